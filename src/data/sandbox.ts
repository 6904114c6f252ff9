import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../schema/data-files.ts';
import { type CollectionName, collections } from '../schema/index.ts';
import { editEntry } from '../schema/edit-entry.ts';
import type { SandboxTree } from '../domain/sandbox-tree.ts';
import { contentDir } from '../settings.ts';
import { loadSetAside } from './set-aside.ts';

/** Enough of each collection to open, copy and change. */
const MOST = 5;
/** Others are made with them: all of them are there. */
const WHOLE = new Set<CollectionName>(['authors', 'magazines']);

/** Links are never followed: what they lead to would be published. */
const isFile = (path: string): boolean =>
  lstatSync(join(contentDir, path), { throwIfNoEntry: false })?.isFile() ?? false;

const textAt = (path: string) => ({ content: readFileSync(join(contentDir, path), 'utf8') });

/** What people have agreed to is said to the team, not to those who practise. */
const entryAt = (name: CollectionName, path: string) => ({
  content: editEntry(name, textAt(path).content, { set: {}, removed: ['consent'] }),
});

function folderTree(name: CollectionName, folder: string, left: ReadonlySet<string>): SandboxTree {
  const isFolder = lstatSync(join(contentDir, folder), { throwIfNoEntry: false })?.isDirectory();
  const files = (isFolder ? readdirSync(join(contentDir, folder)) : [])
    .filter((file) => file.endsWith('.md') && isFile(`${folder}/${file}`) && !left.has(`${folder}/${file}`))
    .sort();
  const chosen = WHOLE.has(name) ? files : files.slice(0, MOST);
  return Object.fromEntries(chosen.map((file) => [file, entryAt(name, `${folder}/${file}`)]));
}

/** `taxonomy/products.yaml` in its folder. */
function withFile(tree: SandboxTree, path: string): SandboxTree {
  const [folder = '', file] = path.split('/');
  if (file === undefined) return { ...tree, [folder]: textAt(path) };
  return { ...tree, [folder]: { ...(tree[folder] as SandboxTree | undefined), [file]: textAt(path) } };
}

/** A few entries of each collection, and the lists, under the name that the CMS gives to their folder. */
export async function loadSandbox(): Promise<SandboxTree> {
  const left = new Set((await loadSetAside()).map(({ path }) => path));
  const folders = (Object.keys(collections) as CollectionName[]).flatMap((name) => {
    const { source } = collections[name];
    return 'folder' in source ? [[source.folder, folderTree(name, source.folder, left)] as const] : [];
  });
  const files = [...dataFiles.keys()].filter(isFile);
  return { content: files.reduce(withFile, Object.fromEntries(folders)) };
}
