import { realpathSync } from 'node:fs';
import { watch } from 'chokidar';

export interface ContentWatcher {
  close: () => Promise<void>;
}

interface Hearers {
  /** From now on, no change goes unseen. */
  onReady: () => void;
  onChange: () => void;
  /** Called once: what stops one folder from being watched often stops a thousand. */
  onFault: (error: unknown) => void;
}

/**
 * Watches a folder and all that it holds, but for what links lead to, as the content check does; Node's own watcher
 * loses a file that an editor replaces.
 */
export function watchContent(folder: string, { onReady, onChange, onFault }: Hearers): ContentWatcher {
  const watcher = watch(realpathSync(folder), { ignoreInitial: true, followSymlinks: false });
  let hasFault = false;
  watcher.on('ready', onReady);
  watcher.on('all', onChange);
  watcher.on('error', (error) => {
    if (!hasFault) onFault(error);
    hasFault = true;
  });
  return watcher;
}
