import { z } from 'zod';
import { textContext } from './fields.ts';
import { type CollectionName, collections } from './index.ts';

const names = Object.keys(collections) as CollectionName[];

const filesOf = (name: CollectionName): [string, CollectionName][] => {
  const { source } = collections[name];
  return 'file' in source ? [[source.file, name]] : [];
};

/** Collections of each YAML file, by path: those of its lists in their order, or that of its one group of fields. */
export const dataFiles: ReadonlyMap<string, readonly CollectionName[]> = new Map(
  [...Map.groupBy(names.flatMap(filesOf), ([file]) => file)].map(([file, pairs]) => [
    file,
    pairs.map(([, name]) => name),
  ]),
);

/** Name of the list of a collection in its YAML file; undefined when it is a folder or has a file for itself. */
export function listOf(name: CollectionName): string | undefined {
  const { source } = collections[name];
  return 'list' in source ? source.list : undefined;
}

/** What a whole YAML file holds; undefined when no collection is in it. */
export function dataFileSchema(file: string): z.ZodType | undefined {
  const within = dataFiles.get(file) ?? [];
  const lists = within.flatMap((name) => {
    const list = listOf(name);
    return list ? [[list, z.array(collections[name].schema(textContext))] as const] : [];
  });
  const [only] = within;
  if (lists.length > 0) return z.strictObject(Object.fromEntries(lists));
  return only && collections[only].schema(textContext);
}
