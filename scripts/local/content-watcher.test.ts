import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchContent } from './content-watcher.ts';

test('a content folder behind a link is watched, and what its own links lead to is not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watch-'));
  for (const folder of ['real', 'outside']) mkdirSync(join(root, folder));
  symlinkSync(join(root, 'real'), join(root, 'content'));
  symlinkSync(join(root, 'outside'), join(root, 'real/link'));
  let changes = 0;
  const ready = Promise.withResolvers<undefined>();
  const watcher = watchContent(join(root, 'content'), {
    onReady: () => ready.resolve(undefined),
    onChange: () => (changes += 1),
    onFault: ready.reject,
  });
  onTestFinished(async () => {
    await watcher.close();
    rmSync(root, { recursive: true });
  });
  await ready.promise;
  writeFileSync(join(root, 'outside/a.md'), 'ailleurs');
  writeFileSync(join(root, 'real/a.md'), 'ici');
  await expect.poll(() => changes).toBe(1);
});
