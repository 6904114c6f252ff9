import { describe, expect, it } from 'vitest';
import { BADGE_FAMILIES, BADGE_HEIGHTS } from './badge/badge-options.ts';
import { FAMILY_CHOICES } from './badge/choices.ts';
import { SERVED_BADGES } from './badge/chosen.ts';
import { cardOf, labelOf } from './embed-card.fixture.ts';
import { hoursToday, listingIn, pictureOf, readBadge } from './embed-card-data.ts';
import { describeBadge } from './embed-directory-words.ts';

describe('the listing that a host names', () => {
  it.each([
    ['producteurs/ferme-du-lac', 'producteurs/ferme-du-lac'],
    [' /producteurs/ferme-du-lac/ ', 'producteurs/ferme-du-lac'],
    ['https://made-in-ici.example/ici/marches/halle-2/', 'marches/halle-2'],
    ['https://made-in-ici.example/marches/halle-2/#horaires', 'marches/halle-2'],
    ['https://made-in-ici.example/marches/halle-2?utm_source=a/b', 'marches/halle-2'],
    ['ferme-du-lac', ''],
    ['', ''],
    ['../../x', ''],
    ['producteurs/../ferme', ''],
    ['//ailleurs.example/x', 'example/x'],
    ['producteurs/<b>', ''],
    ['producteurs/ferme?x', 'producteurs/ferme'],
  ])('by « %s » is « %s »', (word, id) => expect(listingIn(word)).toBe(id));
});

describe('the hours of a card', () => {
  const card = cardOf({ day: '2026-11-21', days: [0, 1, 0], texts: ['9\u00a0h – 12\u00a0h', 'fermé'] });

  it('are those of the day', () => {
    expect(hoursToday(card, '2026-11-21')).toBe('9\u00a0h – 12\u00a0h');
    expect(hoursToday(card, '2026-11-22')).toBe('fermé');
  });

  it('are not said outside of the days known', () => {
    for (const day of ['2026-11-20', '2026-11-24', '2030-01-01']) expect(hoursToday(card, day)).toBe('');
  });
});

it('a badge is said by words that stay true, unless its end is known', () => {
  expect(describeBadge('#ici', 'Ferme')).toBe('#ici\u00a0: Ferme, voir la preuve');
  expect(describeBadge('#ici', 'Ferme', true)).toBe('#ici\u00a0: Ferme, label plus valable');
});

describe('the badge that a host asks for', () => {
  it('has the families, the heights and the pictures of those that the site serves', () => {
    for (const family of BADGE_FAMILIES) {
      const asked = readBadge(FAMILY_CHOICES[family].slug, null);
      const picture = pictureOf(labelOf({ badge: '/badges/producteurs/ferme' }), asked);
      expect(picture).toBe(`/badges/producteurs/ferme${SERVED_BADGES[family]}`);
      expect(asked.height).toBe(BADGE_HEIGHTS[family].medium);
    }
  });

  it.each([
    [null, 'pastille'],
    ['', 'pastille'],
    ['Étiquette', 'etiquette'],
    [' TAMPON ', 'tampon'],
    ['logo', ''],
    ['__proto__', ''],
  ])('by « %s » is « %s »', (word, family) => expect(readBadge(word, null).family).toBe(family));

  it.each([
    ['-3', 16],
    ['56px', 56],
    ['1e9', 16],
    ['99999', 600],
    ['', 28],
    ['haut', 28],
  ])('of « %s » pixels has %s', (height, pixels) => expect(readBadge(null, height).height).toBe(pixels));
});
