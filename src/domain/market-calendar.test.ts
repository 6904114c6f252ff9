import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from './calendar.ts';
import { addDays } from './dates.ts';
import { resolveHours } from './hours-resolve.ts';
import { hoursOn } from './hours.ts';
import { marketAppointments, marketSchedules, stallAppointments } from './market-calendar.ts';
import { occurrencesOf } from './recurrence.ts';
import { EVERY_DAY, isStallDay } from './stall.ts';

const today = '2026-11-21';
const hours = (value: string) => resolveHours(value, { from: today, region: 'Île-de-France' });
const schedules = (value: string) => marketSchedules(hours(value), today);
const context = {
  absolute: (path: string) => `https://made-in-ici.example${path}`,
  host: 'made-in-ici.example',
};

describe('marketSchedules', () => {
  it('makes one rule of a weekly market, without the days on which it is closed', () => {
    const [schedule, ...others] = schedules('Sa 08:00-13:00; PH Sa 08:00-13:00; Dec 26 off');
    expect(others).toEqual([]);
    expect(schedule).toMatchObject({ start: '2026-11-21', startTime: '08:00', endTime: '13:00' });
    expect(schedule?.recurrence).toMatchObject({
      every: 'week',
      interval: 1,
      except: ['2026-12-26'],
    });
  });

  it('makes one rule for each weekday and each hour', () => {
    const starts = schedules('We,Sa 08:00-13:00').map(({ start }) => start);
    expect(starts).toEqual(['2026-11-21', '2026-11-25']);
  });

  it('sees every other week', () => {
    const spring = { from: '2027-02-01', days: 180, region: 'Île-de-France' };
    const known = resolveHours('week 02-52/2 Sa 08:00-13:00; Apr 10 off', spring);
    expect(marketSchedules(known, '2027-02-01')).toMatchObject([
      { start: '2027-02-13', recurrence: { interval: 2, except: ['2027-04-10'] } },
    ]);
  });

  it('gives the dates themselves of what comes back once a month or for a season', () => {
    const dates = schedules('Feb-Dec Su[1] 09:00-12:30');
    expect(dates.every(({ recurrence }) => recurrence === undefined)).toBe(true);
    expect(dates.slice(0, 2).map(({ start }) => start)).toEqual(['2026-12-06', '2027-02-07']);
  });

  it('says nothing of what is to be confirmed, nor of hours it does not know', () => {
    expect(schedules('Sa 08:00-13:00 "selon le temps"')).toEqual([]);
    expect(marketSchedules(undefined, today)).toEqual([]);
  });

  it('gives an evening its end on the next day', () => {
    expect(schedules('Dec 31 18:00-25:00')[0]).toMatchObject({ end: '2027-01-01', endTime: '01:00' });
  });

  it('opens on exactly the days and at the hours of the page', () => {
    const value = fc.constantFrom(
      'Tu,Fr 15:30-19:30; PH off',
      'Sa 08:00-13:00; PH Sa 08:00-13:00; Jan 01,Dec 25 off',
      'Dec Sa[1] 10:00-19:00; Dec Su[1] 10:00-18:00; PH off',
      'Mar-Nov Sa[-1] 10:00-17:00; PH off',
      'Jan-Mar,Nov-Dec Fr 16:00-19:00; Apr-Oct Fr 16:00-20:00; Dec 25-Jan 01 off; PH off',
      'Apr-Oct Fr 17:00-26:00; PH off',
      'week 02-52/2 We 08:00-12:00,14:00-18:00',
    );
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 300 }), (text, days) => {
        const known = hours(text);
        const date = addDays(today, days);
        const open = marketSchedules(known, today)
          .flatMap((schedule) => occurrencesOf(schedule, { from: date, to: date }))
          .filter((occurrence) => occurrence.date === date)
          .map(({ startTime }) => startTime);
        const expected = (hoursOn(known, date) ?? []).map(({ start }) => start);
        expect(open.map((time) => Number(time?.slice(0, 2)) * 60 + Number(time?.slice(3))).sort()).toEqual(
          expected.sort(),
        );
      }),
    );
  });
});

const market = {
  slug: 'marche-de-la-halle',
  path: '/marches/marche-de-la-halle/',
  hours: hours('Sa 08:00-13:00; Su[1] 09:00-12:00'),
  data: {
    name: 'Marché de la Halle',
    summary: 'Le marché du samedi.',
    demo: true,
  },
  commune: { name: 'Houdan' },
  categories: [],
};

describe('stallAppointments', () => {
  const seller = {
    slug: 'miellerie',
    path: '/producteurs/miellerie/',
    data: { name: 'La Miellerie', demo: false },
  };
  const stall = { ...EVERY_DAY, weeks: 'even' as const, absences: [{ from: '2026-12-26' }] };
  const entries = stallAppointments(
    { market, seller, stall, hours: market.hours, note: 'Miels, sur commande' },
    today,
    context,
  );

  it('tells who is where, as of the day from which it was computed', () => {
    expect(entries[0]).toMatchObject({
      uid: 'miellerie_marche-de-la-halle_2026-11-28-0800@made-in-ici.example',
      title: 'La Miellerie, Marché de la Halle (exemple)',
      url: 'https://made-in-ici.example/producteurs/miellerie/',
      place: 'Houdan',
      updated: today,
    });
    expect(entries[0]?.description.split('\n')).toEqual([
      'Miels, sur commande',
      'https://made-in-ici.example/producteurs/miellerie/',
      'https://made-in-ici.example/marches/marche-de-la-halle/',
    ]);
  });

  it('holds the days of the market on which the stallholder comes, and no other', () => {
    const range = { from: today, to: addDays(today, 300) };
    const dates = entries.flatMap(({ schedule }) => occurrencesOf(schedule, range).map(({ date }) => date));
    const expected = Array.from({ length: 301 }, (_, index) => addDays(today, index)).filter(
      (date) => hoursOn(market.hours, date)?.length && isStallDay(stall, date),
    );
    expect(dates.sort()).toEqual(expected);
    expect(dates).not.toContain('2026-12-26');
  });
});

describe('marketAppointments', () => {
  it('names its entries so that they stay the same from one build to the next', () => {
    const names = (from: string) => marketAppointments(market, from, context).map(({ uid }) => uid);
    expect(names(today)[0]).toBe('marche-de-la-halle_samedi-0800-1300@made-in-ici.example');
    expect(names(today)).toContain('marche-de-la-halle_2027-02-07-0900@made-in-ici.example');
    expect(names(today)).toEqual(expect.arrayContaining(names('2027-01-15')));
    expect(new Set(names(today)).size).toBe(names(today).length);
  });

  it('never names two entries alike, on whatever day the site is built', () => {
    const values = [
      'Jan-Mar,Nov-Dec Fr 16:00-19:00; Apr-Oct Fr 16:00-20:00; Dec 25-Jan 01 off; PH off',
      'We,Sa 08:00-13:00; Sa 15:00-18:00; PH off',
      'Dec Sa[1] 10:00-19:00; Dec Su[1] 10:00-18:00',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.integer({ min: 0, max: 365 }), (value, days) => {
        const from = addDays(today, days);
        const known = resolveHours(value, { from, days: 365, region: 'Île-de-France' });
        const names = marketAppointments({ ...market, hours: known }, from, context).map(({ uid }) => uid);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 40 },
    );
  });

  it('says that it is an example, and that its dates are those of the day', () => {
    const [entry] = marketAppointments(market, today, context);
    expect(entry?.title).toBe('Marché de la Halle (exemple)');
    expect(entry?.updated).toBe(today);
    expect(
      writeCalendar({
        name: 'x',
        description: 'y',
        url: 'https://made-in-ici.example/',
        appointments: entry ? [entry] : [],
      }),
    ).toContain('RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=');
  });
});
