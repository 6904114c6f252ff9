/** What listings are filtered by, in the order in which it is said; each has its parameter in the address. */
export const FACET_PARAMETERS = {
  text: 'q',
  kind: 'genre',
  category: 'categorie',
  product: 'produit',
  season: 'saison',
  certification: 'certification',
  label: 'label',
  saleMode: 'vente',
  payment: 'paiement',
  when: 'ouvert',
  place: 'lieu',
  radius: 'rayon',
  verified: 'verifiee',
  sort: 'tri',
} as const;

export type Facet = keyof typeof FACET_PARAMETERS;

export const FACETS = Object.keys(FACET_PARAMETERS) as Facet[];

/** Facets of which a listing may match any of several values; the others have one. */
const MULTIPLE: ReadonlySet<Facet> = new Set([
  'kind',
  'category',
  'product',
  'certification',
  'saleMode',
  'payment',
]);

export const isMultiple = (facet: Facet): boolean => MULTIPLE.has(facet);

/** Facets that are on or off: their value is `1`. */
export const SWITCHES = ['season', 'label', 'verified'] as const satisfies readonly Facet[];
export const ON = '1';

/** Place of who asks: known to their device alone, hence never a position in the address. */
export const HERE = 'moi';

/**
 * What is asked of the listings: values as the address writes them. `when` is read by `readWhen`; `place` is the slug
 * of a commune or `HERE`; `radius` is in whole kilometres, and without it a commune means its own listings; `sort` is
 * `distance` or absent.
 */
export type Criteria = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface Criterion {
  facet: Facet;
  value: string;
}

const MAX_TEXT_LETTERS = 120;
const MAX_VALUES = 20;
export const MAX_RADIUS_KM = 100;
/** Distances to choose among, in kilometres. */
export const RADII_KM = [2, 5, 10, 15, 20, 30];
const IDENTIFIER = /^[\p{L}\d][\p{L}\d-]{0,79}$/u;

function isValid(facet: Facet, value: string): boolean {
  if (facet === 'text') return value.trim() !== '';
  if (facet === 'radius')
    return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_RADIUS_KM;
  if (facet === 'sort') return value === 'distance';
  return (SWITCHES as readonly Facet[]).includes(facet) ? value === ON : IDENTIFIER.test(value);
}

const cut = (facet: Facet, value: string) => (facet === 'text' ? value.slice(0, MAX_TEXT_LETTERS) : value);

/** Criteria made of the values of each facet: invalid and repeated ones are left out, one is kept where one is meant. */
export function criteriaOf(valuesOf: (facet: Facet) => readonly string[]): Criteria {
  const criteria: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const given = valuesOf(facet)
      .map((value) => cut(facet, value))
      .filter((value) => isValid(facet, value));
    const values = [...new Set(given)].slice(0, isMultiple(facet) ? MAX_VALUES : 1);
    if (values.length > 0) criteria[facet] = values;
  }
  return criteria;
}

/** Criteria of an address; other parameters and what is no value are ignored. */
export const readCriteria = (parameters: URLSearchParams): Criteria =>
  criteriaOf((facet) => parameters.getAll(FACET_PARAMETERS[facet]));

/** Parameters of the address, always in the same order; `readCriteria` undoes it. */
export const writeCriteria = (criteria: Criteria): URLSearchParams =>
  new URLSearchParams(listCriteria(criteria).map(({ facet, value }) => [FACET_PARAMETERS[facet], value]));

/** One by one, in the order of the facets. */
export const listCriteria = (criteria: Criteria): Criterion[] =>
  FACETS.flatMap((facet) => (criteria[facet] ?? []).map((value) => ({ facet, value })));

export const hasCriterion = (criteria: Criteria, { facet, value }: Criterion): boolean =>
  criteria[facet]?.includes(value) ?? false;

/** A radius and an order by distance mean nothing without a place. */
const OF_A_PLACE: readonly Facet[] = ['radius', 'sort'];

const withoutOrphans = (criteria: Criteria): Criteria =>
  criteria.place
    ? criteria
    : criteriaOf((facet) => (OF_A_PLACE.includes(facet) ? [] : (criteria[facet] ?? [])));

/** With one more value, in place of the other one where a facet has one. */
export const withCriterion = (criteria: Criteria, { facet, value }: Criterion): Criteria =>
  withoutOrphans(
    criteriaOf((other) => {
      const values = criteria[other] ?? [];
      if (other !== facet) return values;
      return isMultiple(facet) ? [...values, value] : [value];
    }),
  );

export const withoutCriterion = (criteria: Criteria, { facet, value }: Criterion): Criteria =>
  withoutOrphans(
    criteriaOf((other) => (criteria[other] ?? []).filter((one) => other !== facet || one !== value)),
  );

/** Without any value of a facet. */
export const withoutFacet = (criteria: Criteria, facet: Facet): Criteria =>
  withoutOrphans(criteriaOf((other) => (other === facet ? [] : (criteria[other] ?? []))));

/** With this value alone for its facet; an empty text is none. */
export const withFacet = (criteria: Criteria, { facet, value }: Criterion): Criteria =>
  withoutOrphans(criteriaOf((other) => (other === facet ? [value] : (criteria[other] ?? []))));

/** Both together; where a facet has one value, that of `over` stays. */
export const mergeCriteria = (under: Criteria, over: Criteria): Criteria =>
  criteriaOf((facet) => [...(over[facet] ?? []), ...(under[facet] ?? [])]);

/** The one value of a facet. */
export const onlyValue = (criteria: Criteria, facet: Facet): string | undefined => criteria[facet]?.[0];
