import { describe, expect, it } from 'vitest';
import { options, outliner } from './badge.fixture.ts';
import { drawBadge } from './badge.ts';
import { BADGE_FAMILIES, BADGE_HEIGHTS } from './badge-options.ts';
import {
  type BadgeListing,
  asOf,
  asServed,
  badgeStanding,
  chosenBadge,
  servedBadge,
  territoryBadge,
  whyStill,
} from './chosen.ts';
import { initialBadgeState } from './state.ts';

const territory = { words: options.words, palette: options.palette, year: 2026 };
const farm: BadgeListing = {
  id: 'producteurs/ferme-du-lac',
  name: 'Ferme du Lac',
  commune: 'Rochefort',
  standing: 'held',
  until: '2027-03-05',
  page: '/label/producteurs/ferme-du-lac/',
};
const pill = { ...initialBadgeState, listing: farm.id, family: 'pill', size: 'medium' } as const;

it.each([
  { state: undefined, standing: 'participates' },
  { state: 'upcoming', standing: 'participates' },
  { state: 'held', standing: 'held' },
  { state: 'expiring', standing: 'held' },
  { state: 'expired', standing: 'former' },
  { state: 'suspended', standing: 'former' },
  { state: 'withdrawn', standing: 'former' },
] as const)('a label in the state $state makes its holder $standing', ({ state, standing }) => {
  expect(badgeStanding(state)).toBe(standing);
});

describe('the chosen badge', () => {
  it('bears the name, commune and year of the listing', () => {
    expect(chosenBadge(pill, farm, territory)).toMatchObject({
      standing: 'held',
      name: 'Ferme du Lac',
      commune: 'Rochefort',
      year: 2026,
      height: 28,
    });
  });

  it('leaves out what is hidden, and the year of a label that is over', () => {
    const hidden = chosenBadge(
      { ...pill, showsName: false, showsCommune: false, showsYear: false },
      farm,
      territory,
    );
    expect([hidden.name, hidden.commune, hidden.year]).toEqual([undefined, undefined, undefined]);
    expect(chosenBadge(pill, { ...farm, standing: 'former' }, territory).year).toBeUndefined();
  });

  it('only says « je participe » for a name that is not in the directory', () => {
    const typed = { ...initialBadgeState, name: '  Chez Noé ', commune: ' ' };
    expect(chosenBadge(typed, undefined, territory)).toMatchObject({
      standing: 'participates',
      name: 'Chez Noé',
      commune: undefined,
    });
  });
});

it('is over the day after its last, whenever its page was built', () => {
  expect(asOf(farm, '2027-03-05').standing).toBe('held');
  expect(asOf(farm, '2027-03-06').standing).toBe('former');
  const other = { ...farm, standing: 'participates', until: '' } as const;
  expect(asOf(other, '2027-03-06')).toEqual(other);
});

describe('the badge that the site serves', () => {
  it.each(BADGE_FAMILIES)('is the same %s as that of the generator, whatever its height', (family) => {
    for (const standing of ['held', 'former'] as const) {
      const listing = { ...farm, standing };
      const state = { ...pill, family };
      expect(whyStill(state, listing)).toBeUndefined();
      expect({ ...chosenBadge(state, listing, territory), height: undefined }).toEqual({
        ...servedBadge(listing, family, territory),
        height: undefined,
      });
    }
  });

  it('names nobody once the listing has left', () => {
    expect(servedBadge({ standing: 'former' }, 'sign', territory)).toMatchObject({
      standing: 'former',
      name: undefined,
      commune: undefined,
      year: undefined,
    });
  });

  it.each([
    { why: 'another colour', state: { ...pill, colour: 'ink' as const } },
    { why: 'a hidden name', state: { ...pill, showsName: false } },
    { why: 'a hidden commune', state: { ...pill, showsCommune: false } },
    { why: 'a hidden year', state: { ...pill, showsYear: false } },
    {
      why: 'a small sign, which is drawn otherwise',
      state: { ...pill, family: 'sign' as const, size: 'small' as const },
    },
  ])('is not that of $why, and can be taken in its place', ({ state }) => {
    expect(whyStill(state, farm)).toBe('setting');
    expect(whyStill(asServed(state), farm)).toBeUndefined();
    expect(asServed(state).family).toBe(state.family);
  });

  it.each([{ ...farm, standing: 'participates' as const }, undefined])(
    'is not there for who has not signed the pledge',
    (listing) => expect(whyStill(pill, listing)).toBe('standing'),
  );
});

describe('the badge of the territory', () => {
  it.each(BADGE_FAMILIES)('is the large %s of a holder, for nobody', (family) => {
    const { svg, title, height } = drawBadge(territoryBadge(family, territory), outliner);
    const { colour, standing } = servedBadge(farm, family, territory);
    expect(territoryBadge(family, territory)).toMatchObject({ colour, standing });
    expect(height).toBe(BADGE_HEIGHTS[family].large);
    expect(title).toBe(options.words.mention);
    expect(/<desc[^>]*>([^<]*)/.exec(svg)?.[1]).toBe('Le signe du label, sans titulaire · #mip00');
  });
});
