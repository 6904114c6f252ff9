import { formatDay } from '../../domain/dates.ts';
import type { Found } from '../../domain/find/find.ts';
import type { FoundPage } from '../../domain/find/other-pages.ts';
import { LISTING_KINDS } from '../../domain/kinds.ts';
import { RESULT_TYPES, type ResultType, orderGroups } from '../../domain/result-groups.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { type RowContext, rowView } from '../directory/rows.ts';
import { make } from '../make.ts';
import { lineView } from './line-view.ts';
import type { Answered } from './sentence-engine.ts';

/** Rows of one type, made when they are shown. */
export interface Rows {
  count: number;
  /** Those from `from`, `to` excluded. */
  make(from: number, to: number): Promise<HTMLElement[]>;
}

export interface Group extends Rows {
  type: ResultType;
}

/** What the texts of the site add to a group. */
export interface AddedRows extends Rows {
  /** Of the best one. */
  score: number;
}

export const rowsOf = <T>(
  values: readonly T[],
  view: (value: T) => HTMLElement | Promise<HTMLElement>,
): Rows => ({
  count: values.length,
  make: (from, to) => Promise.all(values.slice(from, to).map(view)),
});

/** One after the other. */
const join = (first: Rows, second: Rows): Rows => ({
  count: first.count + second.count,
  make: async (from, to) => [
    ...(await first.make(from, to)),
    ...(await second.make(Math.max(0, from - first.count), Math.max(0, to - first.count))),
  ],
});

const pageView = ({ page, date }: FoundPage): HTMLLIElement =>
  lineView({
    href: page.path,
    title: [page.title],
    tag: page.tag,
    lines: date ? [make('p', { class: 'what' }, capitalize(formatDay(date)))] : [],
    place: page.place,
  });

const foundOf = (found: readonly Found[], type: ResultType) =>
  found.filter(({ entry }) => entry.kind === type);

/** A sentence that says only when and where is about what happens there. */
const isOuting = ({ question: { criteria } }: Answered) =>
  Object.keys(criteria).every((facet) => ['when', 'place', 'radius', 'sort'].includes(facet));

/** What comes first: the kinds of listings called by their name, or what happens; then the order of the site. */
function inOrder(answered: Answered): readonly ResultType[] {
  const named = answered.found.filter(({ line }) => answered.named.has(line)).map(({ entry }) => entry.kind);
  const { when, place } = answered.question.criteria;
  const outing: ResultType[] = when ? ['events'] : place ? ['pages'] : [];
  const first = isOuting(answered) ? outing : named;
  return [...new Set([...first, ...RESULT_TYPES])];
}

export interface Sources {
  answered: Answered;
  context: RowContext;
  /** Pages named by what was understood: a product, a commune, a category. */
  subjects: readonly FoundPage[];
  added: ReadonlyMap<ResultType, AddedRows>;
}

const NO_ROWS: AddedRows = { count: 0, score: 0, make: () => Promise.resolve([]) };

/** The groups that have results: what answers first, then what only the texts say, the most promising first. */
export function groupsOf({ answered, context, subjects, added }: Sources): Group[] {
  const pages = [...subjects, ...answered.pages];
  const direct = (type: ResultType): Rows =>
    (LISTING_KINDS as readonly string[]).includes(type)
      ? rowsOf(foundOf(answered.found, type), (found) => rowView(context, found))
      : rowsOf(
          pages.filter(({ page }) => page.type === type),
          pageView,
        );
  const groups = inOrder(answered).map((type) => {
    const [rows, texts] = [direct(type), added.get(type) ?? NO_ROWS];
    return { type, isDirect: rows.count > 0, score: texts.score, ...join(rows, texts) };
  });
  return [
    ...groups.filter(({ isDirect, count }) => isDirect && count > 0),
    ...orderGroups(groups.filter(({ isDirect }) => !isDirect)),
  ];
}
