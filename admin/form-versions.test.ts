import { expect, test } from 'vitest';
import { withVersions } from './form-versions.ts';

const PATH = 'content/articles/a.md';

/** A server that keeps one text as its version, and what it was asked. */
function recorded() {
  const asked: { action: string; params: Record<string, unknown> }[] = [];
  let id: string | null = 'un';
  const request = withVersions((payload) => {
    const { action, params } = payload as (typeof asked)[number];
    asked.push({ action, params });
    if (action === 'entriesByFolder') return Promise.resolve([{ data: '', file: { path: PATH, id } }]);
    if (action === 'deleteFiles') return Promise.resolve({ message: 'files deleted' });
    return Promise.resolve({ file: { path: PATH, id } });
  });
  const ask = (action: string, params: Record<string, unknown> = { path: PATH }) =>
    request({ action, params });
  const save = async (next: string) => {
    id = next;
    await ask('persistEntry', { dataFiles: [{ path: PATH, slug: 'a', raw: next }], options: {} });
    return asked.at(-1)?.params.base;
  };
  return { ask, save, change: (next: string) => void (id = next), asked };
}

for (const action of ['getEntry', 'unpublishedEntryDataFile'])
  test(`a save says what ${action} showed, then what was saved before`, async () => {
    const { ask, save } = recorded();
    await ask(action);
    expect(await save('deux')).toBe('un');
    expect(await save('trois')).toBe('deux');
  });

test('a list that is read again does not pass for what the form shows', async () => {
  const { ask, save, change } = recorded();
  await ask('getEntry');
  change('autre');
  await ask('entriesByFolder', { folder: 'content/articles' });
  expect(await save('deux')).toBe('un');
});

test('a file that was removed from here is known to be away', async () => {
  const { ask, save } = recorded();
  await ask('getEntry');
  await ask('deleteFiles', { paths: [PATH] });
  expect(await save('deux')).toBeNull();
});

test('nothing is said of a file that was never shown, and other requests go as they are', async () => {
  const { ask, save, asked } = recorded();
  expect(await save('deux')).toBeUndefined();
  await ask('getEntry');
  expect(asked.at(-1)).toEqual({ action: 'getEntry', params: { path: PATH } });
});

test('a save that is refused changes nothing of what is known', async () => {
  const answers = [
    () => Promise.resolve({ file: { path: PATH, id: 'un' } }),
    () => Promise.reject(new Error('refusé')),
    () => Promise.resolve({}),
  ];
  const bases: unknown[] = [];
  const request = withVersions((payload) => {
    bases.push((payload as { params: { base?: string } }).params.base);
    return answers[bases.length - 1]?.() ?? Promise.resolve({});
  });
  const save = { action: 'persistEntry', params: { dataFiles: [{ path: PATH }] } };
  await request({ action: 'getEntry', params: { path: PATH } });
  await expect(request(save)).rejects.toThrow('refusé');
  await request(save);
  expect(bases).toEqual([undefined, 'un', 'un']);
});
