import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  AGENDA_FACETS,
  AGENDA_PARAMETERS,
  type AgendaCriteria,
  type AgendaFacet,
  askedFacets,
  daysAsked,
  readAgendaCriteria,
  withAgendaFacet,
  writeAgendaCriteria,
} from './agenda-criteria.ts';
import { hostileText } from './hostile-text.fixture.ts';

const slugs = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/);
const valueOf = (facet: AgendaFacet): fc.Arbitrary<string> => {
  if (facet === 'kind') return fc.constantFrom('marches', 'evenements');
  if (facet === 'when')
    return fc.constantFrom('aujourdhui', 'demain', 'week-end', 'week-end-prochain', '7-jours');
  if (facet === 'radius') return fc.constantFrom('2', '5', '10', '30');
  return facet === 'place' || facet === 'category' ? slugs : fc.constant('1');
};
const criteria: fc.Arbitrary<AgendaCriteria> = fc
  .array(
    fc.constantFrom(...AGENDA_FACETS).chain((facet) => valueOf(facet).map((value) => ({ facet, value }))),
  )
  .map((list) =>
    list.reduce<AgendaCriteria>((asked, { facet, value }) => withAgendaFacet(asked, facet, value), {}),
  );

describe('the address of what is asked of the agenda', () => {
  it('gives it back, in whatever order it was chosen', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        const written = writeAgendaCriteria(asked);
        expect(readAgendaCriteria(written)).toEqual(asked);
        const reversed = new URLSearchParams([...written].reverse());
        expect(writeAgendaCriteria(readAgendaCriteria(reversed)).toString()).toBe(written.toString());
      }),
    );
  });

  test.each([
    ['quand=hier&quand=demain', { when: 'demain' }],
    ['genre=producteurs', {}],
    ['gratuit=oui&abri=1&enfants=0', { indoors: '1' }],
    ['enfants=tous', { children: 'tous' }],
    ['lieu=<script>&categorie=../x&lieu=', {}],
    ['lieu=houdan&lieu=rambouillet&utm_source=x&__proto__=1', { place: 'houdan' }],
    ['lieu=houdan&rayon=10', { place: 'houdan', radius: '10' }],
    ['lieu=houdan&rayon=11', { place: 'houdan' }],
    ['rayon=10', {}],
    ['quand=constructor&lieu=%E0%A4%A', {}],
  ])('reads « %s » without what is no value', (address, expected) => {
    expect(readAgendaCriteria(new URLSearchParams(address))).toEqual(expected);
  });

  it('reads any parameters without error, and then writes what it reads', () => {
    const parameters = fc.array(
      fc.tuple(fc.constantFrom(...Object.values(AGENDA_PARAMETERS)), hostileText()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(parameters, (list) => {
        const read = readAgendaCriteria(new URLSearchParams(list));
        expect(readAgendaCriteria(writeAgendaCriteria(read))).toEqual(read);
      }),
    );
  });
});

describe('a facet', () => {
  it('is there once it is set, gone once it is empty, and touches no other', () => {
    const facets = fc.constantFrom(...AGENDA_FACETS);
    const set = facets.chain((facet) => fc.tuple(fc.constant(facet), valueOf(facet)));
    fc.assert(
      fc.property(criteria, set, (asked, [facet, value]) => {
        const after = withAgendaFacet(asked, facet, value);
        expect(after[facet]).toBe(facet === 'radius' && !asked.place ? undefined : value);
        const without = withAgendaFacet(after, facet, '');
        expect(askedFacets(without)).toEqual(
          askedFacets(asked).filter((other) => other !== facet && !(facet === 'place' && other === 'radius')),
        );
      }),
    );
  });
});

describe('the days that are meant', () => {
  // 24 November 2026 is a Tuesday, 28 a Saturday.
  test.each([
    ['aujourdhui', '2026-11-24', { from: '2026-11-24', to: '2026-11-24' }],
    ['demain', '2026-12-31', { from: '2027-01-01', to: '2027-01-01' }],
    ['7-jours', '2026-11-24', { from: '2026-11-24', to: '2026-11-30' }],
    ['week-end', '2026-11-24', { from: '2026-11-28', to: '2026-11-29' }],
    ['week-end', '2026-11-28', { from: '2026-11-28', to: '2026-11-29' }],
    ['week-end', '2026-11-29', { from: '2026-11-29', to: '2026-11-29' }],
    ['week-end-prochain', '2026-11-24', { from: '2026-11-28', to: '2026-11-29' }],
    ['week-end-prochain', '2026-11-28', { from: '2026-12-05', to: '2026-12-06' }],
    ['week-end-prochain', '2026-11-29', { from: '2026-12-05', to: '2026-12-06' }],
    ['week-end', '2026-11-30', { from: '2026-12-05', to: '2026-12-06' }],
  ])('by « %s » on %s are %j', (when, today, days) => expect(daysAsked(when, today)).toEqual(days));

  it('are any without a question', () => expect(daysAsked(undefined, '2026-11-24')).toBeUndefined());
});
