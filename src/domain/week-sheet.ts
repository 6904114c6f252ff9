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
import { SHEET_DAYS, type SheetDay, type SheetPlan, planSheet } from './week-sheet-plan.ts';

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

/** Whose dates a sheet shows: those of the commune or, when it has none in the week, those around it. */
export type SheetPart = 'own' | 'near';

/** How far around a commune without dates. */
export const SHEET_RADIUS_KM = 10;

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

/** The dates of the commune, else those around it; `place` as in « à Bourg ». */
export function viewSheet(
  place: string,
  week: SheetWeek,
  days: Record<SheetPart, readonly SheetDay[]>,
): SheetView {
  if (isAnything(days.own)) return { part: 'own', notice: '', plan: planSheet(days.own) };
  const nothing = `Rien d’annoncé ${place} ${nameWeek(week, days.own)}`;
  const radius = describeRadius(SHEET_RADIUS_KM);
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
