import { type IsoDate, MINUTES_PER_DAY, WEEKDAYS, addDays, formatRange } from './dates.ts';
import { type Interval, type ResolvedHours, hoursOn } from './hours.ts';

const isWholeDay = ({ start, end }: Interval) => start === 0 && end === MINUTES_PER_DAY;

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
  MINUTES_PER_DAY;

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
