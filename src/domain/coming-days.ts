import { type IsoDate, addDays } from './dates.ts';

/** Among `dates` in order, those of the `days` days from `today`; without any, the next one. */
export function comingDays(
  dates: readonly IsoDate[],
  { today, days }: { today: IsoDate; days: number },
): IsoDate[] {
  const coming = dates.filter((date) => date >= today);
  const soon = coming.filter((date) => date < addDays(today, days));
  return soon.length > 0 ? soon : coming.slice(0, 1);
}

/** Title of the coming days when none is of the week. */
export const NEXT_DATE = 'Prochaine date';

/** True when the days shown, in order, begin after the `days` from `today` on. */
export const isBeyond = (
  shown: readonly IsoDate[],
  { today, days }: { today: IsoDate; days: number },
): boolean => shown[0] !== undefined && shown[0] >= addDays(today, days);

/** Days, in order, parted into those that are shown first and the later ones. */
export function partDays<D extends { date: IsoDate }>(
  all: readonly D[],
  window: { today: IsoDate; days: number },
): { shown: D[]; later: D[]; isBeyond: boolean } {
  const dates = comingDays(
    all.map(({ date }) => date),
    window,
  );
  return {
    shown: all.filter(({ date }) => dates.includes(date)),
    later: all.filter(({ date }) => !dates.includes(date)),
    isBeyond: isBeyond(dates, window),
  };
}
