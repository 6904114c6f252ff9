import { expect, it } from 'vitest';
import { type ContentFile, checkContent } from './faults.ts';
import { contentWith, eventText, farm, heads } from './sound-content.fixture.ts';

export const today = '2026-11-21';
export const FARM = 'producers/ferme-du-lac.md';

/** Faults of the sound content with these files, as « field, line : what → repair », by file. */
export function sentences(
  texts: Record<string, string>,
  others: ContentFile[] = [],
): Record<string, string[]> {
  const { faults } = checkContent(contentWith(texts, others), { today });
  const byPath = Object.groupBy(faults, ({ path }) => path);
  return Object.fromEntries(
    Object.entries(byPath).map(([path, list = []]) => [
      path,
      list.map(
        ({ field, line, what, repair }) => `${field ?? ''}${line ? `l. ${line}` : ''} : ${what} → ${repair}`,
      ),
    ]),
  );
}

export const photo = (path: string, more: Partial<ContentFile> = {}): ContentFile => ({
  path,
  bytes: heads.jpeg,
  ...more,
});

/** One row for each mistake: where it is made, and the whole sentence that a person reads. */
export interface Mistake {
  mistake: string;
  path?: string;
  text: string;
  said: string[];
}

export const farmWith = (line: string) => farm.replace('verified:', `${line}\nverified:`);
export const eventWith = (line: string) => eventText.replace('price:', `${line}\nprice:`);

export const body = (text: string) => `${farm}\n${text}\n`;

/** One test for each mistake. */
export function saysEach(mistakes: readonly Mistake[]): void {
  for (const { mistake, path = FARM, text, said } of mistakes)
    it(mistake, () => expect(sentences({ [path]: text })).toEqual({ [path]: said }));
}
