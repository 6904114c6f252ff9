import fc from 'fast-check';
import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { describe, expect, it, test } from 'vitest';
import { type IsoDate, addDays, daysBetween, monthOf, weekdayOf } from './dates.ts';
import {
  type Recurrence,
  type WeekOfMonth,
  type Weekday,
  describeRecurrence,
  occurrencesOf,
  recurrenceFaults,
  toRrule,
} from './recurrence.ts';

const CODES: Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const WEEKS: WeekOfMonth[] = ['first', 'second', 'third', 'fourth', 'last'];

const rule = (some: Partial<Recurrence>): Recurrence => ({
  every: 'week',
  interval: 1,
  weekdays: [],
  week: [],
  months: [],
  until: '2027-06-30',
  except: [],
  moved: [],
  ...some,
});

const always = { from: '1990-01-01', to: '2199-12-31' };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** A Saturday. */
const saturday = '2026-12-05';
const market = { start: saturday, startTime: '08:00', endTime: '13:00' };

describe('the rule as iCalendar writes it', () => {
  test.each([
    [rule({}), undefined, 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20270630'],
    [rule({ interval: 2 }), undefined, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;WKST=MO;UNTIL=20270630'],
    [rule({ weekdays: ['fr', 'tu', 'fr'] }), undefined, 'FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20270630'],
    [rule({ months: [6, 5] }), undefined, 'FREQ=WEEKLY;BYMONTH=5,6;BYDAY=SA;UNTIL=20270630'],
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

const recurrences = fc
  .record({
    every: fc.constantFrom('week' as const, 'month' as const, 'year' as const),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdays: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
    week: fc.uniqueArray(fc.constantFrom(...WEEKS), { maxLength: 2 }),
    months: fc.oneof(
      fc.constant<number[]>([]),
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
    ),
    until: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days)),
  })
  .map(rule);
const starts = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));

const [block] = tzlib_get_ical_block('Europe/Paris');
const paris = new ICAL.Timezone(new ICAL.Component(ICAL.parse(String(block))));

/** Starts of a rule by an independent library, from the text that feeds calendars, in local time. */
function startsByIcal(recurrence: Recurrence, start: IsoDate, startTime?: string): string[] {
  const first = startTime
    ? ICAL.Time.fromDateTimeString(`${start}T${startTime}:00`)
    : ICAL.Time.fromDateString(start);
  if (startTime) first.zone = paris;
  const iterator = ICAL.Recur.fromString(toRrule(recurrence, start, startTime)).iterator(first);
  const found: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toString());
  return found;
}

/** With a list of months, that library repeats dates and forgets the interval: those rules are left to the other reading. */
const isReadByIcal = ({ months }: Recurrence) => months.length === 0;

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
  const wanted = weekdays.length > 0 ? weekdays.map((day) => CODES.indexOf(day)) : [weekdayOf(start)];
  const inWeek = !isMonthly || week.length === 0 || week.some((one) => isInWeek(date, one));
  return inWeek && wanted.includes(weekdayOf(date));
}

describe('the days of a rule', () => {
  it('are those that a reading day by day gives', () => {
    fc.assert(
      fc.property(recurrences, starts, (recurrence, start) => {
        const length = Math.max(0, daysBetween(start, recurrence.until) + 1);
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
        fc.pre(days[0] === start && isReadByIcal(recurrence));
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
        fc.pre(days[0] === start && isReadByIcal(recurrence));
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

describe('a recurrence in words', () => {
  const [tuesday, christmas] = ['2026-12-01', '2026-12-26'];

  test.each([
    [
      { ...market, recurrence: rule({ except: [christmas] }) },
      'tous les samedis de 8 h à 13 h, sauf le 26 décembre',
    ],
    [{ start: saturday, recurrence: rule({}) }, 'tous les samedis'],
    [{ start: tuesday, startTime: '20:00', recurrence: rule({}) }, 'tous les mardis à 20 h'],
    [{ start: tuesday, recurrence: rule({ weekdays: ['th', 'tu'] }) }, 'tous les mardis et jeudis'],
    [
      { start: tuesday, recurrence: rule({ weekdays: ['mo', 'tu', 'we', 'th', 'fr'] }) },
      'du lundi au vendredi',
    ],
    [{ start: tuesday, recurrence: rule({ weekdays: CODES }) }, 'tous les jours'],
    [{ start: saturday, recurrence: rule({ interval: 2 }) }, 'un samedi sur deux'],
    [
      { start: tuesday, startTime: '09:30', recurrence: rule({ interval: 2, weekdays: ['tu', 'th'] }) },
      'une semaine sur deux, le mardi et le jeudi, à 9 h 30',
    ],
    [{ start: saturday, recurrence: rule({ months: [4, 5, 6] }) }, 'tous les samedis, d’avril à juin'],
    [
      { start: '2026-12-06', recurrence: rule({ every: 'month', week: ['first'] }) },
      'le premier dimanche du mois',
    ],
    [
      { ...market, recurrence: rule({ every: 'month', weekdays: ['sa'], week: ['first', 'third'] }) },
      'les premier et troisième samedis du mois de 8 h à 13 h',
    ],
    [
      { start: saturday, recurrence: rule({ every: 'month', weekdays: ['sa', 'su'], week: ['last'] }) },
      'le dernier samedi et le dernier dimanche du mois',
    ],
    [
      { ...market, recurrence: rule({ every: 'month', week: ['third'], months: [3, 4, 5, 6] }) },
      'le troisième samedi du mois, de mars à juin, de 8 h à 13 h',
    ],
    [{ start: '2026-12-15', recurrence: rule({ every: 'month' }) }, 'le 15 de chaque mois'],
    [{ start: '2026-12-01', recurrence: rule({ every: 'month' }) }, 'le 1er de chaque mois'],
    [{ start: '2026-12-15', recurrence: rule({ every: 'month', interval: 2 }) }, 'tous les deux mois, le 15'],
    [{ start: saturday, recurrence: rule({ every: 'month', weekdays: ['sa'] }) }, 'tous les samedis'],
    [
      { start: '2027-07-14', recurrence: rule({ every: 'year', until: '2030-12-31' }) },
      'chaque année, le 14 juillet',
    ],
    [
      {
        start: '2027-10-10',
        recurrence: rule({
          every: 'year',
          weekdays: ['su'],
          week: ['second'],
          months: [10],
          until: '2029-12-31',
        }),
      },
      'chaque année, le deuxième dimanche d’octobre',
    ],
    [
      {
        start: '2026-12-06',
        recurrence: rule({ every: 'year', interval: 2, week: ['first'], until: '2030-12-31' }),
      },
      'tous les deux ans, le premier dimanche de décembre',
    ],
    [
      { start: saturday, recurrence: rule({ except: ['2027-01-02', christmas] }) },
      'tous les samedis, sauf le 26 décembre et le 2 janvier',
    ],
    [
      { start: saturday, recurrence: rule({ except: ['2027-01-30', '2027-01-02', '2027-01-16'] }) },
      'tous les samedis, sauf les 2, 16 et 30 janvier',
    ],
    [
      { start: saturday, recurrence: rule({ except: [christmas], until: '2028-12-31' }) },
      'tous les samedis, sauf le 26 décembre 2026',
    ],
    [
      {
        start: saturday,
        recurrence: rule({ except: ['1', '2', '3', '4', '5'].map((day) => `2027-01-0${day}`) }),
      },
      'tous les samedis, sauf 5 dates',
    ],
    [
      { start: saturday, recurrence: rule({ moved: [{ from: '2027-01-02', to: '2027-01-09' }] }) },
      'tous les samedis, déplacé du 2 au 9 janvier',
    ],
    [{ start: saturday }, ''],
  ])('%j', (event, expected) => {
    expect(plain(describeRecurrence(event))).toBe(expected);
  });
});

describe('a recurrence that contradicts itself', () => {
  test.each([
    [rule({ except: ['2026-12-26'] }), []],
    [
      rule({ except: ['2026-12-25'] }),
      ['le vendredi 25 décembre 2026 est excepté alors que rien n’est prévu ce jour-là.'],
    ],
    [
      rule({ moved: [{ from: '2026-12-25', to: '2026-12-27' }] }),
      ['le vendredi 25 décembre 2026 est déplacé alors que rien n’est prévu ce jour-là.'],
    ],
    [
      rule({ except: ['2026-12-26'], moved: [{ from: '2026-12-26', to: '2026-12-27' }] }),
      ['le samedi 26 décembre 2026 est à la fois excepté et déplacé.'],
    ],
    [
      rule({ moved: [{ from: '2026-12-12', to: '2026-12-19' }] }),
      ['le samedi 12 décembre 2026 est déplacé au samedi 19 décembre 2026, qui est déjà une date.'],
    ],
    [rule({ except: ['2026-12-19'], moved: [{ from: '2026-12-12', to: '2026-12-19' }] }), []],
    [
      rule({ weekdays: ['su'] }),
      [
        'le premier jour, samedi 5 décembre 2026, n’est pas une date de la répétition : la première est le dimanche 6 décembre 2026.',
      ],
    ],
    [rule({ months: [7], until: '2027-06-30' }), ['la répétition ne donne aucune date.']],
    [rule({ until: '2026-12-01' }), ['la répétition ne donne aucune date.']],
    [
      rule({ week: ['first'] }),
      ['la semaine du mois ne va pas avec « chaque semaine » : choisissez « chaque mois ».'],
    ],
  ])('%j', (recurrence, expected) => {
    expect(recurrenceFaults({ start: saturday, recurrence }).map(plain)).toEqual(expected);
  });

  it('does not concern an event that takes place once', () => {
    expect(recurrenceFaults({ start: saturday })).toEqual([]);
  });

  it('is found whenever the rule gives no date, and never makes the reading fail', () => {
    fc.assert(
      fc.property(recurrences, starts, (recurrence, start) => {
        const faults = recurrenceFaults({ start, recurrence });
        if (occurrencesOf({ start, recurrence }, always).length === 0) expect(faults).not.toEqual([]);
      }),
    );
  });

  it('stays quick for a rule of two centuries', () => {
    const recurrence = rule({ weekdays: CODES, until: '2199-12-31' });
    expect(
      occurrencesOf({ start: saturday, recurrence }, { from: '2199-12-30', to: '2199-12-31' }),
    ).toHaveLength(2);
  });
});
