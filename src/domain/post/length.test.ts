import { describe, expect, it, test } from 'vitest';
import {
  countForMastodon,
  countForThreads,
  countForX,
  countCharacters,
  countWithoutSegmenter,
  withShortLinks,
} from './length.ts';

const LINK = 'https://ici.example/producteurs/chevrerie-des-bruyeres/';

describe('the length on X', () => {
  test.each([
    ['', 0],
    ['Été à l’Étang', 13],
    ['e\u0301te\u0301', 3],
    ['œ', 1],
    ['«\u202f…\u202f€»', 10], // thin spaces, dots and euro lie outside of the light ranges
    ['日本', 4],
    ['🧀', 2],
    ['👩🏽‍🌾', 2],
    ['🏴‍☠️🇫🇷', 4],
    ['© ® 2026', 8],
    ['©\ufe0f', 2],
    ['Miel™', 6], // outside of the light ranges
    [LINK, 23],
    [`(${LINK}).`, 26],
    [`Voir ${LINK}, ${LINK} !`, 5 + 23 + 2 + 23 + 2],
    ['ferme.example', 13],
    ['ferme-du-lac.fr', 23],
    ['Voir ferme-du-lac.fr/oeufs.', 29],
    ['bonjour@ferme.fr', 16],
    ['fin.Demain', 10],
  ])('of « %s » is %i', (text, length) => {
    expect(countForX(text)).toBe(length);
  });
});

describe('the length on Mastodon', () => {
  test.each([
    [`Voir ${LINK}`, 28],
    ['Avec @ferme@champ.example.', 12],
    ['👩🏽‍🌾', 1],
    ['bonjour@ferme.example', 21],
  ])('of « %s » is %i', (text, length) => {
    expect(countForMastodon(text)).toBe(length);
  });
});

describe('the length on Bluesky', () => {
  test.each([
    [LINK, 'ici.example/producteurs/...'],
    ['https://ici.example/', 'ici.example'],
    ['(https://ici.example/a?b#c)', '(ici.example/a?b#c)'],
  ])('is that of the links as shown: %s', (text, shown) => {
    expect(withShortLinks(text)).toBe(shown);
  });
});

test.each([
  ['été', 3],
  ['🧀', 4],
  ['✅⭐☀', 9],
  ['©', 1],
  ['👩🏽‍🌾', 15],
])('the length of « %s » on Threads is %i', (text, length) => {
  expect(countForThreads(text)).toBe(length);
});

describe('the characters of a text', () => {
  const texts = ['', 'été', 'e\u0301te\u0301', '👩🏽‍🌾 à la ferme 🧀', '🇫🇷🇪🇺', '5️⃣', 'a\r\nb', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'שלום'];

  test.each(texts)('are as many without the segmenter that old browsers lack: « %s »', (text) => {
    expect(countWithoutSegmenter(text)).toBe(countCharacters(text));
  });

  it('are counted to the end of a text that no network takes', () => {
    expect(countCharacters('🧀'.repeat(100_000))).toBe(100_000);
  });
});
