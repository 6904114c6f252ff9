import { expect, it } from 'vitest';
import { plain } from './hours.fixture.ts';
import { formatPeriod } from './period-words.ts';

it.each([
  ['2026-12-05', '2026-12-07', 'du 5 au 7 décembre'],
  ['2026-12-01', '2026-12-07', 'du 1er au 7 décembre'],
  ['2026-11-28', '2026-12-02', 'du 28 novembre au 2 décembre'],
  ['2026-12-30', '2027-01-02', 'du 30 décembre 2026 au 2 janvier 2027'],
  ['2027-04-03', '2027-04-04', 'du 3 au 4 avril 2027'],
  ['2027-01-16', '2027-02-14', 'du 16 janvier au 14 février 2027'],
])('writes the days from %s to %s: %s', (from, to, expected) => {
  expect(plain(formatPeriod({ from, to }, '2026-11-21'))).toBe(expected);
});
