import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './dates.ts';
import {
  EMPTY_GRID,
  type HoursGrid,
  type Slot,
  completeGrid,
  gridFault,
  readGrid,
  slotsOn,
  writeGrid,
} from './hours-grid.ts';
import { resolveHours } from './hours-resolve.ts';
import { hoursFaults } from './hours-syntax.ts';
import { hoursOn } from './hours.ts';

const FROM = '2026-11-23';
const DAYS = 420;
const period = { from: FROM, days: DAYS, region: 'Île-de-France' };

/** What the evaluator that the site uses makes of hours, day by day. */
const meaningOf = (value: string) => {
  const hours = resolveHours(value, period);
  return Array.from({ length: DAYS }, (_, index) => hoursOn(hours, addDays(FROM, index)));
};

/** As listings say their hours. */
const written = [
  'We-Sa 12:00-14:00,19:30-21:30; Su 12:00-14:30; Feb off; PH 12:00-14:30',
  'We-Sa 10:00-12:30,16:00-19:00; Su 10:00-13:00; Dec 24-Jan 31 off; PH off',
  'We-Fr 08:30-18:30; Sa-Su 08:30-19:00; PH 09:00-18:00; Dec 24-Jan 02 off',
  'We 17:00-19:00; Sa 10:00-12:00; PH off',
  'Tu-Sa 09:00-12:30,14:30-19:00; Su 09:30-12:30; PH off; May 01,Nov 01 09:00-13:00',
  'Tu-Sa 08:30-12:45,15:30-19:30; Aug 08-31 off; PH off',
  'Tu-Sa 07:00-13:15,15:30-19:30; Su 07:00-13:00; PH 07:00-13:00; Aug 01-21 off',
  'Tu-Fr 10:00-12:30,14:30-19:00; Sa 10:00-19:00; Dec Su 14:30-18:30; PH off',
  'Tu,Th 09:30-12:00,14:00-18:00; Sa 09:30-12:30; Jul 14-Aug 20 off; PH off',
  'Tu 16:30-19:00; Fr 16:30-19:00; PH off',
  'Th-Sa 14:00-18:00; Dec 01-23 Su 14:00-18:00; PH off',
  'Sep-May Th-Sa 09:00-12:00; Jun-Aug off; PH off',
  'Sa 14:00-18:00; Nov 15-Dec 23 We 14:00-18:00; PH off',
  'Oct-Apr Fr-Sa 10:00-12:30,15:00-18:00; May-Sep Sa 10:00-12:30; PH off',
  'Nov 21-Dec 23 We-Fr 14:00-17:30; Nov 21-Dec 23 Sa-Su 10:00-17:30; PH off',
  'Mo-Tu,Th-Sa 06:30-13:30,15:30-19:30; Su 06:30-13:00; PH off',
  'Mo-Su,PH 16:30-20:00',
  'Mo-Fr 08:00-12:00,13:30-17:30; Aug Mo-Fr off; PH off',
  'Mo 14:00-18:30; Tu-Sa 09:00-12:30,14:00-18:30; Apr-May Su 09:30-12:30; PH off',
  'Mar-Nov Sa 09:00-12:30; PH off',
  'Mar-Dec Th-Sa 14:00-18:00; Jan-Feb off; PH off',
  'Fr 18:00-02:00, Sa 18:00-01:00',
];

const time = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 ? '30' : '00'}`;
});
const slots: fc.Arbitrary<Slot[]> = fc
  .uniqueArray(time, { minLength: 0, maxLength: 4 })
  .map((times) => times.sort())
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
      from: times[2 * index] as string,
      to: times[2 * index + 1] as string,
    })),
  );
const someSlots = slots.filter((list) => list.length > 0);
const day = fc
  .date({ min: new Date('2027-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(5, 10));
const exception = fc.record({
  from: day,
  to: day,
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }).map((list) => list.sort()),
  slots,
});
const grid: fc.Arbitrary<HoursGrid> = fc.record({
  week: fc.tuple(someSlots, slots, slots, slots, slots, slots, slots),
  holidays: fc.option(fc.record({ slots, isLast: fc.constant(false) }), { nil: undefined }),
  exceptions: fc.array(exception, { maxLength: 2 }),
});

describe('a grid', () => {
  test('read from what is written says the same thing once written again', () => {
    for (const value of written) {
      const again = writeGrid(readGrid(value) as HoursGrid);
      if (again !== value) expect(meaningOf(again), `${value} → ${again}`).toEqual(meaningOf(value));
    }
  });

  test('is written as sound hours, and read again as it was', () => {
    fc.assert(
      fc.property(grid, (one) => {
        const text = writeGrid(one);
        expect(writeGrid(readGrid(text) as HoursGrid)).toBe(text);
      }),
    );
  });

  test('means for each ordinary day what the evaluator says', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 360 }), (one, offset) => {
        const ordinary: HoursGrid = { ...one, holidays: undefined };
        const date = addDays(FROM, offset);
        const hours = resolveHours(writeGrid(ordinary), { ...period, from: date, days: 2 });
        const intervals = hoursOn(hours, date) ?? [];
        const told = slotsOn(ordinary, date).map(({ from, to }) => `${from}-${to}`);
        expect(intervals.map(({ start, end }) => `${clock(start)}-${clock(end)}`)).toEqual(told);
      }),
      { numRuns: 60 },
    );
  });

  const lines: [string, string][] = [
    ['Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off', ''],
    ['We,Fr 16:30-19:30; PH off; Aug 08-31 off', ''],
    ['Mo-Su,PH 16:30-20:00', 'Mo-Su 16:30-20:00; PH 16:30-20:00'],
    ['Sa 09:00-12:30; PH off; Dec Su 14:30-18:30', ''],
    [
      'Th-Sa 08:00-20:00; May 01,Nov 01 09:00-13:00',
      'Th-Sa 08:00-20:00; May 01 09:00-13:00; Nov 01 09:00-13:00',
    ],
    ['Mar-Nov Sa 09:00-12:30; PH off', ''],
    ['Fr 18:00-02:00', ''],
    ['Sa 10:00-12:00; Dec 24-Jan 02 off', ''],
  ];
  for (const [value, expected] of lines)
    test(`reads ${value}`, () => expect(writeGrid(readGrid(value) as HoursGrid)).toBe(expected || value));

  const particular = [
    ...['24/7', 'Th[1] 18:00-20:00', 'SH Mo-We off', 'We "sur rendez-vous"', 'PH We,Sa 08:00-13:00'],
    ...[
      '2027 Aug off',
      'week 01-20 Mo 09:00-12:00',
      'Aug off; Mo 09:00-12:00',
      'Sa 09:00-12:00; Aug off; PH off; May off',
      'n’importe quoi',
      '',
    ],
  ];
  for (const value of particular)
    test(`leaves « ${value} » to those who write it`, () => expect(readGrid(value)).toBeUndefined());

  test('that is never open says nothing', () => {
    expect(writeGrid(EMPTY_GRID)).toBe('');
    expect(writeGrid({ ...EMPTY_GRID, holidays: { slots: [], isLast: false } })).toBe('');
  });

  test('whose slots have no end says so', () => {
    const half = { ...EMPTY_GRID, week: [[{ from: '09:00', to: '' }], [], [], [], [], [], []] };
    expect(gridFault(half)).toContain('écrivez l’heure de début et celle de fin.');
    expect(gridFault(EMPTY_GRID)).toBeUndefined();
  });

  test('whose slots overlap says so, whatever their order', () => {
    const of = (...slots: [string, string][]) =>
      gridFault({ ...EMPTY_GRID, week: [slots.map(([from, to]) => ({ from, to }))] });
    expect(of(['09:00', '18:00'], ['10:00', '19:00'])).toContain('se chevauchent');
    expect(of(['14:00', '18:00'], ['09:00', '15:00'])).toContain('se chevauchent');
    expect(of(['20:00', '02:00'], ['23:00', '23:30'])).toContain('se chevauchent');
    expect(of(['09:00', '12:00'], ['12:00', '18:00'])).toBeUndefined();
    expect(of(['20:00', '02:00'], ['09:00', '12:00'])).toBeUndefined();
  });

  test('being filled in never says « closed » for hours that were begun', () => {
    const begun = [{ from: '09:00', to: '' }];
    const exception = { from: '08-01', to: '08-31', days: [], slots: begun };
    const grid: HoursGrid = {
      week: [[{ from: '09:00', to: '12:00' }, ...begun], begun, [], [], [], [], []],
      holidays: { slots: begun, isLast: false },
      exceptions: [exception, { ...exception, slots: [] }],
    };
    expect(writeGrid(completeGrid(grid))).toBe('Mo 09:00-12:00; Aug off');
  });

  test('is taken by the check', () => {
    for (const value of written)
      expect(hoursFaults(writeGrid(readGrid(value) as HoursGrid)), value).toEqual([]);
  });
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
