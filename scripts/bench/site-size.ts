import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Number of files of a built site whose name ends in `ending`. */
export const countFiles = (site: string, ending: string): number =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).length;

const RESULTS_SHOWN = 10;

const isCompressed = (name: string) => /\.(?:pf_\w+|pagefind)$/.test(name);

/** Bytes that a file takes on the way to the browser. */
const weight = (path: string) =>
  isCompressed(path) ? statSync(path).size : gzipSync(readFileSync(path)).length;

const weights = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => weight(join(folder, name)));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length);

/**
 * Kilobytes that a visitor's first search fetches, compressed: the engine and its tables, the filters, one part of the
 * index and the first results, of average weight.
 */
export function firstSearchKilobytes(site: string): number {
  const search = join(site, 'pagefind');
  const [parts, results] = ['index', 'fragment'].map((name) => mean(weights(join(search, name))));
  const always = sum(weights(search)) + sum(weights(join(search, 'filter')));
  return (always + (parts ?? 0) + RESULTS_SHOWN * (results ?? 0)) / 1000;
}
