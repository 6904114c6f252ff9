import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { type Facet, writeCriteria } from '../domain/find/criteria.ts';
import { PAYMENT_PHRASES, SALE_MODE_PHRASES } from '../domain/find/french-words.ts';
import { buildLexicon } from '../domain/find/lexicon.ts';
import { packVocabulary, unpackVocabulary } from '../domain/find/packed-vocabulary.ts';
import { parseSentence } from '../domain/find/sentence.ts';
import { SENTENCES, TODAY } from '../domain/find/sentences.fixture.ts';
import type { Term } from '../domain/find/vocabulary.ts';
import { categorySchema, certificationSchema, communeSchema, productSchema } from './taxonomy.ts';
import { territorySchema } from './territory.ts';
import { vocabularyOf } from './vocabulary.ts';

const readYaml = (file: string): unknown =>
  parse(readFileSync(new URL(`../../content/${file}.yaml`, import.meta.url), 'utf8'));

const listOf = (name: string): unknown[] =>
  (readYaml(`taxonomy/${name}`) as Record<string, unknown[]>)[name] ?? [];

const vocabulary = vocabularyOf({
  communes: listOf('communes').map((item) => communeSchema().parse(item)),
  categories: listOf('categories').map((item) => categorySchema().parse(item)),
  products: listOf('products').map((item) => productSchema().parse(item)),
  certifications: listOf('certifications').map((item) => certificationSchema().parse(item)),
  territory: territorySchema().parse(readYaml('territory')),
});
const lexicon = buildLexicon(vocabulary);

const addressOf = (sentence: string) => {
  const { criteria, rest } = parseSentence(sentence, lexicon, TODAY);
  return [decodeURIComponent(writeCriteria(criteria).toString()), rest];
};

describe.each(Object.entries(SENTENCES))('sentences with %s', (_, rows) => {
  test.each(rows)('« %s » asks « %s » and leaves « %s »', (sentence, asked, rest) => {
    expect(addressOf(sentence)).toEqual([asked, rest]);
  });
});

/** Categories whose name is the name of a product or of a kind, which is more precise; and one that is a list. */
const READ_OTHERWISE: Record<string, string> = {
  Œufs: 'produit=oeufs',
  Miel: 'produit=miel',
  Champignons: 'produit=champignons',
  Commerces: 'genre=commerces',
  Marchés: 'genre=marches',
  'Pain, farines et légumes secs': 'categorie=pain-farine&produit=pain',
};

describe('every word of the content', () => {
  const facets: [Facet, string, readonly Term[]][] = [
    ['product', 'produit', vocabulary.products],
    ['category', 'categorie', vocabulary.categories],
    ['certification', 'certification', vocabulary.certifications],
    ['saleMode', 'vente', vocabulary.saleModes],
    ['payment', 'paiement', vocabulary.payment],
    ['place', 'lieu', vocabulary.communes],
    ['label', 'label', vocabulary.label ? [vocabulary.label] : []],
  ];

  test.each(facets)('is understood as itself when it is typed alone: %s', (_, parameter, terms) => {
    const names = terms.flatMap(({ id, name, synonyms = [] }) =>
      [name, ...synonyms].map((word) => ({ id, word })),
    );
    const read = names.map(({ word }) => [word, ...addressOf(word)]);
    expect(read).toEqual(
      names.map(({ id, word }) => [word, READ_OTHERWISE[word] ?? `${parameter}=${id}`, '']),
    );
  });
});

describe('the vocabulary', () => {
  it('has the most populous commune first', () => {
    expect(vocabulary.communes[0]?.id).toBe('rambouillet');
  });

  it('has no category that only events and articles use', () => {
    expect(vocabulary.categories.map(({ id }) => id)).not.toContain('brocante');
    expect(vocabulary.categories.map(({ id }) => id)).toContain('fromages');
  });

  it('has other words for the ways to sell and to pay under the identifiers that they have', () => {
    const ids = (terms: readonly Term[]) => terms.map(({ id }) => id).sort();
    expect(Object.keys(SALE_MODE_PHRASES).sort()).toEqual(ids(vocabulary.saleModes));
    expect(Object.keys(PAYMENT_PHRASES).sort()).toEqual(ids(vocabulary.payment));
  });

  it('comes back whole from its packed form', () => {
    expect(unpackVocabulary(JSON.parse(JSON.stringify(packVocabulary(vocabulary))))).toEqual(vocabulary);
  });
});
