import type { FormField } from '../form/form-field.ts';
import type { ProposalForms, ProposalStep } from './steps.ts';

/** « ! » after a path: an answer is needed. */
const field = (path: string): FormField => ({
  path: path.replace('!', ''),
  control: 'line',
  label: path,
  isRequired: path.endsWith('!'),
});

const step = (id: string, ...paths: string[]): ProposalStep => ({
  id,
  question: `${id} ?`,
  fields: paths.map(field),
});

const listing = [
  step('nom', 'name!'),
  step('lieu', 'commune!', 'address.street'),
  step('contact', 'contact.phone', 'contact.email'),
  step('horaires', 'openingHours'),
  step('photo', 'photos'),
  step('recit', 'body'),
];

/** A few questions of each form. */
export const forms: ProposalForms = {
  steps: {
    producers: listing,
    shops: listing,
    services: listing,
    stays: listing,
    markets: listing,
    events: [
      step('titre', 'title!'),
      step('quand', 'start!', 'end'),
      step('lieu', 'commune!', 'place.name!'),
      step('prix', 'price!'),
      step('recit', 'body'),
    ],
    articles: [step('titre', 'title!'), step('texte', 'body!')],
    mentions: [step('adresse', 'url!')],
  },
  communes: [],
  products: [],
  centre: { latitude: 48.6, longitude: 1.8 },
};
