import { type IsoDate, LEAP_YEAR, daysInMonth, twoDigits, weekdayOf } from './dates.ts';

/** Times `HH:MM`, up to `24:00`; an end before its start is after midnight. */
export interface Slot {
  from: string;
  to: string;
}

/** Hours that hold from one day of the year to another, on all days or some; no slot: closed. */
export interface Exception {
  /** `MM-DD` */
  from: string;
  to: string;
  /** 0 for Monday to 6 for Sunday; empty: every day. */
  days: readonly number[];
  slots: readonly Slot[];
}

/** Opening hours as a week to fill in and what differs from it. */
export interface HoursGrid {
  /** Slots of each day from Monday; none: closed. */
  week: readonly (readonly Slot[])[];
  /** On public holidays; absent: nothing is said. `isLast`: during the exceptions too. */
  holidays?: { slots: readonly Slot[]; isLast: boolean } | undefined;
  exceptions: readonly Exception[];
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const EMPTY_GRID: HoursGrid = { week: DAYS.map(() => []), exceptions: [] };

const MONTH = MONTHS.join('|');
const DATES = `(?:${MONTH})(?: \\d\\d)?(?:-(?:(?:${MONTH})(?: \\d\\d)?|\\d\\d))?`;
const DAY = `(?:${DAYS.join('|')}|PH)`;
const WEEKDAYS = `${DAY}(?:-${DAY})?(?:,${DAY}(?:-${DAY})?)*`;
const TIMES = '\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*';
const RULE = new RegExp(`^(?:(${DATES}(?:,${DATES})*)(?: |$))?(?:(${WEEKDAYS})(?: |$))?(off|${TIMES})$`);

/** A comma and a space part rules too: the second then leaves the end of a night of the first alone. */
const AFTER_RULE = new RegExp(`;|, (?=${DAY})`);

interface Rule {
  dates: string | undefined;
  days: string | undefined;
  slots: Slot[];
}

function readRule(text: string): Rule | undefined {
  const [whole, dates, days, times = ''] = RULE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const slots =
    times === 'off' ? [] : times.split(',').map((slot) => ({ from: slot.slice(0, 5), to: slot.slice(6) }));
  return { dates, days, slots };
}

const indexOf = (list: readonly string[], name: string): number => list.indexOf(name);

/** `Tu-Fr,Su` → [1, 2, 3, 4, 6]; public holidays are told apart. */
function readDays(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const [from, to] = [indexOf(DAYS, first), indexOf(DAYS, last)];
    if (from === -1) return [];
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
  });
}

const lastDayOf = (month: number): number => daysInMonth(`${LEAP_YEAR}-${twoDigits(month)}`);

const dayOfYear = (month: number, day: number): string => `${twoDigits(month)}-${twoDigits(day)}`;

/** `Aug`, `Jul-Aug`, `Aug 08-31`, `Dec 24-Jan 31`, `May 01` → first and last day of the year. */
function readDates(text: string): Pick<Exception, 'from' | 'to'> {
  const [first = '', last = ''] = text.split('-');
  const [firstMonth = '', firstDay] = first.split(' ');
  const [lastMonth = '', lastDay] = /^\d/.test(last) ? [firstMonth, last] : (last || first).split(' ');
  const [from, to] = [indexOf(MONTHS, firstMonth) + 1, indexOf(MONTHS, lastMonth) + 1];
  return {
    from: dayOfYear(from, Number(firstDay ?? 1)),
    to: dayOfYear(to, Number(lastDay ?? lastDayOf(to))),
  };
}

const hasHolidays = (days: string): boolean => /\bPH\b/.test(days);

/** Adds a rule of the syntax to the grid; undefined when the grid cannot say it in its place. */
function withRule(grid: HoursGrid, { dates, days, slots }: Rule): HoursGrid | undefined {
  const indexes = days === undefined ? DAYS.map((_, index) => index) : readDays(days);
  const isForHolidays = days !== undefined && hasHolidays(days);
  if (dates) {
    if (isForHolidays || grid.holidays?.isLast) return undefined;
    const added = dates.split(',').map((one) => ({ ...readDates(one), days: days ? indexes : [], slots }));
    return { ...grid, exceptions: [...grid.exceptions, ...added] };
  }
  if (indexes.length > 0 && (grid.exceptions.length > 0 || grid.holidays)) return undefined;
  const week = grid.week.map((day, index) => (indexes.includes(index) ? slots : day));
  return isForHolidays
    ? { ...grid, week, holidays: { slots, isLast: grid.exceptions.length > 0 } }
    : { ...grid, week };
}

/** Opening hours in OpenStreetMap's syntax as a grid; undefined when they say more than a grid can. */
export function readGrid(value: string): HoursGrid | undefined {
  const rules = value
    .split(AFTER_RULE)
    .map((rule) => rule.trim())
    .filter(Boolean)
    .map(readRule);
  return rules.reduce<HoursGrid | undefined>(
    (grid, rule) => grid && rule && withRule(grid, rule),
    rules.length > 0 ? EMPTY_GRID : undefined,
  );
}

const timesText = (slots: readonly Slot[]): string =>
  slots.map(({ from, to }) => `${from}-${to}`).join(',') || 'off';

/** [1, 2, 3, 6] → `Tu-Th,Su`. */
function daysText(days: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const day of [...days].sort((one, other) => one - other)) {
    const run = runs[runs.length - 1];
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, to]) => (from === to ? DAYS[from] : `${String(DAYS[from])}-${String(DAYS[to])}`))
    .join(',');
}

function datesText({ from, to }: Pick<Exception, 'from' | 'to'>): string {
  const [[fromMonth = 1, fromDay = 1], [toMonth = 1, toDay = 1]] = [from, to].map((day) =>
    day.split('-').map(Number),
  ) as [number[], number[]];
  const [first, last] = [MONTHS[fromMonth - 1], MONTHS[toMonth - 1]].map(String) as [string, string];
  if (fromDay === 1 && toDay === lastDayOf(toMonth)) return first === last ? first : `${first}-${last}`;
  const start = `${first} ${twoDigits(fromDay)}`;
  if (from === to) return start;
  return fromMonth === toMonth && from < to
    ? `${start}-${twoDigits(toDay)}`
    : `${start}-${last} ${twoDigits(toDay)}`;
}

const isNight = ({ from, to }: Slot): boolean => to <= from;

function weekRules(week: HoursGrid['week']): string[] {
  const groups = new Map<string, number[]>();
  week.forEach((slots, index) => {
    if (slots.length === 0) return;
    const times = timesText(slots);
    groups.set(times, [...(groups.get(times) ?? []), index]);
  });
  const rules = [...groups].map(([times, days]) => `${daysText(days)} ${times}`);
  return week.flat().some(isNight) && rules.length > 0 ? [rules.join(', ')] : rules;
}

const exceptionRule = ({ days, slots, ...dates }: Exception): string =>
  [datesText(dates), ...(days.length > 0 ? [daysText(days)] : []), timesText(slots)].join(' ');

/** A grid in OpenStreetMap's syntax; empty when it says nothing. */
export function writeGrid({ week, holidays, exceptions }: HoursGrid): string {
  const holidayRules = holidays ? [`PH ${timesText(holidays.slots)}`] : [];
  const exceptionRules = exceptions.map(exceptionRule);
  const rules = holidays?.isLast
    ? [...weekRules(week), ...exceptionRules, ...holidayRules]
    : [...weekRules(week), ...holidayRules, ...exceptionRules];
  const saysOpen = rules.some((rule) => !rule.endsWith('off'));
  return saysOpen ? rules.join('; ') : '';
}

const within = ({ from, to }: Exception, day: string): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to;

/** Slots of a day that is no public holiday. */
export function slotsOn({ week, exceptions }: HoursGrid, date: IsoDate): readonly Slot[] {
  const day = weekdayOf(date);
  const holding = exceptions.filter(
    (exception) =>
      within(exception, date.slice(5)) && (exception.days.length === 0 || exception.days.includes(day)),
  );
  return (holding[holding.length - 1] ?? { slots: week[day] ?? [] }).slots;
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);

/** What is wrong with a slot, in a French sentence; undefined when nothing is. */
export function slotFault({ from, to }: Slot): string | undefined {
  if (!isTime(from) || !isTime(to))
    return 'Une plage n’est pas complète, et ne compte pas encore : écrivez l’heure de début et celle de fin.';
  return from === to ? 'Une plage finit à l’heure où elle commence : elle ne compte pas.' : undefined;
}

/** True when a time of a day begins before the one before it ends; nights go on after all others. */
const overlap = (slots: readonly Slot[]): boolean =>
  slots
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .some((slot, index, all) => {
      const before = all[index - 1];
      return before !== undefined && (isNight(before) || slot.from < before.to);
    });

/** What is wrong with the times of a day, in a French sentence; undefined when nothing is. */
const dayFault = (slots: readonly Slot[]): string | undefined =>
  slots.map(slotFault).find((fault) => fault !== undefined) ??
  (overlap(slots) ? 'Deux plages d’un même jour se chevauchent : corrigez-en une.' : undefined);

/** First fault of a grid, or nothing. */
export const gridFault = ({ week, holidays, exceptions }: HoursGrid): string | undefined =>
  [...week, holidays?.slots ?? [], ...exceptions.map(({ slots }) => slots)]
    .map(dayFault)
    .find((fault) => fault !== undefined);

const complete = (slots: readonly Slot[]): Slot[] => slots.filter((slot) => !slotFault(slot));

/** True for hours that someone has begun to say: they are not « closed ». */
const isBegun = (slots: readonly Slot[]): boolean => slots.length > 0 && complete(slots).length === 0;

/** The grid without what is not filled in yet. */
export const completeGrid = ({ week, holidays, exceptions }: HoursGrid): HoursGrid => ({
  week: week.map(complete),
  holidays:
    holidays && !isBegun(holidays.slots) ? { ...holidays, slots: complete(holidays.slots) } : undefined,
  exceptions: exceptions
    .filter(({ slots }) => !isBegun(slots))
    .map((exception) => ({ ...exception, slots: complete(exception.slots) })),
});
