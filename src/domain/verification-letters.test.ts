import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { plain } from './hours.fixture.ts';
import { verificationLetters } from './verification-letters.ts';

const facts = {
  to: 'bonjour@made-in-ici.example',
  name: 'Ferme du Lac',
  url: 'https://made-in-ici.example/producteurs/ferme-du-lac/',
  verifiedOn: '2026-05-01',
};

const read = (href: string) => new URL(href).searchParams;

describe('the two messages about a listing', () => {
  const letters = verificationLetters(facts);

  it('say that it is still true, has changed or is closed, by name', () => {
    expect(letters.map(({ words }) => words)).toEqual(['Toujours vrai', 'Fermé']);
    expect(letters.map(({ href }) => plain(read(href).get('subject') ?? ''))).toEqual([
      'Toujours vrai : Ferme du Lac',
      'Fermé : Ferme du Lac',
    ]);
  });

  it('are whole letters with the address of the listing', () => {
    expect(letters.map(({ href }) => plain(read(href).get('body') ?? '').replaceAll('\r\n', '|'))).toEqual([
      'Bonjour,||La fiche « Ferme du Lac », vérifiée le 1er mai 2026, est toujours juste : lieu, horaires, produits et contacts.|https://made-in-ici.example/producteurs/ferme-du-lac/||J’y suis allé, ou je le sais parce que :|||Bonne journée',
      'Bonjour,||La fiche « Ferme du Lac », vérifiée le 1er mai 2026, décrit un lieu fermé, ou une activité arrêtée.|https://made-in-ici.example/producteurs/ferme-du-lac/||Depuis quand, et comment je le sais :|||Bonne journée',
    ]);
  });

  it('go to one address with one subject and one text, whatever the name', () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        for (const { href } of verificationLetters({ ...facts, name })) {
          expect(href).toMatch(
            /^mailto:bonjour@made-in-ici\.example\?subject=[^\s<>"'&?#]*&body=[^\s<>"'&?#]*$/,
          );
          expect([...read(href).keys()]).toEqual(['subject', 'body']);
          expect(read(href).get('body')).toContain(facts.url);
        }
      }),
    );
  });
});
