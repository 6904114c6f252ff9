import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { says, splitMessage, webAddress } from './fields.ts';
import { fieldName, frenchError, shown } from './messages.ts';

/** First sentence and repair that a person reads for `input`. */
const said = (schema: z.ZodType, input: unknown) => {
  const [issue] = schema.safeParse(input, { error: frenchError }).error?.issues ?? [];
  const { what, repair } = splitMessage(issue?.message ?? '');
  return `${issue?.code}: ${what} → ${repair}`;
};

/** Every code of zod 4 on a field that says nothing itself. */
const rows = [
  {
    schema: z.string(),
    input: 12,
    text: 'invalid_type: « 12 » n’est pas un texte. → Écrivez-le entre guillemets : "12".',
  },
  {
    schema: z.string(),
    input: true,
    text: 'invalid_type: « true » n’est pas un texte. → Écrivez-le entre guillemets : "true".',
  },
  {
    schema: z.string(),
    input: ['a'],
    text: 'invalid_type: une liste n’est pas un texte. → Écrivez un texte sur la même ligne.',
  },
  {
    schema: z.number(),
    input: '4,5',
    text: 'invalid_type: « 4,5 » n’est pas un nombre. → Écrivez un point et non une virgule : 4.5.',
  },
  {
    schema: z.number(),
    input: '4 kg',
    text: 'invalid_type: « 4 kg » n’est pas un nombre. → Écrivez un nombre sans guillemets ni unité, par exemple 4.5.',
  },
  {
    schema: z.int(),
    input: 4.5,
    text: 'invalid_type: « 4.5 » n’est pas un nombre entier. → Écrivez un nombre entier sans guillemets ni unité, par exemple 12.',
  },
  {
    schema: z.int().min(1).optional(),
    input: '1h',
    text: 'invalid_type: « 1h » n’est pas un nombre entier. → Écrivez un nombre entier sans guillemets ni unité, par exemple 12.',
  },
  {
    schema: z.boolean(),
    input: 'oui',
    text: 'invalid_type: « oui » n’est pas vrai ou faux. → Écrivez true ou false.',
  },
  {
    schema: z.object({}),
    input: 'x',
    text: 'invalid_type: « x » n’est pas un groupe de champs. → Écrivez chaque champ du groupe sur sa ligne, décalée de deux espaces.',
  },
  {
    schema: z.date(),
    input: { a: 1 },
    text: 'invalid_type: un groupe de champs n’est pas une date. → Suivez l’exemple d’une fiche existante.',
  },
  {
    schema: z.string().max(3),
    input: 'quatre',
    text: 'too_big: il y a plus de 3 caractères. → Gardez-en au plus 3.',
  },
  {
    schema: z.array(z.int()).max(1),
    input: [1, 2],
    text: 'too_big: il y a plus de 1 élément. → Gardez-en au plus 1.',
  },
  {
    schema: z.number().lt(5),
    input: 5,
    text: 'too_big: « 5 » est trop grand. → Écrivez un nombre : moins de 5.',
  },
  {
    schema: z.string().min(3),
    input: 'ab',
    text: 'too_small: il y a moins de 3 caractères. → Il en faut au moins 3.',
  },
  {
    schema: z.number().min(5),
    input: 4,
    text: 'too_small: « 4 » est trop petit. → Écrivez un nombre : 5 au moins.',
  },
  {
    schema: z.number().gt(5),
    input: 5,
    text: 'too_small: « 5 » est trop petit. → Écrivez un nombre : plus de 5.',
  },
  {
    schema: z.string().regex(/^a$/),
    input: 'b',
    text: 'invalid_format: « b » n’a pas la forme attendue. → Suivez l’indication de ce champ dans le guide des champs.',
  },
  {
    schema: z.number().multipleOf(0.5),
    input: 0.3,
    text: 'not_multiple_of: « 0.3 » n’est pas un multiple de 0.5. → Écrivez un multiple de 0.5.',
  },
  {
    schema: z.strictObject({}),
    input: { a: 1, b: 2 },
    text: 'unrecognized_keys: champ inconnu : a, b. → Corrigez le nom du champ ou supprimez la ligne.',
  },
  {
    schema: z.union([z.int(), z.boolean()]),
    input: 'x',
    text: 'invalid_union: « x » n’est aucune des valeurs possibles. → Suivez l’exemple d’une fiche existante.',
  },
  {
    schema: z.record(z.string().max(1), z.int()),
    input: { ab: 1 },
    text: 'invalid_key: un nom de champ de ce groupe n’est pas permis. → Corrigez le nom du champ ou supprimez la ligne.',
  },
  {
    schema: z.map(z.object({}), z.int()),
    input: new Map([[{}, 'x']]),
    text: 'invalid_element: une valeur de cette liste n’est pas permise. → Corrigez la valeur ou supprimez la ligne.',
  },
  {
    schema: z.enum(['a', 'b']),
    input: 'c',
    text: 'invalid_value: « c » n’est pas une valeur possible. → Choisissez parmi : a, b.',
  },
  {
    schema: z.string().refine(() => false),
    input: 'x',
    text: 'custom: cette valeur n’est pas permise. → Corrigez-la ou supprimez la ligne.',
  },
];

describe('frenchError', () => {
  for (const { schema, input, text } of rows) it(text, () => expect(said(schema, input)).toBe(text));

  it('leaves to a field the sentence that it says itself', () => {
    expect(said(z.string({ error: 'la sienne.\nQu’il répare.' }), 1)).toBe(
      'invalid_type: la sienne. → Qu’il répare.',
    );
  });
});

describe('fieldName', () => {
  const schema = z.object({
    contact: z.object({ website: z.string().meta({ label: 'Site web' }).optional() }).default({}),
    products: z.array(
      z.object({
        price: z.number().meta({ label: 'Prix' }),
        months: z.array(z.int()).meta({ label: 'Mois' }),
      }),
    ),
    bare: z.string(),
  });

  const names = [
    { path: ['contact', 'website'], name: 'Site web (contact.website)' },
    { path: ['products', 1, 'price'], name: 'Prix (products n° 2, price)' },
    { path: ['products', 0, 'months', 2], name: 'Mois (products n° 1, months n° 3)' },
    { path: ['bare'], name: 'bare' },
    { path: ['nowhere', 'at', 'all'], name: 'nowhere.at.all' },
    { path: [], name: '' },
  ];
  for (const { path, name } of names)
    it(`says « ${name} »`, () => expect(fieldName(schema, path)).toBe(name));
});

describe('shown', () => {
  it('cuts a long text', () => expect(shown('x'.repeat(200))).toBe(`« ${'x'.repeat(60)} »`));
  it('says that there is nothing', () =>
    expect([shown(null), shown(''), shown(undefined)]).toEqual(['vide', 'vide', 'vide']));
});

describe('splitMessage', () => {
  it('takes apart what `says` joins', () =>
    expect(splitMessage(says('il manque un nom.', 'Écrivez-le.'))).toEqual({
      what: 'il manque un nom.',
      repair: 'Écrivez-le.',
    }));

  it('finds no repair in a sentence alone', () =>
    expect(splitMessage('il manque un nom.')).toEqual({ what: 'il manque un nom.', repair: '' }));

  it('keeps the repair of a value that holds line feeds', () => {
    const [issue] = webAddress({ label: 'Site' }).safeParse('deux\nlignes').error?.issues ?? [];
    expect(splitMessage(issue?.message ?? '')).toEqual({
      what: '« deux\nlignes » n’est pas une adresse complète.',
      repair: 'Écrivez https:// devant, par exemple https://www.ferme.example',
    });
  });
});
