import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import { recurrenceFaults } from '../recurrence-faults.ts';
import { occurrencesOf } from '../recurrence.ts';
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
        const dates = said ? occurrencesOf(said.schedule, { from: '2026-01-01', to: '2028-01-01' }) : [];
        const both = [...dates, ...(said?.otherSessions ?? [])].map(
          ({ date, startTime }) => `${date} ${startTime}`,
        );
        expect(new Set(both)).toEqual(new Set(slots.map(({ date, startTime }) => `${date} ${startTime}`)));
        expect(said && recurrenceFaults(said.schedule)).toEqual([]);
      }),
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
