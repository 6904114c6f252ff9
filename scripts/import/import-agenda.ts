// Reads the sources, plans, checks what would be written, then writes it.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../../src/domain/dates.ts';
import { FeedFault } from '../../src/domain/feed-fault.ts';
import type { FeedSource } from '../../src/domain/import/feed-event.ts';
import { type ReadSource, type SourceOutcome, planImport } from '../../src/domain/import/plan.ts';
import { feedAddress, readFeed } from '../../src/domain/import/read-feed.ts';
import type { FailedSource, ImportResult } from '../../src/domain/import/report-words.ts';
import type { ImportCommune } from '../../src/domain/import/where.ts';
import { type ContentFile, checkContent } from '../../src/schema/faults.ts';
import { readYamlFile } from '../../src/schema/frontmatter.ts';
import { editEvent } from '../../src/schema/import-entry.ts';
import { entryText } from '../../src/schema/questions.ts';
import { type Content, type Entry, readContent, schemaOf } from '../../src/schema/rules/content.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { communeSchema } from '../../src/schema/taxonomy.ts';
import { readContentFiles } from '../content-files.ts';
import { type FeedLimits, fetchFeed } from './fetch-feed.ts';

export interface ImportOptions {
  contentDir: string;
  today: IsoDate;
  limits: FeedLimits;
  /** Shows what would change and writes nothing. */
  isDryRun: boolean;
  /** Identifier of the only source to read. */
  only?: string | undefined;
  /** Address really asked for, from that of the source. */
  locate?: (address: string) => string;
}

/** The file of sources cannot be used; the message is French. */
export class SourcesFault extends Error {}

const EVENTS = 'events';
const SOURCES_FILE = 'sources.yaml';

/** Reads every active source of `content/sources.yaml` and writes in `content/events/` what comes of it. */
export async function importAgenda(options: ImportOptions): Promise<ImportResult> {
  const { contentDir, today, only } = options;
  const files = await readContentFiles(contentDir);
  const sources = readSources(contentDir);
  const wanted = sources.filter(({ id, active }) => (only ? id === only : active));
  if (only && wanted.length === 0)
    throw new SourcesFault(`« ${only} » n’est pas une source de ${SOURCES_FILE}.`);
  const { content } = readContent(files, today);
  const entries = writtenEvents(content);
  const communes = communesOf(content);
  const { read, failed } = await readAll(wanted, options, communes);
  const agenda = { entries, communes, today };
  const outcomes = planImport(read, agenda);
  const drafts = draftsOf(outcomes, files);
  const refused = refusedBy(drafts, files, today);
  const isSound = ({ slug }: { slug: string }) => !refused.some((one) => one.slug === slug);
  if (!options.isDryRun) writeAll(drafts.filter(isSound), contentDir);
  return {
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      created: outcome.created.filter(isSound),
      changed: outcome.changed.filter(isSound),
    })),
    failed,
    refused,
    inactiveCount: sources.filter(({ active }) => !active).length,
  };
}

function readSources(contentDir: string) {
  const path = join(contentDir, SOURCES_FILE);
  if (!existsSync(path)) return [];
  const { data, faults } = readYamlFile(readFileSync(path));
  const parsed = z.object({ sources: z.array(sourceSchema()) }).safeParse(data);
  if (faults.length > 0 || !parsed.success || hasTwins(parsed.data.sources))
    throw new SourcesFault(
      `le fichier ${SOURCES_FILE} a des erreurs : lancez npm run check:content, qui les dit toutes.`,
    );
  return parsed.data.sources;
}

/** Two sources of one identifier: each would take the events of the other for its own. */
const hasTwins = (sources: readonly FeedSource[]) =>
  new Set(sources.map(({ id }) => id)).size < sources.length;

/** Communes that can be read; the content check says what is wrong with the others. */
const communesOf = ({ ids }: Content): ImportCommune[] =>
  [...(ids.get('communes')?.values() ?? [])].flatMap(
    ({ data }) => communeSchema().safeParse(data).data ?? [],
  );

/** Every event; one that cannot be read could be imported twice. */
function writtenEvents({ entries }: Content) {
  const events = entries.filter(({ collection }) => collection === EVENTS);
  const unread = events.find(({ data }) => data === undefined);
  if (unread)
    throw new SourcesFault(
      `${unread.path} n’est pas lisible : lancez npm run check:content, qui dit comment le réparer.`,
    );
  return events.map(({ id, data, body }: Entry) => ({ slug: id, data, text: body }));
}

/** One after the other: a source that fails stops none of the others. */
async function readAll(
  sources: readonly FeedSource[],
  { limits, locate = (address) => address, today }: ImportOptions,
  communes: readonly ImportCommune[],
): Promise<{ read: ReadSource[]; failed: FailedSource[] }> {
  const read: ReadSource[] = [];
  const failed: FailedSource[] = [];
  for (const source of sources)
    try {
      const raw = await fetchFeed(locate(feedAddress(source)), limits);
      read.push({ source, reading: readFeed(raw, source, { today, communes }) });
    } catch (error) {
      failed.push({ source, why: reasonOf(error) });
    }
  return { read, failed };
}

/** Whatever a feed makes fail, the others are read. */
const reasonOf = (error: unknown): string =>
  error instanceof FeedFault
    ? error.message
    : `elle n’a pas pu être lue (${String(error).slice(0, 120)}). Signalez-le à qui tient le site.`;

/** The text of a file as it would be written. */
interface Draft {
  slug: string;
  title: string;
  path: string;
  text: string;
}

const pathOf = (slug: string) => `${EVENTS}/${slug}.md`;

function draftsOf(outcomes: readonly SourceOutcome[], files: readonly ContentFile[]): Draft[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const created = outcomes.flatMap((outcome) => outcome.created);
  const changed = outcomes.flatMap((outcome) => outcome.changed);
  return [
    ...created.map(({ slug, data, text }) => ({
      slug,
      title: String(data.title),
      path: pathOf(slug),
      text: entryText(schemaOf(EVENTS), data, text),
    })),
    ...changed.map(({ slug, ...edit }) => ({
      slug,
      title: slug,
      path: pathOf(slug),
      text: editEvent(new TextDecoder().decode(texts.get(pathOf(slug))), edit),
    })),
  ];
}

/** What the content check would refuse, with the rest of the content around it. */
function refusedBy(drafts: readonly Draft[], files: readonly ContentFile[], today: IsoDate) {
  const paths = new Set(drafts.map(({ path }) => path));
  const written = drafts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { faults } = checkContent([...files.filter(({ path }) => !paths.has(path)), ...written], { today });
  const byPath = Map.groupBy(faults, ({ path }) => path);
  return drafts.flatMap(({ slug, title, path }) => {
    const found = byPath.get(path);
    return found ? [{ slug, title, faults: found }] : [];
  });
}

/** Each file whole: a reader never meets half an entry. */
function writeAll(drafts: readonly Draft[], contentDir: string): void {
  for (const { path, text } of drafts) {
    const draft = join(contentDir, `${path}.${process.pid}.tmp`);
    try {
      writeFileSync(draft, text);
      renameSync(draft, join(contentDir, path));
    } finally {
      rmSync(draft, { force: true });
    }
  }
}
