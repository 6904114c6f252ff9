// What the commands that read content/sources.yaml share: which sources to read, in which content, one after the other.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../../src/domain/dates.ts';
import { FeedFault } from '../../src/domain/feed-fault.ts';
import { slugify } from '../../src/domain/slug.ts';
import type { FailedSource, NamedSource } from '../../src/domain/source-report.ts';
import type { WrittenEntry } from '../../src/domain/written-entry.ts';
import { readYamlFile } from '../../src/schema/frontmatter.ts';
import type { Content, Entry } from '../../src/schema/rules/content.ts';
import { territorySchema } from '../../src/schema/territory.ts';
import type { FetchLimits } from '../fetch/send-request.ts';
import type { Clock } from '../fetch/turns.ts';

export interface SourceOptions {
  contentDir: string;
  today: IsoDate;
  limits: FetchLimits;
  clock: Clock;
  /** Shows what would change and writes nothing. */
  isDryRun: boolean;
  /** Identifier of the only source to read. */
  only?: string | undefined;
  /** Address really asked for, from that of the source. */
  locate?: (address: string) => string;
}

/** The sources, or the content that they go to, cannot be used; the message is French. */
export class SourcesFault extends Error {}

const SOURCES_FILE = 'sources.yaml';

type Followed = NamedSource & { active: boolean };

/** The list `list` of `content/sources.yaml`, empty when there is no file; throws a `SourcesFault`. */
export function readSources<T extends Followed>(
  contentDir: string,
  list: 'sources' | 'feeds',
  schema: z.ZodType<T>,
): T[] {
  const path = join(contentDir, SOURCES_FILE);
  if (!existsSync(path)) return [];
  const { data, faults } = readYamlFile(readFileSync(path));
  const parsed = z.object({ [list]: z.array(schema) }).safeParse(data);
  const sources = parsed.data?.[list] ?? [];
  if (faults.length > 0 || !parsed.success || hasTwins(sources))
    throw new SourcesFault(
      `le fichier ${SOURCES_FILE} a des erreurs : lancez npm run check:content, qui les dit toutes.`,
    );
  return sources;
}

/** Two sources of one identifier: each would take what comes of the other for its own. */
const hasTwins = (sources: readonly NamedSource[]) =>
  new Set(sources.map(({ id }) => id)).size < sources.length;

/** The sources to read: those that are followed, or the one that is asked for. */
export function chosenSources<T extends Followed>(sources: readonly T[], only: string | undefined): T[] {
  const chosen = sources.filter(({ id, active }) => (only ? id === only : active));
  if (only && chosen.length === 0)
    throw new SourcesFault(`« ${only} » n’est pas une source de ${SOURCES_FILE}.`);
  return chosen;
}

/** Every entry of a collection; one that cannot be read could be taken twice. */
export function writtenEntries({ entries }: Content, collection: 'events' | 'mentions'): WrittenEntry[] {
  const written = entries.filter((entry) => entry.collection === collection);
  const unread = written.find(({ data }) => data === undefined);
  if (unread)
    throw new SourcesFault(
      `${unread.path} n’est pas lisible : lancez npm run check:content, qui dit comment le réparer.`,
    );
  return written.map(({ id, data, body }: Entry) => ({ slug: id, data, text: body }));
}

/** The territory; throws a `SourcesFault` when it cannot be read. */
export function territoryOf({ ids }: Content): z.output<ReturnType<typeof territorySchema>> {
  const { data } = territorySchema().safeParse(ids.get('territory')?.get('territory')?.data);
  if (data) return data;
  throw new SourcesFault('territory.yaml a des erreurs : lancez npm run check:content, qui les dit toutes.');
}

/** « made-in-sud-78/1.0 (+https://made-in-sud-78.example) »: the name by which a robots.txt may speak to it. */
export const userAgentOf = ({ shortName, url }: { shortName: string; url: string }): string =>
  `${slugify(shortName) || 'made-in'}/1.0 (+${encodeURI(url)})`;

/** Reads sources one after the other: one that fails stops none of the others. */
export async function readEach<S extends NamedSource, R>(
  sources: readonly S[],
  read: (source: S) => Promise<R>,
): Promise<{ read: { source: S; reading: R }[]; failed: FailedSource[] }> {
  const done: { source: S; reading: R }[] = [];
  const failed: FailedSource[] = [];
  for (const source of sources)
    try {
      done.push({ source, reading: await read(source) });
    } catch (error) {
      failed.push({ source, why: reasonOf(error) });
    }
  return { read: done, failed };
}

/** Whatever a source makes fail, the others are read. */
const reasonOf = (error: unknown): string =>
  error instanceof FeedFault
    ? error.message
    : `elle n’a pas pu être lue (${String(error).slice(0, 120)}). Signalez-le à qui tient le site.`;
