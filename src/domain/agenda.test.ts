import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  agendaDays,
  dayEntries,
  describePast,
  describeWhen,
  leadingDays,
  occurrenceDays,
  overAt,
} from './agenda.ts';
import { addDays } from './dates.ts';
import { resolveHours } from './hours-resolve.ts';
import { hoursOn } from './hours.ts';
import { type Occurrence, occurrencesOf } from './recurrence.ts';

const today = '2026-11-21';
const range = { from: today, days: 60 };

const hoursOf = (value: string) => resolveHours(value, { from: today, region: 'Bretagne' });
const occurrence = (some: Partial<Occurrence>): Occurrence => ({
  date: '2026-12-05',
  endDate: '2026-12-05',
  ...some,
});
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2060', '');

describe('when an event takes place, in words', () => {
  test.each([
    [{ startTime: '08:00', endTime: '13:00' }, 'samedi 5 décembre, de 8 h à 13 h'],
    [{ startTime: '20:30' }, 'samedi 5 décembre, à 20 h 30'],
    [{}, 'samedi 5 décembre, toute la journée'],
    [{ endDate: '2026-12-07' }, 'du 5 au 7 décembre'],
    [{ endDate: '2026-12-07', startTime: '10:00', endTime: '19:00' }, 'du 5 au 7 décembre, de 10 h à 19 h'],
    [{ endDate: '2026-12-06', startTime: '20:00', endTime: '02:00' }, 'samedi 5 décembre, de 20 h à 2 h'],
    [{ endDate: '2026-12-08', startTime: '18:00', endTime: '01:30' }, 'du 5 au 7 décembre, de 18 h à 1 h 30'],
    [{ endDate: '2026-12-06', startTime: '10:00', endTime: '18:00' }, 'du 5 au 6 décembre, de 10 h à 18 h'],
    [{ date: '2027-05-01', endDate: '2027-05-01', startTime: '09:00' }, 'samedi 1er mai 2027, à 9 h'],
    [{ date: '2026-12-30', endDate: '2027-01-02' }, 'du 30 décembre 2026 au 2 janvier 2027'],
    [{ date: '2026-11-28', endDate: '2026-12-02' }, 'du 28 novembre au 2 décembre'],
  ])('%j: %s', (some, expected) => {
    expect(plain(describeWhen(occurrence(some), today))).toBe(expected);
  });
});

test.each([
  [{}, '2026-12-05'],
  [{ startTime: '20:30' }, '2026-12-05'],
  [{ startTime: '08:00', endTime: '13:00' }, '2026-12-05T13:00'],
  [{ endDate: '2026-12-06', startTime: '20:00', endTime: '02:00' }, '2026-12-06T02:00'],
  [{ endDate: '2026-12-07', startTime: '10:00', endTime: '19:00' }, '2026-12-07T19:00'],
])('what takes place %j is over on or at %s', (some, expected) => {
  expect(overAt(occurrence(some))).toBe(expected);
});

describe('the agenda, day by day', () => {
  const concert = { event: 'concert', occurrences: [occurrence({ startTime: '20:30' })] };
  const exhibition = {
    event: 'exposition',
    occurrences: [occurrence({ date: '2026-12-04', endDate: '2026-12-06' })],
  };
  const walk = { event: 'balade', occurrences: [occurrence({ startTime: '09:00' })] };
  const morning = { market: 'halle', hours: hoursOf('Sa 08:00-13:00; PH off') };
  const dawn = { market: 'place', hours: hoursOf('Sa 07:00-12:00') };
  const silent = { market: 'muet', hours: undefined };

  const days = agendaDays({ events: [concert, exhibition, walk], markets: [morning, dawn, silent] }, range);
  const dayOf = (date: string) => days.find((day) => day.date === date);

  it('gives every day asked for, in order', () => {
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: range.days }, (_, index) => addDays(today, index)),
    );
  });

  it('puts what lasts the whole day first, then by hour', () => {
    const day = dayOf('2026-12-05');
    const names = (day ? dayEntries(day) : []).map((entry) =>
      'event' in entry ? entry.event : entry.market,
    );
    expect(names).toEqual(['exposition', 'place', 'halle', 'balade', 'concert']);
  });

  it('lists events and markets together in order of time, hours written in one way', () => {
    const brunch = {
      event: 'atelier',
      occurrences: [occurrence({ startTime: '08:00', endTime: '12:30' })],
    };
    const [day] = agendaDays(
      { events: [concert, exhibition, walk, brunch], markets: [morning, dawn, silent] },
      { from: '2026-12-05', days: 1 },
    );
    const lines = (day ? dayEntries(day) : []).map(
      (entry) => `${plain(entry.hours)} : ${'event' in entry ? entry.event : entry.market}`,
    );
    expect(lines).toEqual([
      'jusqu’au 6 décembre : exposition',
      '7 h – 12 h : place',
      '8 h – 12 h 30 : atelier',
      '8 h – 13 h : halle',
      'à 9 h : balade',
      'à 20 h 30 : concert',
    ]);
  });

  it('knows when what has hours is over, unless that is after midnight', () => {
    const night = occurrence({ endDate: '2026-12-06', startTime: '20:30', endTime: '02:00' });
    const fair = occurrence({ endDate: '2026-12-07', startTime: '10:00', endTime: '19:00' });
    const events = [concert, exhibition, walk].concat([
      { event: 'bal', occurrences: [night] },
      { event: 'foire', occurrences: [fair] },
    ]);
    const [day] = agendaDays({ events, markets: [morning, dawn] }, { from: '2026-12-05', days: 1 });
    const ends = (day ? dayEntries(day) : []).map((entry) => [
      'event' in entry ? entry.event : entry.market,
      entry.end,
    ]);
    expect(Object.fromEntries(ends)).toEqual({
      exposition: undefined,
      place: 720,
      halle: 780,
      balade: undefined,
      foire: 1140,
      concert: undefined,
      bal: undefined,
    });
  });

  it('does not take a fair of several days for over when its evenings end at midnight or later', () => {
    const untilMidnight = occurrence({ endDate: '2026-12-08', startTime: '14:00', endTime: '00:00' });
    const untilTwo = occurrence({ endDate: '2026-12-07', startTime: '20:00', endTime: '02:00' });
    const [day] = agendaDays(
      {
        events: [
          { event: 'foire', occurrences: [untilMidnight] },
          { event: 'festival', occurrences: [untilTwo] },
        ],
        markets: [],
      },
      { from: '2026-12-06', days: 1 },
    );
    const told = (day ? dayEntries(day) : []).map(({ hours, end }) => [plain(hours), end]);
    expect(told).toEqual([
      ['14 h – minuit', undefined],
      ['20 h – 2 h', undefined],
    ]);
  });

  it('shows an event of several days on each of them', () => {
    expect(
      ['2026-12-03', '2026-12-04', '2026-12-06', '2026-12-07'].map((date) => dayOf(date)?.events.length),
    ).toEqual([0, 1, 1, 0]);
  });

  it('shows a night on its evening alone', () => {
    const night = occurrence({ endDate: '2026-12-06', startTime: '20:30', endTime: '02:00' });
    const both = agendaDays(
      { events: [{ event: 'bal', occurrences: [night] }], markets: [] },
      { from: '2026-12-05', days: 2 },
    );
    expect(both.map(({ events }) => events.length)).toEqual([1, 0]);
  });

  it('finds an event of several days on each of those to come, and a night on its evening', () => {
    const fair = occurrence({ date: '2026-11-20', endDate: '2026-11-22' });
    const night = occurrence({ endDate: '2026-12-06', startTime: '20:30', endTime: '02:00' });
    const late = occurrence({ date: '2026-12-30', endDate: '2027-01-02' });
    expect(occurrenceDays([fair, fair, night, late], { from: today, to: '2026-12-31' })).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-12-05',
      '2026-12-30',
      '2026-12-31',
    ]);
  });

  it('holds each date of an event once for each of its days, and nothing else', () => {
    const starts = fc.integer({ min: -20, max: 80 }).map((day) => addDays(today, day));
    const lengths = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(starts, lengths), { maxLength: 8 }), (list) => {
        const events = list.map(([start, length], event) => ({
          event,
          occurrences: occurrencesOf(
            { start, end: addDays(start, length) },
            { from: today, to: addDays(today, 59) },
          ),
        }));
        for (const { date, events: found } of agendaDays({ events, markets: [] }, range)) {
          const expected = list.flatMap(([start, length], event) =>
            start <= date && date <= addDays(start, length) ? [event] : [],
          );
          expect(found.map(({ event }) => event)).toEqual(expected);
        }
      }),
    );
  });

  it('has a market exactly on the days when it opens', () => {
    for (const { date, markets } of days)
      expect(markets.some(({ market }) => market === 'halle')).toBe(
        (hoursOn(morning.hours, date) ?? []).length > 0,
      );
    expect(days.filter(({ markets }) => markets.length > 0)).toHaveLength(9);
  });
});

describe('what one page shows of the agenda', () => {
  const size = { rows: 10, mostRows: 30, fewestDays: 3 };
  const day = (count: number) => ({ events: Array.from({ length: count }), markets: [] });
  const shown = (counts: number[]) => leadingDays(counts.map(day), size).map(({ events }) => events.length);

  test.each([
    [[], []],
    [
      [2, 3, 4],
      [2, 3, 4],
    ],
    [
      [2, 3, 4, 1, 1],
      [2, 3, 4, 1],
    ],
    [
      [9, 9, 9, 1],
      [9, 9, 9],
    ],
    [
      [9, 9, 19, 1],
      [9, 9],
    ],
    [[99, 1], [99]],
    [
      [0, 0, 0, 0, 11, 1],
      [0, 0, 0, 0],
    ],
  ])('of days with %j dates is %j', (counts, expected) => expect(shown(counts)).toEqual(expected));

  it('is whole days from the first on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 20 }), (counts) => {
        expect(shown(counts)).toEqual(counts.slice(0, shown(counts).length));
        expect(shown(counts).length).toBeGreaterThanOrEqual(Math.min(1, counts.length));
      }),
    );
  });
});

describe('describePast', () => {
  const day = { date: '2026-11-22', endDate: '2026-11-22' };
  const days = { date: '2026-11-07', endDate: '2026-11-29' };

  test.each([
    [day, 'scheduled', 'Événement passé : dimanche 22 novembre 2026'],
    [days, 'moved', 'Événement passé : du 7 au 29 novembre 2026'],
    [undefined, 'full', 'Événement passé'],
    [day, 'cancelled', 'Était prévu dimanche 22 novembre 2026'],
    [days, 'postponed', 'Était prévu du 7 au 29 novembre 2026'],
    [undefined, 'cancelled', 'Événement annulé'],
  ] as const)('%j, %s', (last, status, expected) => {
    expect(describePast(last, status).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
