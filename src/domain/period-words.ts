import { type IsoDate, dayNumber, formatDate, formatDayOfYear } from './dates.ts';

/** « du 5 au 7 décembre », « du 28 novembre au 2 décembre »; years when they differ, or differ from `today`'s. */
export function formatPeriod({ from, to }: { from: IsoDate; to: IsoDate }, today?: IsoDate): string {
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  const withYear = !oneYear || (today && today.slice(0, 4) !== to.slice(0, 4));
  const last = withYear ? formatDate(to) : formatDayOfYear(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `du ${dayNumber(from)} au ${last}`;
  return `du ${oneYear ? formatDayOfYear(from) : formatDate(from)} au ${last}`;
}
