import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  excerptParts,
  isMarked,
  markWords,
  suggestQuery,
  unansweredWords,
  vocabularyOf,
} from './text-answers.ts';

describe('unansweredWords', () => {
  const page = 'Chèvrerie de l’Étang. Fromages de chèvre, cœurs de Saint-Arnoult, entr’aide.';
  const cases = [
    { words: ['fromage', 'chevre'], out: [] },
    { words: ['froma'], out: [] },
    { words: ['fromagère'], out: [] },
    { words: ['coeur', 'etang'], out: [] },
    { words: ['saint', 'arnoult'], out: [] },
    { words: ["entr'aide", 'entraide'], out: [] },
    { words: ['plombier', 'chevre'], out: ['plombier'] },
    { words: ['arc'], out: ['arc'] },
  ];
  for (const { words, out } of cases)
    it(`leaves ${JSON.stringify(out)} of ${JSON.stringify(words)} without answer`, () =>
      expect(unansweredWords(words, page)).toEqual(out));

  it('does not take a bare beginning for an answer', () =>
    expect(unansweredWords(['ancre'], 'an de grâce')).toEqual(['ancre']));
});

describe('markWords', () => {
  it('marks the words found, accents and endings aside', () => {
    expect(markWords('Fromages frais, lait de chèvre', ['fromage', 'chevre'])).toEqual([
      { text: 'Fromages', marked: true },
      { text: ' frais, lait de ', marked: false },
      { text: 'chèvre', marked: true },
    ]);
  });

  it('marks a word after its elided article, and nothing in a text without it', () => {
    expect(markWords('l’œuf', ['oeuf'])).toEqual([
      { text: 'l’', marked: false },
      { text: 'œuf', marked: true },
    ]);
    expect(isMarked(markWords('du miel', ['oeuf']))).toBe(false);
  });

  it('gives the text back when its parts are joined', () => {
    const text = fc.string({ unit: fc.constantFrom(...'miel œÉ’-<&,') });
    fc.assert(
      fc.property(text, fc.array(text), (value, words) => {
        const parts = markWords(value, words);
        expect(parts.map((part) => part.text).join('')).toBe(value);
      }),
    );
  });
});

describe('excerptParts', () => {
  it('reads the marks of the index, punctuation aside, and writes letters as people do', () => {
    expect(excerptParts("Tomme de <mark>chèvre,</mark> l'<mark>o\u034feuf</mark> ; fin")).toEqual([
      { text: 'Tomme de ', marked: false },
      { text: 'chèvre', marked: true },
      { text: ', l’', marked: false },
      { text: 'œuf', marked: true },
      { text: '\u202f; fin', marked: false },
    ]);
  });

  it('shows escaped markup as the text it is', () => {
    expect(excerptParts('&lt;img src=x onerror=alert(1)&gt; <mark>miel</mark>')).toEqual([
      { text: '<img src=x onerror=alert(1)> ', marked: false },
      { text: 'miel', marked: true },
    ]);
  });
});

describe('suggestQuery', () => {
  const vocabulary = vocabularyOf(['fromages de chèvre', 'œufs', 'Rambouillet', 'pommes de terre']);
  const cases = [
    { words: ['fromagge'], unknown: ['fromagge'], out: 'fromages' },
    { words: ['chevre', 'fromqges'], unknown: ['fromqges'], out: 'chevre fromages' },
    { words: ['rambuoilet'], unknown: ['rambuoilet'], out: 'rambouillet' },
    { words: ['oeuf'], unknown: [], out: undefined },
    { words: ['plombier'], unknown: ['plombier'], out: undefined },
    { words: ['tere'], unknown: ['tere'], out: 'terre' },
    { words: ['xs'], unknown: ['xs'], out: undefined },
  ];
  for (const { words, unknown, out } of cases)
    it(`proposes ${out ? `« ${out} »` : 'nothing'} for « ${words.join(' ')} »`, () =>
      expect(suggestQuery(words, unknown, vocabulary)).toBe(out));
});

describe('vocabularyOf', () => {
  it('keeps each word of four letters or more once, accents aside', () => {
    expect(vocabularyOf(['Fromages de chèvre', 'fromages', 'thé', 'Chevre'])).toEqual(['chevre', 'fromages']);
  });
});
