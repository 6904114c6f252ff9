import { describe, expect, it } from 'vitest';
import { options } from './badge.fixture.ts';
import { type BadgeListing, badgeStanding, chosenBadge, isLive, liveBadge } from './chosen.ts';
import { initialBadgeState } from './state.ts';

const territory = { words: options.words, palette: options.palette, year: 2026 };
const farm: BadgeListing = {
  id: 'producteurs/ferme-du-lac',
  name: 'Ferme du Lac',
  commune: 'Rochefort',
  standing: 'held',
  page: '/label/producteurs/ferme-du-lac/',
  picture: '/badges/producteurs/ferme-du-lac.svg',
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

describe('the badge that the site serves', () => {
  it('is the same as the plain pill of the generator, whatever its height', () => {
    for (const standing of ['held', 'former'] as const) {
      const listing = { ...farm, standing };
      expect(isLive(pill, listing)).toBe(true);
      expect({ ...chosenBadge(pill, listing, territory), height: undefined }).toEqual({
        ...liveBadge(listing, territory),
        height: undefined,
      });
    }
  });

  it.each([
    { why: 'another family', state: { ...pill, family: 'sign' as const }, listing: farm },
    { why: 'another colour', state: { ...pill, colour: 'ink' as const }, listing: farm },
    { why: 'a hidden name', state: { ...pill, showsName: false }, listing: farm },
    { why: 'a hidden commune', state: { ...pill, showsCommune: false }, listing: farm },
    { why: 'a hidden year', state: { ...pill, showsYear: false }, listing: farm },
    { why: 'a listing without label', state: pill, listing: { ...farm, standing: 'participates' as const } },
    { why: 'no listing', state: pill, listing: undefined },
  ])('is not that of $why', ({ state, listing }) => {
    expect(isLive(state, listing)).toBe(false);
  });
});
