import type { IsoDate } from './dates.ts';

/** Days on a sheet: a week. */
export const SHEET_DAYS = 7;

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
  /** How many more entries the day has than the page holds. */
  rest?: number;
}

/** What of a week goes on one page. */
export interface SheetPlan {
  /** One column in very large type, smaller when there is more to say, then two columns, then fewer lines each. */
  size: 'huge' | 'large' | 'dense' | 'tight';
  /** Keys of what is held every day at the same hours: said once, above, but for the last `wholeMore` of them. */
  whole: string[];
  wholeMore: number;
  /** For each day, the places of the entries shown, and how many are left to the page of the commune. */
  days: { date: IsoDate; shown: number[]; more: number }[];
}

// A4 less its margins, its heading on three lines and its foot. Millimetres; one point is 25.4 / 72 of them.
const BODY_HEIGHT_MM = 175;
const NOTICE_GAP_MM = 3;
const POINT_MM = 25.4 / 72;

/** How src/styles/week-sheet.css writes an entry: type in points, the most lines of each part, the rest in millimetres. */
interface Size {
  columns: number;
  width: number;
  what: { type: number; line: number; most: number };
  details: { type: number; line: number; most: number };
  gap: number;
  heading: number;
}

const DENSE: Size = {
  columns: 2,
  width: 87,
  what: { type: 16, line: 7.1, most: 3 },
  details: { type: 14, line: 6.5, most: 2 },
  gap: 2.5,
  heading: 13,
};

const SIZES: Record<SheetPlan['size'], Size> = {
  huge: {
    columns: 1,
    width: 184,
    what: { type: 27, line: 11.8, most: 3 },
    details: { type: 21, line: 9.7, most: 2 },
    gap: 3,
    heading: 19,
  },
  large: {
    columns: 1,
    width: 184,
    what: { type: 20, line: 8.8, most: 3 },
    details: { type: 16, line: 7.4, most: 2 },
    gap: 3,
    heading: 16,
  },
  dense: DENSE,
  tight: {
    ...DENSE,
    what: { type: 14, line: 6.2, most: 2 },
    details: { type: 14, line: 6.5, most: 1 },
  },
};

/** Parts of an em, of the widest fonts in bold: capitals, ideograms and emoji take more than their number says. */
const NARROW = 0.62;
const WIDE = 0.85;
const WIDEST = 1.15;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\u2e80-\u{10ffff}]/u.test(character)) width += WIDEST;
    else width += /[\p{Lu}mw@%€…—]/u.test(character) ? WIDE : NARROW;
  }
  return width;
}

/** Lines end before a word. */
const LOSS = 1.1;

/** Height in millimetres of a text, never less than what a browser takes with the fonts of a system. */
function heightOfText(text: string, { type, line, most }: Size['what'], width: number): number {
  const lines = Math.ceil((widthOf(text) * type * POINT_MM * LOSS) / width);
  return Math.min(lines, most) * line;
}

/** The sentence above is never cut: it says what the sheet is. */
const heightOfNotice = (notice: string, { what, width }: Size): number =>
  notice ? heightOfText(notice, { ...what, most: Infinity }, width) + NOTICE_GAP_MM : 0;

const heightOf = ({ what, details }: SheetEntry, size: Size): number =>
  heightOfText(what, size.what, size.width) + heightOfText(details, size.details, size.width) + size.gap;

const sameEveryDay = (days: readonly SheetDay[]): string[] => {
  const [first, ...others] = days;
  if (!first || days.length < SHEET_DAYS) return [];
  const isIn =
    ({ key, what }: SheetEntry) =>
    (day: SheetDay) =>
      day.entries.some((entry) => entry.key === key && entry.what === what);
  return first.entries.filter((entry) => others.every(isIn(entry))).map(({ key }) => key);
};

/** Keys that the sheet shows above. */
export const wholeShown = ({ whole, wholeMore }: SheetPlan): string[] =>
  whole.slice(0, whole.length - wholeMore);

/** What a sheet holds: the days of a week, under a sentence or an empty one. */
interface SheetContent {
  days: readonly SheetDay[];
  notice: string;
}

/** How many entries at most: above, and each day. */
interface Caps {
  whole: number;
  days: number[];
}

/** The week in the type of a size, with no more entries than the caps. */
function planOf(days: readonly SheetDay[], size: SheetPlan['size'], caps: Caps): SheetPlan {
  const whole = sameEveryDay(days);
  return {
    size,
    whole,
    wholeMore: Math.max(0, whole.length - caps.whole),
    days: days.map(({ date, entries, rest = 0 }, index) => {
      const places = entries.flatMap(({ key }, place) => (whole.includes(key) ? [] : place));
      const shown = places.slice(0, caps.days[index]);
      return { date, shown, more: places.length - shown.length + rest };
    }),
  };
}

function fits(plan: SheetPlan, { days, notice }: SheetContent): boolean {
  const size = SIZES[plan.size];
  const above = wholeShown(plan);
  const groups = [
    (days[0]?.entries ?? []).filter(({ key }) => above.includes(key)),
    ...plan.days.map((day, index) => day.shown.flatMap((place) => days[index]?.entries[place] ?? [])),
  ].filter((entries) => entries.length > 0);
  const rests = [plan.wholeMore, ...plan.days.map(({ more }) => more)].filter((more) => more > 0);
  const heights = groups.flat().map((entry) => heightOf(entry, size));
  const fixed =
    heightOfNotice(notice, size) + groups.length * size.heading + rests.length * size.details.line;
  const total = heights.reduce((sum, height) => sum + height, fixed);
  // What does not fit at the foot of the first column goes whole to the second one.
  const lost = size.columns > 1 ? Math.max(0, ...heights) + size.heading : 0;
  return total + lost <= size.columns * BODY_HEIGHT_MM;
}

const sameCaps = (days: readonly SheetDay[], count: number): Caps => ({
  whole: count,
  days: days.map(() => count),
});

/** The plan with one entry more on each day where there is room for it, the first days first. */
function filled(content: SheetContent, size: SheetPlan['size'], count: number): SheetPlan {
  const { days } = content;
  let caps = sameCaps(days, count);
  for (const place of days.keys()) {
    const wider = { ...caps, days: caps.days.map((cap, index) => (index === place ? cap + 1 : cap)) };
    if (fits(planOf(days, size, wider), content)) caps = wider;
  }
  return planOf(days, size, caps);
}

/**
 * What of the days of a week goes on one A4 page, in type as large as it can be: one column, else two, else the first
 * entries of each day, at least one. `notice` is a sentence above them.
 */
export function planSheet(days: readonly SheetDay[], notice = ''): SheetPlan {
  const content = { days, notice };
  const most = Math.max(1, ...days.map(({ entries }) => entries.length));
  const plan = (size: SheetPlan['size'], count: number) => planOf(days, size, sameCaps(days, count));
  for (const size of ['huge', 'large', 'dense', 'tight'] as const)
    if (fits(plan(size, most), content)) return plan(size, most);
  for (let count = most - 1; count > 1; count -= 1)
    for (const size of ['dense', 'tight'] as const)
      if (fits(plan(size, count), content)) return filled(content, size, count);
  return filled(content, 'tight', 1);
}
