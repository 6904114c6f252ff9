import { countOf } from './count-of.ts';

/** A source of `content/sources.yaml`, whatever it gives. */
export interface NamedSource {
  id: string;
  name: string;
}

/** A source that could not be read: nothing of it has changed. */
export interface FailedSource {
  source: NamedSource;
  why: string;
}

/** An entry that the content check refuses; it is not written. */
export interface RefusedEntry {
  slug: string;
  title: string;
  faults: readonly { field?: string | undefined; what: string }[];
}

export interface ReportStyle {
  /** Folder of the content as the reader knows it: `content`. */
  root: string;
  isDryRun: boolean;
}

interface Unwritten {
  refused: readonly RefusedEntry[];
  failed: readonly FailedSource[];
}

/** What was not written, then what was not read, and why. */
export const failureLines = ({ refused, failed }: Unwritten, fileOf: (slug: string) => string): string[] => [
  ...refused.flatMap(({ title, slug, faults }) => [
    `✖ ${title} (${fileOf(slug)}) n’est pas écrit :`,
    ...faults.map(({ field, what }) => `    ${field ? `${field} : ` : ''}${what}`),
  ]),
  ...failed.flatMap(({ source, why }) => [
    `✖ ${source.name} (${source.id}) : ${why}`,
    '    Ce qui en avait été repris reste tel quel.',
  ]),
];

interface SourceCounts {
  readCount: number;
  failedCount: number;
  /** Sources that nobody follows. */
  inactiveCount: number;
}

/** « ✔ 2 sources lues, 1 en échec, 1 non suivie » */
export function readingWords({ readCount, failedCount, inactiveCount }: SourceCounts): string {
  const read = [
    countOf(readCount, 'source lue', 'sources lues'),
    ...(failedCount > 0 ? [countOf(failedCount, 'en échec', 'en échec')] : []),
    ...(inactiveCount > 0 ? [countOf(inactiveCount, 'non suivie', 'non suivies')] : []),
  ];
  return `${failedCount > 0 ? '✖' : '✔'} ${read.join(', ')}`;
}

/** « 2 événements passés », nothing for none. */
export const countIn = (count: number, one: string, several: string): string[] =>
  count > 0 ? [countOf(count, one, several)] : [];

/** « 2 événements inchangés, 1 événement passé. » */
export const countLine = (counts: readonly string[]): string =>
  counts.length > 0 ? `${counts.join(', ')}.` : 'Rien d’autre.';
