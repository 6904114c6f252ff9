import { type Schema, elementOf, fieldsOf, isRequired, metaOf } from './walk.ts';

/** A field as the guide of contributors describes it. */
export interface GuideField {
  /** Key in the file: `contact.phone`, `products[].price`. */
  key: string;
  /** « Contact › Téléphone ». */
  label: string;
  hint: string | undefined;
  /** « recipe (recette) »: each possible value, with its French name where that is another word. */
  choices: string[];
  isRequired: boolean;
}

interface Way {
  key: string;
  label: string;
}

function describe(key: string, field: Schema, way: Way): GuideField[] {
  const element = elementOf(field);
  const meta = { ...(element && metaOf(element)), ...metaOf(field) };
  const label = [way.label, meta.label ?? key].filter(Boolean).join(' › ');
  const here = `${way.key}${key}`;
  const inner = fieldsOf(element ?? field);
  const choices = Object.entries(meta.choices ?? {}).map(([value, name]) =>
    value === name ? value : `${value} (${name})`,
  );
  const own = { key: here, label, hint: meta.hint, choices, isRequired: isRequired(field) };
  if (!inner) return [own];
  const below = { key: `${here}${element ? '[]' : ''}.`, label };
  return Object.entries(inner).flatMap(([name, child]) => describe(name, child, below));
}

/** Every field of an entry, those of groups and lists included, in the order of the file. */
export const fieldGuide = (schema: Schema): GuideField[] =>
  Object.entries(fieldsOf(schema) ?? {}).flatMap(([key, field]) =>
    describe(key, field, { key: '', label: '' }),
  );
