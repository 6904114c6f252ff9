import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDice } from '../../src/domain/cover/dice.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { articleFile } from './article.ts';
import { anyDates, eventFile, recurringDates } from './event.ts';
import { listingFile } from './listing.ts';
import { SEEDED_KINDS, readSeed } from './seed.ts';

/** What a territory of any size has in common with the one it is made after. */
const COPIED = [
  'territory.yaml',
  'sources.yaml',
  'departures.yaml',
  'exceptions.yaml',
  'taxonomy',
  'pages',
  'authors',
  'magazines',
  'media',
];
const EMPTY = ['guides', 'mentions', 'notices'];

/** For one listing. */
const EVENTS = 0.03;
const ARTICLES = 0.02;

interface File {
  slug: string;
  text: string;
}

function writeFolder(folder: string, files: readonly File[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { slug, text } of files) writeFileSync(join(folder, `${slug}.md`), text);
}

const numbered = (name: string, total: number, write: () => string): File[] =>
  Array.from({ length: total }, (_, index) => ({ slug: `${name}-${index + 1}`, text: write() }));

export interface Territory {
  /** Content whose words, communes and categories are used. */
  source: string;
  /** Folder to write into. */
  target: string;
  today: IsoDate;
  /** Events that all come back, instead of the usual ones. */
  recurringEvents?: number | undefined;
}

/** Writes a territory of `count` listings, always the same for a count and a day. */
export function writeTerritory(count: number, { source, target, today, recurringEvents }: Territory): void {
  const seed = readSeed(source, { count, dice: createDice(`territory-${count}`), today });
  for (const name of COPIED) cpSync(join(source, name), join(target, name), { recursive: true });
  for (const name of EMPTY) mkdirSync(join(target, name), { recursive: true });
  for (const kind of SEEDED_KINDS)
    writeFolder(
      join(target, kind),
      seed.listings[kind].map((name) => ({ slug: name.slug, text: listingFile(seed, kind, name) })),
    );
  const written = (name: string, total: number, write: () => string) =>
    writeFolder(join(target, name), numbered(name, total, write));
  if (recurringEvents === undefined)
    written('events', Math.round(count * EVENTS), () => eventFile(seed, anyDates));
  else written('events', recurringEvents, () => eventFile(seed, recurringDates));
  written('articles', Math.round(count * ARTICLES), () => articleFile(seed));
}
