import { expect, test } from 'vitest';
import { formatRange } from './dates.ts';
import { rowOnPaper } from './favourite-paper.ts';

const ADDRESS = 'annuaire.example/producteurs/ferme-du-lac/';
const row = {
  name: 'Ferme du Lac',
  what: 'lait cru',
  commune: 'Gambais',
  hours: '2026-11-16+369|w0 ;09:00-12:00;=;=;=;=;',
  verified: '2026-10-01',
};

test('paper says the address of the page and the hours of the week', () => {
  expect(rowOnPaper(ADDRESS, row, '2026-11-22')).toBe(
    `${ADDRESS}\nSemaine du 16\u00a0novembre\u00a0: lundi fermé\u202f; du mardi au samedi ${formatRange(540, 720)}\u202f; dimanche fermé.`,
  );
});

test('the week is the next one when the hours begin in the middle of this one', () => {
  const begun = { ...row, hours: '2026-11-19+366|w0 ;09:00-12:00;=;=;=;=;' };
  expect(rowOnPaper(ADDRESS, begun, '2026-11-22')).toContain('Semaine du 23\u00a0novembre');
});

test('paper keeps quiet about hours that are unknown, past their last day or not believed any more', () => {
  expect(rowOnPaper(ADDRESS, undefined, '2026-11-22')).toBe(ADDRESS);
  expect(rowOnPaper(ADDRESS, { ...row, hours: undefined }, '2026-11-22')).toBe(ADDRESS);
  expect(rowOnPaper(ADDRESS, row, '2027-12-20')).toBe(ADDRESS);
  expect(rowOnPaper(ADDRESS, { ...row, verified: '2024-10-01' }, '2026-11-22')).toBe(ADDRESS);
});
