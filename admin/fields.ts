import type { CmsField, CmsFieldBase } from 'decap-cms-core';
import { MONTHS } from '../src/domain/dates.ts';
import { typeset } from '../src/domain/typography.ts';
import type { CollectionName } from '../src/schema/index.ts';
import type { Options } from '../src/schema/option.ts';
import type { Widget as WidgetName } from '../src/schema/fields.ts';
import { type JsonField, LONG_TEXT } from '../src/schema/json-field.ts';

interface Place {
  options: Options;
  /** Inside an optional group nothing is required and nothing is filled in: an untouched group stays empty. */
  isOptional: boolean;
}

type WithoutBase<F> = F extends unknown ? Omit<F, keyof CmsFieldBase> : never;
type CmsWidget = WithoutBase<CmsField> & Pick<CmsFieldBase, 'pattern'>;

const numbers = (entries: Record<string, number | undefined>) =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => Number.isSafeInteger(value) && value !== undefined),
  );

const monthOptions = MONTHS.map((label, i) => ({ value: i + 1, label }));

const chosen = (field: JsonField) =>
  Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }));

/** Slugs of one collection, or `collection/slug` when the field may name several. */
function related(relation: readonly CollectionName[], options: Options) {
  const isAlone = relation.length === 1;
  return relation.flatMap((name) =>
    (options[name] ?? []).map(({ value, label }) => ({ value: isAlone ? value : `${name}/${value}`, label })),
  );
}

/** Values to choose from, when the field has a closed list. */
function optionsOf(field: JsonField, { options }: Place) {
  if (field.relation) return related(field.relation, options);
  if (field.enum) return chosen(field);
  return undefined;
}

const FORM = 'la forme n’est pas celle attendue';

/** Takes any words, unlike an address or a number. */
const isFree = ({ pattern }: JsonField) =>
  pattern === undefined || new RegExp(pattern, 'iu').test('Un texte, quel qu’il soit');

/** Patterns are read without regard to case and with Unicode classes; the schema has the last word at saving. */
function textPattern(field: JsonField): CmsFieldBase['pattern'] {
  const { pattern, maxLength, repair } = field;
  if (pattern === undefined && maxLength === undefined) return undefined;
  const length = maxLength === undefined ? '' : `(?=[^]{0,${maxLength}}$)`;
  const isLine = pattern !== undefined && !new RegExp(pattern, 'iu').test('deux\nlignes');
  const size = `${maxLength} caractères au plus${isLine ? ', sur une seule ligne' : ''}`;
  const message = isFree(field) ? size : (repair ?? FORM);
  return [new RegExp(`^${length}(?=${pattern ?? ''})`, 'iu'), typeset(message)];
}

const isLong = (field: JsonField) => isFree(field) && (field.maxLength ?? 0) >= LONG_TEXT;

const LINES = new Set<WidgetName | undefined>([undefined, 'phone', 'email', 'url']);
const isLine = ({ widget }: JsonField) => LINES.has(widget);

function stringWidget(field: JsonField): CmsWidget {
  switch (field.widget) {
    case 'date':
      return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: true, time_format: false };
    case 'time':
      return { widget: 'datetime', format: 'HH:mm', date_format: false, time_format: true };
    case 'colour':
      return { widget: 'color', allowInput: true, pattern: textPattern(field) };
    case 'text':
    case 'markdown':
      return { widget: 'text', pattern: textPattern(field) };
    default:
      if (isLine(field)) return { widget: isLong(field) ? 'text' : 'string', pattern: textPattern(field) };
      throw new Error(`No widget for a text shown as ${field.widget}`);
  }
}

const numberWidget = (field: JsonField): CmsWidget => ({
  widget: 'number',
  ...(field.type === 'integer' ? { value_type: 'int', step: 1 } : { value_type: 'float', step: 0.0001 }),
  ...numbers({
    min: field.minimum,
    max: field.maximum === Number.MAX_SAFE_INTEGER ? undefined : field.maximum,
  }),
});

function listWidget(field: JsonField, place: Place): CmsWidget {
  const { items } = field;
  if (!items) throw new Error('A list without items');
  const size = numbers({ min: field.minItems || undefined, max: field.maxItems });
  const months = field.widget === 'months' ? monthOptions : undefined;
  const options = months ?? optionsOf(items, place);
  if (options) return { widget: 'select', multiple: true, options: [...options], ...size };
  const label_singular = items.label ?? field.label;
  if (!items.properties)
    return { widget: 'list', field: cmsField('value', items, place), label_singular, ...size };
  const fields = cmsFields(items, { ...place, isOptional: false });
  return {
    ...{ widget: 'list', fields, label_singular, ...size },
    ...{ collapsed: true, minimize_collapsed: true, summary: summaryOf(fields) },
  };
}

/** What names an item of a folded list. */
const summaryOf = (fields: readonly CmsField[]) => {
  const shown = fields
    .filter((field) => !['object', 'list', 'image'].includes(String(field.widget)))
    .slice(0, 2);
  return shown.map(({ name }) => `{{fields.${name}}}`).join(' — ');
};

type Own = (field: JsonField, options: Options) => object;

const itemField = ({ items }: JsonField, name: string): JsonField => items?.properties?.[name] ?? {};

/** The fields that we draw ourselves (widgets.tsx), with the lists that they choose from. */
const OWN: Readonly<Partial<Record<WidgetName, Own>>> = {
  hours: () => ({}),
  position: () => ({}),
  recurrence: () => ({}),
  photo: () => ({}),
  offers: (field, { products = [] }) => ({ products, units: chosen(itemField(field, 'unit')) }),
  evidence: (field, { authors = [] }) => ({ authors, kinds: chosen(itemField(field, 'kind')) }),
};

function ownWidget(field: JsonField, { options }: Place): CmsWidget | undefined {
  if (field.relation?.[0] === 'communes') return { widget: 'site-commune' } as unknown as CmsWidget;
  const own = field.widget && OWN[field.widget];
  return own && ({ widget: `site-${field.widget}`, ...own(field, options) } as unknown as CmsWidget);
}

function widgetOf(field: JsonField, place: Place): CmsWidget {
  if (field.isAutomatic) return { widget: 'hidden' };
  const own = ownWidget(field, place);
  if (own) return own;
  const options = optionsOf(field, place);
  if (options) return { widget: 'select', options };
  switch (field.type) {
    case 'string':
      return stringWidget(field);
    case 'integer':
    case 'number':
      return numberWidget(field);
    case 'boolean':
      return { widget: 'boolean' };
    case 'array':
      return listWidget(field, place);
    case 'object':
      if (!field.properties) throw new Error('No widget for a group whose fields have no name');
      return { widget: 'object', collapsed: place.isOptional, fields: cmsFields(field, place) };
    default:
      throw new Error(`No widget for the type ${field.type ?? '(none)'}`);
  }
}

function defaultOf(field: JsonField, { isOptional }: Place): { default?: unknown } {
  if (field.type === 'array') return { default: [] };
  if (isOptional || field.type === 'object') return {};
  if (field.default !== undefined) return { default: field.default };
  return {};
}

const TOGETHER = 'À remplir si le groupe est rempli.';

/** How a file says a commune, hours or a place is no help where they are drawn. */
const isDrawn = ({ relation, widget }: JsonField): boolean =>
  relation?.[0] === 'communes' || widget === 'hours' || widget === 'position';

/** `isNeeded`: required as soon as something is written in its optional group. */
function hintOf(field: JsonField, isNeeded: boolean): { hint?: string } {
  const sentences = [isDrawn(field) ? undefined : field.hint, isNeeded ? TOGETHER : undefined].filter(
    (sentence) => sentence !== undefined,
  );
  return sentences.length > 0 ? { hint: typeset(sentences.join(' ')) } : {};
}

interface Named {
  name: string;
  field: JsonField;
  place: Place;
  isRequired: boolean;
}

function named({ name, field, place, isRequired }: Named): CmsField {
  const { pattern, ...widget } = widgetOf(field, { ...place, isOptional: place.isOptional || !isRequired });
  const must =
    isRequired &&
    !field.isAutomatic &&
    !place.isOptional &&
    (field.type !== 'array' || Boolean(field.minItems));
  return {
    name,
    label: typeset(field.label ?? name),
    ...hintOf(field, place.isOptional && isRequired),
    required: must,
    ...(pattern && { pattern }),
    ...defaultOf(field, { ...place, isOptional: place.isOptional }),
    ...widget,
  } as CmsField;
}

const cmsField = (name: string, field: JsonField, place: Place) =>
  named({ name, field, place: { ...place, isOptional: false }, isRequired: true });

/** The form of a group of fields. An unknown type throws: nothing becomes a text box silently. */
export function cmsFields(group: JsonField, place: Place): CmsField[] {
  const required = new Set(group.required);
  return Object.entries(group.properties ?? {}).map(([name, field]) => {
    try {
      return named({ name, field, place, isRequired: required.has(name) });
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}
