import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../svg.ts';
import { BADGE_COLOURS, BADGE_FAMILIES, BADGE_SIZES } from './badge-options.ts';
import {
  type BadgeState,
  MAX_NAME_LENGTH,
  badgeFileName,
  formatBadgeState,
  initialBadgeState,
  parseBadgeState,
} from './state.ts';

const typed = fc
  .string({ unit: 'binary', maxLength: 100 })
  .map((text) => [...cleanText(text)].slice(0, MAX_NAME_LENGTH).join(''));

const choices = {
  family: fc.constantFrom(...BADGE_FAMILIES),
  colour: fc.constantFrom(...BADGE_COLOURS),
  size: fc.constantFrom(...BADGE_SIZES),
  showsName: fc.boolean(),
  showsCommune: fc.boolean(),
  showsYear: fc.boolean(),
};
const typedState = fc.record({ ...choices, listing: fc.constant(''), name: typed, commune: typed });
const listedState = fc.record({
  ...choices,
  listing: fc.stringMatching(/^(producteurs|commerces|services|sejours|marches)\/[a-z0-9]+(-[a-z0-9]+)*$/),
  name: fc.constant(''),
  commune: fc.constant(''),
});

describe('the address of the generator', () => {
  it('gives back the state that it was written from', () => {
    fc.assert(
      fc.property(fc.oneof(typedState, listedState), (state: BadgeState) => {
        expect(parseBadgeState(`?${formatBadgeState(state)}`)).toEqual(state);
      }),
    );
  });

  it('always reads as a state, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const state = parseBadgeState(search);
        expect(BADGE_FAMILIES).toContain(state.family);
        expect(BADGE_COLOURS).toContain(state.colour);
        expect(BADGE_SIZES).toContain(state.size);
        expect([...state.name].length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
        expect(parseBadgeState(formatBadgeState(state))).toEqual(state);
      }),
    );
  });

  it('is empty at first and reads in French', () => {
    expect(formatBadgeState(initialBadgeState)).toBe('');
    const state = {
      ...initialBadgeState,
      listing: 'producteurs/ferme-du-lac',
      family: 'pill',
      colour: 'heather',
    } as const;
    expect(formatBadgeState({ ...state, size: 'small', showsCommune: false, showsYear: false })).toBe(
      'fiche=producteurs%2Fferme-du-lac&famille=pastille&couleur=bruyere&taille=petit&sans=commune+annee',
    );
  });

  it.each([
    { search: '?famille=toString&couleur=__proto__&taille=constructor', state: initialBadgeState },
    { search: '?fiche=../../etc/passwd', state: initialBadgeState },
    { search: '?fiche=javascript:alert(1)', state: initialBadgeState },
    { search: '?nom=%00%E2%80%AEexe.gnp', state: { ...initialBadgeState, name: 'exe.gnp' } },
  ])('refuses the hostile $search', ({ search, state }) => {
    expect(parseBadgeState(search)).toEqual(state);
  });
});

it('names the file after the family and the listing', () => {
  expect(badgeFileName({ family: 'sign', name: 'Ferme de l’Œuf « d’or »' }, '-2x.png')).toBe(
    'panneau-ferme-de-l-oeuf-d-or-2x.png',
  );
  expect(badgeFileName({ family: 'stamp', name: '🍓' }, '.svg')).toBe('tampon.svg');
});
