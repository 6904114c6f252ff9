import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from '../hostile-text.fixture.ts';
import {
  type Criteria,
  type Criterion,
  FACETS,
  FACET_PARAMETERS,
  type Facet,
  HERE,
  ON,
  SWITCHES,
  criteriaOf,
  hasCriterion,
  isMultiple,
  listCriteria,
  mergeCriteria,
  onlyValue,
  readCriteria,
  withCriterion,
  withFacet,
  withoutCriterion,
  withoutFacet,
  writeCriteria,
} from './criteria.ts';

const slugs = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/);

const valueOf = (facet: Facet): fc.Arbitrary<string> => {
  if (facet === 'text') return fc.stringMatching(/^[a-zé œ’&+%=]{0,20}[a-z]$/);
  if (facet === 'radius') return fc.integer({ min: 1, max: 100 }).map(String);
  if (facet === 'sort') return fc.constant('distance');
  return (SWITCHES as readonly Facet[]).includes(facet) ? fc.constant(ON) : slugs;
};

const criterion: fc.Arbitrary<Criterion> = fc
  .constantFrom(...FACETS)
  .chain((facet) => valueOf(facet).map((value) => ({ facet, value })));

/** Criteria as they come: with a place where a radius or an order needs one. */
const criteria: fc.Arbitrary<Criteria> = fc
  .array(criterion, { maxLength: 12 })
  .map((list) => list.reduce<Criteria>(withCriterion, {}));

const addressOf = (asked: Criteria) => writeCriteria(asked).toString();

describe('the address of criteria', () => {
  it('gives them back', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        expect(readCriteria(new URLSearchParams(addressOf(asked)))).toEqual(asked);
      }),
    );
  });

  it('does not depend on the order in which facets were chosen', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        const reversed = new URLSearchParams([...writeCriteria(asked)].reverse());
        const sorted = (list: Criteria) =>
          listCriteria(list)
            .map(({ facet, value }) => `${facet} ${value}`)
            .sort();
        expect(sorted(readCriteria(reversed))).toEqual(sorted(asked));
        expect(addressOf(asked).match(/[a-z]+(?==)/g) ?? []).toEqual(
          listCriteria(asked).map(({ facet }) => FACET_PARAMETERS[facet]),
        );
      }),
    );
  });

  test.each([
    ['rayon=0', {}],
    ['rayon=101', {}],
    ['rayon=-5', {}],
    ['rayon=5.5', {}],
    ['rayon=5&rayon=9', { radius: ['5'] }],
    ['saison=oui&label=0&verifiee=1', { verified: ['1'] }],
    ['tri=prix', {}],
    ['q=+++', {}],
    ['produit=&produit=fraises&produit=fraises', { product: ['fraises'] }],
    ['produit=<script>&produit=a b&produit=../x&produit=-a', {}],
    ['genre=producteurs&page=2&utm_source=x&__proto__=1&constructor=2', { kind: ['producteurs'] }],
    ['lieu=moi&lieu=houdan', { place: ['moi'] }],
    ['ouvert=%E0%A4%A', {}],
  ])('reads « %s » without what is no value', (address, expected) => {
    expect(readCriteria(new URLSearchParams(address))).toEqual(expected);
  });

  it('reads any parameters without error, and then writes what it reads', () => {
    const parameters = fc.array(
      fc.tuple(fc.constantFrom(...Object.values(FACET_PARAMETERS)), hostileText()),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(parameters, (list) => {
        const read = readCriteria(new URLSearchParams(list));
        expect(readCriteria(writeCriteria(read))).toEqual(read);
        for (const facet of FACETS)
          expect(read[facet]?.length ?? 1).toBeLessThanOrEqual(isMultiple(facet) ? 20 : 1);
        expect(onlyValue(read, 'text')?.length ?? 0).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('a criterion', () => {
  it('is there once it is added, alone when its facet has one value', () => {
    fc.assert(
      fc.property(criteria, criterion, (asked, added) => {
        const isOrphan = ['radius', 'sort'].includes(added.facet) && !asked.place;
        const after = withCriterion(asked, added);
        expect(hasCriterion(after, added)).toBe(!isOrphan);
        if (!isMultiple(added.facet)) expect(after[added.facet] ?? []).toEqual(isOrphan ? [] : [added.value]);
        expect(withCriterion(after, added)).toEqual(after);
      }),
    );
  });

  it('is gone once it is taken away, and nothing else is unless it hung on it', () => {
    fc.assert(
      fc.property(criteria, criterion, (asked, added) => {
        const after = withoutCriterion(asked, added);
        expect(hasCriterion(after, added)).toBe(false);
        const others = listCriteria(asked).filter(
          ({ facet, value }) => facet !== added.facet || value !== added.value,
        );
        const kept = others.filter(({ facet }) => after.place ?? !['radius', 'sort'].includes(facet));
        expect(listCriteria(after)).toEqual(kept);
      }),
    );
  });

  it('comes and goes without a trace when it was not there', () => {
    fc.assert(
      fc.property(criteria, criterion, (asked, added) => {
        fc.pre(!asked[added.facet] && added.facet !== 'place');
        expect(withoutCriterion(withCriterion(asked, added), added)).toEqual(asked);
      }),
    );
  });

  it('takes its radius and its order with it when it is the place', () => {
    const asked = criteriaOf(
      (facet) =>
        ({ place: [HERE], radius: ['5'], sort: ['distance'], product: ['miel'] })[facet as string] ?? [],
    );
    expect(withoutCriterion(asked, { facet: 'place', value: HERE })).toEqual({ product: ['miel'] });
    expect(withoutFacet(asked, 'place')).toEqual({ product: ['miel'] });
    expect(withFacet(asked, { facet: 'place', value: 'houdan' })).toEqual({ ...asked, place: ['houdan'] });
  });
});

describe('criteria together', () => {
  it('keep what both ask; where one value is meant, that of the second', () => {
    fc.assert(
      fc.property(criteria, criteria, (under, over) => {
        const merged = mergeCriteria(under, over);
        for (const one of listCriteria(over)) expect(hasCriterion(merged, one)).toBe(true);
        for (const one of listCriteria(under))
          expect(hasCriterion(merged, one)).toBe(
            isMultiple(one.facet) || !over[one.facet] || hasCriterion(over, one),
          );
      }),
    );
  });

  it('change nothing with none, nor with themselves', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        for (const merged of [
          mergeCriteria(asked, {}),
          mergeCriteria({}, asked),
          mergeCriteria(asked, asked),
        ])
          expect(merged).toEqual(asked);
      }),
    );
  });
});
