import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDice } from '../../src/domain/cover/dice.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { articleFile } from './article.ts';
import { eventFile } from './event.ts';
import { listingFile } from './listing.ts';
import { SEEDED_KINDS, readSeed, slugOf } from './seed.ts';

/** What a territory of any size has in common with the one it is made after. */
const COPIED = ['territory.yaml', 'taxonomy', 'pages', 'authors', 'magazines', 'media'];
const EMPTY = ['guides', 'mentions', 'notices'];

/** For one listing. */
const EVENTS = 0.03;
const ARTICLES = 0.02;

interface Folder {
  name: string;
  total: number;
  write: () => string;
}

function writeFolder(target: string, { name, total, write }: Folder): void {
  mkdirSync(join(target, name), { recursive: true });
  for (let index = 0; index < total; index += 1)
    writeFileSync(join(target, name, `${slugOf(name, index)}.md`), write());
}

export interface Territory {
  /** Content whose words, communes and categories are used. */
  source: string;
  /** Folder to write into. */
  target: string;
  today: IsoDate;
}

/** Writes a territory of `count` listings, always the same for a count and a day. */
export function writeTerritory(count: number, { source, target, today }: Territory): void {
  const seed = readSeed(source, { count, dice: createDice(`territory-${count}`), today });
  for (const name of COPIED) cpSync(join(source, name), join(target, name), { recursive: true });
  for (const name of EMPTY) mkdirSync(join(target, name), { recursive: true });
  for (const kind of SEEDED_KINDS)
    writeFolder(target, { name: kind, total: seed.totals[kind], write: () => listingFile(seed, kind) });
  writeFolder(target, { name: 'events', total: Math.round(count * EVENTS), write: () => eventFile(seed) });
  writeFolder(target, {
    name: 'articles',
    total: Math.round(count * ARTICLES),
    write: () => articleFile(seed),
  });
}
