import fc from 'fast-check';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { describe, expect, it, test } from 'vitest';
import { type IsoDate, WEEKDAY_CODES, addDays, daysBetween, monthOf, weekdayOf } from './dates.ts';
import { WEEKS, always, recurrences, rule, saturday, starts } from './recurrence.fixture.ts';
import {
  type Hours,
  type Schedule,
  allOccurrences,
  type Recurrence,
  type WeekOfMonth,
  occurrencesOf,
  lastDay,
  toRrule,
  weekdaysOf,
} from './recurrence.ts';

const market = { start: saturday, startTime: '08:00', endTime: '13:00' };

describe('the rule as iCalendar writes it', () => {
  test.each([
    [rule({}), undefined, 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270630'],
    [rule({ interval: 2 }), undefined, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;WKST=MO;UNTIL=20270630'],
    [rule({ weekdays: ['fr', 'tu', 'fr'] }), undefined, 'FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20270630'],
    [rule({ months: [6, 5] }), undefined, 'FREQ=WEEKLY;BYMONTH=5,6;BYDAY=SA;UNTIL=20270630'],
    [
      rule({ every: 'month', week: ['first'], months: [6, 5] }),
      undefined,
      'FREQ=YEARLY;BYMONTH=5,6;BYDAY=1SA;UNTIL=20270630',
    ],
    [rule({ every: 'month' }), undefined, 'FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20270630'],
    [
      rule({ every: 'month', week: ['first', 'last'] }),
      undefined,
      'FREQ=MONTHLY;BYDAY=1SA,-1SA;UNTIL=20270630',
    ],
    [rule({ every: 'month', weekdays: ['su'] }), undefined, 'FREQ=MONTHLY;BYDAY=SU;UNTIL=20270630'],
    [rule({ every: 'year' }), undefined, 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5;UNTIL=20270630'],
    [
      rule({ every: 'year', weekdays: ['su'], week: ['second'], months: [10] }),
      undefined,
      'FREQ=YEARLY;BYMONTH=10;BYDAY=2SU;UNTIL=20270630',
    ],
    [rule({}), '08:00', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270630T215959Z'],
    [rule({ until: '2026-12-26' }), '08:00', 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226T225959Z'],
  ])('%j from %s', (recurrence, startTime, expected) => {
    expect(toRrule(recurrence, saturday, startTime)).toBe(expected);
  });
});

const [block] = tzlib_get_ical_block('Europe/Paris');
const paris = new ICAL.Timezone(new ICAL.Component(ICAL.parse(String(block))));

/** Starts of a rule by an independent library, from the text that feeds calendars, in local time. */
function startsByIcal(recurrence: Recurrence, start: IsoDate, startTime?: string): string[] {
  const first = startTime
    ? ICAL.Time.fromDateTimeString(`${start}T${startTime}:00`)
    : ICAL.Time.fromDateString(start);
  if (startTime) first.zone = paris;
  const iterator = ICAL.Recur.fromString(String(toRrule(recurrence, start, startTime))).iterator(first);
  const found: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toString());
  return found;
}

/**
 * With a list of months, that library forgets the interval and gives the days that a month has not: those rules are left
 * to the other reading.
 */
const isReadByIcal = (recurrence: Recurrence, start: IsoDate) =>
  recurrence.months.length === 0 ||
  (recurrence.interval === 1 && (weekdaysOf(recurrence, start).length > 0 || Number(start.slice(8)) <= 28));

const daysInMonth = (date: IsoDate) =>
  daysBetween(`${date.slice(0, 7)}-01`, addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7) + '-01');

function isInWeek(date: IsoDate, week: WeekOfMonth): boolean {
  const day = Number(date.slice(8));
  return week === 'last' ? day + 7 > daysInMonth(date) : Math.ceil(day / 7) === WEEKS.indexOf(week) + 1;
}

/** Weeks, months or years from `start` to `date`. */
function stepsTo(date: IsoDate, every: Recurrence['every'], start: IsoDate): number {
  const monday = (day: IsoDate) => addDays(day, -weekdayOf(day));
  const years = Number(date.slice(0, 4)) - Number(start.slice(0, 4));
  if (every === 'week') return daysBetween(monday(start), monday(date)) / 7;
  return every === 'year' ? years : years * 12 + monthOf(date) - monthOf(start);
}

/** The rule read day by day, without any library. */
function isDayOf(
  date: IsoDate,
  { every, interval, weekdays, week, months }: Recurrence,
  start: IsoDate,
): boolean {
  const inMonths = months.length > 0 || every !== 'year' ? months : [monthOf(start)];
  if (stepsTo(date, every, start) % interval !== 0) return false;
  if (inMonths.length > 0 && !inMonths.includes(monthOf(date))) return false;
  const isMonthly = every !== 'week';
  if (isMonthly && weekdays.length + week.length === 0) return date.slice(8) === start.slice(8);
  const wanted = weekdays.length > 0 ? weekdays.map((day) => WEEKDAY_CODES.indexOf(day)) : [weekdayOf(start)];
  const inWeek = !isMonthly || week.length === 0 || week.some((one) => isInWeek(date, one));
  return inWeek && wanted.includes(weekdayOf(date));
}

describe('the days of a rule', () => {
  it('are those that a reading day by day gives', () => {
    fc.assert(
      fc.property(recurrences, starts, (recurrence, start) => {
        const length = Math.max(0, daysBetween(start, recurrence.until ?? start) + 1);
        const expected = Array.from({ length }, (_, day) => addDays(start, day)).filter((date) =>
          isDayOf(date, recurrence, start),
        );
        expect(occurrencesOf({ start, recurrence }, always).map(({ date }) => date)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('are those that a calendar reads in the text, when the first day is one of them', () => {
    fc.assert(
      fc.property(recurrences, starts, (recurrence, start) => {
        const days = occurrencesOf({ start, recurrence }, always).map(({ date }) => date);
        fc.pre(days[0] === start && isReadByIcal(recurrence, start));
        expect(startsByIcal(recurrence, start)).toEqual(days);
      }),
      { numRuns: 150 },
    );
  });

  it('begin at the same local time all year round, as a calendar reads the text', () => {
    const time = fc.constantFrom('00:15', '08:00', '13:30', '20:00', '23:30');
    fc.assert(
      fc.property(recurrences, starts, time, (recurrence, start, startTime) => {
        const days = occurrencesOf({ start, startTime, recurrence }, always).map(({ date }) => date);
        fc.pre(days[0] === start && isReadByIcal(recurrence, start));
        expect(startsByIcal(recurrence, start, startTime)).toEqual(
          days.map((date) => `${date}T${startTime}:00`),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('dates of an event', () => {
  const dates = (event: Parameters<typeof occurrencesOf>[0], range = always) =>
    occurrencesOf(event, range).map(({ date, endDate }) => (date === endDate ? date : `${date}/${endDate}`));

  it('gives an event once, with its last day and its times', () => {
    expect(
      occurrencesOf({ start: saturday, end: '2026-12-06', startTime: '10:00', endTime: '18:00' }, always),
    ).toEqual([
      { date: saturday, endDate: '2026-12-06', startTime: '10:00', endTime: '18:00', movedFrom: undefined },
    ]);
  });

  it('keeps what touches the days asked for, both ends included', () => {
    const exhibition = { start: '2026-12-05', end: '2026-12-20' };
    expect(dates(exhibition, { from: '2026-12-20', to: '2026-12-31' })).toHaveLength(1);
    expect(dates(exhibition, { from: '2026-12-01', to: '2026-12-05' })).toHaveLength(1);
    expect(dates(exhibition, { from: '2026-12-10', to: '2026-12-10' })).toHaveLength(1);
    expect(dates(exhibition, { from: '2026-12-21', to: '2026-12-31' })).toEqual([]);
    expect(dates(exhibition, { from: '2026-11-01', to: '2026-12-04' })).toEqual([]);
  });

  it('leaves exceptions out and moves what is moved, in order', () => {
    const recurrence = rule({
      until: '2027-01-09',
      except: ['2026-12-26'],
      moved: [{ from: '2026-12-12', to: '2027-01-03' }],
    });
    expect(dates({ ...market, recurrence })).toEqual([
      '2026-12-05',
      '2026-12-19',
      '2027-01-02',
      '2027-01-03',
      '2027-01-09',
    ]);
    const moved = occurrencesOf({ ...market, recurrence }, always).find(({ movedFrom }) => movedFrom);
    expect(moved).toMatchObject({ date: '2027-01-03', movedFrom: '2026-12-12' });
  });

  it('finds a date moved into the days asked for, and loses one moved out of them', () => {
    const recurrence = rule({ until: '2026-12-31', moved: [{ from: '2026-12-12', to: '2026-12-17' }] });
    expect(dates({ start: saturday, recurrence }, { from: '2026-12-17', to: '2026-12-18' })).toEqual([
      '2026-12-17',
    ]);
    expect(dates({ start: saturday, recurrence }, { from: '2026-12-11', to: '2026-12-13' })).toEqual([]);
  });

  it('adds the dates of a list, each with its own hours or the usual ones', () => {
    const recurrence = rule({
      every: 'dates',
      until: undefined,
      also: [{ date: '2026-12-24', startTime: '15:00' }, { date: '2026-12-12' }],
    });
    expect(occurrencesOf({ ...market, recurrence }, always)).toMatchObject([
      { date: '2026-12-05', startTime: '08:00', endTime: '13:00' },
      { date: '2026-12-12', startTime: '08:00', endTime: '13:00' },
      { date: '2026-12-24', startTime: '15:00', endTime: undefined },
    ]);
  });

  it('changes the hours of one date', () => {
    const recurrence = rule({
      until: '2026-12-12',
      moved: [{ from: '2026-12-12', to: '2026-12-12', startTime: '10:00', endTime: '12:00' }],
    });
    expect(occurrencesOf({ ...market, recurrence }, always)).toMatchObject([
      { date: '2026-12-05', startTime: '08:00', endTime: '13:00' },
      { date: '2026-12-12', startTime: '10:00', endTime: '12:00', movedFrom: '2026-12-12' },
    ]);
  });

  it('belongs to the evening on which it begins, the last of several too', () => {
    const lastDayOf = (some: Partial<Schedule>) =>
      occurrencesOf({ start: saturday, ...some }, always).map(lastDay);
    expect(lastDayOf({})).toEqual([saturday]);
    expect(lastDayOf({ end: '2026-12-06', startTime: '20:00', endTime: '02:00' })).toEqual([saturday]);
    expect(lastDayOf({ end: '2026-12-08', startTime: '18:00', endTime: '01:30' })).toEqual(['2026-12-07']);
    expect(lastDayOf({ end: '2026-12-07', startTime: '10:00', endTime: '18:00' })).toEqual(['2026-12-07']);
  });

  it('lets an evening of its own hours pass midnight, and a night be an evening', () => {
    const ends = (schedule: Schedule) => allOccurrences(schedule).map(({ date, endDate }) => [date, endDate]);
    const [night, evening] = [
      { startTime: '22:00', endTime: '02:00' },
      { startTime: '18:00', endTime: '22:00' },
    ];
    const also = (hours: Hours) => rule({ every: 'dates', also: [{ date: '2026-12-12', ...hours }] });
    expect(ends({ start: saturday, ...evening, recurrence: also(night) })).toEqual([
      ['2026-12-05', '2026-12-05'],
      ['2026-12-12', '2026-12-13'],
    ]);
    expect(ends({ start: saturday, end: '2026-12-06', ...night, recurrence: also(evening) })).toEqual([
      ['2026-12-05', '2026-12-06'],
      ['2026-12-12', '2026-12-12'],
    ]);
  });

  it('repeats several days together', () => {
    const recurrence = rule({ every: 'month', week: ['first'], until: '2027-02-28' });
    expect(dates({ start: saturday, end: '2026-12-06', recurrence })).toEqual([
      '2026-12-05/2026-12-06',
      '2027-01-02/2027-01-03',
      '2027-02-06/2027-02-07',
    ]);
  });

  it('skips the months that have no such day', () => {
    const recurrence = rule({ every: 'month', until: '2027-05-31' });
    expect(dates({ start: '2026-12-31', recurrence })).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
  });
});
