import { EVENTS, MARKETS } from './agenda-kinds.ts';
import { type IsoDate, addDays } from './dates.ts';
import { RADII_KM } from './find/criteria.ts';
import { NEXT_WEEKEND, TODAY, TOMORROW, WEEKEND, comingWeekend, nextWeekend } from './near-days.ts';

/** What dates of the agenda are filtered by, in the order in which it is said; each has its parameter in the address. */
export const AGENDA_PARAMETERS = {
  kind: 'genre',
  when: 'quand',
  place: 'lieu',
  radius: 'rayon',
  category: 'categorie',
  free: 'gratuit',
  children: 'enfants',
  indoors: 'abri',
} as const;

export type AgendaFacet = keyof typeof AGENDA_PARAMETERS;

export const AGENDA_FACETS = Object.keys(AGENDA_PARAMETERS) as AgendaFacet[];

/** Today and the six days that follow, beside those of near-days.ts. */
export const WEEK = '7-jours';
/** Value of what is on or off, as everywhere on the site. */
const ON = '1';
/** Of `children`: what is made for them, and what is open to everyone. */
export const EVERYONE = 'tous';

/**
 * What is asked of the agenda, one value for each facet; `place` and `category` are slugs. `radius` is in kilometres
 * around the place; without it a commune means its own dates.
 */
export type AgendaCriteria = Readonly<Partial<Record<AgendaFacet, string>>>;

const CHOICES: Partial<Record<AgendaFacet, readonly (string | number)[]>> = {
  kind: [MARKETS, EVENTS],
  when: [TODAY, TOMORROW, WEEKEND, NEXT_WEEKEND, WEEK],
  radius: RADII_KM,
  free: [ON],
  children: [ON, EVERYONE],
  indoors: [ON],
};
const SLUG = /^[a-z\d][a-z\d-]{0,79}$/;

const isValid = (facet: AgendaFacet, value: string): boolean =>
  CHOICES[facet]?.some((choice) => `${choice}` === value) ?? SLUG.test(value);

/** Criteria of an address: of each facet the first value that is one; anything else is ignored. */
export function readAgendaCriteria(parameters: URLSearchParams): AgendaCriteria {
  const criteria: Partial<Record<AgendaFacet, string>> = {};
  for (const facet of AGENDA_FACETS) {
    const value = parameters.getAll(AGENDA_PARAMETERS[facet]).find((one) => isValid(facet, one));
    if (value) criteria[facet] = value;
  }
  return withoutOrphan(criteria);
}

/** A distance means nothing without a place. */
function withoutOrphan({ radius, ...others }: AgendaCriteria): AgendaCriteria {
  return radius && others.place ? { ...others, radius } : others;
}

/** Parameters of the address, always in the same order; `readAgendaCriteria` undoes it. */
export const writeAgendaCriteria = (criteria: AgendaCriteria): URLSearchParams =>
  new URLSearchParams(
    askedFacets(criteria).map((facet) => [AGENDA_PARAMETERS[facet], criteria[facet] ?? '']),
  );

/** The facets that ask for something, in the order in which they are said. */
export const askedFacets = (criteria: AgendaCriteria): AgendaFacet[] =>
  AGENDA_FACETS.filter((facet) => criteria[facet] !== undefined);

/** With this value for a facet; without any when it is empty. A distance leaves with its place. */
export function withAgendaFacet(criteria: AgendaCriteria, facet: AgendaFacet, value: string): AgendaCriteria {
  const kept = askedFacets(criteria).filter((other) => other !== facet);
  const others: AgendaCriteria = Object.fromEntries(kept.map((other) => [other, criteria[other]]));
  return withoutOrphan(value ? { ...others, [facet]: value } : others);
}

/** First and last day that a value of `when` means; undefined when it means any. */
export function daysAsked(
  when: string | undefined,
  today: IsoDate,
): { from: IsoDate; to: IsoDate } | undefined {
  if (when === TODAY) return { from: today, to: today };
  if (when === TOMORROW) return { from: addDays(today, 1), to: addDays(today, 1) };
  if (when === WEEK) return { from: today, to: addDays(today, 6) };
  if (when !== WEEKEND && when !== NEXT_WEEKEND) return undefined;
  const days = when === WEEKEND ? comingWeekend(today) : nextWeekend(today);
  return { from: days[0] ?? today, to: days[days.length - 1] ?? today };
}
