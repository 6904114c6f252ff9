import { type IsoDate, addDays } from '../dates.ts';
import { distanceKm } from '../distance.ts';
import { queryWords } from '../query-words.ts';
import { type Facet, HERE, onlyValue } from './criteria.ts';
import { type Directory, type Question, originOf } from './directory.ts';
import { stemOf } from './stem.ts';
import { wordsIn } from './tokens.ts';
import { readWhen, windowsOf } from './when.ts';

/** An event, an article or a guide, as far as a sentence can ask for it. */
export interface OtherPage {
  type: 'events' | 'articles' | 'pages';
  title: string;
  path: string;
  /** What is shown beside the title: a commune, a webmagazine. */
  place?: string;
  /** Slugs. */
  communes?: readonly string[];
  categories?: readonly string[];
  /** Days of an event, counted from that of the file. */
  days?: readonly number[];
  /** A word beside the title: « exemple », « annulé ». */
  tag?: string;
}

export interface OtherPages {
  day: IsoDate;
  pages: readonly OtherPage[];
}

/** A page that answers, and the first of its days that do. */
export interface FoundPage {
  page: OtherPage;
  date?: IsoDate | undefined;
}

const stemsOf = (text: string): string[] => wordsIn(text).map(stemOf);

/** In whole words: « paintball » is not about `pain`. */
const hasWords = (title: readonly string[], text: string): boolean =>
  queryWords(text)
    .flatMap(stemsOf)
    .every((word) => title.includes(word));

/** Whether a page is about any of the subjects asked and says the text asked; undefined when neither is. */
function isAbout(directory: Directory, page: OtherPage, { criteria }: Question): boolean | undefined {
  const { category, product, text: texts } = criteria;
  if (!category && !product && !texts) return undefined;
  const title = stemsOf(page.title);
  if (!(texts ?? []).every((text) => hasWords(title, text))) return false;
  const branches = (category ?? []).flatMap((id) => branchOf(directory, id));
  const products = (product ?? []).flatMap((id) => directory.products.get(id)?.name ?? []);
  return (
    (!category && !product) ||
    (page.categories ?? []).some((id) => branches.includes(id)) ||
    products.some((name) => hasWords(title, name))
  );
}

/** A category and those under it. */
function branchOf(directory: Directory, id: string): string[] {
  const children = directory.vocabulary.categories.filter(({ parent }) => parent === id);
  return [id, ...children.flatMap((child) => branchOf(directory, child.id))];
}

/** Whether a page is where it is asked; undefined when that is anywhere. */
function isThere(directory: Directory, page: OtherPage, question: Question): boolean | undefined {
  const place = onlyValue(question.criteria, 'place');
  const origin = originOf(directory, question);
  const radius = Number(onlyValue(question.criteria, 'radius') ?? 0);
  if (!place || (place === HERE && !(origin && radius))) return undefined;
  const communes = page.communes ?? [];
  if (!radius) return communes.includes(place);
  return communes.some((commune) => {
    const position = directory.places.get(commune)?.position;
    return origin !== undefined && position !== undefined && distanceKm(origin, position) <= radius;
  });
}

/** Days of an event that answer; undefined when any day does. */
function datesOf(
  { days = [] }: OtherPage,
  { criteria, now }: Question,
  first: IsoDate,
): IsoDate[] | undefined {
  const dates = days.map((day) => addDays(first, day)).filter((date) => date >= now.date);
  const when = readWhen(onlyValue(criteria, 'when') ?? '');
  if (!when) return dates;
  const asked = windowsOf(when, now).map(({ date }) => date);
  return dates.filter((date) => asked.includes(date));
}

/** Criteria that only listings have: alone, they ask for nothing else. */
const ABOUT_LISTINGS: readonly Facet[] = [
  'kind',
  'certification',
  'label',
  'saleMode',
  'payment',
  'season',
  'verified',
];

/** The events, articles and guides that answer a question, in the order of the file. */
export function findOtherPages(
  directory: Directory,
  { day, pages }: OtherPages,
  question: Question,
): FoundPage[] {
  const { criteria } = question;
  const isOnlyAboutListings =
    !criteria.product &&
    !criteria.category &&
    !criteria.text &&
    ABOUT_LISTINGS.some((facet) => criteria[facet]);
  if (isOnlyAboutListings) return [];
  return pages.flatMap((page) => {
    const about = isAbout(directory, page, question);
    const there = isThere(directory, page, question);
    const dates = page.type === 'events' ? datesOf(page, question, day) : undefined;
    if (about === false || there === false || dates?.length === 0) return [];
    // On a day, an event is enough; what has no date must at least be about what is asked.
    const isAnswer = criteria.when ? about || page.type === 'events' : about || there;
    return isAnswer ? [{ page, date: dates?.[0] }] : [];
  });
}
