import { expect, test } from 'vitest';
import { unknownWords } from './spelling.ts';

const DICTIONARY = new Set('les fromages de chèvre eau est bonne laissez tirer porte fin'.split(' '));
const unknown = (text: string) => unknownWords(text, (word) => DICTIONARY.has(word));

test.each([
  ['les fromages de chevre', ['chevre']],
  ['l’eau est bonne, qu’eau', []],
  ['laissez-le tirer', []],
  ['a-t-elle l’hiver', ['elle', 'hiver']],
  ["aujourd’hui, aujourd'hui. Aujourd’hui", []],
  ['l’Yvette, Rambouillet, OÙ', []],
  ['fromages (fromagges) fromagges', ['fromagges']],
  ['e\u0301cole', ['école']],
])('in « %s » the dictionary lacks %j', (text, words) => {
  expect(unknown(text)).toEqual(words);
});

test.each([
  'voir https://exemple.example/xyzzy et www.xyzzy.example',
  '[les fromages](https://exemple.example/xyzzy)',
  'ecrire@xyzzy.example',
  '#xyzzy @xyzzy',
  '`xyzzy` les',
  '```\nxyzzy\n```',
  'fin[^xyzzy]',
  'xyzzy.md',
  '<xyzzy>',
  'h2o 3kg',
])('« %s » holds no prose to judge', (text) => {
  expect(unknown(text).filter((word) => word.includes('xyzzy'))).toEqual([]);
});

test('a text without a space, however long, ends', () => {
  for (const text of ['a', '@', '<', '[^', '](', '`', '.a', 'a@'].map((sign) => sign.repeat(200_000)))
    expect(unknown(text).length).toBeLessThanOrEqual(1);
});
