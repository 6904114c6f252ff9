import { type IsoDate, formatDate, isRealDate } from '../../domain/dates.ts';
import { fieldName } from '../messages.ts';
import { EACH, type FieldPath, fieldAt, valueAt, valuesAt } from '../walk.ts';
import { type Content, type Entry, type Fault, inItem, schemaOf } from './content.ts';

/** Dates of what has been done; `published` may be in the future: it is then planned. */
const PAST: readonly FieldPath[] = [
  ['verified', 'on'],
  ['consent', 'on'],
  ['label', 'evidence', EACH, 'on'],
  ['label', 'withdrawal', 'on'],
  ['updated'],
  ['on'],
  ['corrections', EACH, 'on'],
];

/** What is published elsewhere is there already. */
const pastOf = ({ collection }: Entry): readonly FieldPath[] =>
  collection === 'mentions' ? [...PAST, ['published']] : PAST;

/** A verification that nobody can have made yet is a slip, and would make a page look fresh for ever. */
export const futureDates = ({ entries, today }: Content): Fault[] =>
  entries.flatMap((entry) =>
    pastOf(entry)
      .flatMap((way) => valuesAt(entry.data, way))
      .filter(({ value }) => isDate(value) && value > today)
      .map(({ path, value }) => ({
        ...at(entry, path),
        what: `le ${formatDate(String(value))} n’est pas encore venu.`,
        repair: 'Écrivez le jour où cela a été fait.',
      })),
  );

interface Order {
  first: readonly string[];
  then: readonly string[];
  what: string;
}

const ORDERS: readonly Order[] = [
  {
    first: ['label', 'pledgedOn'],
    then: ['label', 'validUntil'],
    what: 'le label finirait avant l’engagement.',
  },
  {
    first: ['label', 'pledgedOn'],
    then: ['label', 'withdrawal', 'on'],
    what: 'le retrait vient avant l’engagement.',
  },
  { first: ['published'], then: ['expires'], what: 'l’annonce expire avant de paraître.' },
];

/** Pairs of dates in the wrong order, beyond those that a single schema can see. */
export const swappedDates = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) =>
    ORDERS.filter(({ first, then }) => isBefore(valueAt(entry.data, then), valueAt(entry.data, first))).map(
      ({ then, what }) => ({ ...at(entry, then), what, repair: 'Corrigez l’une des deux dates.' }),
    ),
  );

const isDate = (value: unknown): value is IsoDate => typeof value === 'string' && isRealDate(value);

const isBefore = (date: unknown, other: unknown) => isDate(date) && isDate(other) && date < other;

const at = (entry: Entry, path: readonly (string | number)[]): Pick<Fault, 'path' | 'field'> => {
  const schema = schemaOf(entry.collection);
  return {
    path: entry.path,
    field: inItem(entry, fieldAt(schema, path) ? fieldName(schema, path) : path.join('.')),
  };
};
