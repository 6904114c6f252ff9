import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Dice } from '../../src/domain/cover/dice.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { slugify } from '../../src/domain/slug.ts';
import { oneOf } from './chance.ts';
import { properName, readSentences } from './texts.ts';

/** Share of each kind in a seeded territory. */
export const SHARES = { producers: 0.42, shops: 0.26, services: 0.2, stays: 0.11, markets: 0.01 } as const;

export type SeededKind = keyof typeof SHARES;

export const SEEDED_KINDS = Object.keys(SHARES) as SeededKind[];

interface Place {
  id: string;
  postcodes: string[];
  position: { latitude: number; longitude: number };
}

interface Category {
  id: string;
  kinds: string[];
}

/** Name of a listing, and of its file. */
export interface Name {
  name: string;
  slug: string;
}

/** What the entries of a seeded territory are drawn from. */
export interface Seed {
  dice: Dice;
  /** The day of the run: entries are verified before it and events take place around it. */
  today: IsoDate;
  /** The listings of each kind, so that entries can name each other. */
  listings: Record<SeededKind, readonly Name[]>;
  communes: Place[];
  categories: Category[];
  products: { id: string }[];
  certifications: { id: string }[];
  authors: string[];
  magazines: string[];
  sentences: string[];
}

const slugsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();

const NAMES: Record<SeededKind, readonly string[]> = {
  producers: ['Ferme', 'Verger', 'Rucher', 'Potager', 'Jardins', 'Bergerie', 'Moulin', 'Cueillette'],
  shops: ['Épicerie', 'Boulangerie', 'Boucherie', 'Librairie', 'Cave', 'Auberge', 'Maison'],
  services: ['Atelier', 'Menuiserie', 'Couverture', 'Jardinerie', 'Coiffure', 'Forge', 'Dépannage'],
  stays: ['Gîte', 'Chambres', 'Camping', 'Grange', 'Salle', 'Bureaux partagés'],
  markets: ['Marché'],
};

/** Different names, from which come the names of the files, as in life. */
function namesOf(kind: SeededKind, total: number, dice: Dice): Name[] {
  const names = new Map<string, Name>();
  while (names.size < total) {
    const name = `${oneOf(dice, NAMES[kind])} ${properName(dice)}`;
    names.set(name, { name, slug: slugify(name) });
  }
  return [...names.values()];
}

const listingsFor = (count: number, dice: Dice) =>
  Object.fromEntries(
    SEEDED_KINDS.map((kind) => [kind, namesOf(kind, Math.max(1, Math.round(count * SHARES[kind])), dice)]),
  ) as Record<SeededKind, Name[]>;

/** Reads the vocabulary of the territory in `source` for `count` listings. */
export function readSeed(
  source: string,
  { count, dice, today }: { count: number; dice: Dice; today: IsoDate },
): Seed {
  const list = (name: string) => parse(readFileSync(join(source, 'taxonomy', `${name}.yaml`), 'utf8'))[name];
  return {
    dice,
    today,
    listings: listingsFor(count, dice),
    communes: list('communes'),
    categories: list('categories'),
    products: list('products'),
    certifications: list('certifications'),
    authors: slugsIn(join(source, 'authors')),
    magazines: slugsIn(join(source, 'magazines')),
    sentences: readSentences(source),
  };
}

/** A Markdown file with its frontmatter. */
export const markdownFile = (fields: object, body: readonly string[]): string =>
  `---\n${stringify(fields)}---\n\n${body.join('\n\n')}\n`;
