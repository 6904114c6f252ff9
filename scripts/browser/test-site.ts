// The site that the browser tests visit: built from the real content, on a day that does not move.
import { resolve } from 'node:path';

/** A Saturday in Advent, Paris time, with events past, to come, cancelled and recurring. */
export const TEST_INSTANT = new Date('2026-11-21T09:00:00+01:00');

/** Where it is built: never in `dist`, which people may publish. */
export const TEST_SITE = resolve(process.env.TEST_SITE ?? 'test-results/site');

export const TEST_PORT = Number(process.env.TEST_PORT ?? 4399);

/** What the build needs to know of it. */
export const buildEnvironment = (): Record<string, string> => ({
  OUT_DIR: TEST_SITE,
  SOURCE_DATE_EPOCH: String(TEST_INSTANT.valueOf() / 1000),
});
