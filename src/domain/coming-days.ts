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
