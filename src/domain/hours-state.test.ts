import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from './dates.ts';
import { describeOpenState, isClosing, openState } from './hours-state.ts';
import { at, bar, from, plain, resolved, shop } from './hours.fixture.ts';
import { hoursOn } from './hours.ts';

describe('what a visitor reads at a given minute', () => {
  test.each([
    // A plain week: 24 November 2026 is a Tuesday.
    [shop, '2026-11-24 08:59', 'fermé, ouvre dans 1 min'],
    [shop, '2026-11-24 08:30', 'fermé, ouvre à 9 h'],
    [shop, '2026-11-24 09:00', 'ouvert, ferme à 12 h 30'],
    [shop, '2026-11-24 12:00', 'ouvert, ferme à 12 h 30'],
    [shop, '2026-11-24 12:10', 'ouvert, ferme dans 20 min'],
    [shop, '2026-11-24 12:29', 'ouvert, ferme dans 1 min'],
    [shop, '2026-11-24 12:30', 'fermé, ouvre à 14 h'],
    [shop, '2026-11-24 13:50', 'fermé, ouvre dans 10 min'],
    [shop, '2026-11-24 18:00', 'ouvert, ferme à 19 h'],
    [shop, '2026-11-24 19:00', 'fermé, ouvre demain à 9 h'],
    [shop, '2026-11-24 00:10', 'fermé, ouvre à 9 h'],
    [shop, '2026-11-27 20:00', 'fermé, ouvre demain à 8 h'],
    [shop, '2026-11-28 18:30', 'fermé, ouvre mardi à 9 h'],
    [shop, '2026-11-29 23:59', 'fermé, ouvre mardi à 9 h'],
    [shop, '2026-11-30 12:00', 'fermé, ouvre demain à 9 h'],
    // Around midnight.
    [bar, '2026-11-23 23:20', 'ouvert, ferme à minuit'],
    [bar, '2026-11-23 23:45', 'ouvert, ferme dans 15 min'],
    [bar, '2026-11-24 00:00', 'fermé, ouvre à 17 h'],
    [bar, '2026-11-27 23:00', 'ouvert, ferme à 2 h'],
    [bar, '2026-11-28 00:00', 'ouvert, ferme à 2 h'],
    [bar, '2026-11-28 01:45', 'ouvert, ferme dans 15 min'],
    [bar, '2026-11-28 02:00', 'fermé, ouvre à 18 h'],
    ['Tu 22:00-10:00', '2026-11-24 23:00', 'ouvert, ferme demain à 10 h'],
    ['Tu 00:00-24:00; We 00:00-12:00; Th 10:00-12:00', '2026-11-24 08:00', 'ouvert, ferme demain à 12 h'],
    ['Tu-Th 00:00-24:00; Fr 00:00-06:00', '2026-11-24 08:00', 'ouvert, ferme vendredi à 6 h'],
    ['Mo 00:00-06:00', '2026-11-22 12:00', 'fermé, ouvre demain à 0 h'],
    ['24/7', '2026-11-24 03:00', 'ouvert jour et nuit'],
    ['24/7', '2027-11-20 03:00', 'ouvert'],
    ['Mo-Su 00:00-24:00; We 12:00-13:00 off', '2026-11-24 03:00', 'ouvert, ferme demain à 12 h'],
    // Public holidays: 1 May 2027 is a Saturday, 15 August a Sunday, Christmas 2026 a Friday.
    [shop, '2027-05-01 10:00', 'fermé, ouvre mardi à 9 h'],
    [shop, '2026-12-25 10:00', 'fermé, ouvre demain à 8 h'],
    [shop, '2026-12-24 19:00', 'fermé, ouvre samedi à 8 h'],
    ['Mo-Su 09:00-12:00; PH off', '2027-08-15 10:00', 'fermé, ouvre demain à 9 h'],
    ['Mo-Su 09:00-12:00; PH 10:00-11:00', '2027-08-15 10:00', 'ouvert, ferme à 11 h'],
    [bar, '2026-12-25 23:00', 'fermé, ouvre demain à 18 h'],
    [bar, '2026-12-26 00:30', 'fermé, ouvre à 18 h'],
    // Clocks go forward in the night to 28 March 2027 and back in the night to 31 October 2027.
    [bar, '2027-03-28 00:30', 'ouvert, ferme à 2 h'],
    [bar, '2027-03-28 01:59', 'ouvert, ferme dans 1 min'],
    [bar, '2027-03-28 03:00', 'fermé, ouvre à 18 h'],
    [bar, '2027-03-29 00:30', 'ouvert, ferme à 2 h'],
    [bar, '2027-10-31 01:30', 'ouvert, ferme à 2 h'],
    [bar, '2027-10-31 02:30', 'fermé, ouvre à 18 h'],
    ['24/7', '2027-03-28 03:30', 'ouvert jour et nuit'],
    // Closed for the season.
    ['Apr-Oct: Sa 09:00-12:00', '2026-11-28 10:00', 'fermé, rouvre le 3 avril'],
    ['Apr-Oct: Sa 09:00-12:00', '2027-03-29 10:00', 'fermé, ouvre samedi à 9 h'],
    ['May 01: 09:00-12:00', '2026-11-28 10:00', 'fermé, rouvre le 1er mai'],
    ['Oct 30: 09:00-12:00', '2026-11-28 10:00', 'fermé, rouvre le 30 octobre'],
    ['2028 Oct 30: 09:00-12:00', '2026-11-28 10:00', 'fermé'],
    ['off', '2026-11-28 10:00', 'fermé'],
    [`${shop}; Aug off`, '2027-08-02 10:00', 'fermé, rouvre le 1er septembre'],
    // By appointment.
    ['"sur rendez-vous"', '2026-11-28 10:00', 'sur rendez-vous'],
    ['Mo-Fr 08:00-12:00 || "sur rendez-vous"', '2026-11-27 10:00', 'ouvert, ferme à 12 h'],
    ['Mo-Fr 08:00-12:00 || "sur rendez-vous"', '2026-11-27 12:00', 'sur rendez-vous'],
    ['Mo-Fr 08:00-12:00 unknown', '2026-11-27 10:00', 'horaires inconnus'],
    ['Mo-Fr 08:00-12:00 unknown', '2026-11-27 13:00', 'fermé'],
    // School holidays of zone C, known up to the beginning of summer 2027.
    ['Mo-Fr 09:00-12:00; SH off', '2027-02-08 10:00', 'fermé, rouvre le 22 février'],
    ['Mo-Fr 09:00-12:00; SH off', '2027-02-21 10:00', 'fermé, ouvre demain à 9 h'],
    ['Mo-Fr 09:00-12:00; SH off', '2027-07-02 13:00', 'fermé'],
    ['Mo-Fr 09:00-12:00; SH off', '2027-07-05 10:00', 'horaires inconnus'],
    ['Mo-Fr 09:00-12:00; SH 10:00-11:00', '2027-07-13 10:30', 'horaires inconnus'],
    [shop, '2027-07-13 10:30', 'ouvert, ferme à 12 h 30'],
    // Past what is known.
    [shop, '2027-12-01 10:00', 'horaires inconnus'],
    [shop, '2026-11-01 10:00', 'horaires inconnus'],
    ['n’importe quoi', '2026-11-27 10:00', 'horaires inconnus'],
  ])('%s at %s: %s', (value, now, expected) => {
    expect(plain(describeOpenState(openState(resolved(value), at(now)), at(now)))).toBe(expected);
  });

  it('does not know when there are no hours at all', () => {
    expect(describeOpenState(openState(undefined, at('2026-11-24 10:00')), at('2026-11-24 10:00'))).toBe(
      'horaires inconnus',
    );
  });

  it('keeps times on one line', () => {
    const now = at('2026-11-24 18:00');
    expect(describeOpenState(openState(resolved('Tu 09:00-18:45'), now), now)).toBe(
      'ouvert, ferme à 18\u00a0h\u00a045',
    );
  });

  it.each([
    ['2026-11-24 12:00', false],
    ['2026-11-24 12:01', true],
    ['2026-11-24 12:29', true],
    ['2026-11-24 12:30', false],
    ['2026-11-24 03:00', false],
  ])('is closing soon in the last half hour only: at %s, %s', (now, expected) => {
    expect(isClosing(openState(resolved(shop), at(now)), at(now))).toBe(expected);
  });
});

describe('the three states agree with the days', () => {
  const values = [
    shop,
    bar,
    '24/7',
    'Fr 20:00-26:00, Sa 10:00-12:00',
    'Apr-Oct: Sa 09:00-12:00',
    'Mo-Fr 08:00-12:00 || "sur rendez-vous"',
  ];
  const moment = fc.record({
    value: fc.constantFrom(...values),
    day: fc.integer({ min: 0, max: 350 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
  });

  it('is open exactly when an interval holds the minute, from today or last night', () => {
    fc.assert(
      fc.property(moment, ({ value, day, minutes }) => {
        const hours = resolved(value);
        const date = addDays(from, day);
        const intervals = [
          ...(hoursOn(hours, date) ?? []).map(({ start, end, maybe }) => [start, end, maybe]),
          ...(hoursOn(hours, addDays(date, -1)) ?? []).map(({ start, end, maybe }) => [
            start - 1440,
            end - 1440,
            maybe,
          ]),
        ];
        const isIn = intervals.filter(([start, end]) => Number(start) <= minutes && minutes < Number(end));
        const expected =
          isIn.length === 0 ? 'closed' : isIn.some(([, , maybe]) => !maybe) ? 'open' : 'unknown';
        expect(openState(hours, { date, minutes }).state).toBe(expected);
      }),
    );
  });

  it('closes at the minute it says, and opens at the minute it says', () => {
    fc.assert(
      fc.property(moment, ({ value, day, minutes }) => {
        const hours = resolved(value);
        const state = openState(hours, { date: addDays(from, day), minutes });
        const change =
          state.state === 'open' ? state.until : state.state === 'closed' ? state.next : undefined;
        fc.pre(change !== undefined);
        const midnight = change?.minutes === 1440;
        const then = midnight ? { date: addDays(change.date, 1), minutes: 0 } : change;
        const after = then && openState(hours, then).state;
        expect(after === 'open').toBe(state.state === 'closed');
      }),
    );
  });
});
