import { describe, expect, it } from 'vitest';
import type { Criteria } from './criteria.ts';
import { createDirectory } from './directory.ts';
import { DAY, now, vocabulary } from './directory.fixture.ts';
import { type OtherPage, findOtherPages } from './other-pages.ts';

const bread = {
  id: 'pain',
  name: 'pain',
  category: 'alimentation',
  months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
};
const directory = createDirectory([], [], { ...vocabulary, products: [...vocabulary.products, bread] });

const article = (title: string, more: Partial<OtherPage> = {}): OtherPage => ({
  type: 'articles',
  title,
  path: '/',
  ...more,
});

const pages = [
  article('Trois recettes de pains d’épice'),
  article('Une partie de paintball'),
  article('Le four du village', { categories: ['alimentation'] }),
  article('Un kangourou chez le boulanger', { categories: ['fromages'] }),
  article('La fête du lait', { type: 'events', days: [0, 1], communes: ['chevreuse'] }),
];

/** Titles of what answers. */
const found = (criteria: Criteria): string[] =>
  findOtherPages(directory, { day: DAY, pages }, { criteria, now }).map(({ page }) => page.title);

describe('events, articles and guides that answer a sentence', () => {
  it('name what is asked in whole words, in the singular or the plural', () => {
    expect(found({ product: ['pain'] })).toEqual(['Trois recettes de pains d’épice']);
    expect(found({ text: ['kangourous'] })).toEqual(['Un kangourou chez le boulanger']);
    expect(found({ text: ['kang'] })).toEqual([]);
  });

  it('say the text that is asked, whatever the subject', () => {
    expect(found({ product: ['pain'], text: ['kangourou'] })).toEqual([]);
    expect(found({ product: ['pain'], text: ['épice'] })).toEqual(['Trois recettes de pains d’épice']);
    expect(found({ category: ['fromages'], text: ['kangourou'] })).toEqual([
      'Un kangourou chez le boulanger',
    ]);
  });

  it('are about any of the subjects that are asked: a category with those under it, a product', () => {
    expect(found({ category: ['alimentation'], product: ['pain'] })).toEqual([
      'Trois recettes de pains d’épice',
      'Le four du village',
      'Un kangourou chez le boulanger',
    ]);
  });

  it('need no subject on a day or in a place', () => {
    expect(found({ when: ['dimanche'] })).toEqual(['La fête du lait']);
    expect(found({ place: ['chevreuse'] })).toEqual(['La fête du lait']);
    expect(found({ certification: ['bio'] })).toEqual([]);
  });
});
