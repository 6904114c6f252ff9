import { describe, expect, test } from 'vitest';
import { genitive, locative } from './commune-name.ts';

describe('« in » a commune', () => {
  test.each([
    { commune: 'Rambouillet', out: 'à Rambouillet' },
    { commune: 'Le Perray-en-Yvelines', out: 'au Perray-en-Yvelines' },
    { commune: 'Les Bréviaires', out: 'aux Bréviaires' },
    { commune: 'La Queue-les-Yvelines', out: 'à La Queue-les-Yvelines' },
    { commune: 'L’Étang-la-Ville', out: 'à L’Étang-la-Ville' },
    { commune: 'Lévis-Saint-Nom', out: 'à Lévis-Saint-Nom' },
    { commune: 'Lescherolles', out: 'à Lescherolles' },
    { commune: 'Épernon', out: 'à Épernon' },
  ])('is « $out »', ({ commune, out }) => {
    expect(locative(commune)).toBe(out);
  });
});

describe('« of » a commune', () => {
  test.each([
    { commune: 'Rambouillet', out: 'de Rambouillet' },
    { commune: 'Le Perray-en-Yvelines', out: 'du Perray-en-Yvelines' },
    { commune: 'Les Bréviaires', out: 'des Bréviaires' },
    { commune: 'La Queue-les-Yvelines', out: 'de La Queue-les-Yvelines' },
    { commune: 'Ablis', out: 'd’Ablis' },
    { commune: 'Épernon', out: 'd’Épernon' },
    { commune: 'Houdan', out: 'de Houdan' },
  ])('is « $out »', ({ commune, out }) => {
    expect(genitive(commune)).toBe(out);
  });
});
