import { type IsoDate, WEEKDAYS, addDays, daysBetween, formatDay, weekdayOf } from './dates.ts';
import { formatPeriod } from './period-words.ts';
import { describeDay } from './hours-words.ts';
import { type ResolvedHours, weekOn, parseDay, textOn, usualDay } from './hours.ts';

/** A usual week shorter than this is a holiday or a special week, not a season. */
const SEASON_DAYS = 56;

function isSeason({ weeks }: ResolvedHours, index: number): boolean {
  const [week, next] = [weeks[index], weeks[index + 1]];
  return index === 0 || !week || !next || daysBetween(week.from, next.from) >= SEASON_DAYS;
}

/** A weekday with more exceptions than this has no usual hours: its open days are what there is to say. */
const MAX_EXCEPTIONS_OF_WEEKDAY = 12;

const isIrregular = ({ except }: ResolvedHours, weekday: number): boolean =>
  Object.keys(except).filter((date) => weekdayOf(date) === weekday).length > MAX_EXCEPTIONS_OF_WEEKDAY;

/** The usual week of each season, Monday first. */
function usualWeeks(hours: ResolvedHours): ResolvedHours['weeks'] {
  const irregular = WEEKDAYS.map((_, weekday) => isIrregular(hours, weekday));
  return hours.weeks
    .filter((_, index) => isSeason(hours, index))
    .map(({ from, days }) => ({
      from,
      days: irregular.map((none, weekday) => (none ? '' : usualDay(days, weekday))),
    }));
}

export interface ExceptionalDays {
  from: IsoDate;
  to: IsoDate;
  /** « vendredi 25 décembre », « du 3 au 29 août ». */
  when: string;
  /** « fermé », « 9 h – 12 h ». */
  text: string;
}

/** Usual closed days between two exceptional ones that may be told in one breath, as a weekend. */
const MAX_GAP_DAYS = 3;

interface Run {
  from: IsoDate;
  to: IsoDate;
  day: string;
}

/** True when `run` says the same as `next` and only as many usual days of that kind came between. */
const joins = (run: Run, next: Run, between: string[]): boolean =>
  run.day === next.day &&
  between.length <= MAX_GAP_DAYS &&
  daysBetween(run.to, next.from) === between.length + 1 &&
  between.every((day) => day === run.day);

function exceptionalRuns(hours: ResolvedHours, { from, days }: { from: IsoDate; days: number }): Run[] {
  const seasons = usualWeeks(hours);
  const runs: Run[] = [];
  let between: string[] = [];
  const end = addDays(from, days);
  for (let date = from; date < end && date <= hours.until; date = addDays(date, 1)) {
    const day = textOn(hours, date);
    if (day === (weekOn(seasons, date)?.days[weekdayOf(date)] ?? '')) {
      between.push(day);
      continue;
    }
    const [last, next] = [runs.at(-1), { from: date, to: date, day }];
    if (last && joins(last, next, between)) last.to = date;
    else runs.push(next);
    between = [];
  }
  return runs;
}

/** Among the `days` from `from`, those whose hours differ from the season's usual week; neighbours are joined. */
export const exceptionsAhead = (
  hours: ResolvedHours,
  ahead: { from: IsoDate; days: number },
): ExceptionalDays[] =>
  exceptionalRuns(hours, ahead).map((run) => ({
    from: run.from,
    to: run.to,
    when: run.from === run.to ? formatDay(run.from, ahead.from) : formatPeriod(run, ahead.from),
    text: describeDay(parseDay(run.day, hours.notes)),
  }));
