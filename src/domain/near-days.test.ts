import { expect, test } from 'vitest';
import { comingWeekend, nextWeekend } from './near-days.ts';

// 21 November 2026 is a Saturday.
test.each([
  ['2026-11-20', ['2026-11-21', '2026-11-22']],
  ['2026-11-21', ['2026-11-21', '2026-11-22']],
  ['2026-11-22', ['2026-11-22']],
  ['2026-11-23', ['2026-11-28', '2026-11-29']],
  ['2026-12-28', ['2027-01-02', '2027-01-03']],
])('the week-end of who says it on %s is %j', (today, days) => {
  expect(comingWeekend(today)).toEqual(days);
});

test.each([
  ['2026-11-20', ['2026-11-21', '2026-11-22']],
  ['2026-11-21', ['2026-11-28', '2026-11-29']],
  ['2026-11-22', ['2026-11-28', '2026-11-29']],
  ['2026-11-23', ['2026-11-28', '2026-11-29']],
])('the next week-end of who says it on %s is %j', (today, days) => {
  expect(nextWeekend(today)).toEqual(days);
});
