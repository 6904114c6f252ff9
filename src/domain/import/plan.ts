import type { IsoDate } from '../dates.ts';
import { changesFor, compare } from './compare.ts';
import { type Fields, type Imported, type Part, importedFrom, marksOf } from './entry-parts.ts';
import { freeSlug } from '../free-slug.ts';
import type { FeedEvent, FeedReading, FeedSource } from './feed-event.ts';
import { at, textAt } from '../json-values.ts';
import { KnownEntries, feedOf, isSameHour, lastDayNamed, sourceIdOf } from './known-entries.ts';
import type { WrittenEntry } from '../written-entry.ts';
import { sayPart } from './part-words.ts';
import { type ImportCommune, communeFinder } from './where.ts';

/** Events taken of one source, the soonest first. */
export const MAX_EVENTS_PER_SOURCE = 500;

/** An entry that does not exist yet. */
export interface NewEntry {
  slug: string;
  data: Fields;
  text: string;
}

/** What changes in an entry; other keys, and the text when `text` is absent, stay as they are. */
export interface EntryChange {
  slug: string;
  set: Fields;
  removed: string[];
  text?: string;
  parts: Part[];
}

/** What someone wrote and what the source says now. */
export interface KeptPart {
  slug: string;
  part: Part;
  here: string;
  there: string;
}

export interface SourceOutcome {
  source: FeedSource;
  created: NewEntry[];
  changed: EntryChange[];
  kept: KeptPart[];
  /** Already in the agenda, written by someone or from another source. */
  known: { slug: string; title: string }[];
  /** Imported before, coming, and no longer in the source. */
  gone: { slug: string; title: string }[];
  refused: FeedReading['refused'];
  unchangedCount: number;
  pastCount: number;
  outsideCount: number;
  onlineCount: number;
  /** Cancelled before they were ever taken. */
  cancelledCount: number;
  overCount: number;
  /** The source has more than it gave. */
  isPartial: boolean;
}

export interface ReadSource {
  source: FeedSource;
  reading: FeedReading;
}

export interface Agenda {
  entries: readonly WrittenEntry[];
  communes: readonly ImportCommune[];
  today: IsoDate;
}

interface Desk {
  known: KnownEntries;
  taken: Set<string>;
  agenda: Agenda;
}

/** What to write for every source that could be read, in their order; nothing here is written yet. */
export function planImport(sources: readonly ReadSource[], agenda: Agenda): SourceOutcome[] {
  const known = new KnownEntries(agenda.entries);
  const taken = new Set(agenda.entries.map(({ slug }) => slug));
  return sources.map((read) => planSource(read, { known, taken, agenda }));
}

function planSource({ source, reading }: ReadSource, desk: Desk): SourceOutcome {
  const outcome = emptyOutcome(source, reading);
  // A feed may give an identifier twice: its last word counts.
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const ids = new Set(events.keys());
  const find = placeFinder(source, desk.agenda.communes);
  const placed = [...events.values()].flatMap((event) => {
    const commune = find(event);
    if (!commune) outcome.outsideCount += 1;
    return commune ? [{ event, commune }] : [];
  });
  placed.sort((one, other) => one.event.schedule.start.localeCompare(other.event.schedule.start));
  outcome.overCount = Math.max(0, placed.length - MAX_EVENTS_PER_SOURCE);
  const isWhole = !reading.isPartial;
  for (const { event, commune } of placed.slice(0, MAX_EVENTS_PER_SOURCE))
    planEvent(outcome, { event, incoming: importedFrom(event, { source, commune }), ids, isWhole }, desk);
  if (isWhole) outcome.gone = goneFrom(outcome, ids, desk.agenda);
  return outcome;
}

const emptyOutcome = (source: FeedSource, reading: FeedReading): SourceOutcome => ({
  source,
  created: [],
  changed: [],
  kept: [],
  known: [],
  gone: [],
  refused: [...reading.refused],
  unchangedCount: 0,
  pastCount: reading.pastCount,
  outsideCount: 0,
  onlineCount: reading.onlineCount,
  cancelledCount: 0,
  overCount: 0,
  isPartial: reading.isPartial,
});

function placeFinder(source: FeedSource, communes: readonly ImportCommune[]) {
  const find = communeFinder(communes);
  const usual = communes.find(({ id }) => id === source.commune);
  return ({ place }: FeedEvent): ImportCommune | undefined => {
    const found = find(place);
    if (found === 'elsewhere') return undefined;
    return found === 'unknown' ? usual : found;
  };
}

interface Proposal {
  event: FeedEvent;
  incoming: Imported;
  /** Identifiers that the feed holds now. */
  ids: ReadonlySet<string>;
  isWhole: boolean;
}

function planEvent(outcome: SourceOutcome, proposal: Proposal, desk: Desk): void {
  const { event, incoming } = proposal;
  const { source } = outcome;
  const entry = desk.known.bySource(source.id, event.id) ?? renamed(outcome, proposal, desk.known);
  const twin = entry ?? twinOf(source, incoming, desk.known);
  if (entry) return planChange(outcome, { entry, event, incoming }, desk.agenda.today);
  if (twin) outcome.known.push({ slug: twin.slug, title: event.title });
  else if (event.status === 'cancelled') outcome.cancelledCount += 1;
  else outcome.created.push(newEntry(outcome.source, proposal, desk));
}

/** The same event when its source has given it another identifier, once. */
function renamed(
  { source, changed }: SourceOutcome,
  { incoming, ids, isWhole }: Proposal,
  known: KnownEntries,
): WrittenEntry | undefined {
  if (!isWhole) return undefined;
  const isFree = (entry: WrittenEntry) =>
    !ids.has(sourceIdOf(entry)) && !changed.some(({ slug }) => slug === entry.slug);
  return known
    .alike(incoming.fields)
    .find((entry) => feedOf(entry) === source.id && isFree(entry) && isAtSameHour(entry, incoming));
}

const isAtSameHour = (entry: WrittenEntry, { fields }: Imported) => isSameHour(entry.data, fields);

const twinOf = (source: FeedSource, incoming: Imported, known: KnownEntries) =>
  known.alike(incoming.fields).find((entry) => feedOf(entry) !== source.id || isAtSameHour(entry, incoming));

function newEntry(
  source: FeedSource,
  { event, incoming }: Proposal,
  { known, taken, agenda }: Desk,
): NewEntry {
  const slug = freeSlug({ title: event.title, day: event.schedule.start, kind: 'evenement' }, taken);
  taken.add(slug);
  const { title, summary, status, ...rest } = incoming.fields;
  const data = {
    title,
    summary,
    ...(status !== undefined && { status }),
    ...rest,
    categories: [...source.categories],
    updated: agenda.today,
    approved: false,
    source: provenance(source, event, marksOf(incoming)),
  };
  known.add({ slug, data, text: incoming.text });
  return { slug, data, text: incoming.text };
}

const provenance = (source: FeedSource, { id, url }: FeedEvent, imported: Record<string, string>) => ({
  feed: source.id,
  id,
  ...(url && { url }),
  imported,
});

interface Match {
  entry: WrittenEntry;
  event: FeedEvent;
  incoming: Imported;
}

function planChange(outcome: SourceOutcome, { entry, event, incoming }: Match, today: IsoDate): void {
  const written = at(entry.data, 'source');
  const before = (at(written, 'imported') ?? {}) as Record<string, string>;
  const present = { fields: entry.data, text: entry.text };
  const { taken, kept, marks } = compare(present, incoming, before);
  for (const part of kept) outcome.kept.push(keptPart(part, entry, incoming));
  const source = provenance(outcome.source, event, marks);
  const isSameSource = sameMarks(before, marks) && textAt(written, 'id') === event.id;
  if (taken.length === 0 && isSameSource) {
    outcome.unchangedCount += 1;
    return;
  }
  const { set, removed } = changesFor(taken, incoming.fields);
  const stamp = { updated: today, revision: Number(at(entry.data, 'revision') ?? 0) + 1 };
  outcome.changed.push({
    slug: entry.slug,
    set: { ...set, ...(taken.length > 0 && stamp), source },
    removed,
    ...(taken.includes('text') && { text: incoming.text }),
    parts: taken,
  });
}

const sameMarks = (one: Record<string, string>, other: Record<string, string>) =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(other).every(([part, mark]) => one[part] === mark);

function keptPart(part: Part, entry: WrittenEntry, incoming: Imported): KeptPart {
  const here = sayPart(part, { fields: entry.data, text: entry.text });
  return { slug: entry.slug, part, here, there: sayPart(part, incoming) };
}

function goneFrom({ source, changed }: SourceOutcome, ids: ReadonlySet<string>, { entries, today }: Agenda) {
  const renamedSlugs = new Set(changed.map(({ slug }) => slug));
  return entries
    .filter(({ slug }) => !renamedSlugs.has(slug))
    .filter((entry) => feedOf(entry) === source.id && !ids.has(sourceIdOf(entry)))
    .filter(({ data }) => textAt(data, 'status') !== 'cancelled' && lastDayNamed(data) >= today)
    .map(({ slug, data }) => ({ slug, title: textAt(data, 'title') }));
}
