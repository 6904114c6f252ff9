import { type IsoDate, MONTHS, WEEKDAYS, addDays, formatDay, monthOf, weekdayOf } from './dates.ts';

/** Days on a sheet: a week. */
export const SHEET_DAYS = 7;

/** Which week a sheet is for. */
export type SheetWeek = 'this' | 'next';

/**
 * First day of the sheet: today, so that a sheet printed on a Friday holds the week-end and the days after; or next
 * Monday, for who prints ahead.
 */
export const firstDayOf = (week: SheetWeek, today: IsoDate): IsoDate =>
  week === 'this' ? today : addDays(today, SHEET_DAYS - weekdayOf(today));

const dayNumber = (date: IsoDate): string => (date.endsWith('-01') ? '1er' : String(Number(date.slice(8))));

/** « du samedi 21 au vendredi 27 novembre 2026 »: the week that begins on a day, as a sheet that stays up must say it. */
export function describeWeek(from: IsoDate): string {
  const to = addDays(from, SHEET_DAYS - 1);
  const month = monthOf(from) === monthOf(to) ? '' : ` ${MONTHS[monthOf(from) - 1]}`;
  const year = from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`;
  const first = `${WEEKDAYS[weekdayOf(from)]} ${dayNumber(from)}${month}${year}`;
  return `du ${first} au ${formatDay(to)} ${to.slice(0, 4)}`;
}

/** What a sheet says of one date, as texts whose length counts. */
export interface SheetEntry {
  /** The same for each date of an event. */
  key: string;
  /** Hours, title and state. */
  what: string;
  /** Place and price. */
  details: string;
}

export interface SheetDay {
  date: IsoDate;
  entries: readonly SheetEntry[];
}

/** What of a week goes on one page. */
export interface SheetPlan {
  /** One column in very large type, or two in large type. */
  size: 'large' | 'dense';
  /** Keys of what is held every day at the same hours: said once, above. */
  whole: string[];
  /** For each day, the places of the entries shown, and how many are left to the page of the commune. */
  days: { date: IsoDate; shown: number[]; more: number }[];
}

// A4 less its margins, its heading and its foot. Millimetres; one point is 25.4 / 72 of them.
const BODY_HEIGHT_MM = 176;
const POINT_MM = 25.4 / 72;
const MAX_WHAT_LINES = 3;
const MAX_DETAIL_LINES = 2;

/** As src/styles/week-sheet.css writes it: sizes in points, heights of lines and spaces in millimetres. */
const SIZES = {
  large: {
    columns: 1,
    width: 184,
    what: 20,
    whatLine: 8.8,
    details: 16,
    detailLine: 7.4,
    gap: 3,
    heading: 15,
  },
  dense: {
    columns: 2,
    width: 87,
    what: 16,
    whatLine: 7.1,
    details: 14,
    detailLine: 6.5,
    gap: 2.5,
    heading: 12,
  },
} as const;

type Size = (typeof SIZES)[keyof typeof SIZES];

/** Capitals, ideograms and emoji are wider: a text in capitals must not be taken for a short one. Parts of an em. */
const NARROW = 0.5;
const WIDE = 0.78;
const WIDEST = 1.1;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\u{10ffff}]/u.test(character)
      ? WIDEST
      : /[\p{Lu}mw@%€…—]/u.test(character)
        ? WIDE
        : NARROW;
  return width;
}

/** Lines end before a word: a twentieth is lost, and a whole one on a short line. */
const LOSS = 1.12;

const linesOf = (text: string, size: number, width: number): number =>
  Math.ceil((widthOf(text) * size * POINT_MM * LOSS) / width);

/** Height in millimetres, never less than what a browser takes with the fonts of a system. */
const heightOf = ({ what, details }: SheetEntry, size: Size): number =>
  Math.min(linesOf(what, size.what, size.width), MAX_WHAT_LINES) * size.whatLine +
  Math.min(linesOf(details, size.details, size.width), MAX_DETAIL_LINES) * size.detailLine +
  size.gap;

const sameEveryDay = (days: readonly SheetDay[]): string[] => {
  const [first, ...others] = days;
  if (!first || days.length < SHEET_DAYS) return [];
  const isIn =
    ({ key, what }: SheetEntry) =>
    (day: SheetDay) =>
      day.entries.some((entry) => entry.key === key && entry.what === what);
  return first.entries.filter((entry) => others.every(isIn(entry))).map(({ key }) => key);
};

/** Places of the entries that are not said above, at most `most`, and how many there are besides. */
function shownOf(
  { date, entries }: SheetDay,
  whole: readonly string[],
  most: number,
): SheetPlan['days'][number] {
  const places = entries.flatMap(({ key }, place) => (whole.includes(key) ? [] : place));
  // « et une autre » takes the place of the one that it hides.
  const shown = places.length > most ? places.slice(0, most) : places;
  return { date, shown, more: places.length - shown.length };
}

function fits(plan: SheetPlan, days: readonly SheetDay[]): boolean {
  const size = SIZES[plan.size];
  const whole = (days[0]?.entries ?? []).filter(({ key }) => plan.whole.includes(key));
  const shown = plan.days.map((day, index) =>
    day.shown.flatMap((place) => days[index]?.entries[place] ?? []),
  );
  const groups = [whole, ...shown].filter((entries) => entries.length > 0);
  const more = plan.days.filter((day) => day.more > 0).length * size.detailLine;
  const heights = groups.flat().map((entry) => heightOf(entry, size));
  const total = heights.reduce((sum, height) => sum + height, groups.length * size.heading + more);
  // What does not fit at the foot of the first column goes whole to the second one.
  const lost = size.columns > 1 ? Math.max(0, ...heights) + size.heading : 0;
  return total + lost <= size.columns * BODY_HEIGHT_MM;
}

/**
 * What of the days of a week goes on one A4 page, in type as large as it can be: one column, else two, else fewer
 * entries a day, the first ones of each; never less than one.
 */
export function planSheet(days: readonly SheetDay[]): SheetPlan {
  const whole = sameEveryDay(days);
  const most = Math.max(1, ...days.map(({ entries }) => entries.length));
  const plan = (size: SheetPlan['size'], count: number): SheetPlan => ({
    size,
    whole,
    days: days.map((day) => shownOf(day, whole, count)),
  });
  const large = plan('large', most);
  if (fits(large, days)) return large;
  for (let count = most; count > 1; count -= 1) {
    const dense = plan('dense', count);
    if (fits(dense, days)) return dense;
  }
  return plan('dense', 1);
}

/** « et 3 autres, sur la page de la commune ». */
export const describeMore = (count: number): string =>
  count === 1 ? 'et un autre rendez-vous, sur la page' : `et ${count}\u00a0autres rendez-vous, sur la page`;
