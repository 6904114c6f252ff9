import { describe, expect, test } from 'vitest';
import { proposalSteps } from './proposal-steps.ts';
import { PROPOSED, type ProposedCollection } from '../domain/proposal/proposal.ts';
import { fieldFault } from '../domain/form/field-fault.ts';
import type { FormField } from '../domain/form/form-field.ts';

const fields = new Map(
  PROPOSED.flatMap((collection) =>
    proposalSteps(collection, () => []).flatMap((step) =>
      step.fields.map((field) => [`${collection} ${field.path}`, field] as const),
    ),
  ),
);

function faultOf(collection: ProposedCollection, path: string, value: unknown): string | undefined {
  return fieldFault(fields.get(`${collection} ${path}`) as FormField, value);
}

const cases: [ProposedCollection, string, unknown, string | undefined][] = [
  ['producers', 'name', 'Ferme du Lac', undefined],
  ['producers', 'name', '', 'Il faut une réponse ici.'],
  ['producers', 'name', 'X', 'Écrivez au moins 2 signes.'],
  ['producers', 'name', 'x'.repeat(81), '81 caractères\u00a0: raccourcissez à 80.'],
  ['producers', 'name', 'Ferme\u202e du Lac', 'Écrivez-le sur une seule ligne, sans caractère spécial.'],
  ['producers', 'contact.phone', '01 99 00 12 34', undefined],
  ['producers', 'contact.phone', '12 34', 'Écrivez dix chiffres, par exemple 01 99 00 12 34.'],
  ['producers', 'contact.phone', '', undefined],
  ['producers', 'contact.email', 'bonjour@ferme', 'Écrivez nom@domaine, par exemple bonjour@ferme.example'],
  ['producers', 'contact.website', 'https://www.ferme.example', undefined],
  [
    'producers',
    'contact.website',
    'www.ferme.example',
    'Écrivez https:// devant, par exemple https://www.ferme.example',
  ],
  ['producers', 'categories', [], 'Il faut une réponse ici.'],
  ['producers', 'categories', ['a', 'b', 'c', 'd', 'e', 'f'], 'Gardez-en 5 au plus.'],
  ['stays', 'capacity', 0, 'Écrivez 1 au moins.'],
  ['stays', 'capacity', 6, undefined],
  ['services', 'skills', ['Taille', 'x'.repeat(81)], '81 caractères\u00a0: raccourcissez à 80.'],
  ['events', 'start', '2026-02-30', 'Choisissez un jour qui existe.'],
  ['events', 'startTime', '20:30', undefined],
  ['events', 'place.name', undefined, 'Il faut une réponse ici.'],
];

describe('an answer', () => {
  for (const [collection, path, value, expected] of cases)
    test(`${collection} ${path} = ${JSON.stringify(value)?.slice(0, 40)} is ${expected ? 'refused' : 'taken'}`, () =>
      expect(faultOf(collection, path, value)).toBe(expected));

  test('is never refused in English, whatever the field', () => {
    for (const field of fields.values())
      expect(fieldFault(field, '\u0001') ?? '').not.toMatch(/invalid|expected/i);
  });
});
