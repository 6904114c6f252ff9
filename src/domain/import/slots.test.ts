import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import { recurrenceFaults } from '../recurrence-faults.ts';
import { allOccurrences } from '../recurrence.ts';
import { type Slot, scheduleOf } from './slots.ts';

const day = fc.integer({ min: 0, max: 60 }).map((more) => addDays('2026-12-01', more));
const evening: fc.Arbitrary<Slot> = fc
  .tuple(day, fc.constantFrom('14:00', '20:00'))
  .map(([date, startTime]) => ({ date, endDate: date, startTime, endTime: '22:00' }));

describe('a list of dates', () => {
  it('is said whole: each day once with its hours, and the other sessions apart', () => {
    fc.assert(
      fc.property(fc.array(evening, { minLength: 1, maxLength: 40 }), (slots) => {
        const said = scheduleOf(slots);
        const dates = said ? allOccurrences(said.schedule) : [];
        const both = [...dates, ...(said?.otherSessions ?? [])].map(
          ({ date, startTime }) => `${date} ${startTime}`,
        );
        expect(new Set(both)).toEqual(new Set(slots.map(({ date, startTime }) => `${date} ${startTime}`)));
        expect(said && recurrenceFaults(said.schedule)).toEqual([]);
      }),
    );
  });

  it('of evenings and nights keeps the end of each', () => {
    const late = fc
      .tuple(day, fc.constantFrom('14:00', '20:00'), fc.constantFrom('02:00', '13:00', '23:00', undefined))
      .map(([date, startTime, endTime]): Slot => ({
        date,
        endDate: endTime && endTime < startTime ? addDays(date, 1) : date,
        startTime,
        endTime,
      }));
    const written = ({ date, endDate, startTime, endTime }: Slot) =>
      [date, endDate, startTime, endTime].join(' ');
    fc.assert(
      fc.property(
        fc.uniqueArray(late, { minLength: 1, maxLength: 20, selector: ({ date }) => date }),
        (slots) => {
          const said = scheduleOf(slots);
          expect(said && allOccurrences(said.schedule).map(written)).toEqual(slots.map(written).sort());
          expect(said && recurrenceFaults(said.schedule)).toEqual([]);
        },
      ),
    );
  });

  it('of whole days that last and of nights is said day by day, without hours', () => {
    const slots = [
      { date: '2026-12-05', endDate: '2026-12-06', startTime: '21:00', endTime: '02:00' },
      { date: '2026-12-12', endDate: '2026-12-13', startTime: '10:00', endTime: '18:00' },
    ];
    expect(allOccurrences(scheduleOf(slots)?.schedule ?? { start: '' })).toMatchObject(
      ['2026-12-05', '2026-12-12', '2026-12-13'].map((date) => ({
        date,
        endDate: date,
        startTime: undefined,
        endTime: undefined,
      })),
    );
  });

  it('of nights keeps its nights', () => {
    const night = (date: string): Slot => ({
      date,
      endDate: addDays(date, 1),
      startTime: '21:00',
      endTime: '02:00',
    });
    expect(scheduleOf([night('2026-12-05'), night('2026-12-31')])?.schedule).toMatchObject({
      start: '2026-12-05',
      end: '2026-12-06',
      recurrence: { every: 'dates', also: [{ date: '2026-12-31' }] },
    });
  });

  it('of unequal lengths is said day by day', () => {
    const slots = [
      { date: '2026-12-05', endDate: '2026-12-06' },
      { date: '2026-12-12', endDate: '2026-12-12' },
    ];
    expect(scheduleOf(slots)?.schedule).toMatchObject({
      start: '2026-12-05',
      recurrence: { also: [{ date: '2026-12-06' }, { date: '2026-12-12' }] },
    });
    expect(scheduleOf(slots)?.schedule.end).toBeUndefined();
  });

  it('of no date is nothing', () => {
    expect(scheduleOf([])).toBeUndefined();
  });
});
