import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWords } from './query-words.ts';

describe('queryWords', () => {
  const cases = [
    { in: 'fromage chevre', out: ['fromage', 'chevre'] },
    { in: 'Œufs', out: ['oeufs'] },
    { in: 'lapin à l’ancienne', out: ['lapin', 'ancienne'] },
    { in: "lapin a l'ancienne", out: ['lapin', 'ancienne'] },
    { in: 'où acheter des œufs près de Dampierre ?', out: ['oeufs', 'dampierre'] },
    { in: 'Saint-Rémy-lès-Chevreuse', out: ['saint', 'rémy', 'chevreuse'] },
    { in: 'qu’est-ce', out: ['est', 'ce'] },
    { in: "aujourd'hui", out: ["aujourd'hui"] },
    { in: '#sud  78', out: ['sud', '78'] },
    { in: '  « miel » ; miel !', out: ['miel'] },
    { in: 'à la', out: ['à', 'la'] },
    { in: '?! …', out: [] },
    { in: '', out: [] },
  ];
  for (const { in: query, out } of cases)
    it(`searches ${JSON.stringify(out)} for « ${query} »`, () => expect(queryWords(query)).toEqual(out));

  it('finds the same words whichever apostrophe is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ldaeœé’ -') }), (query) => {
        expect(queryWords(query)).toEqual(queryWords(query.replaceAll('’', "'")));
      }),
    );
  });

  it('never gives more than eight words, nor an empty one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (query) => {
        const words = queryWords(query);
        expect(words.length).toBeLessThanOrEqual(8);
        expect(words.every((word) => /[\p{L}\p{N}]/u.test(word))).toBe(true);
      }),
    );
  });
});
