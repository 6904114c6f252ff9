import {
  type IsoDate,
  LEAP_YEAR,
  MINUTES_PER_DAY,
  WEEKDAYS,
  addDays,
  formatDay,
  formatDayOfYear,
  minutesOf,
} from './dates.ts';
import { formatPeriod } from './period-words.ts';
import { type Exception, type HoursGrid, type Slot, readGrid, slotsOn } from './hours-grid.ts';
import { describeDay } from './hours-words.ts';
import { type WeekGroup, groupDays } from './week-groups.ts';

const WEEK = 7;

/** « 9 h – 12 h 30, 14 h – 19 h », « fermé ». */
export const describeSlots = (slots: readonly Slot[]): string =>
  describeDay(
    slots.map(({ from, to }) => {
      const [start, end] = [minutesOf(from), minutesOf(to)];
      return { start, end: end > start ? end : end + MINUTES_PER_DAY, maybe: false };
    }),
  );

const inYear = (day: string): IsoDate => `${LEAP_YEAR}-${day}`;

function describeDays({ from, to }: Pick<Exception, 'from' | 'to'>): string {
  const [first, last] = [inYear(from), inYear(to)];
  if (first === last) return `le ${formatDayOfYear(first)}`;
  if (first < last) return formatPeriod({ from: first, to: last }, first);
  return `du ${formatDayOfYear(first)} au ${formatDayOfYear(last)}`;
}

/** « du 8 au 31 août », « le 1er mai », « du 24 décembre au 2 janvier, le dimanche ». */
export const describeException = ({ days, ...period }: Exception): string =>
  [describeDays(period), ...days.map((day) => `le ${WEEKDAYS[day] ?? ''}`)].join(', ');

/** What visitors read of hours. */
export interface ToldGrid {
  week: WeekGroup[];
  holidays: string | undefined;
  exceptions: { when: string; text: string }[];
  /** The seven days from today, public holidays apart. */
  coming: { day: string; text: string }[];
}

/** What visitors will see of a grid: its week, its exceptions, and the seven days from `today`. */
export function tellGrid(grid: HoursGrid, today: IsoDate): ToldGrid {
  const days = WEEKDAYS.map((day, index) => ({ day, text: describeSlots(grid.week[index] ?? []) }));
  const coming = Array.from({ length: WEEK }, (_, index) => addDays(today, index));
  return {
    week: groupDays(days),
    holidays: grid.holidays && describeSlots(grid.holidays.slots),
    exceptions: grid.exceptions.map((one) => ({
      when: describeException(one),
      text: describeSlots(one.slots),
    })),
    coming: coming.map((date) => ({ day: formatDay(date, today), text: describeSlots(slotsOn(grid, date)) })),
  };
}

/** Hours in OpenStreetMap's syntax on a few lines of French; as they are written when no grid can say them. */
export function describeHours(value: string): string {
  const grid = readGrid(value);
  if (!grid) return value;
  const { week, holidays, exceptions } = tellGrid(grid, `${LEAP_YEAR}-01-01`);
  return [
    ...week.map(({ days, text }) => `${days}\u00a0: ${text}`),
    ...(holidays === undefined ? [] : [`jours fériés\u00a0: ${holidays}`]),
    ...exceptions.map(({ when, text }) => `${when}\u00a0: ${text}`),
  ].join('\n');
}
