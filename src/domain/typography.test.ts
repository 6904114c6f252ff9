import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { capitalize } from './capitalize.ts';
import { inBrackets, typeset, uncapitalize, withinSentence } from './typography.ts';

/** Shows no-break spaces: `_` for U+00A0, `~` for U+202F. */
const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

const SPACES = /[ \u00a0\u202f]/g;
const letters = (text: string) => text.replace(SPACES, '').replaceAll('’', "'");

const pieces = fc.constantFrom(
  ...['«', '»', ';', ':', '!', '?', "'", '’', ' ', '\u00a0', '\u202f', '(', ')', ',', '.'],
  ...['3', '12', '500', '000', '1er', '€', '%', 'h', '30', 'kg', 'km', 'l', 'min', '°C', 'ha'],
  ...['l', 'eau', 'Été', 'mètre', 'Où', 'heures', 'lait'],
);
const signs = fc.constantFrom('«', '»', ';', ':', '!', ')', ' ', '\u202f', '1', '000', 'h', 'a');
const frenchText = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(signs, { maxLength: 10 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('French typography', () => {
  test.each([
    { text: 'Où ?', out: 'Où~?' },
    { text: 'Vite !', out: 'Vite~!' },
    { text: 'Quoi ?!', out: 'Quoi~?!' },
    { text: 'du pain ; du vin', out: 'du pain~; du vin' },
    { text: 'Prix : 3 €', out: 'Prix_: 3_€' },
    { text: '« bonjour »', out: '«~bonjour~»' },
    { text: '«bonjour»', out: '«~bonjour~»' },
    { text: '« Où ? »', out: '«~Où~?~»' },
    { text: '« Ici : »', out: '«~Ici_:~»' },
    { text: "l'eau d'ici", out: 'l’eau d’ici' },
  ])('writes $text with the spaces and signs of print', ({ text, out }) => {
    expect(visible(typeset(text))).toBe(out);
  });

  test.each([
    { text: '12,50 €', out: '12,50_€' },
    { text: '20 % du lait', out: '20_% du lait' },
    { text: 'à 8 h', out: 'à 8_h' },
    { text: 'à 8 h 30', out: 'à 8_h_30' },
    { text: '12 km et 500 m', out: '12_km et 500_m' },
    { text: '500 g, 2 kg, 5 l', out: '500_g, 2_kg, 5_l' },
    { text: '20 min de marche', out: '20_min de marche' },
    { text: 'au plus 4 °C', out: 'au plus 4_°C' },
    { text: '3 500 habitants', out: '3~500 habitants' },
    { text: '1 000 000 €', out: '1~000~000_€' },
    { text: '12 000 m', out: '12~000_m' },
  ])('never lets a number leave its unit: $text', ({ text, out }) => {
    expect(visible(typeset(text))).toBe(out);
  });

  test.each([
    'du 1er au 3 mai',
    '5 laitues',
    '3 heures',
    '4 moutons',
    '2 grandes salles',
    '01 23 45 67 89',
    'en 2026 120 fiches',
    'https://exemple.fr/a?b=1;c:d!',
    'chevrerie@exemple.fr',
    '10:30',
    'vraiment?',
    'rock ’n’ roll',
  ])('leaves %s as it is', (text) => {
    expect(typeset(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes only spaces and apostrophes', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(letters(typeset(text))).toBe(letters(text));
      }),
    );
  });

  it('ends when spaces pile up, which a rule that looks back at each of them would not', () => {
    expect(typeset(`a${'\u00a0'.repeat(300_000)}b`)).toHaveLength(300_002);
  });

  it('never lets a line begin with a sign that goes with the word before', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(typeset(text)).not.toMatch(/ (?:[;:!?](?=[\s»)]|$)|»)/);
      }),
    );
  });
});

describe('a capital', () => {
  test.each([
    { text: 'été', out: 'Été' },
    { text: 'œufs', out: 'Œufs' },
    { text: 'L’eau', out: 'L’eau' },
    { text: '3 fiches', out: '3 fiches' },
    { text: '', out: '' },
  ])('opens « $text »', ({ text, out }) => {
    expect(capitalize(text)).toBe(out);
  });
});

describe('a note between brackets', () => {
  test.each([
    { text: 'Semaines paires', out: 'semaines paires' },
    { text: 'Œufs', out: 'œufs' },
    { text: 'À la carte', out: 'à la carte' },
    { text: 'AMAP du lundi', out: 'AMAP du lundi' },
    { text: '3 fois par an', out: '3 fois par an' },
    { text: '', out: '' },
  ])('begins without the capital of « $text »', ({ text, out }) => {
    expect(uncapitalize(text)).toBe(out);
  });
});

describe('withinSentence', () => {
  it.each([
    ['Le comité du label', 'le comité du label'],
    ['La rédaction', 'la rédaction'],
    ['L’équipe des marchés', 'l’équipe des marchés'],
    ['Les jardiniers', 'les jardiniers'],
    ['Lait et compagnie', 'Lait et compagnie'],
    ['Comité des fêtes', 'Comité des fêtes'],
  ])('writes « par %s » as people do', (name, out) => {
    expect(withinSentence(name)).toBe(out);
  });
});

describe('inBrackets', () => {
  it('follows what it is about, as part of its sentence', () => {
    expect(inBrackets('Sauf jours fériés ; appelez')).toBe(' (sauf jours fériés\u202f; appelez)');
    expect(inBrackets('')).toBe('');
    expect(inBrackets(undefined)).toBe('');
  });
});
