import {
  type IsoDate,
  WEEKDAYS,
  addDays,
  daysBetween,
  formatDay,
  formatDayOfYear,
  formatMinutes,
  formatPeriod,
  formatRange,
  minutesOf,
  weekdayOf,
} from './dates.ts';

/**
 * Opening hours as plain days, small enough for an attribute of a page.
 *
 * A day is a list of intervals, `09:00-12:30,14:00-19:00`, in local time; the empty text is a closed day, `=` repeats
 * the day before in the same week. An interval belongs to the day on which it begins and may end after `24:00`.
 * A final `?` means that it may be open (by appointment…); a number after it, or after `#`, names one of `notes`,
 * counted from 1.
 */
export interface ResolvedHours {
  /** First and last day known. */
  from: IsoDate;
  until: IsoDate;
  /** The usual week, Monday first, from that Monday until the next one of the list. */
  weeks: { from: IsoDate; days: string[] }[];
  /** Days that differ from the usual week. */
  except: Record<IsoDate, string>;
  notes?: string[];
}

/** Minutes since midnight, `end` excluded and up to 2,880 for a night. */
export interface Interval {
  start: number;
  end: number;
  /** True when it depends on something else, as an appointment. */
  maybe: boolean;
  note?: string | undefined;
}

/** A minute of local time: day and minutes since midnight, 0 to 1,440. */
export interface Moment {
  date: IsoDate;
  minutes: number;
}

export type OpenState =
  | {
      state: 'open';
      /** Absent when it never closes, or not as far as is known. */ until?: Moment;
      always?: true;
    }
  | { state: 'closed'; /** Absent when no opening is known. */ next?: Moment }
  | { state: 'unknown'; /** Why, as « sur rendez-vous ». */ note?: string | undefined };

const DAY = 1440;
const NOON = 720;
const DAWN = 300;
const NEVER_CLOSES_DAYS = 7;

/** The last minutes before closing, when the visitor should know. */
const CLOSING_MINUTES = 30;

const INTERVALS = /(?:^|,)(\d\d:\d\d)-(\d\d:\d\d)([?#]?)(\d*)(?=,|$)/g;

/** Intervals of a day as `ResolvedHours` writes them. */
export const parseDay = (text: string, notes: string[] = []): Interval[] =>
  [...text.matchAll(INTERVALS)].map(([, start = '', end = '', mark, note]) => ({
    start: minutesOf(start),
    end: minutesOf(end),
    maybe: mark === '?',
    note: notes[Number(note) - 1],
  }));

const usualDay = (days: string[], weekday: number): string =>
  days.filter((day, index) => index <= weekday && day !== '=').pop() ?? '';

const lastWeek = (weeks: ResolvedHours['weeks'], date: IsoDate) =>
  weeks.filter((week) => week.from <= date).pop();

const textOn = (hours: ResolvedHours, date: IsoDate): string =>
  hours.except[date] ?? usualDay(lastWeek(hours.weeks, date)?.days ?? [], weekdayOf(date));

/** Intervals that begin on `date`; `undefined` outside of the days known. */
export function hoursOn(hours: ResolvedHours, date: IsoDate): Interval[] | undefined {
  const isKnown = hours.from <= date && date <= hours.until;
  return isKnown ? parseDay(textOn(hours, date), hours.notes) : undefined;
}

const moment = (date: IsoDate, minutes: number, day: number): Moment => ({
  date: addDays(date, day),
  minutes: minutes - day * DAY,
});

/** Intervals that begin `day` days after `date`, in minutes since `date` at midnight. */
const shifted = (hours: ResolvedHours, date: IsoDate, day: number): Interval[] | undefined =>
  hoursOn(hours, addDays(date, day))?.map((interval) => ({
    ...interval,
    start: interval.start + day * DAY,
    end: interval.end + day * DAY,
  }));

/** Follows open intervals that touch, from the one that ends at `end`, in minutes since midnight of today. */
function openUntil(hours: ResolvedHours, now: Moment, end: number): OpenState {
  const day = Math.floor(end / DAY);
  if (day > NEVER_CLOSES_DAYS) return { state: 'open', always: true };
  const known = shifted(hours, now.date, day);
  if (!known) return { state: 'open' };
  const next = known.find((other) => !other.maybe && other.start <= end && other.end > end);
  if (next) return openUntil(hours, now, next.end);
  return { state: 'open', until: moment(now.date, end, Math.ceil(end / DAY) - 1) };
}

function closedUntil(hours: ResolvedHours, now: Moment, day = 0): OpenState {
  const known = shifted(hours, now.date, day);
  const next = known?.find((interval) => !interval.maybe && interval.start > now.minutes);
  if (next) return { state: 'closed', next: moment(now.date, next.start, day) };
  return known ? closedUntil(hours, now, day + 1) : { state: 'closed' };
}

/** Open, closed or unknown at `now`, local time of the place. */
export function openState(hours: ResolvedHours | undefined, now: Moment): OpenState {
  const today = hours && shifted(hours, now.date, 0);
  if (!hours || !today) return { state: 'unknown' };
  const current = [...(shifted(hours, now.date, -1) ?? []), ...today].filter(
    ({ start, end }) => start <= now.minutes && now.minutes < end,
  );
  const open = current.find((interval) => !interval.maybe);
  if (open) return openUntil(hours, now, open.end);
  return current[0] ? { state: 'unknown', note: current[0].note } : closedUntil(hours, now);
}

const minutesUntil = (then: Moment, now: Moment) =>
  daysBetween(now.date, then.date) * DAY + then.minutes - now.minutes;

/** True in the last minutes before closing. */
export const isClosing = (state: OpenState, now: Moment): boolean =>
  state.state === 'open' && !!state.until && minutesUntil(state.until, now) < CLOSING_MINUTES;

/** A closing before dawn belongs to the evening: « ferme à 2 h », not « demain à 2 h ». */
const isTonight = (then: Moment, now: Moment) => then.minutes <= DAWN && now.minutes >= NOON;

function describeChange(verb: string, then: Moment, now: Moment): string {
  const days = daysBetween(now.date, then.date);
  const wait = minutesUntil(then, now);
  if (wait < CLOSING_MINUTES) return `${verb} dans ${wait}\u00a0min`;
  if (days >= 7) return `r${verb} le ${formatDayOfYear(then.date)}`;
  const day = days === 1 ? 'demain ' : `${WEEKDAYS[weekdayOf(then.date)]} `;
  const isNear = days === 0 || (days === 1 && verb === 'ferme' && isTonight(then, now));
  return `${verb} ${isNear ? '' : day}à ${formatMinutes(then.minutes)}`;
}

/** « ouvert, ferme à 18 h 30 », « fermé, ouvre demain à 9 h », « ouvert jour et nuit », « horaires inconnus »… */
export function describeOpenState(state: OpenState, now: Moment): string {
  if (state.state === 'unknown') return state.note ?? 'horaires inconnus';
  if (state.state === 'closed')
    return state.next ? `fermé, ${describeChange('ouvre', state.next, now)}` : 'fermé';
  if (state.until) return `ouvert, ${describeChange('ferme', state.until, now)}`;
  return state.always ? 'ouvert jour et nuit' : 'ouvert';
}

const isWholeDay = ({ start, end }: Interval) => start === 0 && end === DAY;

const describeInterval = (interval: Interval) =>
  isWholeDay(interval) ? 'jour et nuit' : formatRange(interval.start, interval.end);

/** Intervals of one kind, their common note in brackets at the end. */
function describeGroup(group: Interval[]): string {
  const note = group[0]?.note ?? (group[0]?.maybe ? 'à confirmer' : '');
  return group.map(describeInterval).join(', ') + (note && ` (${note})`);
}

function groupByNote(intervals: Interval[]): Interval[][] {
  const groups = new Map<string, Interval[]>();
  for (const interval of intervals) {
    const key = `${interval.maybe} ${interval.note}`;
    groups.set(key, [...(groups.get(key) ?? []), interval]);
  }
  return [...groups.values()];
}

/** True when nothing of the day is left between the intervals. */
const fillsDay = (intervals: Interval[]) =>
  intervals.reduce((reached, { start, end }) => (start <= reached ? Math.max(reached, end) : reached), 0) >=
  DAY;

/** « 9 h – 12 h 30, 14 h – 19 h », « fermé », « jour et nuit », « 9 h – 12 h, sinon sur rendez-vous ». */
export function describeDay(intervals: Interval[]): string {
  const [first, ...others] = intervals;
  if (!first) return 'fermé';
  if (first.maybe && isWholeDay(first)) return first.note ?? 'horaires inconnus';
  const maybe = intervals.filter((interval) => interval.maybe);
  const open = intervals.filter((interval) => !interval.maybe);
  const rest = maybe.find(({ note }) => note)?.note;
  if (others.length > 0 && rest && open.length > 0 && fillsDay(intervals))
    return `${groupByNote(open).map(describeGroup).join(', ')}, sinon ${rest}`;
  return groupByNote(intervals).map(describeGroup).join(', ');
}

/** The seven days from `monday`, as they are that very week. */
export const describeWeek = (
  hours: ResolvedHours,
  monday: IsoDate,
): { day: string; date: IsoDate; text: string }[] =>
  WEEKDAYS.map((day, index) => {
    const date = addDays(monday, index);
    const intervals = hoursOn(hours, date);
    return { day, date, text: intervals ? describeDay(intervals) : 'inconnu' };
  });

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
    if (day === (lastWeek(seasons, date)?.days[weekdayOf(date)] ?? '')) {
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
