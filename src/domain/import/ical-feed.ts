// iCalendar: RFC 5545. Mobilizon writes it too: https://framagit.org/framasoft/mobilizon lib/service/export/icalendar.ex
import type { IsoDate } from '../dates.ts';
import { firstSentence, httpsAddress, lineOf, markdownOf, oneLine, plainText } from '../clean-text.ts';
import { FeedFault } from '../feed-fault.ts';
import { EventFault, type FeedEvent, type FeedReading, addEvent } from './feed-event.ts';
import { type Block, blocksOf, readBlock, unfold, zoneFinder } from './ical-blocks.ts';
import { type Changed, type WhenContext, isLongOver, readWhen, ruleOf } from './ical-when.ts';
import { sessionsText } from './sessions.ts';
import { statusInTitle } from './status-words.ts';
import { type ImportCommune, placeOfLine, positionOf } from './where.ts';

export interface ReadContext {
  today: IsoDate;
  communes: readonly ImportCommune[];
}

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
    addEvent(reading, family.main.text('summary') ?? '', () => readEvent(family, { ...context, zones }));
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

function refuseOthers(calendar: string): void {
  const text = calendar.trim().toUpperCase();
  if (!text.startsWith('BEGIN:VCALENDAR'))
    throw new FeedFault(
      'ce n’est pas un calendrier iCalendar. Vérifiez l’adresse : elle finit souvent par .ics.',
    );
  if (!text.endsWith('END:VCALENDAR'))
    throw new FeedFault('le calendrier est coupé avant sa fin. Relancez la commande plus tard.');
}

interface Family extends Changed {
  id: string;
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

function readEvent(family: Family, context: WhenContext & ReadContext): FeedEvent | undefined {
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
