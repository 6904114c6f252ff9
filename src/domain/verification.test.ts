import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from './dates.ts';
import { at, resolved, shop } from './hours.fixture.ts';
import { hoursOn } from './hours.ts';
import { describeOpenState, openState } from './hours-state.ts';
import { lapseDay, trustedHours, trustedState, verificationAge } from './verification.ts';

describe('verificationAge', () => {
  test.each([
    ['2026-10-17', '2026-10-17', 'fresh'],
    ['2026-10-17', '2027-10-16', 'fresh'],
    ['2026-10-17', '2027-10-17', 'stale'],
    ['2026-10-17', '2028-10-16', 'stale'],
    ['2026-10-17', '2028-10-17', 'lapsed'],
    ['2026-10-17', '2031-01-01', 'lapsed'],
    // The last day of a shorter month.
    ['2028-02-29', '2029-02-27', 'fresh'],
    ['2028-02-29', '2029-02-28', 'stale'],
    ['2028-02-29', '2030-02-28', 'lapsed'],
    // A verification to come is a slip, not an old one.
    ['2027-01-01', '2026-11-21', 'fresh'],
  ] as const)('of %s is on %s %s', (on, today, age) => {
    expect(verificationAge(on, today)).toBe(age);
  });

  it('never grows younger', () => {
    const ages = ['fresh', 'stale', 'lapsed'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (days, more) => {
        const ageAfter = (count: number) =>
          ages.indexOf(verificationAge('2026-11-21', addDays('2026-11-21', count)));
        expect(ageAfter(days + more)).toBeGreaterThanOrEqual(ageAfter(days));
      }),
    );
  });
});

describe('the state that may be said', () => {
  test.each([
    ['2026-10-17', 'ouvert, ferme à 12\u00a0h\u00a030'],
    ['2025-06-01', 'ouvert, ferme à 12\u00a0h\u00a030'],
    ['2024-11-24', 'horaires à vérifier'],
  ])('of a place verified on %s, at ten on a Tuesday of November 2026: %s', (on, words) => {
    const now = at('2026-11-24 10:00');
    expect(describeOpenState(trustedState(openState(resolved(shop), now), on, now), now)).toBe(words);
  });
});

describe('the day on which a verification lapses', () => {
  it('is the first on which it is lapsed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const on = addDays('2020-02-28', days);
        expect(verificationAge(on, lapseDay(on))).toBe('lapsed');
        expect(verificationAge(on, addDays(lapseDay(on), -1))).toBe('stale');
      }),
    );
  });
});

describe('the hours that may be announced', () => {
  const hours = resolved(shop);

  it('stop on the day before the verification lapses', () => {
    const trusted = trustedHours(hours, '2024-11-24');
    expect(hoursOn(trusted, '2026-11-21')).toEqual(hoursOn(hours, '2026-11-21'));
    expect(hoursOn(trusted, '2026-11-23')).toEqual(hoursOn(hours, '2026-11-23'));
    expect(hoursOn(hours, '2026-11-24')).not.toEqual([]);
    expect(hoursOn(trusted, '2026-11-24')).toBeUndefined();
  });

  it('are all those known when it lapses later', () => {
    expect(trustedHours(hours, '2026-10-17')).toBe(hours);
  });
});
