import type { CardData, CardLabel } from './embed-card-data.ts';

/** A label that is held, for tests. */
export const labelOf = (facts: Partial<CardLabel>): CardLabel => ({
  until: '2027-02-02',
  hashtag: '#ici',
  proof: '/label/producteurs/ferme/',
  badge: '/badges/producteurs/ferme',
  ...facts,
});

/** The card of a listing, for tests. */
export const cardOf = (facts: Partial<CardData>): CardData => ({
  id: 'producteurs/ferme',
  name: 'Ferme',
  what: 'Fromages',
  commune: 'Ablis',
  summary: 'Des fromages.',
  path: '/producteurs/ferme/',
  verified: 'Vérifiée le 3\u00a0mars 2026',
  staleFrom: '2027-03-03',
  day: '2026-11-21',
  days: [],
  texts: [],
  ...facts,
});
