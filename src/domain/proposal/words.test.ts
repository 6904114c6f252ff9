import { expect, test } from 'vitest';
import { PROPOSED, TIES, type Tie } from './proposal.ts';
import { tieSentence, tieWords } from './words.ts';

const ties = Object.keys(TIES) as Tie[];

test('one’s tie is asked in words of its own for what is no place', () => {
  expect(tieSentence({ collection: 'producers', tie: 'own' })).toBe(
    'C’est mon activité, ou j’en suis l’organisateur.',
  );
  expect(tieSentence({ collection: 'events', tie: 'own' })).toBe('J’en suis l’organisateur.');
  expect(tieSentence({ collection: 'mentions', tie: 'own' })).toBe('C’est moi qui l’ai publiée.');
});

test('each tie of each proposal is another sentence', () => {
  for (const collection of PROPOSED) {
    const said = ties.map((tie) => tieWords(collection)[tie]);
    expect(new Set(said).size).toBe(ties.length);
  }
});
