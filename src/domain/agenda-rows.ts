import type { IsoDate } from './dates.ts';
import { EVENTS, MARKETS } from './agenda-kinds.ts';

/** What filters know of one line of the agenda. */
export interface AgendaRow {
  date: IsoDate;
  kind: typeof MARKETS | typeof EVENTS;
  /** Slug of the commune. */
  place: string;
  /** Slugs of its categories and of all that they are part of. */
  categories: readonly string[];
  free: boolean;
  /** Made for families or for children. */
  children: boolean;
  /** Not open to everyone: made for adults or for a trade. */
  restricted: boolean;
  /** Under a roof, or partly. */
  indoors: boolean;
  /** False when nobody should come: cancelled or postponed. */
  takesPlace: boolean;
}

/** Every slug that the rows of the agenda have: a row writes their ranks. */
export interface AgendaWords {
  places: readonly string[];
  categories: readonly string[];
}

const RADIX = 36;
const rank = (words: readonly string[], word: string) => words.indexOf(word).toString(RADIX);
const wordAt = (words: readonly string[], written: string) => words[parseInt(written, RADIX)] ?? '';

/** A row without its day, for an attribute: « e 1a 3.7 fk » is an event, its commune, its categories, its marks. */
export function writeRow(row: Omit<AgendaRow, 'date'>, { places, categories }: AgendaWords): string {
  const kind = row.kind === MARKETS ? 'm' : 'e';
  const marks = [
    row.free && 'f',
    row.children && 'k',
    row.restricted && 'a',
    row.indoors && 'i',
    !row.takesPlace && 'x',
  ];
  const branch = row.categories.map((category) => rank(categories, category)).join('.');
  return [kind, rank(places, row.place), branch, marks.filter(Boolean).join('')].join(' ').trimEnd();
}

/** `writeRow` undone; what is written wrongly is of no commune and of no category. */
export function readRow(text: string, date: IsoDate, { places, categories }: AgendaWords): AgendaRow {
  const [kind, place = '', branch = '', marks = ''] = text.split(' ');
  return {
    date,
    kind: kind === 'm' ? MARKETS : EVENTS,
    place: wordAt(places, place),
    categories: branch.split('.').map((written) => wordAt(categories, written)),
    free: marks.includes('f'),
    children: marks.includes('k'),
    restricted: marks.includes('a'),
    indoors: marks.includes('i'),
    takesPlace: !marks.includes('x'),
  };
}
