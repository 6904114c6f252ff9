import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../../src/domain/cover/dice.ts';
import { happens, oneOf } from './chance.ts';

const SOURCES = ['articles', 'producers', 'shops', 'services', 'stays', 'markets', 'events', 'pages'];
const [MIN_SENTENCE, MAX_SENTENCE] = [25, 180];

/** Sentences of the texts of `source`, without markup: the seeded entries speak with the words of real ones. */
export function readSentences(source: string): string[] {
  const bodies = SOURCES.flatMap((folder) =>
    readdirSync(join(source, folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => readFileSync(join(source, folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, '')),
  );
  return bodies
    .flatMap((body) => body.split(/\n{2,}/).map((paragraph) => paragraph.replaceAll('\n', ' ')))
    .filter((paragraph) => /^\p{Lu}[^[\]*_`<|]+[.!?]$/u.test(paragraph))
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?]) (?=\p{Lu})/u))
    .filter(({ length }) => length >= MIN_SENTENCE && length <= MAX_SENTENCE);
}

const STARTS = 'Mar Vau Bel Ro Cha Per Gri Mon Lan Cour Bré Dor Til Hou Fre Mau'.split(' ');
const MIDDLES = 'be ri vi lan ti che mo ne ga lou ra di cou san'.split(' ');
const ENDS = 'lin gnon veau ray tel court guet nard mont ssier drin vert'.split(' ');

/** A family or place name that most entries do not share, as in life: « Vauchelin », « Dormotel ». */
export const properName = (dice: Dice): string =>
  [STARTS, MIDDLES, happens(dice, 50) ? MIDDLES : [''], ENDS].map((parts) => oneOf(dice, parts)).join('');

/** `count` paragraphs of about `sentences` sentences. */
export const paragraphs = (
  dice: Dice,
  from: readonly string[],
  { count, sentences }: { count: number; sentences: number },
): string[] =>
  Array.from({ length: count }, () =>
    Array.from({ length: dice.between(sentences - 1, sentences + 1) }, () => oneOf(dice, from)).join(' '),
  );
