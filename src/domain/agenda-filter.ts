import {
  type AgendaCriteria,
  type AgendaFacet,
  EVERYONE,
  askedFacets,
  daysAsked,
  withAgendaFacet,
} from './agenda-criteria.ts';
import { type Positions, placesWithin } from './agenda-places.ts';
import type { AgendaRow } from './agenda-rows.ts';
import type { IsoDate } from './dates.ts';
import { RADII_KM } from './find/criteria.ts';

type Test = (row: AgendaRow) => boolean;

/** When it is asked, and where the communes are: without them, around a commune is in it. */
export interface AgendaSetting {
  today: IsoDate;
  positions?: Positions | undefined;
}

/** A distance is no filter of its own: it is told with its place. */
export type TestedFacet = Exclude<AgendaFacet, 'radius'>;

const isTested = (facet: AgendaFacet): facet is TestedFacet => facet !== 'radius';

/** Slugs of the communes that a place asked for means. */
const placesMeant = ({ place = '', radius }: AgendaCriteria, positions: Positions | undefined) =>
  radius && positions ? placesWithin(positions, place, Number(radius)) : new Set([place]);

/** Tests of a row, by facet of the criteria. */
function testsOf(criteria: AgendaCriteria, { today, positions }: AgendaSetting): [TestedFacet, Test][] {
  const days = daysAsked(criteria.when, today);
  const places = placesMeant(criteria, positions);
  const tests: Record<TestedFacet, Test> = {
    kind: ({ kind }) => kind === criteria.kind,
    when: ({ date }) => !days || (days.from <= date && date <= days.to),
    place: ({ place }) => places.has(place),
    category: ({ categories }) => categories.includes(criteria.category ?? ''),
    free: ({ free }) => free,
    children: ({ children, restricted }) => children || (criteria.children === EVERYONE && !restricted),
    indoors: ({ indoors }) => indoors,
  };
  return askedFacets(criteria)
    .filter(isTested)
    .map((facet) => [facet, tests[facet]]);
}

/** What answers the criteria from `today` on. */
export interface AgendaAnswer {
  /** For each row, in order. */
  isShown: boolean[];
  count: number;
  /** Among them, those to which nobody should come. */
  off: number;
  /** How many would answer without one of the facets asked; without a place, without its distance too. */
  without: Map<TestedFacet, number>;
}

/** The rows of today and later that satisfy every criterion. */
export function filterAgenda(
  rows: readonly AgendaRow[],
  criteria: AgendaCriteria,
  setting: AgendaSetting,
): AgendaAnswer {
  const { today } = setting;
  const tests = testsOf(criteria, setting);
  const without = new Map<TestedFacet, number>(tests.map(([facet]) => [facet, 0]));
  const answer = { isShown: [] as boolean[], count: 0, off: 0, without };
  for (const row of rows) {
    const failed = row.date < today ? undefined : tests.filter(([, holds]) => !holds(row));
    const isShown = failed?.length === 0;
    answer.isShown.push(isShown);
    answer.count += Number(isShown);
    answer.off += Number(isShown && !row.takesPlace);
    for (const facet of without.keys())
      if (failed?.every(([other]) => other === facet)) without.set(facet, (without.get(facet) ?? 0) + 1);
  }
  return answer;
}

/** What the choices of a filter are counted for. */
export interface CountedChoices {
  criteria: AgendaCriteria;
  facet: 'place' | 'category';
  setting: AgendaSetting;
}

/** How many rows each commune or category has among those that satisfy the other criteria, around it when a distance is asked. */
export function countChoices(
  rows: readonly AgendaRow[],
  { criteria, facet, setting }: CountedChoices,
): Map<string, number> {
  const tests = testsOf(criteria, setting).filter(([other]) => other !== facet);
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.date < setting.today || !tests.every(([, holds]) => holds(row))) continue;
    for (const value of facet === 'place' ? [row.place] : row.categories)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const { positions } = setting;
  return facet === 'place' && criteria.radius && positions
    ? countAround(counts, positions, Number(criteria.radius))
    : counts;
}

/** Of each commune, what it has and what those around it have. */
function countAround(counts: ReadonlyMap<string, number>, positions: Positions, km: number) {
  const sumAround = (slug: string) =>
    [...placesWithin(positions, slug, km)].reduce((sum, place) => sum + (counts.get(place) ?? 0), 0);
  const slugs = new Set([...positions.keys(), ...counts.keys()]);
  return new Map([...slugs].map((slug) => [slug, sumAround(slug)]));
}

/** The smallest distance around the place at which something answers, beyond the one asked; undefined when none helps. */
export function widerRadius(
  rows: readonly AgendaRow[],
  criteria: AgendaCriteria,
  setting: AgendaSetting,
): { km: number; count: number } | undefined {
  if (!criteria.place || !setting.positions) return undefined;
  const wider = RADII_KM.filter((km) => km > Number(criteria.radius ?? 0));
  return wider
    .map((km) => ({
      km,
      count: filterAgenda(rows, withAgendaFacet(criteria, 'radius', `${km}`), setting).count,
    }))
    .find(({ count }) => count > 0);
}

/** Up to how many dates made for children those open to everyone are worth telling. */
const FEW = 8;

/** How many more dates are open to everyone than made for children, when these are asked for and few. */
export function countForEveryone(
  rows: readonly AgendaRow[],
  criteria: AgendaCriteria,
  setting: AgendaSetting,
): number {
  if (!criteria.children || criteria.children === EVERYONE) return 0;
  const { count } = filterAgenda(rows, criteria, setting);
  const wide = filterAgenda(rows, withAgendaFacet(criteria, 'children', EVERYONE), setting);
  return count > FEW ? 0 : wide.count - count;
}
