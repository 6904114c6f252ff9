import { addDays } from '../../src/domain/dates.ts';
import { oneOf } from './chance.ts';
import { type Seed, markdownFile } from './seed.ts';
import { paragraphs, properName } from './texts.ts';

const PARAGRAPHS = 8;

/** The Markdown file of one article. */
export function articleFile(seed: Seed): string {
  const { dice, today, authors, magazines, sentences } = seed;
  const fields = {
    title: `Ce que ${properName(dice)} doit à ${properName(dice)}`,
    summary: oneOf(dice, sentences),
    magazine: oneOf(dice, magazines),
    authors: [{ author: oneOf(dice, authors) }],
    published: addDays(today, -dice.between(1, 900)),
  };
  return markdownFile(fields, paragraphs(dice, sentences, { count: PARAGRAPHS, sentences: 5 }));
}
