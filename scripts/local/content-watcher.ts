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

/** Watches a folder and all that it holds; Node's own watcher loses a file that an editor replaces. */
export function watchContent(folder: string, { onReady, onChange, onFault }: Hearers): ContentWatcher {
  const watcher = watch(folder, { ignoreInitial: true });
  let hasFault = false;
  watcher.on('ready', onReady);
  watcher.on('all', onChange);
  watcher.on('error', (error) => {
    if (!hasFault) onFault(error);
    hasFault = true;
  });
  return watcher;
}
