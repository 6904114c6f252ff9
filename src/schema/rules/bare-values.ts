import type { z } from 'zod';
import type { BareValue } from '../bare-values.ts';
import { collections } from '../index.ts';
import { fieldName } from '../messages.ts';
import { type Schema, fieldAt, valueAt } from '../walk.ts';
import { type Content, type Entry, type Fault, inItem, schemaOf } from './content.ts';

type Sentence = Pick<Fault, 'what' | 'repair'>;

/** A hostile text may hold thousands of them. */
const MAX_SAID = 20;

/** Values that their field accepts as we read them, and would refuse as the build does: Astro stops there, in English. */
export const misreadValues = ({ entries }: Content): Fault[] =>
  entries
    .filter(({ collection }) => 'folder' in collections[collection].source)
    .flatMap((entry) =>
      said(entry, (value) => isMisread(schemaOf(entry.collection), entry.data, value), misreading),
    );

/** True for a value of `data` that its field accepts as we read it, and would refuse as the build does. */
export function isMisread(schema: Schema, data: unknown, { path, built }: BareValue): boolean {
  const field = built === undefined ? undefined : fieldAt(schema, path);
  return field !== undefined && accepts(field, valueAt(data, path)) && !accepts(field, built);
}

function misreading({ text, built }: BareValue): Sentence {
  if (typeof built === 'string')
    return {
      what: 'ce nombre n’a pas de chiffre devant le point.',
      repair: `Écrivez ${text.replace('.', '0.')}`,
    };
  return {
    what: `ce texte ressemble à ${typeof built === 'number' ? 'un nombre' : 'une date'}.`,
    repair: `Mettez-le entre guillemets : "${text}".`,
  };
}

/** Texts followed by a comment: « Fromages #ici » is « Fromages » for YAML, and nobody is told. */
export const cutTexts = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) => said(entry, ({ isCut }, field) => isCut && isFreeText(field), cutting));

const cutting = (): Sentence => ({
  what: 'tout ce qui suit # est ignoré.',
  repair: 'Mettez le texte entre guillemets ; si c’est une note pour vous, laissez.',
});

/** Where « # » may stand in what is meant; elsewhere (dates, addresses, identifiers) it can only start a comment. */
const isFreeText = (field: Schema) => accepts(field, 'mot #mot');

const accepts = (field: Schema, value: unknown) => (field as z.ZodType).safeParse(value).success;

function said(
  entry: Entry,
  isWrong: (value: BareValue, field: Schema) => boolean,
  sentence: (value: BareValue) => Sentence,
): Fault[] {
  const schema = schemaOf(entry.collection);
  const wrong = entry.bare.filter((value) => {
    const field = fieldAt(schema, value.path);
    return field !== undefined && isWrong(value, field);
  });
  return wrong.slice(0, MAX_SAID).map((value) => ({
    path: entry.path,
    line: value.line,
    field: inItem(entry, fieldName(schema, value.path)),
    ...sentence(value),
  }));
}
