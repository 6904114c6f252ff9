import { capitalize } from './capitalize.ts';
import {
  type IsoDate,
  MONTHS,
  WEEKDAYS,
  addDays,
  dayNumber,
  formatDate,
  formatDay,
  formatDayOfYear,
  monthOf,
  weekdayOf,
} from './dates.ts';
import { describeRadius } from './distance.ts';

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
  /** How many more entries the day has than the page holds. */
  rest?: number;
}

/** Whose dates a sheet shows: those of the commune or, when it has none in the week, those around it. */
export type SheetPart = 'own' | 'near';

/** How far around a commune without dates. */
export const SHEET_RADIUS_KM = 10;

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

const isAnything = (days: readonly SheetDay[]): boolean => days.some(({ entries }) => entries.length > 0);

/** What a sheet shows of a week, with the sentence above when it is not of the commune: « Rien d’annoncé… ». */
export interface SheetView {
  part: SheetPart;
  notice: string;
  plan: SheetPlan;
}

/** « cette semaine », « la semaine du 30 novembre »: true on the day when the sheet is printed, and on those when it is read. */
const nameWeek = (week: SheetWeek, [first]: readonly SheetDay[]): string =>
  week === 'this' || !first ? 'cette semaine' : `la semaine du ${formatDayOfYear(first.date)}`;

/** The dates of the commune, else those around it; `place` as in « à Houdan ». */
export function viewSheet(
  place: string,
  week: SheetWeek,
  days: Record<SheetPart, readonly SheetDay[]>,
): SheetView {
  if (isAnything(days.own)) return { part: 'own', notice: '', plan: planSheet(days.own) };
  const nothing = `Rien d’annoncé ${place} ${nameWeek(week, days.own)}`;
  const radius = describeRadius(`${SHEET_RADIUS_KM}`);
  const notice = isAnything(days.near)
    ? `${nothing}. ${capitalize(radius)}\u00a0:`
    : `${nothing}, ni ${radius}.`;
  return { part: 'near', notice, plan: planSheet(days.near, notice) };
}

/** « et 3 autres, sur la page » of the commune, or in the agenda for those around. */
export function describeMore(count: number, part: SheetPart): string {
  const others = count === 1 ? 'un autre' : `${count}\u00a0autres`;
  return `et ${others}, ${part === 'own' ? 'sur la page' : 'dans l’agenda'}`;
}

/** The day on which a page was made, and the last day that it knows. */
interface Knowledge {
  made: IsoDate;
  until: IsoDate;
}

/**
 * What the sheet of the week that begins on `from` must say when its page does not know all of that week; else empty. On
 * paper nothing else tells that it is old.
 */
export function describeGap(from: IsoDate, { made, until }: Knowledge): string {
  if (addDays(from, SHEET_DAYS - 1) <= until) return '';
  const age = `Cette feuille date du ${formatDate(made)}`;
  return from > until
    ? `${age} et ne connaît pas cette semaine\u00a0: voyez l’adresse ci-dessous.`
    : `${age}\u00a0: il peut y manquer des rendez-vous après le ${formatDayOfYear(until)}. Voyez l’adresse ci-dessous.`;
}

/** What is known of a week under the sentence of `describeGap`; who does not know all of it cannot say that there is nothing. */
export const viewOldSheet = (gap: string, own: readonly SheetDay[]): SheetView => ({
  part: 'own',
  notice: gap,
  plan: planSheet(own, gap),
});
