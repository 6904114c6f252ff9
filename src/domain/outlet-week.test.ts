import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { from, resolved } from './hours.fixture.ts';
import { describeDay } from './hours-words.ts';
import { hoursOn } from './hours.ts';
import { plain } from './hours.fixture.ts';
import { type Outlet, outletDays } from './outlet-week.ts';
import { EVERY_DAY, type StallWeeks, isStallDay } from './stall.ts';

const named = (name: string, value: string | undefined, weeks: StallWeeks = 'all') => ({
  name,
  stall: { ...EVERY_DAY, weeks },
  hours: value === undefined ? undefined : resolved(value),
});

/** « 2026-11-25 marché 8 h – 13 h, ferme … » for each day. */
const told = (outlets: (Outlet & { name: string })[], first: string, days: number) =>
  outletDays(outlets, { from: first, days }).map(
    ({ date, outlets: open }) =>
      `${date} ${open.map(({ outlet, intervals }) => `${outlet.name} ${plain(describeDay(intervals))}`).join(', ')}`,
  );

describe('where goods are sold, day by day', () => {
  const farm = named('ferme', 'We-Sa 10:00-12:30,16:00-19:00; Dec 24-Jan 31 off; PH off');
  const market = named('marché', 'We,Sa 08:00-13:00; Dec 25 off');

  it('joins the farm and its markets, first what begins first', () => {
    expect(told([farm, market], '2026-11-23', 7)).toEqual([
      '2026-11-25 marché 8 h – 13 h, ferme 10 h – 12 h 30, 16 h – 19 h',
      '2026-11-26 ferme 10 h – 12 h 30, 16 h – 19 h',
      '2026-11-27 ferme 10 h – 12 h 30, 16 h – 19 h',
      '2026-11-28 marché 8 h – 13 h, ferme 10 h – 12 h 30, 16 h – 19 h',
    ]);
  });

  it('leaves out a closing for the season and a holiday', () => {
    expect(told([farm, market], '2026-12-21', 14)).toEqual([
      '2026-12-23 marché 8 h – 13 h, ferme 10 h – 12 h 30, 16 h – 19 h',
      '2026-12-26 marché 8 h – 13 h',
      '2026-12-30 marché 8 h – 13 h',
      '2027-01-02 marché 8 h – 13 h',
    ]);
  });

  it('respects the weeks of a stallholder', () => {
    const saturdays = 'Sa 08:00-13:00';
    const dates = (weeks: StallWeeks) =>
      told([named('', saturdays, weeks)], '2026-12-19', 29).map((line) => line.slice(0, 10));
    // 2026 has 53 weeks: two odd ones follow each other.
    expect(dates('all')).toEqual(['2026-12-19', '2026-12-26', '2027-01-02', '2027-01-09', '2027-01-16']);
    expect(dates('odd')).toEqual(['2026-12-19', '2027-01-02', '2027-01-09']);
    expect(dates('even')).toEqual(['2026-12-26', '2027-01-16']);
    expect(dates('first')).toEqual(['2027-01-02']);
  });

  it('is silent about what is not known, by appointment, or past the horizon', () => {
    const outlets = [named('sans', undefined), named('rdv', 'Mo-Su 09:00-12:00 "sur rendez-vous"')];
    expect(told(outlets, '2026-11-23', 14)).toEqual([]);
    expect(told([market], '2028-01-01', 14)).toEqual([]);
  });

  it('lists an outlet exactly on the days on which it is open in its weeks', () => {
    const values = ['We,Sa 08:00-13:00', 'Mo-Su 10:00-19:00; PH off', 'Su[1] 09:00-12:30', 'off'];
    const outlet = fc.record({
      hours: fc.constantFrom(...values.map((value) => resolved(value)), undefined),
      stall: fc
        .constantFrom<StallWeeks>('all', 'even', 'odd', 'first')
        .map((weeks) => ({ ...EVERY_DAY, weeks })),
    });
    fc.assert(
      fc.property(fc.array(outlet, { maxLength: 4 }), fc.integer({ min: 0, max: 330 }), (outlets, start) => {
        const first = addDays(from, start);
        const days = outletDays(outlets, { from: first, days: 14 });
        for (let date = first; date < addDays(first, 14); date = addDays(date, 1)) {
          const open = outlets.filter(
            ({ hours, stall }) => hours && hoursOn(hours, date)?.length && isStallDay(stall, date),
          );
          const said = days.find((day) => day.date === date)?.outlets ?? [];
          expect(new Set(said.map(({ outlet: one }) => one))).toEqual(new Set(open));
        }
      }),
    );
  });
});
