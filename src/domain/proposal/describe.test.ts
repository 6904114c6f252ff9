import { expect, test } from 'vitest';
import type { FormField } from '../form/form-field.ts';
import { answersInWords, changesInWords } from './describe.ts';
import type { ProposalStep } from './steps.ts';

const field = (path: string, control: FormField['control']): FormField => ({
  ...{ path, control, label: path },
  isRequired: false,
});

const steps: ProposalStep[] = [
  {
    id: 'contact',
    question: 'Et ?',
    fields: [field('contact.phone', 'phone'), field('contact.website', 'url')],
  },
  { id: 'ventes', question: 'Quoi ?', fields: [field('products', 'offers'), field('hoursNote', 'line')] },
];

const told = {
  names: { communes: [], products: [{ value: 'miel', label: 'miel' }] },
  tellers: { hours: String, recurrence: () => '' },
};

const changes = (before: Record<string, unknown>, now: Record<string, unknown>) =>
  changesInWords(steps, {
    ...{ before, now },
    told: { before: answersInWords(steps, before, told), now: answersInWords(steps, now, told) },
  }).map(({ path, text }) => `${path}: ${text}`.replace(/\s/g, ' '));

test('a correction says what each field said, and what is taken out or added', () => {
  const before = { contact: { phone: '0199001111', website: 'https://a.example' } };
  expect(changes(before, { contact: { phone: '0199002222' }, hoursNote: 'Sonnez.' })).toEqual([
    'contact.phone: 01 99 00 22 22 (avant : 01 99 00 11 11)',
    'contact.website: retiré (avant : https://a.example)',
    'hoursNote: Sonnez. (avant : rien)',
  ]);
});

test('what did not change is said so, and what changed where no word shows it too', () => {
  const before = { products: [{ product: 'miel', price: 5 }], hoursNote: 'Sonnez.' };
  expect(changes(before, { products: [{ product: 'miel', price: 6 }], hoursNote: 'Sonnez.' })).toEqual([
    'products: miel (changé dans le détail)',
    'hoursNote: Sonnez. (inchangé)',
  ]);
});
