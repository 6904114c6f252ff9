import { type AgendaCriteria, type AgendaFacet, askedFacets, daysAsked } from './agenda-criteria.ts';
import type { AgendaRow } from './agenda-rows.ts';
import type { IsoDate } from './dates.ts';

type Test = (row: AgendaRow) => boolean;

/** Tests of a row, by facet of the criteria. */
function testsOf(criteria: AgendaCriteria, today: IsoDate): [AgendaFacet, Test][] {
  const days = daysAsked(criteria.when, today);
  const tests: Record<AgendaFacet, Test> = {
    kind: ({ kind }) => kind === criteria.kind,
    when: ({ date }) => !days || (days.from <= date && date <= days.to),
    place: ({ place }) => place === criteria.place,
    category: ({ categories }) => categories.includes(criteria.category ?? ''),
    free: ({ free }) => free,
    children: ({ children }) => children,
    indoors: ({ indoors }) => indoors,
  };
  return askedFacets(criteria).map((facet) => [facet, tests[facet]]);
}

/** What answers the criteria from `today` on. */
export interface AgendaAnswer {
  /** For each row, in order. */
  isShown: boolean[];
  count: number;
  /** Among them, those to which nobody should come. */
  off: number;
  /** How many would answer without one of the facets asked. */
  without: Map<AgendaFacet, number>;
}

/** The rows of today and later that satisfy every criterion. */
export function filterAgenda(
  rows: readonly AgendaRow[],
  criteria: AgendaCriteria,
  today: IsoDate,
): AgendaAnswer {
  const tests = testsOf(criteria, today);
  const without = new Map(tests.map(([facet]) => [facet, 0]));
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

/** How many rows each commune or category has among those that satisfy the other criteria. */
export function countChoices(
  rows: readonly AgendaRow[],
  { criteria, facet, today }: { criteria: AgendaCriteria; facet: 'place' | 'category'; today: IsoDate },
): Map<string, number> {
  const tests = testsOf(criteria, today).filter(([other]) => other !== facet);
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.date < today || !tests.every(([, holds]) => holds(row))) continue;
    for (const value of facet === 'place' ? [row.place] : row.categories)
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
