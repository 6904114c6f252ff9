import { type FieldPath, metaOf, valuesAt } from '../walk.ts';
import { fieldName } from '../messages.ts';
import { bodyOf } from './body.ts';
import { type Entry, type Fault, fieldFinder, inItem, schemaOf } from './content.ts';

/** A text that people read of an entry, with where it stands. */
export interface PlainText {
  text: string;
  place: Pick<Fault, 'field'>;
}

/** Texts of an entry that say what it is: its name, its sentence, what it makes. */
const SAYING = new Set(['name', 'title', 'summary', 'making', 'localShare', 'hoursNote', 'excerpt', 'theme']);

const sayingFields = fieldFinder((field) => metaOf(field).label !== undefined);

const waysOf = (entry: Entry): FieldPath[] =>
  sayingFields(entry.collection)
    .map(({ way }) => way)
    .filter(([key, ...rest]) => rest.length === 0 && typeof key === 'string' && SAYING.has(key));

/** The texts of an entry that people read first, then the one under its fields. */
export function plainTextsOf(entry: Entry): PlainText[] {
  const fields = waysOf(entry).flatMap((way) =>
    valuesAt(entry.data, way).flatMap(({ path, value }) =>
      typeof value === 'string'
        ? [{ text: value, place: { field: inItem(entry, fieldName(schemaOf(entry.collection), path)) } }]
        : [],
    ),
  );
  const label = bodyOf(entry.collection)?.label;
  return label && entry.body.trim() ? [...fields, { text: entry.body, place: { field: label } }] : fields;
}
