// What is remembered between two collects: what sites gave to be asked again only for what is new, and whom to leave alone.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { shortHash } from '../../src/domain/short-hash.ts';
import { writeWhole } from '../sources/drafts.ts';

/** Goes into the head of a request. */
const headerValue = z
  .string()
  .max(500)
  .regex(/^[\x20-\x7e]+$/);

const stateSchema = z.strictObject({
  /** Mark of what the answers were taken for. */
  about: z.string(),
  /** By address of the feed. */
  feeds: z.record(
    z.string(),
    z.strictObject({ etag: headerValue.optional(), lastModified: headerValue.optional() }),
  ),
  /** By host, until when: milliseconds since 1970. */
  holds: z.record(z.string(), z.number()),
});

export type CollectState = z.output<typeof stateSchema>;

/** Changes when what is taken of a feed does: then everything is asked for again. */
const VERSION = 1;

/** Mark of a hashtag and of the mentions that are there: one that was removed must come back with its feed. */
export const aboutOf = (hashtag: string, slugs: Iterable<string>): string =>
  shortHash(JSON.stringify([VERSION, hashtag, [...slugs].sort()]));

/** The state of a file; when it is absent, damaged or about something else, feeds are asked for whole. */
export function readState(path: string, about: string): CollectState {
  const { data } = stateSchema.safeParse(
    existsSync(path) ? parseJson(readFileSync(path, 'utf8')) : undefined,
  );
  if (!data) return { about, feeds: {}, holds: {} };
  return { about, feeds: data.about === about ? data.feeds : {}, holds: data.holds };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What cannot be sent back is not kept. */
export function writeState(path: string, { feeds, ...state }: CollectState): void {
  const sound = Object.entries(feeds).filter(
    ([, validators]) => stateSchema.shape.feeds.safeParse({ x: validators }).success,
  );
  writeWhole(path, `${JSON.stringify({ ...state, feeds: Object.fromEntries(sound) }, null, 2)}\n`);
}
