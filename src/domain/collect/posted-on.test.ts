import { describe, expect, it } from 'vitest';
import { dayOf, postedOn } from './posted-on.ts';

describe('the day of a date', () => {
  it.each([
    ['Sun, 22 Nov 2026 10:00:00 +0100', '2026-11-22'],
    ['Sun, 22 Nov 2026 23:30:00 GMT', '2026-11-23'],
    ['22 Nov 2026 12:00 UT', '2026-11-22'],
    ['Sun, 22 Nov 2026 00:30:00 CET', '2026-11-22'],
    ['Wed, 22 Jul 2026 00:30:00 CEST', '2026-07-22'],
    ['Sun, 22 Nov 2026 10:00:00', '2026-11-22'],
    ['Sun, 22 Nov 2026 10:00:00 +0000 (UTC)', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-22T23:59:59', '2026-11-22'],
    ['2026-11-22T23:59:59Z', '2026-11-23'],
    ['2026-11-22T00:10:00.123+02:00', '2026-11-21'],
    ['1970-01-01T00:00:00Z', '1970-01-01'],
    ['22 Nov 26 12:00 GMT', '2026-11-22'],
    ['29 Feb 2024 12:00 GMT', '2024-02-29'],
  ])('%s is %s in Paris', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    ...['', 'hier', 'lun. 23 novembre', 'rien 5', '2026-13-45', '2026-02-30T10:00', '1700000000', '5'],
    ...[
      'Fri, 23 Nov 202 10:00:00 GMT',
      '0201-11-23T10:00:00Z',
      '2026-02-30T10:00:00Z',
      '31 Feb 2026 10:00 GMT',
    ],
  ])('« %s » is none', (text) => expect(dayOf(text)).toBeUndefined());
});

it('a post is of a day that is possible', () => {
  const today = '2026-11-22';
  expect(postedOn(['1970-01-01T00:00:00Z', '2026-11-20'], today)).toBe('2026-11-20');
  expect(postedOn(['2026-11-24'], today)).toBe('2026-11-24');
  expect(postedOn(['2026-11-25'], today)).toBeUndefined();
  expect(postedOn(['2099-01-01T00:00:00Z'], today)).toBeUndefined();
  expect(postedOn([], today)).toBeUndefined();
});
