import { type IsoDate, addDays, daysBetween } from '../dates.ts';
import { type ResolvedHours, textOn } from '../hours.ts';
import { numberIn, rankWords } from './columns.ts';
import { cutEvery, readNumber, widthFor, writeNumber } from './digits.ts';

/** Hours of many places: what they share is said once. */
export interface PackedHours {
  /** First day known. */
  day: IsoDate;
  /** The different days, as `ResolvedHours` writes them; their notes are numbered in `notes`. */
  days: string[];
  notes: string[];
  /** The different lists of exceptional days: day since the first one, and day. */
  exceptions: string[];
  /** One text per place, between commas; empty without hours. See `writePlace`. */
  places: string;
}

const OFFSET_WIDTH = 2;
const NEXT_WEEK = '!';
const LAST_DAY = '>';
const HORIZON_DAYS = 364;

/** What follows a mark in a day is the number of its note. */
const NOTE = /([?#])(\d+)/g;

const notesIn = (day: string): number[] => [...day.matchAll(NOTE)].map(([, , note]) => Number(note));

/** A day with other numbers for its notes. */
const renumber = (day: string, numberOf: (note: number) => number): string =>
  day.replace(NOTE, (_, mark: string, note: string) => `${mark}${numberOf(Number(note))}`);

/** A week with each day written out. */
function wholeWeek(days: readonly string[]): string[] {
  let last = '';
  return days.map((day) => (last = day === '=' ? last : day));
}

interface PlaceHours {
  hours: ResolvedHours;
  weeks: { offset: number; days: string[] }[];
  exceptions: { offset: number; day: string }[];
}

function plainHours(hours: ResolvedHours, first: IsoDate, noteNumber: (note: string) => number): PlaceHours {
  const noteIn = (note: number) => noteNumber(hours.notes?.[note - 1] ?? '') + 1;
  const numbered = (day: string) => renumber(day, noteIn);
  return {
    hours,
    weeks: hours.weeks.map(({ from, days }) => ({
      offset: Math.max(0, daysBetween(first, from)),
      days: wholeWeek(days).map(numbered),
    })),
    exceptions: Object.entries(hours.except)
      .map(([date, day]) => ({ offset: daysBetween(first, date), day: numbered(day) }))
      .filter(({ offset }) => offset >= 0),
  };
}

type Exceptions = PlaceHours['exceptions'];

const keyOf = ({ offset, day }: Exceptions[number]) => `${offset} ${day}`;

/** Whether a list of exceptions says the same as a place's own: what it adds is so there on usual days already. */
function suits(list: Exceptions, { hours, exceptions }: PlaceHours, first: IsoDate): boolean {
  const [own, given] = [new Set(exceptions.map(keyOf)), new Set(list.map(keyOf))];
  return (
    exceptions.every((one) => given.has(keyOf(one))) &&
    list.every(
      (one) =>
        own.has(keyOf(one)) ||
        (!/[?#]/.test(one.day) && textOn(hours, addDays(first, one.offset)) === one.day),
    )
  );
}

/** For each place the longest list that suits it: places closed on public holidays share one, whatever their week. */
function shareExceptions(places: readonly PlaceHours[], first: IsoDate): Exceptions[] {
  const byKey = new Map(places.map(({ exceptions }) => [exceptions.map(keyOf).join(), exceptions]));
  const lists = [...byKey.values()].sort((one, other) => other.length - one.length);
  return places.map((place) => lists.find((list) => suits(list, place, first)) ?? place.exceptions);
}

/** Packs the hours of places resolved from the same day, `first`. */
export function packHours(all: readonly (ResolvedHours | undefined)[], first: IsoDate): PackedHours {
  const notes = rankWords(all.flatMap((hours) => hours?.notes ?? []));
  const noteNumber = numberIn(notes);
  const places = all.map((hours) => hours && plainHours(hours, first, noteNumber));
  const known = places.filter((place) => place !== undefined);
  const shared = new Map(shareExceptions(known, first).map((list, index) => [known[index], list]));
  const days = rankWords(
    known.flatMap(({ weeks, exceptions }) => [
      ...weeks.flatMap((week) => week.days),
      ...exceptions.map(({ day }) => day),
    ]),
  );
  const [dayNumber, width] = [numberIn(days), widthFor(days.length - 1)];
  const writeDay = (day: string) => writeNumber(dayNumber(day), width);
  const writeOffset = (offset: number) => writeNumber(offset, OFFSET_WIDTH);
  const listText = (list: Exceptions) =>
    list.map(({ offset, day }) => writeOffset(offset) + writeDay(day)).join('');
  const exceptions = rankWords([...shared.values()].map(listText));
  const [listNumber, listWidth] = [numberIn(exceptions), widthFor(exceptions.length - 1)];
  const writePlace = (place: PlaceHours | undefined): string => {
    if (!place) return '';
    const weeks = place.weeks.map(
      (week, index) =>
        (index > 0 ? NEXT_WEEK + writeOffset(week.offset) : '') + week.days.map(writeDay).join(''),
    );
    const last = daysBetween(first, place.hours.until);
    const list = writeNumber(listNumber(listText(shared.get(place) ?? [])), listWidth);
    return list + weeks.join('') + (last === HORIZON_DAYS ? '' : LAST_DAY + writeOffset(Math.max(0, last)));
  };
  return { day: first, days, notes, exceptions, places: places.map(writePlace).join(',') };
}

/** The same hours with the notes of their days alone, numbered among them. */
function withOwnNotes(hours: ResolvedHours, notes: readonly string[]): ResolvedHours {
  const texts = [...hours.weeks.flatMap(({ days }) => days), ...Object.values(hours.except)];
  const used = [...new Set(texts.flatMap(notesIn))];
  const numbered = (day: string) => renumber(day, (note) => used.indexOf(note) + 1);
  return {
    ...hours,
    weeks: hours.weeks.map(({ from, days }) => ({ from, days: days.map(numbered) })),
    except: Object.fromEntries(Object.entries(hours.except).map(([date, day]) => [date, numbered(day)])),
    notes: used.map((note) => notes[note - 1] ?? ''),
  };
}

/** → reader of the hours of a place from its text in `places`; equal texts are read once. */
export function hoursReader({ day: first, days, notes, exceptions }: PackedHours) {
  const width = widthFor(days.length - 1);
  const listWidth = widthFor(exceptions.length - 1);
  const readDays = (digits: string) => cutEvery(digits, width).map((digit) => days[readNumber(digit)] ?? '');
  const readDate = (digits: string) => addDays(first, readNumber(digits));
  const readExceptions = (list: string) =>
    Object.fromEntries(
      cutEvery(list, OFFSET_WIDTH + width).map((one) => [
        readDate(one.slice(0, OFFSET_WIDTH)),
        days[readNumber(one.slice(OFFSET_WIDTH))] ?? '',
      ]),
    );
  const noted = new Set(days.filter((day) => notesIn(day).length > 0));
  const isNoted = (texts: readonly string[]) => texts.some((day) => noted.has(day));
  const lists = exceptions.map(readExceptions).map((except) => ({
    except,
    isNoted: isNoted(Object.values(except)),
  }));
  const horizon = addDays(first, HORIZON_DAYS);
  const read = (text: string): ResolvedHours => {
    const [body = '', last] = text.split(LAST_DAY);
    const [week = '', ...others] = body.slice(listWidth).split(NEXT_WEEK);
    const weeks = [
      { from: first, days: readDays(week) },
      ...others.map((one) => ({
        from: readDate(one.slice(0, OFFSET_WIDTH)),
        days: readDays(one.slice(OFFSET_WIDTH)),
      })),
    ];
    const list = lists[readNumber(body.slice(0, listWidth))];
    const until = last === undefined ? horizon : readDate(last);
    const hours = { from: first, until, weeks, except: list?.except ?? {} };
    const hasNotes = list?.isNoted || weeks.some((one) => isNoted(one.days));
    return hasNotes ? withOwnNotes(hours, notes) : hours;
  };
  const known = new Map<string, ResolvedHours>();
  return (text: string): ResolvedHours | undefined => {
    if (text === '') return undefined;
    const hours = known.get(text) ?? read(text);
    known.set(text, hours);
    return hours;
  };
}
