import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type IsoDate, addDays, daysBetween, weekdayOf } from './dates.ts';
import { resolveHours } from './hours-resolve.ts';
import { type Interval, hoursOn } from './hours.ts';

const region = 'Île-de-France';
const from = '2026-11-21';
const typical = 'Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off';

interface Span {
  start: number;
  end: number;
  maybe: boolean;
}

const join = (spans: Span[]): Span[] => {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && last.maybe === span.maybe && last.end >= span.start) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
};

const crop = (spans: Span[], start: number, end: number): Span[] =>
  join(
    spans
      .map((span) => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.start < span.end),
  );

const localDate = (date: IsoDate) => new Date(`${date}T00:00:00`);

/** The library's own intervals, in minutes since `first` at midnight; right in a zone without change of clocks. */
function intervalsOfLibrary(value: string, first: IsoDate, days: number): Span[] {
  const hours = new OpeningHours(
    value,
    { lat: 0, lon: 0, address: { country_code: 'fr', state: region } },
    {
      tag_key: 'opening_hours',
      locale: 'fr',
      mode: undefined,
      map_value: undefined,
      warnings_severity: undefined,
    },
  );
  const origin = localDate(first).valueOf();
  return hours
    .getOpenIntervals(localDate(first), localDate(addDays(first, days)))
    .map(([start, end, maybe]) => ({
      start: (start.valueOf() - origin) / 60_000,
      end: (end.valueOf() - origin) / 60_000,
      maybe,
    }));
}

function intervalsResolved(value: string, days: number): { first: IsoDate; count: number; spans: Span[] } {
  const hours = resolveHours(value, { from, days, region });
  const count = daysBetween(hours.from, hours.until) + 1;
  const spans = Array.from({ length: count }, (_, day) =>
    (hoursOn(hours, addDays(hours.from, day)) ?? []).map(({ start, end, maybe }) => ({
      start: start + day * 1440,
      end: end + day * 1440,
      maybe,
    })),
  );
  return { first: hours.from, count, spans: spans.flat() };
}

/** Both, from the second day on: the night before the first day belongs to nobody. */
function bothReadings(value: string, days: number) {
  const { first, count, spans } = intervalsResolved(value, days);
  return {
    resolved: crop(spans, 1440, count * 1440),
    library: crop(intervalsOfLibrary(value, first, count), 1440, count * 1440),
  };
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const day = fc.constantFrom(...DAYS);
const month = fc.constantFrom(...MONTHS);
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const times = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list) =>
    list.map(([start, length]) => `${clock(start)}-${clock(Math.min(start + length, 160))}`).join(),
  );
const wrapped = fc
  .tuple(fc.integer({ min: 60, max: 95 }), fc.integer({ min: 0, max: 30 }))
  .map(([start, end]) => `${clock(start)}-${clock(end)}`);
const holidays = fc.constantFrom('PH', 'SH', 'PH,SH', 'PH,Sa', 'SH,Su', 'PH Mo-Fr', 'SH Mo-Fr', 'PH -1 day');
const weekdays = fc.oneof(
  fc.tuple(day, day).map(([one, other]) => (one === other ? one : `${one}-${other}`)),
  fc.uniqueArray(day, { minLength: 1, maxLength: 3 }).map((list) => list.join()),
  fc.tuple(day, fc.constantFrom('1', '2', '1,3', '-1', '2-3')).map(([name, nth]) => `${name}[${nth}]`),
);
const dates = fc.oneof(
  month,
  fc.tuple(month, month).map(([one, other]) => (one === other ? one : `${one}-${other}`)),
  fc
    .tuple(month, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 28 }))
    .map(([name, first, last]) => `${name} ${String(first).padStart(2, '0')}-${last}`),
  fc
    .tuple(month, month, fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }))
    .map(
      ([one, other, first, last]) =>
        `${one} ${String(first).padStart(2, '0')}-${other} ${String(last).padStart(2, '0')}`,
    ),
  month.map((name) => `2027 ${name} 10`),
  fc.constantFrom('week 01-53/2', 'week 10-20', 'easter', 'Dec 24-Jan 02', 'Feb 29', 'Mar 28', 'Oct 31'),
);
const selector = fc.oneof(
  { weight: 4, arbitrary: weekdays },
  { weight: 2, arbitrary: holidays },
  { weight: 2, arbitrary: dates },
  {
    weight: 1,
    arbitrary: fc.tuple(dates, fc.tuple(day, day)).map(([when, [one, other]]) => `${when} ${one},${other}`),
  },
);
const state = fc.constantFrom('', '', '', '', ' off', ' open "cueillette"', ' "sur rendez-vous"', ' unknown');
const rule = fc
  .tuple(selector, fc.oneof({ weight: 4, arbitrary: times }, { weight: 1, arbitrary: wrapped }), state)
  .map(([days, hours, what]) => `${days} ${hours}${what}`);
const closing = selector.map((days) => `${days} off`);
const expression = fc
  .tuple(
    rule,
    fc.array(fc.oneof({ weight: 2, arbitrary: rule }, { weight: 2, arbitrary: closing }), { maxLength: 3 }),
    fc.constantFrom('', '', '', ' || "sur rendez-vous"', '; PH off'),
  )
  .map(([first, others, last]) => [first, ...others].join('; ') + last);

function isReadable(value: string): boolean {
  try {
    intervalsOfLibrary(value, from, 7);
    return true;
  } catch {
    return false;
  }
}

describe('without change of clocks', () => {
  const zone = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'UTC';
  });
  afterAll(() => {
    process.env['TZ'] = zone;
  });

  it('runs in a zone without change of clocks', () => {
    expect(new Date(2027, 2, 28, 2, 30).getHours()).toBe(2);
    expect(new Date(2027, 2, 28).getTimezoneOffset()).toBe(0);
  });

  it('gives the intervals of the library, day by day, for any expression', () => {
    fc.assert(
      fc.property(expression, (value) => {
        fc.pre(isReadable(value));
        const { resolved, library } = bothReadings(value, 365);
        expect(resolved).toEqual(library);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  test.each([
    typical,
    '24/7',
    '24/7; PH off',
    'open; Tu-Su 08:30-09:00 off; Tu-Su,PH 14:00-14:30 off; Mo 08:00-13:00 off',
    'Fr-Sa 18:00-02:00; PH 18:00-02:00 off',
    'Fr 20:00-26:00, Sa 10:00-12:00',
    'Mo-Su 22:00-06:00; Aug 01-15 off',
    'Apr-Oct: Sa 09:00-12:00; PH off',
    'Mo-Sa 08:00-12:00,14:00-18:00; Aug 01-22 off; PH off; Dec 24-Jan 02 off',
    'Mo-Fr 09:00-18:00; SH 10:00-16:00; PH off',
    'Sa[1,-1] 08:00-12:30; Jan off',
    'week 01-53/2 Mo 09:00-12:00; PH off',
    '2026 Dec 05-2027 Jan 03 Mo-Su 10:00-19:00',
    'Mo-Fr 08:00-12:00 || "sur rendez-vous"',
    'easter -2 days-easter +1 day off; Su 10:00-12:00',
    'Mo-Su 00:00-24:00; We 12:00-14:00 off',
    'PH -1 day 10:00-12:00',
    '2027 Nov Mo-Su 10:00-12:00; 2026 Dec Mo-Su 14:00-16:00',
  ])('gives the intervals of the library for %s', (value) => {
    const { resolved, library } = bothReadings(value, 365);
    expect(resolved).toEqual(library);
    expect(library.length).toBeGreaterThan(0);
  });
});

const textOn = (value: string, date: IsoDate) =>
  (hoursOn(resolveHours(value, { from, region }), date) ?? [])
    .map(({ start, end }: Interval) => `${start / 60}-${end / 60}`)
    .join();

describe('in the nights when clocks change', () => {
  test.each([
    ['Su 22:00-02:00', '2027-03-28', '22-26'],
    ['Sa 22:00-02:00', '2027-03-27', '22-26'],
    ['Sa 22:00-02:30', '2027-03-27', '22-26.5'],
    ['Su 02:30-05:00', '2027-03-28', '2.5-5'],
    ['Su 22:00-02:00', '2027-10-31', '22-26'],
    ['Sa 22:00-02:30', '2027-10-30', '22-26.5'],
    ['Su 02:00-03:00', '2027-10-31', '2-3'],
    ['24/7', '2027-03-28', '0-24'],
    ['Mo-Su 22:00-06:00; Aug 01-15 off', '2027-03-28', '22-30'],
  ])('%s gives on %s what it says, %s', (value, date, expected) => {
    expect(textOn(value, date)).toBe(expected);
  });

  it('does not depend on the time zone of the process', () => {
    const values = [typical, 'Fr-Su 18:00-02:30', 'Mar-Oct: Sa-Su 21:00-03:00; SH 10:00-12:00'];
    const resolveAll = (days: number) => values.map((value) => resolveHours(value, { from, days, region }));
    const inParis = resolveAll(360);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    // Another number of days keeps the answers already known out; the days in common must agree.
    const elsewhere = resolveAll(361);
    process.env['TZ'] = zone;
    for (const [index, hours] of inParis.entries())
      for (let date = from; date <= hours.until; date = addDays(date, 1))
        expect(hoursOn(elsewhere[index] ?? hours, date)).toEqual(hoursOn(hours, date));
  });
});

describe('the horizon', () => {
  it('begins on the Monday of the day before, so that last night and this week are known', () => {
    expect(resolveHours(typical, { from: '2026-11-21', region }).from).toBe('2026-11-16');
    expect(resolveHours(typical, { from: '2026-11-23', region }).from).toBe('2026-11-16');
    expect(resolveHours(typical, { from: '2026-11-24', region }).from).toBe('2026-11-23');
  });

  it('ends after the days asked for', () => {
    expect(resolveHours(typical, { from, days: 30, region }).until).toBe('2026-12-20');
    expect(resolveHours(typical, { from, region }).until).toBe('2027-11-20');
  });

  it('ends where school holidays matter and are not published yet', () => {
    const hours = resolveHours('Mo-Fr 09:00-18:00; SH 10:00-16:00', { from: '2027-05-01', region });
    expect(hours.until < '2027-09-01').toBe(true);
    expect(hoursOn(hours, '2027-08-10')).toBeUndefined();
    expect(hoursOn(hours, '2027-06-01')).toHaveLength(1);
  });

  it('knows the school holidays of zone C day by day, up to the first summer that is not published', () => {
    const hours = resolveHours('Mo-Su 09:00-18:00; SH off', { from: '2026-09-10', region });
    const closed = (date: IsoDate) => hoursOn(hours, date)?.length === 0;
    // Ministère de l’Éducation nationale, calendrier 2026-2027: leaving after class on Saturdays.
    for (const [first, last] of [
      ['2026-10-18', '2026-11-01'],
      ['2026-12-20', '2027-01-03'],
      ['2027-02-07', '2027-02-21'],
      ['2027-04-04', '2027-04-18'],
    ] as const) {
      const days = [addDays(first, -1), first, last, addDays(last, 1)];
      expect(days.map(closed), first).toEqual([false, true, true, false]);
    }
    expect(hours.until).toBe('2027-07-03');
    expect(hoursOn(hours, '2027-07-04')).toBeUndefined();
  });

  it('is empty when school holidays matter and none are known', () => {
    const hours = resolveHours('SH 10:00-16:00', { from: '2031-05-01', region });
    expect(hoursOn(hours, '2031-05-01')).toBeUndefined();
    expect(resolveHours('SH 10:00-16:00', { from, region: 'Nulle-Part' }).weeks).toEqual([]);
  });

  it('knows public holidays of later years, and in an unknown region', () => {
    expect(hoursOn(resolveHours(typical, { from: '2031-05-01', region }), '2031-12-25')).toEqual([]);
    expect(hoursOn(resolveHours(typical, { from, region: 'Nulle-Part' }), '2026-12-25')).toEqual([]);
  });

  test.each(['', 'n’importe quoi', 'Mo 99:99-12:00', '<script>alert(1)</script>', '"', 'Mo 10:00-12:00 "a'])(
    'is empty for %j, which cannot be read',
    (value) => {
      expect(hoursOn(resolveHours(value, { from, region }), from)).toBeUndefined();
    },
  );

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[MoTuSaPH0-9:; ,"-]{0,30}$/)), (value) => {
        const hours = resolveHours(value, { from, days: 14, region });
        expect(hours.until >= addDays(hours.from, -1)).toBe(true);
      }),
    );
  });
});

describe('what it weighs', () => {
  it('writes a typical listing with its holidays in 300 bytes at most', () => {
    expect(JSON.stringify(resolveHours(typical, { from, region })).length).toBeLessThanOrEqual(300);
  });

  it('writes hours without exception as one week', () => {
    const hours = resolveHours('Mo-Sa 10:00-19:00', { from, region });
    expect(hours.weeks).toEqual([{ from: '2026-11-16', days: ['10:00-19:00', '=', '=', '=', '=', '=', ''] }]);
    expect(hours.except).toEqual({});
  });

  it('writes two seasons as two weeks', () => {
    const hours = resolveHours('Apr-Sep: Sa 09:00-18:00; Oct-Mar: Sa 10:00-16:00', { from, region });
    expect(hours.weeks.map((week) => week.days[5])).toEqual(['10:00-16:00', '09:00-18:00', '10:00-16:00']);
  });

  it('keeps what people wrote between quotes, and no name of a holiday', () => {
    const hours = resolveHours('Mo-Fr 10:00-12:00 open "cueillette"; PH 10:00-11:00', { from, region });
    expect(hours.notes).toEqual(['cueillette']);
    expect(hoursOn(hours, '2026-12-25')).toEqual([{ start: 600, end: 660, maybe: false, note: undefined }]);
    expect(hoursOn(hours, '2026-12-24')?.[0]?.note).toBe('cueillette');
  });

  it('answers the same text again without work', () => {
    expect(resolveHours(typical, { from, region })).toBe(resolveHours(typical, { from, region }));
  });

  it('starts each usual week on a Monday', () => {
    fc.assert(
      fc.property(expression, (value) => {
        const { weeks } = resolveHours(value, { from, days: 100, region });
        expect(weeks.every((week) => weekdayOf(week.from) === 0 && week.days.length === 7)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
