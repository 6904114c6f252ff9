import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  MAX_FAVOURITES,
  mergeFavourites,
  parseFavourites,
  toggleFavourite,
  writeFavourites,
} from './favourites.ts';
import { hostileText } from './hostile-text.fixture.ts';

const id = fc
  .tuple(
    fc.constantFrom('producteurs', 'commerces', 'marches'),
    fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/),
  )
  .map((parts) => parts.join('/'));
const ids = fc.uniqueArray(id, { maxLength: 12 });
const many = Array.from({ length: MAX_FAVOURITES + 10 }, (_, index) => `producteurs/ferme-${index}`);

const isSound = (list: readonly string[]) =>
  list.length <= MAX_FAVOURITES &&
  new Set(list).size === list.length &&
  list.every((each) => /^[a-z]+\/[a-z0-9-]+$/.test(each));

describe('favourites', () => {
  it('are read again as they were written', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(parseFavourites(writeFavourites(list))).toEqual(list);
      }),
    );
  });

  it('are sound whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.json()), (text) => {
        expect(isSound(parseFavourites(text))).toBe(true);
      }),
    );
  });

  test.each([
    null,
    '',
    '{}',
    '"producteurs/a"',
    '[1, null, {"a": 1}]',
    '["javascript:alert(1)", "../admin", "producteurs/", "/a", "Producteurs/a", "producteurs/é"]',
    `["producteurs/${'a'.repeat(200)}"]`,
    `["producteurs/a"${' '.repeat(50_000)}]`,
  ])('nothing is kept of %j', (text) => {
    expect(parseFavourites(text)).toEqual([]);
  });

  it('are added at the end and each once', () => {
    expect(mergeFavourites(['a/b'], ['c/d', 'a/b', 'c/d'])).toEqual(['a/b', 'c/d']);
  });

  it('never push one out when there is no room left', () => {
    expect(mergeFavourites(many, ['marches/halle'])).toEqual(many.slice(0, MAX_FAVOURITES));
    expect(toggleFavourite(many.slice(0, MAX_FAVOURITES), 'marches/halle')).not.toContain('marches/halle');
  });

  it('are as before when one is added and taken away again', () => {
    fc.assert(
      fc.property(ids, id, (list, one) => {
        fc.pre(!list.includes(one));
        expect(toggleFavourite(toggleFavourite(list, one), one)).toEqual(list);
      }),
    );
  });

  it('keep what was there first when two lists meet', () => {
    fc.assert(
      fc.property(ids, ids, (list, others) => {
        const merged = mergeFavourites(list, others);
        expect(merged.slice(0, list.length)).toEqual(list);
        expect(new Set(merged)).toEqual(new Set([...list, ...others]));
      }),
    );
  });
});
