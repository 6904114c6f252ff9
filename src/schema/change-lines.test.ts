import { expect, test } from 'vitest';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { changeLines } from './change-lines.ts';

const correction: Proposal = {
  collection: 'producers',
  corrects: 'ferme-du-lac',
  data: {
    contact: { phone: '01 99 00 12 34' },
    summary: 'Fromages de chèvre.',
    payment: ['cash', 'card'],
    hoursNote: null,
  },
  before: {
    contact: { phone: '01 99 00 11 11', website: 'https://ferme.example' },
    summary: 'Fromages de chèvre.',
    payment: ['cash'],
    hoursNote: 'Sonnez.',
  },
  tie: 'known',
  on: '2026-11-23',
};

test('what a correction changes is said field by field, and what it removes', () => {
  expect(changeLines(correction)).toEqual([
    'Téléphone (contact.phone) : 01 99 00 12 34 (avant : 01 99 00 11 11)',
    'Site web (contact.website) : retiré (avant : https://ferme.example)',
    'Paiement (payment) : cash, card (avant : cash)',
    'Précision sur les horaires (hoursNote) : retiré (avant : Sonnez.)',
  ]);
});

test('a group that was not there, or is not there any more, is said by its fields', () => {
  const { before, ...rest } = correction;
  const added = { ...rest, data: { contact: { phone: '01 99 00 12 34' } } };
  expect(changeLines(added)).toEqual(['Téléphone (contact.phone) : 01 99 00 12 34 (avant : rien)']);
  const removed = { ...rest, data: { contact: null }, before: { contact: before?.contact } };
  expect(changeLines(removed)).toEqual([
    'Téléphone (contact.phone) : retiré (avant : 01 99 00 11 11)',
    'Site web (contact.website) : retiré (avant : https://ferme.example)',
  ]);
});
