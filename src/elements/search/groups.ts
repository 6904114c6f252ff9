import { formatDay } from '../../domain/dates.ts';
import type { Found } from '../../domain/find/find.ts';
import type { FoundPage } from '../../domain/find/other-pages.ts';
import { unfoldLetters } from '../../domain/fold.ts';
import { LISTING_KINDS } from '../../domain/kinds.ts';
import {
  RESULT_TYPES,
  type ResultType,
  type TextPart,
  excerptParts,
  isMarked,
  markWords,
  orderGroups,
} from '../../domain/search.ts';
import { capitalize } from '../../domain/typography.ts';
import { type RowContext, rowView } from '../find/rows.ts';
import { make } from '../make.ts';
import type { Answered } from './sentence-engine.ts';
import type { Hit, Page } from './text-engine.ts';

/** Rows of one type, made when they are shown. */
export interface Rows {
  count: number;
  /** Those from `from`, `to` excluded. */
  make(from: number, to: number): Promise<HTMLElement[]>;
}

export interface Group extends Rows {
  type: ResultType;
}

const rowsOf = <T>(values: readonly T[], view: (value: T) => HTMLElement | Promise<HTMLElement>): Rows => ({
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

interface Line {
  href: string;
  title: readonly TextPart[];
  tag?: string | undefined;
  lines?: readonly HTMLElement[];
  place?: string | undefined;
}

const nodesOf = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));

function lineView({ href, title, tag, lines = [], place }: Line): HTMLLIElement {
  const name = make('p', { class: 'name' }, make('a', { href }, ...nodesOf(title)));
  if (tag) name.append(' ', make('span', { class: 'tag' }, tag));
  const row = make('li', {}, name, ...lines);
  if (place) row.append(make('p', { class: 'where small' }, place));
  return row;
}

const pageView = ({ page, date }: FoundPage): HTMLLIElement =>
  lineView({
    href: page.path,
    title: [{ text: page.title, marked: false }],
    tag: page.tag,
    lines: date ? [make('p', { class: 'what' }, capitalize(formatDay(date)))] : [],
    place: page.place,
  });

/** The summary of a page, then the passage that holds the words when neither name nor summary does. */
function passages({ meta, excerpt }: Page, words: readonly string[], isNamed: boolean): HTMLElement[] {
  const summary = markWords(unfoldLetters(meta['summary'] ?? ''), words);
  const lines = summary.length > 0 ? [make('p', { class: 'what' }, ...nodesOf(summary))] : [];
  const passage = excerptParts(excerpt);
  if (!isNamed && !isMarked(summary) && isMarked(passage))
    lines.push(make('p', { class: 'passage small' }, '…\u00a0', ...nodesOf(passage), '\u00a0…'));
  return lines;
}

const unfolded = (text: string | undefined) => text && unfoldLetters(text);

async function hitView(hit: Hit, words: readonly string[]): Promise<HTMLLIElement> {
  const page = await hit.data();
  const title = markWords(unfoldLetters(page.meta['title'] ?? page.url), words);
  return lineView({
    href: page.url,
    title,
    tag: unfolded(page.meta['tag']),
    lines: passages(page, words, isMarked(title)),
    place: unfolded(page.meta['place']),
  });
}

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
  /** What the index of texts adds, by type. */
  hits: ReadonlyMap<ResultType, readonly Hit[]>;
  words: readonly string[];
}

/** The groups that have results: what answers first, then what only the texts say, the most promising first. */
export function groupsOf({ answered, context, subjects, hits, words }: Sources): Group[] {
  const pages = [...subjects, ...answered.pages];
  const direct = (type: ResultType): Rows =>
    (LISTING_KINDS as readonly string[]).includes(type)
      ? rowsOf(foundOf(answered.found, type), (found) => rowView(context, found))
      : rowsOf(
          pages.filter(({ page }) => page.type === type),
          pageView,
        );
  const groups = inOrder(answered).map((type) => {
    const [rows, texts] = [direct(type), hits.get(type) ?? []];
    const added = rowsOf(texts, (hit) => hitView(hit, words));
    return { type, isDirect: rows.count > 0, score: texts[0]?.score ?? 0, ...join(rows, added) };
  });
  return [
    ...groups.filter(({ isDirect, count }) => isDirect && count > 0),
    ...orderGroups(groups.filter(({ isDirect }) => !isDirect)),
  ];
}
