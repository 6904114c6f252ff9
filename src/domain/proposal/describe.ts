import { formatDate, formatMinutes, minutesOf } from '../dates.ts';
import type { Position } from '../distance.ts';
import type { FormChoice, FormField } from '../form/form-field.ts';
import { type Values, isUnanswered, valueOf } from '../form/values.ts';
import { formatPhone } from '../phone.ts';
import { uncapitalize } from '../typography.ts';
import type { ProposalForms, ProposalStep } from './steps.ts';

/** An answer as people read it. */
export interface AnswerWords {
  /** Step where it was given. */
  step: string;
  /** Of the field: `contact.phone`. */
  path: string;
  label: string;
  text: string;
}

/** Says in French what takes more than this file to say. */
export interface Tellers {
  hours: (value: string) => string;
  recurrence: (values: Values) => string;
}

type Names = Pick<ProposalForms, 'communes' | 'products'>;

const named = (choices: readonly FormChoice[] = [], value: unknown): string =>
  choices.find((choice) => choice.value === value)?.label ?? String(value);

interface Offer {
  product: string;
  name?: string;
}

interface Photo {
  alt?: string;
  credit?: string;
}

const photoWords = ({ alt = 'sans description', credit }: Photo): string =>
  credit ? `${alt} (${credit})` : alt;

/** Told of a list, its parts after commas. */
const each = <T>(value: unknown, words: (item: T) => string): string =>
  (Array.isArray(value) ? value : [value]).map((item) => words(item as T)).join(', ');

const degrees = (value: number): string => value.toFixed(5).replace('.', ',');

interface Reading {
  values: Values;
  names: Names;
  tellers: Tellers;
}

function words({ control, choices }: FormField, value: unknown, { values, names, tellers }: Reading): string {
  switch (control) {
    case 'choice':
    case 'choices':
      return each<string>(value, (item) => named(choices, item));
    case 'commune':
      return named(names.communes, value);
    case 'offers':
      return each<Offer>(value, ({ product, name }) => name ?? named(names.products, product));
    case 'photo':
      return each<Photo>(value, photoWords);
    case 'position': {
      const { latitude, longitude } = value as Position;
      return `${degrees(latitude)} ; ${degrees(longitude)}`;
    }
    case 'hours':
      return tellers.hours(String(value));
    case 'recurrence':
      return tellers.recurrence(values);
    default:
      return plainWords(control, value);
  }
}

function plainWords(control: FormField['control'], value: unknown): string {
  if (control === 'date') return formatDate(String(value));
  if (control === 'time') return formatMinutes(minutesOf(String(value)));
  if (control === 'phone') return formatPhone(String(value));
  if (control === 'flag') return value ? 'oui' : 'non';
  return each(value, String);
}

/** What was answered to each question, in order; nothing is said of those without an answer. */
export function answersInWords(
  steps: readonly ProposalStep[],
  values: Values,
  told: { names: Names; tellers: Tellers },
): AnswerWords[] {
  return steps.flatMap(({ id, fields }) =>
    fields.flatMap((field) => {
      const value = valueOf(values, field.path);
      if (isUnanswered(value)) return [];
      return [
        { step: id, path: field.path, label: field.label, text: words(field, value, { values, ...told }) },
      ];
    }),
  );
}

/** What a page says today, and what a correction makes it say: the values, and their words. */
export interface Corrected {
  before: Values;
  now: Values;
  told: { before: readonly AnswerWords[]; now: readonly AnswerWords[] };
}

/** The answers of a correction beside what the page says today; what is emptied is told too. */
export const changesInWords = (
  steps: readonly ProposalStep[],
  { before, now, told }: Corrected,
): AnswerWords[] =>
  steps.flatMap(({ id, fields }) =>
    fields.flatMap(({ path, label }) => {
      const isSame = JSON.stringify(valueOf(before, path)) === JSON.stringify(valueOf(now, path));
      const [was, is] = [told.before, told.now].map((all) => all.find((one) => one.path === path)?.text);
      if (was === undefined && is === undefined) return [];
      return [{ step: id, path, label, text: isSame ? `${is ?? ''} (inchangé)` : changeWords(was, is) }];
    }),
  );

/** « 01 99 00 12 34 (avant : 01 99 00 11 11) »; words do not say all: the price of a product may be what changed. */
const changeWords = (was = 'rien', is = 'retiré'): string =>
  was === is ? `${is} (changé dans le détail)` : `${is} (avant : ${was})`;

/** « horaires, contact »: the questions of a correction, within a sentence. */
export const topicsInWords = (steps: readonly ProposalStep[]): string =>
  steps.map(({ fields: [first] }) => uncapitalize(first?.label ?? '')).join(', ');
