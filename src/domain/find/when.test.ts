import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { WEEKDAYS, addDays, weekdayOf } from '../dates.ts';
import type { Moment } from '../hours-state.ts';
import { type When, describeWhen, readWhen, windowsOf, writeWhen } from './when.ts';

const PARTS = ['matin', 'midi', 'apres-midi', 'soir'] as const;

const dates = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const days = fc.oneof(fc.constantFrom('aujourdhui', 'demain', 'week-end', ...WEEKDAYS), dates);
const whens: fc.Arbitrary<When> = fc.oneof(
  fc.constant({ day: 'maintenant' }),
  days.map((day) => ({ day })),
  fc.record({ day: days, part: fc.constantFrom(...PARTS) }),
  fc.record({ day: days, at: fc.integer({ min: 0, max: 1439 }) }),
);
const moments: fc.Arbitrary<Moment> = fc.record({ date: dates, minutes: fc.integer({ min: 0, max: 1439 }) });

const windows = (value: string, now: string) => {
  const [date = '', time = ''] = now.split(' ');
  const when = readWhen(value) as When;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return windowsOf(when, { date, minutes }).map(({ date: day, start, end }) => `${day} ${start}-${end}`);
};

describe('a moment in an address', () => {
  it('comes back from what is written', () => {
    fc.assert(
      fc.property(whens, (when) => {
        expect(readWhen(writeWhen(when))).toEqual(when);
      }),
    );
  });

  test.each([
    ['samedi-matin', { day: 'samedi', part: 'matin' }],
    ['week-end', { day: 'week-end' }],
    ['week-end-soir', { day: 'week-end', part: 'soir' }],
    ['demain-15h30', { day: 'demain', at: 930 }],
    ['demain-8h05', { day: 'demain', at: 485 }],
    ['2026-12-05-soir', { day: '2026-12-05', part: 'soir' }],
    ['2028-02-29', { day: '2028-02-29' }],
  ])('« %s » is %j', (value, when) => {
    expect(readWhen(value)).toEqual(when);
    expect(writeWhen(when as When)).toBe(value);
  });

  test.each([
    '',
    'hier',
    'Samedi',
    'samedi-nuit',
    'samedi-24h',
    'samedi-9h60',
    'samedi-9h5',
    'samedi-',
    'maintenant-matin',
    '2026-02-29',
    '2026-13-01',
    '2026-12-05-2026-12-06',
    'constructor',
    'samedi\n',
  ])('« %s » is none', (value) => expect(readWhen(value)).toBeUndefined());
});

describe('the time that a moment means', () => {
  // 24 November 2026 is a Tuesday, 28 a Saturday.
  test.each([
    ['maintenant', '2026-11-24 10:00', ['2026-11-24 600-601']],
    ['maintenant', '2026-11-24 23:59', ['2026-11-24 1439-1440']],
    ['aujourdhui', '2026-11-24 10:00', ['2026-11-24 600-1440']],
    ['aujourdhui', '2026-11-24 00:00', ['2026-11-24 0-1440']],
    ['aujourdhui-matin', '2026-11-24 11:59', ['2026-11-24 719-720']],
    ['aujourdhui-matin', '2026-11-24 12:00', []],
    ['aujourdhui-midi', '2026-11-24 10:00', ['2026-11-24 720-840']],
    ['aujourdhui-soir', '2026-11-24 23:30', ['2026-11-24 1410-1440']],
    ['aujourdhui-18h30', '2026-11-24 10:00', ['2026-11-24 1110-1111']],
    ['aujourdhui-9h', '2026-11-24 10:00', []],
    ['demain', '2026-11-24 23:59', ['2026-11-25 0-1440']],
    ['demain-matin', '2026-12-31 08:00', ['2027-01-01 360-720']],
    ['samedi', '2026-11-24 10:00', ['2026-11-28 0-1440']],
    ['samedi', '2026-11-28 10:00', ['2026-11-28 600-1440']],
    ['samedi-matin', '2026-11-28 05:00', ['2026-11-28 360-720']],
    ['samedi-matin', '2026-11-28 11:00', ['2026-11-28 660-720']],
    ['samedi-matin', '2026-11-28 12:00', ['2026-12-05 360-720']],
    ['samedi-10h', '2026-11-28 10:00', ['2026-11-28 600-601']],
    ['samedi-10h', '2026-11-28 10:01', ['2026-12-05 600-601']],
    ['week-end', '2026-11-24 10:00', ['2026-11-28 0-1440', '2026-11-29 0-1440']],
    ['week-end', '2026-11-28 10:00', ['2026-11-28 600-1440', '2026-11-29 0-1440']],
    ['week-end-matin', '2026-11-28 13:00', ['2026-11-29 360-720']],
    ['week-end', '2026-11-29 23:00', ['2026-11-29 1380-1440']],
    ['week-end-matin', '2026-11-29 11:00', ['2026-11-29 660-720']],
    ['week-end-matin', '2026-11-29 15:00', ['2026-12-05 360-720', '2026-12-06 360-720']],
    ['week-end-10h', '2026-11-29 15:00', ['2026-12-05 600-601', '2026-12-06 600-601']],
    ['2026-12-05-soir', '2026-11-24 10:00', ['2026-12-05 1080-1440']],
    ['2026-11-23', '2026-11-24 10:00', []],
    // Clocks go forward in the night to 28 March 2027 and back in the night to 31 October 2027.
    ['dimanche-matin', '2027-03-27 10:00', ['2027-03-28 360-720']],
    ['demain', '2027-03-27 23:59', ['2027-03-28 0-1440']],
    ['dimanche-2h30', '2027-03-28 01:00', ['2027-03-28 150-151']],
    ['week-end', '2027-10-30 10:00', ['2027-10-30 600-1440', '2027-10-31 0-1440']],
    ['lundi', '2027-10-31 02:30', ['2027-11-01 0-1440']],
  ])('« %s » on %s is %j', (value, now, expected) => expect(windows(value, now)).toEqual(expected));

  it('is never over, nor before now, nor outside of its day', () => {
    fc.assert(
      fc.property(whens, moments, (when, now) => {
        for (const { date, start, end } of windowsOf(when, now)) {
          expect(date >= now.date).toBe(true);
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(date === now.date ? now.minutes : 0);
          expect(end).toBeLessThanOrEqual(1440);
        }
      }),
    );
  });

  it('always comes for a day of the week, on that day, within eight days', () => {
    const weekdays = fc.constantFrom(...WEEKDAYS);
    fc.assert(
      fc.property(
        weekdays,
        fc.option(fc.constantFrom(...PARTS), { nil: undefined }),
        moments,
        (day, part, now) => {
          const [window, ...others] = windowsOf(part ? { day, part } : { day }, now);
          expect(others).toEqual([]);
          expect(WEEKDAYS[weekdayOf(window?.date ?? '')]).toBe(day);
          expect((window?.date ?? '') <= addDays(now.date, 7)).toBe(true);
        },
      ),
    );
  });
});

describe('the time that a week-end means', () => {
  it('always comes, on a Saturday or a Sunday, within eight days', () => {
    const parts = fc.option(fc.constantFrom(...PARTS), { nil: undefined });
    fc.assert(
      fc.property(parts, moments, (part, now) => {
        const found = windowsOf(part ? { day: 'week-end', part } : { day: 'week-end' }, now);
        expect(found).not.toEqual([]);
        for (const { date } of found) {
          expect(weekdayOf(date)).toBeGreaterThanOrEqual(5);
          expect(date <= addDays(now.date, 7)).toBe(true);
        }
      }),
    );
  });
});

describe('a moment in words', () => {
  test.each([
    ['maintenant', 'maintenant'],
    ['aujourdhui', 'aujourd’hui'],
    ['aujourdhui-matin', 'ce matin'],
    ['aujourdhui-midi', 'ce midi'],
    ['aujourdhui-apres-midi', 'cet après-midi'],
    ['aujourdhui-soir', 'ce soir'],
    ['aujourdhui-18h30', 'aujourd’hui à 18\u00a0h\u00a030'],
    ['demain-matin', 'demain matin'],
    ['demain-15h30', 'demain à 15\u00a0h\u00a030'],
    ['samedi-midi', 'samedi à midi'],
    ['samedi-apres-midi', 'samedi après-midi'],
    ['week-end', 'ce week-end'],
    ['week-end-matin', 'ce week-end, le matin'],
    ['week-end-apres-midi', 'ce week-end, l’après-midi'],
    ['week-end-soir', 'ce week-end, le soir'],
    ['week-end-10h', 'ce week-end à 10\u00a0h'],
    ['week-end-midi', 'ce week-end à midi'],
    ['2026-12-05', 'samedi 5\u00a0décembre'],
    ['2027-05-01-soir', 'samedi 1er\u00a0mai 2027 au soir'],
    ['2026-12-05-apres-midi', 'samedi 5\u00a0décembre dans l’après-midi'],
  ])('« %s » is « %s »', (value, expected) => {
    expect(describeWhen(readWhen(value) as When, '2026-11-24')).toBe(expected);
  });
});
