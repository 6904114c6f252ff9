// Texts of entries that are about to be written: checked with the rest of the content, then written whole.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { RefusedEntry } from '../../src/domain/source-report.ts';
import { type ContentFile, checkContent } from '../../src/schema/faults.ts';
import { type EntryEdit, editEntry } from '../../src/schema/edit-entry.ts';
import type { CollectionName } from '../../src/schema/index.ts';
import { entryText } from '../../src/schema/questions.ts';
import { schemaOf } from '../../src/schema/rules/content.ts';

/** The text of a file as it would be written. */
export interface Draft {
  slug: string;
  title: string;
  /** From the folder of the content. */
  path: string;
  text: string;
}

/** Entries of one collection to write. */
export interface Changes {
  created: readonly { slug: string; data: Record<string, unknown>; text: string }[];
  changed: readonly (EntryEdit & { slug: string })[];
}

/** Drafts of the new and the changed entries of a collection, which is a folder of its own name. */
export function draftsOf(
  collection: CollectionName,
  { created, changed }: Changes,
  files: readonly ContentFile[],
): Draft[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const pathOf = (slug: string) => `${collection}/${slug}.md`;
  return [
    ...created.map(({ slug, data, text }) => ({
      slug,
      title: String(data.title),
      path: pathOf(slug),
      text: entryText(schemaOf(collection), data, text),
    })),
    ...changed.map(({ slug, ...edit }) => ({
      slug,
      title: slug,
      path: pathOf(slug),
      text: editEntry(collection, new TextDecoder().decode(texts.get(pathOf(slug))), edit),
    })),
  ];
}

/** What the content check would refuse, with the rest of the content around it. */
export function refusedBy(
  drafts: readonly Draft[],
  files: readonly ContentFile[],
  today: IsoDate,
): RefusedEntry[] {
  const paths = new Set(drafts.map(({ path }) => path));
  const written = drafts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { faults } = checkContent([...files.filter(({ path }) => !paths.has(path)), ...written], { today });
  const byPath = Map.groupBy(faults, ({ path }) => path);
  return drafts.flatMap(({ slug, title, path }) => {
    const found = byPath.get(path);
    return found ? [{ slug, title, faults: found }] : [];
  });
}

/** Each file whole: a reader never meets half of one. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

export function writeDrafts(drafts: readonly Draft[], contentDir: string): void {
  for (const { path, text } of drafts) writeWhole(join(contentDir, path), text);
}
