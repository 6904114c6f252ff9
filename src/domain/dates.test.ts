import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatDate,
  formatDay,
  formatMonth,
  formatRange,
  formatTime,
  isRealDate,
  localDay,
  localTime,
  minutesOf,
  monthOf,
  monthsBetween,
  timeOf,
  weekdayOf,
  utcOffset,
} from './dates.ts';

const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1990-01-01', days));
const span = fc.integer({ min: -40_000, max: 40_000 });

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('monthsBetween', () => {
  it('is the most that addMonths adds without passing the day', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(day, day, (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});

describe('a real date', () => {
  test.each(['2026-03-12', '2024-02-29', '1900-01-01', '2199-12-31'])('accepts %s', (text) => {
    expect(isRealDate(text)).toBe(true);
  });

  test.each([
    '12/03/2026',
    '2026-2-3',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '1826-01-01',
    '2026-03-12T10:00',
    ' 2026-03-12',
    '２０２６-03-12',
    '',
  ])('refuses %j', (text) => {
    expect(isRealDate(text)).toBe(false);
  });

  it('accepts every day of the calendar', () => {
    fc.assert(fc.property(day, (date) => isRealDate(date)));
  });
});

describe('days and months', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(day, span, (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('orders dates as texts', () => {
    fc.assert(fc.property(day, day, (one, other) => daysBetween(one, other) > 0 === one < other));
  });

  it('turns weekdays one by one', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) + 1) % 7);
      }),
    );
    expect(weekdayOf('2026-11-21')).toBe(5);
    expect(monthOf('2026-11-21')).toBe(11);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('adds to %s %i month(s): %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('stays in the month asked for, on the same day or the last one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const later = addMonths(date, months);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + monthOf(text);
        expect(count(later) - count(date)).toBe(months);
        expect(Number(later.slice(8))).toBe(Math.min(Number(date.slice(8)), daysInMonth(later.slice(0, 7))));
      }),
    );
  });

  it('does not depend on the time zone of the process', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const there = [addDays('2026-03-28', 1), addMonths('2026-01-31', 1), weekdayOf('2026-11-21')];
    process.env['TZ'] = zone;
    expect(there).toEqual(['2026-03-29', '2026-02-28', 5]);
  });
});

describe('what people read', () => {
  it('writes dates in French, the first of the month apart', () => {
    expect(plain(formatDate('2026-12-05'))).toBe('5 décembre 2026');
    expect(plain(formatDate('2026-05-01'))).toBe('1er mai 2026');
    expect(formatDate('2026-12-05')).toBe('5\u00a0décembre 2026');
    expect(formatMonth('2026-12')).toBe('décembre 2026');
  });

  it('gives the weekday, and the year when it is another one', () => {
    expect(plain(formatDay('2026-12-05', '2026-11-21'))).toBe('samedi 5 décembre');
    expect(plain(formatDay('2027-01-01', '2026-11-21'))).toBe('vendredi 1er janvier 2027');
    expect(plain(formatDay('2027-01-01'))).toBe('vendredi 1er janvier');
  });

  it.each([
    ['08:00', '8 h'],
    ['08:30', '8 h 30'],
    ['18:05', '18 h 05'],
    ['00:00', '0 h'],
    ['24:00', 'minuit'],
  ])('writes %s as %s', (time, expected) => {
    expect(plain(formatTime(time))).toBe(expected);
  });

  test.each([
    [540, 750, '9 h – 12 h 30'],
    [1020, 1440, '17 h – minuit'],
    [1080, 1560, '18 h – 2 h'],
  ])('writes from %i to %i minutes as %s', (start, end, expected) => {
    expect(plain(formatRange(start, end).replace('\u2060', ''))).toBe(expected);
  });

  it('leaves no place where a range of times could be broken', () => {
    expect(formatRange(540, 750)).not.toContain(' ');
    expect(formatRange(540, 750)).toContain('–\u2060');
  });

  it('keeps minutes and times apart and together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2880 }), (minutes) => {
        expect(minutesOf(timeOf(minutes))).toBe(minutes);
      }),
    );
  });
});

describe('local time', () => {
  it.each([
    ['2026-11-21T23:30:00Z', '2026-11-22', 30],
    ['2026-07-14T22:00:00Z', '2026-07-15', 0],
    ['2027-03-28T00:59:00Z', '2027-03-28', 119],
    ['2027-03-28T01:00:00Z', '2027-03-28', 180],
    ['2027-10-31T00:30:00Z', '2027-10-31', 150],
    ['2027-10-31T01:30:00Z', '2027-10-31', 150],
    ['2026-12-31T23:00:00Z', '2027-01-01', 0],
  ])('at %s it is %s, %i minutes after midnight in Paris', (instant, date, minutes) => {
    expect(localTime(new Date(instant), 'Europe/Paris')).toEqual({ date, minutes });
    expect(localDay(new Date(instant), 'Europe/Paris')).toBe(date);
  });

  it('knows other zones', () => {
    expect(localTime(new Date('2026-11-21T03:00:00Z'), 'America/Cayenne')).toEqual({
      date: '2026-11-21',
      minutes: 0,
    });
  });
});

describe('utcOffset', () => {
  test.each([
    ['2026-10-25', '01:00', 120],
    ['2026-10-25', '12:00', 60],
    ['2027-03-28', '01:30', 60],
    ['2027-03-28', '03:30', 120],
    ['2027-07-14', '23:59', 120],
    ['2027-01-01', '00:00', 60],
  ])('on %s at %s in Paris: %s minutes', (date, time, expected) => {
    expect(utcOffset(date, time, 'Europe/Paris')).toBe(expected);
  });
});
