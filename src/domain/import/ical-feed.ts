// iCalendar: RFC 5545. Mobilizon writes it too: https://framagit.org/framasoft/mobilizon lib/service/export/icalendar.ex
import { type IsoDate, addDays } from '../dates.ts';
import { recurrenceFaults } from '../recurrence-faults.ts';
import { type Recurrence, type Schedule, occurrencesOf } from '../recurrence.ts';
import { firstSentence, httpsAddress, lineOf, markdownOf, oneLine, plainText } from './clean-text.ts';
import { EventFault, type FeedEvent, FeedFault, type FeedReading } from './feed-event.ts';
import {
  type Block,
  type IcalTime,
  blocksOf,
  localDay,
  readBlock,
  readTime,
  unfold,
  zoneFinder,
} from './ical-blocks.ts';
import { type RuleParts, isEndless, plainChoices, ruleMoments, windowOf } from './ical-rule.ts';
import { sessionsText } from './sessions.ts';
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
import { statusInTitle } from './status-words.ts';
import { type ImportCommune, placeOfLine, positionOf } from './where.ts';
import { type Zone, toLocal } from './zones.ts';

export interface ReadContext {
  today: IsoDate;
  communes: readonly ImportCommune[];
}

type Zones = (tzid: string) => Zone | undefined;

/** Every event of a calendar; throws a `FeedFault` when it is none. */
export function readIcal(raw: string, context: ReadContext): FeedReading {
  const calendar = unfold(raw);
  refuseOthers(calendar);
  const zones = zoneFinder(calendar);
  const reading: FeedReading = { events: [], pastCount: 0, onlineCount: 0, refused: [], isPartial: false };
  const blocks = blocksOf(calendar, 'VEVENT');
  const families = familiesOf(blocks.slice(0, MAX_BLOCKS), reading);
  const once = families.filter(({ main }) => !ruleOf(main));
  const repeated = families.filter(({ main }) => ruleOf(main) && !isLongOver(main, context.today));
  reading.pastCount += families.length - once.length - repeated.length;
  for (const family of [...once, ...repeated.slice(0, MAX_REPEATED)])
    addEvent(reading, family, { ...context, zones });
  if (blocks.length > MAX_BLOCKS || repeated.length > MAX_REPEATED) sayPartial(reading);
  return reading;
}

/** Beyond, a calendar is an archive, or a trap: each repetition is worked out date by date. */
const MAX_BLOCKS = 10_000;
const MAX_REPEATED = 500;

function sayPartial(reading: FeedReading): void {
  reading.isPartial = true;
  reading.refused.push({
    title: 'Le reste du calendrier',
    why: `il a plus de ${MAX_BLOCKS} événements, ou de ${MAX_REPEATED} qui se répètent. Demandez une adresse qui ne donne que les événements à venir.`,
  });
}

const ruleOf = (block: Block) => block.values('rrule')[0]?.value as RuleParts | undefined;

const LONG_AGO_DAYS = 400;

/** A rule that ended long ago is not worth working out. */
function isLongOver(block: Block, today: IsoDate): boolean {
  const until = String(ruleOf(block)?.until ?? '').slice(0, 10);
  return until !== '' && block.values('rdate').length === 0 && until < addDays(today, -LONG_AGO_DAYS);
}

function refuseOthers(calendar: string): void {
  const text = calendar.trim().toUpperCase();
  if (!text.startsWith('BEGIN:VCALENDAR'))
    throw new FeedFault(
      'ce n’est pas un calendrier iCalendar. Vérifiez l’adresse : elle finit souvent par .ics.',
    );
  if (!text.endsWith('END:VCALENDAR'))
    throw new FeedFault('le calendrier est coupé avant sa fin. Relancez la commande plus tard.');
}

/** An event and the dates of it that were changed one by one. */
interface Family {
  id: string;
  main: Block;
  changes: Block[];
}

function familiesOf(blocks: readonly string[], reading: FeedReading): Family[] {
  const families = new Map<string, Family>();
  const changes: { id: string; block: Block }[] = [];
  for (const text of blocks) {
    const block = tryBlock(text, reading);
    if (!block || /^(?:PRIVATE|CONFIDENTIAL)$/i.test(block.text('class') ?? '')) continue;
    const id = idOf(block);
    if (block.values('recurrence-id').length > 0) changes.push({ id, block });
    else if (isNewer(block, families.get(id)?.main)) families.set(id, { id, main: block, changes: [] });
  }
  for (const { id, block } of changes) {
    const own = `${id} ${String(block.values('recurrence-id')[0]?.value)}`;
    const family = families.get(id);
    if (family) family.changes.push(block);
    else families.set(own, { id: own, main: block, changes: [] });
  }
  return [...families.values()];
}

function tryBlock(text: string, reading: FeedReading): Block | undefined {
  try {
    return readBlock(text);
  } catch {
    const title = oneLine(/^SUMMARY[^:\n]*:(.*)$/im.exec(text)?.[1] ?? '', 80);
    reading.refused.push({ title, why: 'il est mal écrit.' });
    return undefined;
  }
}

const MAX_ID_LETTERS = 260;

/** Its `UID`; for a calendar that gives none, what makes it another event than its neighbours. */
function idOf(block: Block): string {
  const start = String(block.values('dtstart')[0]?.value ?? '');
  const uid = lineOf(block.text('uid'), MAX_ID_LETTERS);
  return uid ?? `${oneLine(block.text('summary') ?? '', MAX_ID_LETTERS - 40)} ${start}`.trim();
}

const sequenceOf = (block: Block | undefined) => Number(block?.values('sequence')[0]?.value ?? 0);

const isNewer = (block: Block, known: Block | undefined) => !known || sequenceOf(block) > sequenceOf(known);

interface EventContext extends ReadContext {
  zones: Zones;
}

function addEvent(reading: FeedReading, family: Family, context: EventContext): void {
  try {
    const event = readEvent(family, context);
    if (event) reading.events.push(event);
    else reading.pastCount += 1;
  } catch (error) {
    if (!(error instanceof EventFault)) throw error;
    reading.refused.push({ title: oneLine(family.main.text('summary') ?? '', 80), why: error.message });
  }
}

function readEvent(family: Family, context: EventContext): FeedEvent | undefined {
  const { main } = family;
  const when = readWhen(family, context);
  if (!when) return undefined;
  const isCancelled = main.text('status')?.toUpperCase() === 'CANCELLED';
  const named = statusInTitle(
    oneLine(main.text('summary') ?? '', 120),
    isCancelled ? 'cancelled' : 'scheduled',
  );
  if (!named.title) throw new EventFault('il n’a pas de titre.');
  const text = plainText(main.text('description') ?? '');
  const place = placeOfLine(main.text('location') ?? '', context.communes);
  return {
    id: family.id,
    url: httpsAddress(main.text('url')),
    ...named,
    summary: firstSentence(text),
    text: markdownOf(text + sessionsText(when.otherSessions)),
    schedule: when.schedule,
    place: { ...place, position: geoOf(main) },
    organiser: organiserOf(main),
    isFree: false,
    access: [],
  };
}

function geoOf(block: Block) {
  const value = block.values('geo')[0]?.value;
  return Array.isArray(value) ? positionOf(value[0], value[1]) : undefined;
}

/** The name, never the address. */
function organiserOf(block: Block): string | undefined {
  const value = block.text('organizer') ?? '';
  const name = block.parameter('organizer', 'cn') ?? (/^[a-z]+:/i.test(value) ? '' : value);
  return name.includes('@') ? undefined : lineOf(name, 120);
}

interface When {
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

const durationDays = (block: Block) => Math.max(1, Math.floor(durationMinutes(block) / 1440));

/** When an event takes place; undefined when all is over. */
function readWhen({ main, changes }: Family, { today, zones }: EventContext): When | undefined {
  const first = slotAt(main, zones);
  const rule = ruleOf(main);
  const extra = [...main.values('rdate')].flatMap((value) => extraSlot(value, first, zones) ?? []);
  const plain = rule ? ruleSlots(main, rule, { first, zones, today }) : [first];
  const change = changesOf(main, changes, zones);
  const dates = plain.map((from) => ({ from, to: change(from) }));
  const slots = [...dates.flatMap(({ to }) => to ?? []), ...extra.flatMap((slot) => change(slot) ?? [])];
  if (slots.length === 0 || lastDayOf(slots) < today) return undefined;
  const schedule = rule && extra.length === 0 ? ruleSchedule(rule, dates, windowOf(today).to) : undefined;
  if (schedule) return { schedule, otherSessions: [] };
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
  endDate: addDays(date, Math.round((Date.parse(slot.endDate) - Date.parse(slot.date)) / 86_400_000)),
});

const momentOf = (date: IsoDate, time: string) => ({
  date,
  minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});

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
  const own = new Map(
    changes.flatMap((block) => {
      const time = timeOf(block, 'recurrence-id', zones);
      const isGone = block.text('status')?.toUpperCase() === 'CANCELLED';
      return time ? [[keyOf(time), isGone ? undefined : slotAt(block, zones)] as const] : [];
    }),
  );
  return (slot) => {
    const keys = [slot.date, `${slot.date} ${slot.startTime ?? ''}`];
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
  const said = occurrencesOf(schedule, { from: '1900-01-01', to: '2199-12-31' }).map(written).sort();
  const meant = slots.map(written).sort();
  return said.length === meant.length && said.every((text, index) => text === meant[index]);
}
