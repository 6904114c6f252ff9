import { type IsoDate, MINUTES_PER_DAY, addDays, daysBetween, minutesOf } from '../dates.ts';
import { recurrenceFaults } from '../recurrence-faults.ts';
import { type Recurrence, type Schedule, allOccurrences } from '../recurrence.ts';
import { EventFault } from './feed-event.ts';
import { type Block, type IcalTime, localDay, readTime } from './ical-blocks.ts';
import { type RuleParts, isEndless, plainChoices, ruleMoments, windowOf } from './ical-rule.ts';
import {
  type Slot,
  headOf,
  lastDayOf,
  later,
  minutesBetween,
  sameHours,
  scheduleOf,
  slotOf,
} from './slots.ts';
import { type Zone, toLocal } from './zones.ts';

type Zones = (tzid: string) => Zone | undefined;

export interface WhenContext {
  today: IsoDate;
  zones: Zones;
}

/** An event and the dates of it that were changed one by one. */
export interface Changed {
  main: Block;
  changes: readonly Block[];
}

/** `RRULE` of an event; what several would mean is undefined. Source: RFC 5545 §3.8.5.3. */
export const ruleOf = (block: Block) => block.values('rrule')[0]?.value as RuleParts | undefined;

const LONG_AGO_DAYS = 400;

/** A rule that ended long ago is not worth working out. */
export function isLongOver(block: Block, today: IsoDate): boolean {
  const until = String(ruleOf(block)?.until ?? '').slice(0, 10);
  return until !== '' && block.values('rdate').length === 0 && until < addDays(today, -LONG_AGO_DAYS);
}

export interface When {
  schedule: Schedule;
  otherSessions: Slot[];
}

function timeOf(block: Block, name: string, zones: Zones): IcalTime | undefined {
  const [first] = block.values(name);
  return first && readTime(first, zones);
}

/** Slot of a block by the clocks here; a whole day that ends is over the day before. Source: RFC 5545 §3.6.1. */
function slotAt(block: Block, zones: Zones): Slot {
  const start = timeOf(block, 'dtstart', zones);
  if (!start) throw new EventFault('sa date manque ou n’existe pas.');
  const end = timeOf(block, 'dtend', zones);
  if ('day' in start) {
    const last = addDays(end ? localDay(end) : addDays(start.day, durationDays(block)), -1);
    return { date: start.day, endDate: last > start.day ? last : start.day };
  }
  const from = toLocal(start.moment, start.zone);
  if (end && 'moment' in end) return slotOf(from, toLocal(end.moment, end.zone));
  const minutes = durationMinutes(block);
  return slotOf(from, minutes ? later(from, minutes) : undefined);
}

/** `PT1H30M`, `P1D`, `P2W`. Source: RFC 5545 §3.3.6. */
function durationMinutes(block: Block): number {
  const value = String(block.values('duration')[0]?.value ?? '');
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(value) ?? [];
  return ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes);
}

const durationDays = (block: Block) => Math.max(1, Math.floor(durationMinutes(block) / MINUTES_PER_DAY));

/** When an event takes place; undefined when all is over. */
export function readWhen({ main, changes }: Changed, { today, zones }: WhenContext): When | undefined {
  const first = slotAt(main, zones);
  const rule = ruleOf(main);
  const extra = [...main.values('rdate')].flatMap((value) => extraSlot(value, first, zones) ?? []);
  const plain = rule ? ruleSlots(main, rule, { first, zones, today }) : [first];
  const change = changesOf(main, changes, zones);
  const dates = plain.map((from) => ({ from, to: change(from) }));
  const slots = [...dates.flatMap(({ to }) => to ?? []), ...extra.flatMap((slot) => change(slot) ?? [])];
  if (slots.length === 0 || lastDayOf(slots) < today) return undefined;
  const schedule = rule && extra.length === 0 ? ruleSchedule(rule, dates, windowOf(today).to) : undefined;
  if (schedule) return { schedule, otherSessions: slots.filter(({ continuous }) => continuous).slice(0, 1) };
  const floor = rule || extra.length > 0 ? `${today.slice(0, 7)}-01` : '';
  return scheduleOf(slots.filter(({ endDate }) => endDate >= floor));
}

function extraSlot(value: { value: unknown; tzid: string | undefined }, first: Slot, zones: Zones) {
  const time = readTime(value, zones);
  if (!time) return undefined;
  return 'day' in time ? moved(first, time.day) : sameLength(first, toLocal(time.moment, time.zone));
}

/** The same slot on another day. */
const moved = (slot: Slot, date: IsoDate): Slot => ({
  ...slot,
  date,
  endDate: addDays(date, daysBetween(slot.date, slot.endDate)),
});

const momentOf = (date: IsoDate, time: string) => ({ date, minutes: minutesOf(time) });

/** A slot as long as another, from another moment. */
function sameLength(slot: Slot, from: { date: IsoDate; minutes: number }): Slot {
  if (!slot.startTime) return moved(slot, from.date);
  if (!slot.endTime) return slotOf(from);
  const start = momentOf(slot.date, slot.startTime);
  return slotOf(from, later(from, minutesBetween(start, momentOf(slot.endDate, slot.endTime))));
}

function ruleSlots(
  main: Block,
  rule: RuleParts,
  { first, zones, today }: { first: Slot; zones: Zones; today: IsoDate },
): Slot[] {
  const start = timeOf(main, 'dtstart', zones);
  if (!start) return [first];
  const [own, zone] =
    'day' in start ? [{ date: start.day, minutes: 0 }, undefined] : [start.moment, start.zone];
  const moments = ruleMoments(rule, { start: own, until: untilOf(rule, zone, zones) }, windowOf(today));
  return moments.map((moment) =>
    'day' in start ? moved(first, moment.date) : sameLength(first, toLocal(moment, zone)),
  );
}

/** `UNTIL` by the clocks of the event: an instant is of UTC, a day is whole. */
function untilOf(rule: RuleParts, zone: Zone | undefined, zones: Zones) {
  if (rule.until === undefined) return undefined;
  const time = readTime({ value: rule.until, tzid: undefined }, zones);
  if (!time) throw new EventFault('la fin de sa répétition n’existe pas.');
  if ('day' in time) return { date: time.day, minutes: 1439 };
  if (!time.zone) return time.moment;
  if (!zone) return toLocal(time.moment, time.zone);
  // Twice, for the day on which clocks change.
  return later(time.moment, zone(later(time.moment, zone(time.moment))));
}

type Change = (slot: Slot) => Slot | undefined;

/** → what becomes of a date: gone when it is excepted or cancelled, changed when it has a block of its own. */
function changesOf(main: Block, changes: readonly Block[], zones: Zones): Change {
  const gone = new Set(
    main.values('exdate').flatMap((value) => {
      const time = readTime(value, zones);
      return time ? [keyOf(time)] : [];
    }),
  );
  if (changes.some((block) => block.parameter('recurrence-id', 'range')))
    throw new EventFault(
      'ses dates ont changé toutes ensemble à partir d’un jour, ce que l’import ne sait pas lire.',
    );
  const own = new Map(
    changes.flatMap((block) => {
      const time = timeOf(block, 'recurrence-id', zones);
      const isGone = block.text('status')?.toUpperCase() === 'CANCELLED';
      return time ? [[keyOf(time), isGone ? undefined : slotAt(block, zones)] as const] : [];
    }),
  );
  return (slot) => {
    const keys = [slot.date, `${slot.date} ${slot.startTime ?? '00:00'}`];
    if (keys.some((key) => gone.has(key))) return undefined;
    const key = keys.find((one) => own.has(one));
    return key === undefined ? slot : own.get(key);
  };
}

function keyOf(time: IcalTime): string {
  if ('day' in time) return time.day;
  const { startTime, date } = slotOf(toLocal(time.moment, time.zone));
  return `${date} ${startTime ?? ''}`;
}

/** A date of the rule, and what becomes of it. */
interface Outcome {
  from: Slot;
  to: Slot | undefined;
}

/** The rule in plain choices when they say exactly its dates and changes; undefined when a list must. */
function ruleSchedule(rule: RuleParts, dates: readonly Outcome[], horizon: IsoDate): Schedule | undefined {
  const choices = plainChoices(rule);
  const kept = dates.slice(dates.findIndex(({ to }) => to));
  const start = kept[0]?.from;
  const last = kept.at(-1)?.from;
  if (!choices || !start || !last || kept.length < 2) return undefined;
  if (!kept.every(({ from }) => sameHours(from, start))) return undefined;
  const until = isEndless(rule) ? horizon : last.date;
  const schedule = { ...headOf(start), recurrence: { ...choices, until, ...differences(kept) } };
  const isExact = saysExactly(
    schedule,
    kept.flatMap(({ to }) => to ?? []),
  );
  return isExact && recurrenceFaults(schedule).length === 0 ? schedule : undefined;
}

function differences(dates: readonly Outcome[]): Pick<Recurrence, 'except' | 'moved'> {
  return {
    except: dates.filter(({ to }) => !to).map(({ from }) => from.date),
    moved: dates.flatMap(({ from, to }) => (to && to !== from ? [moveOf(from, to)] : [])),
  };
}

const moveOf = (from: Slot, to: Slot) => ({
  from: from.date,
  to: to.date,
  ...(!sameHours(from, to) && { startTime: to.startTime }),
  ...(!sameHours(from, to) && to.endTime && { endTime: to.endTime }),
});

const written = ({ date, endDate, startTime = '', endTime = '' }: Slot) =>
  [date, endDate, startTime, endTime].join(' ');

function saysExactly(schedule: Schedule, slots: readonly Slot[]): boolean {
  const said = allOccurrences(schedule).map(written).sort();
  const meant = slots.map(written).sort();
  return said.length === meant.length && said.every((text, index) => text === meant[index]);
}
