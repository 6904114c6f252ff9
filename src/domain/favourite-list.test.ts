import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeAddition,
  describeLost,
  nameFromId,
  parseShared,
  restoreFavourite,
  describeAdding,
  describeFavouriteDays,
  rowOf,
  sortShared,
  withMarketDays,
  writeShared,
} from './favourite-list.ts';
import { MAX_FAVOURITES, removeFavourite } from './favourites.ts';
import { hostileText } from './hostile-text.fixture.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/), {
  maxLength: 12,
});

describe('a list of favourites', () => {
  it('is read from an address as it was written there', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(parseShared(writeShared(list))).toEqual(list);
      }),
    );
    expect(writeShared(['producteurs/ferme-du-lac', 'marches/la-halle'])).toBe(
      'producteurs:ferme-du-lac,marches:la-halle',
    );
  });

  it('says of one that someone sends which exist and which are new', () => {
    const row = { name: 'Ferme', what: '', commune: '', verified: '2026-11-21' };
    const rows = { 'producteurs/a': row, 'producteurs/b': row };
    expect(sortShared(['producteurs/a', 'producteurs/b', 'producteurs/c'], ['producteurs/a'], rows)).toEqual({
      known: ['producteurs/a', 'producteurs/b'],
      fresh: ['producteurs/b'],
      lost: 1,
    });
    expect(sortShared(['constructor/constructor'], [], rows)).toEqual({ known: [], fresh: [], lost: 1 });
  });

  it.each([
    [{ known: [], fresh: [], lost: 2 }, 'Ce lien ne désigne aucune fiche de l’annuaire.'],
    [{ known: ['a/b'], fresh: ['a/b'], lost: 1 }, '1\u00a0fiche n’est plus dans l’annuaire.'],
    [{ known: ['a/b'], fresh: ['a/b'], lost: 2 }, '2\u00a0fiches ne sont plus dans l’annuaire.'],
  ])('says what %o lacks', (list, words) => {
    expect(describeLost(list)).toBe(words);
  });

  it.each([
    [{ known: ['a/b'], fresh: [], lost: 0 }, 'Elle est déjà dans vos favoris'],
    [{ known: ['a/b', 'a/c'], fresh: [], lost: 0 }, 'Elles sont déjà toutes dans vos favoris'],
    [{ known: ['a/b', 'a/c'], fresh: ['a/c'], lost: 0 }, 'Ajouter cette fiche à mes favoris'],
    [{ known: ['a/b', 'a/c'], fresh: ['a/b', 'a/c'], lost: 0 }, 'Ajouter ces 2\u00a0fiches à mes favoris'],
  ])('says what adding %o would do', (list, words) => {
    expect(describeAddition(list)).toBe(words);
  });

  it('is sound whatever the address says', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const list = parseShared(text);
        expect(list.length).toBeLessThanOrEqual(MAX_FAVOURITES);
        expect(list.every((id) => /^[a-z]+\/[a-z0-9-]+$/.test(id))).toBe(true);
      }),
    );
    expect(parseShared('a:b,,../x,a/b,javascript:alert(1),a:b:c')).toEqual(['a/b']);
  });

  it('is as before when one is taken away and put back', () => {
    fc.assert(
      fc.property(ids, (list) => {
        for (const [index, id] of list.entries())
          expect(restoreFavourite(removeFavourite(list, id), id, index)).toEqual(list);
      }),
    );
  });
});

describe('what is known of favourites', () => {
  const row = (hasMarketDays?: boolean) => ({
    name: 'Nom',
    what: 'Quoi',
    commune: 'Ici',
    verified: '2026-10-17',
    hasMarketDays,
  });
  const rows = { 'producteurs/a': row(true), 'marches/gare': row(true), 'commerces/b': row() };

  it('counts those whose market days are offered', () => {
    expect(describeFavouriteDays(1)).toBe('Les jours de marché de votre favori');
    expect(describeFavouriteDays(3)).toBe('Les jours de marché de vos 3\u00a0favoris');
    expect(describeAdding(1)).toBe('Ajouter ses jours de marché à mon agenda');
    expect(describeAdding(2)).toBe('Ajouter leurs jours de marché à mon agenda');
  });

  it('tells those that have market days', () => {
    const list = ['commerces/b', 'marches/gare', 'producteurs/a', 'producteurs/partie'];
    expect(withMarketDays(list, rows)).toEqual(['marches/gare', 'producteurs/a']);
    expect(withMarketDays([], rows)).toEqual([]);
  });

  it('is nothing for the names that every object has', () => {
    expect(rowOf(rows, 'constructor')).toBeUndefined();
    expect(rowOf(rows, '__proto__')).toBeUndefined();
  });

  it('makes a name of an identifier', () => {
    expect(nameFromId('producteurs/ferme-du-lac')).toBe('Ferme du lac');
  });
});
