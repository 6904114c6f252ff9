import { expect, test } from 'vitest';
import { dayName, dayTitle } from './agenda-day-name.ts';

// 24 November 2026 is a Tuesday, 28 a Saturday.
test.each([
  ['2026-11-24', '2026-11-24', 'Aujourd’hui'],
  ['2026-11-25', '2026-11-24', 'Demain'],
  ['2026-11-26', '2026-11-24', ''],
  ['2026-11-28', '2026-11-24', 'Ce week-end'],
  ['2026-11-29', '2026-11-24', 'Ce week-end'],
  ['2026-12-05', '2026-11-24', ''],
  ['2026-11-28', '2026-11-27', 'Demain'],
  ['2026-11-29', '2026-11-27', 'Ce week-end'],
  ['2026-11-29', '2026-11-28', 'Demain'],
  ['2026-11-28', '2026-11-29', ''],
  ['2026-12-05', '2026-11-29', ''],
])('%s read on %s is « %s »', (date, today, name) => expect(dayName(date, today)).toBe(name));

test.each([
  ['2026-11-24', 'Aujourd’hui, mardi 24\u00a0novembre'],
  ['2026-11-28', 'Ce week-end, samedi 28\u00a0novembre'],
  ['2026-12-01', 'Mardi 1er\u00a0décembre'],
  ['2027-01-01', 'Vendredi 1er\u00a0janvier 2027'],
])('%s is called « %s » on a Tuesday of November', (date, title) =>
  expect(dayTitle(date, '2026-11-24')).toBe(title),
);
