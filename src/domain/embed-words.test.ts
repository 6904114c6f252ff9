import { expect, test } from 'vitest';
import type { EmbedDay } from './embed-data.ts';
import { describeEmbed, describeUnknown } from './embed-words.ts';

const choice = { today: '2026-11-21', days: 14, place: '', category: '', kind: '' };
const day = (count: number): EmbedDay => ({
  date: '2026-11-21',
  entries: Array.from({ length: count }, () => ({
    title: '',
    path: '',
    commune: '',
    state: '',
    hours: '',
  })),
});

test('the embeddable agenda says how many dates it has, and how far it goes', () => {
  expect(describeEmbed([day(2), day(1)], choice)).toBe('3\u00a0rendez-vous jusqu’au 4\u00a0décembre');
  expect(describeEmbed([day(1)], { ...choice, days: 1 })).toBe(
    '1\u00a0rendez-vous jusqu’au 21\u00a0novembre',
  );
});

test('the embeddable agenda says that it has none, or that it is too old to know', () => {
  expect(describeEmbed([], choice)).toBe('Rien d’annoncé jusqu’au 4\u00a0décembre.');
  expect(describeEmbed([], { ...choice, days: -3 })).toBe(
    'Cet agenda n’a pas été mis à jour depuis longtemps.',
  );
});

test('the embeddable agenda names what it does not know', () => {
  expect(describeUnknown(['place', 'Rambouilet'])).toBe(
    'Commune inconnue\u00a0: «\u202fRambouilet\u202f», toutes sont montrées. ',
  );
  expect(describeUnknown(['category', 'fetess'])).toMatch(/^Catégorie inconnue/);
});
