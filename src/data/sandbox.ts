import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../schema/data-files.ts';
import { type CollectionName, collections } from '../schema/index.ts';
import { contentDir } from '../settings.ts';

interface SandboxTree {
  [name: string]: SandboxTree | { content: string };
}

/** Enough of each collection to open, copy and change. */
const MOST = 5;
/** Others are made with them: all of them are there. */
const WHOLE = new Set<CollectionName>(['authors', 'magazines']);

const textAt = (path: string) => ({ content: readFileSync(join(contentDir, path), 'utf8') });

function folderTree(name: CollectionName, folder: string): SandboxTree {
  if (!existsSync(join(contentDir, folder))) return {};
  const files = readdirSync(join(contentDir, folder))
    .filter((file) => file.endsWith('.md'))
    .sort();
  const chosen = WHOLE.has(name) ? files : files.slice(0, MOST);
  return Object.fromEntries(chosen.map((file) => [file, textAt(`${folder}/${file}`)]));
}

/** `taxonomy/products.yaml` in its folder. */
function withFile(tree: SandboxTree, path: string): SandboxTree {
  const [folder = '', file] = path.split('/');
  if (file === undefined) return { ...tree, [folder]: textAt(path) };
  return { ...tree, [folder]: { ...(tree[folder] as SandboxTree | undefined), [file]: textAt(path) } };
}

/** A few entries of each collection, and the lists, under the name that the CMS gives to their folder. */
export function loadSandbox(): SandboxTree {
  const folders = (Object.keys(collections) as CollectionName[]).flatMap((name) => {
    const { source } = collections[name];
    return 'folder' in source ? [[source.folder, folderTree(name, source.folder)] as const] : [];
  });
  const files = [...dataFiles.keys()].filter((path) => existsSync(join(contentDir, path)));
  return { content: files.reduce(withFile, Object.fromEntries(folders)) };
}
