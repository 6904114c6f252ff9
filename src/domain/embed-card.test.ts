import { describe, expect, it } from 'vitest';
import { departedCard, packDays, packListing } from './embed-card.ts';
import { labelOf } from './embed-card.fixture.ts';
import { hoursToday } from './embed-card-data.ts';
import type { ListData } from './embed-list-data.ts';
import { shownList } from './embed-list-data.ts';
import { USUAL_LIST } from './embed-directory-codes.ts';
import { resolved } from './hours.fixture.ts';

const day = '2026-11-21'; // a Saturday

describe('the hours that a card takes along', () => {
  const hours = resolved('Sa 09:00-12:00');

  it('are read again on each of the days known', () => {
    const packed = { day, ...packDays(hours, day) } as Parameters<typeof hoursToday>[0];
    expect(hoursToday(packed, '2026-11-21')).toBe(hoursToday(packed, '2026-11-28'));
    expect(hoursToday(packed, '2026-11-21')).not.toBe('');
    expect(hoursToday(packed, '2027-01-20')).toBe(''); // sixty days later
  });

  it('are none without hours, nor after their end', () => {
    expect(packDays(undefined, day)).toEqual({ days: [], texts: [] });
    expect(packDays(hours, '2029-01-01').days).toEqual([]);
  });
});

it('the card of what has left names nobody and sells nothing', () => {
  const card = departedCard({
    id: 'producteurs/a',
    path: '/annuaire/',
    left: '2026-03-01',
    day,
    label: labelOf({}),
  });
  expect(card.verified).toBe('Retirée le 1er\u00a0mars 2026');
  expect([card.what, card.commune, card.summary]).toEqual(['', '', '']);
});

describe('a packed listing', () => {
  const terms: ListData['terms'] = {
    kind: [
      ['producteurs', 'Producteurs'],
      ['marches', 'Marchés'],
    ],
    category: [
      ['miel', 'Miel'],
      ['pain', 'Pain'],
    ],
    product: [['miel', 'miel']],
    place: [['le-lac', 'Le Lac', '00001']],
  };
  const listings = [
    packListing(
      {
        name: 'Halle',
        slug: 'halle',
        kind: 'marches',
        place: 'le-lac',
        categories: ['pain'],
        products: ['miel'],
        until: day,
      },
      terms,
    ),
  ];
  const list: ListData = { day, told: '', home: '/', hashtag: '#ici', terms, listings };
  const shown = (options: Partial<typeof USUAL_LIST>) =>
    shownList(list, { ...USUAL_LIST, ...options }, day).listings;

  it('is shown as it was told', () => {
    expect(shown({})).toEqual([{ name: 'Halle', path: '/marches/halle/', commune: 'Le Lac', isHeld: true }]);
  });

  it.each([{ kind: 'marches' }, { category: 'pain' }, { product: 'miel' }, { place: 'le-lac' }])(
    'is found by %o',
    (asked) => {
      expect(shown(asked)).toHaveLength(1);
    },
  );

  it.each([{ kind: 'producteurs' }, { category: 'miel' }])('is not found by %o', (asked) => {
    expect(shown(asked)).toEqual([]);
  });
});
