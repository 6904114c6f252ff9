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

/** What came of every source that was read or not. */
export interface SourceResult<Outcome> {
  outcomes: readonly Outcome[];
  failed: readonly FailedSource[];
  refused: readonly RefusedEntry[];
  /** Sources that nobody follows. */
  inactiveCount: number;
}

/** Path of the file of an entry, as the reader knows it. */
export type FileOf = (slug: string) => string;

interface Wording<Outcome> {
  /** Folder of the entries, in that of the content. */
  folder: string;
  linesOf: (outcome: Outcome, fileOf: FileOf) => readonly string[];
  /** « 2 événements nouveaux, aucun mis à jour » */
  done: string;
  /** What to do with what is new; none when nothing is. */
  advice: readonly string[];
}

/** Lines that say everything that was done and what to look at, source by source; not typeset, nor safe to print. */
export function reportLines<Outcome>(
  result: SourceResult<Outcome>,
  { root, isDryRun }: ReportStyle,
  { folder, linesOf, done, advice }: Wording<Outcome>,
): string[] {
  const fileOf: FileOf = (slug) => `${root}/${folder}/${slug}.md`;
  return [
    ...result.outcomes.flatMap((outcome) => linesOf(outcome, fileOf)),
    ...failureLines(result, fileOf),
    `${readingWords(result)} : ${done}.`,
    ...(isDryRun ? ['Essai : rien n’est écrit.'] : advice).map((line) => `  ${line}`),
  ];
}

type Failures = Pick<SourceResult<unknown>, 'refused' | 'failed'>;

/** What was not written, then what was not read, and why. */
const failureLines = ({ refused, failed }: Failures, fileOf: FileOf): string[] => [
  ...refused.flatMap(({ title, slug, faults }) => [
    `✖ ${title} (${fileOf(slug)}) n’est pas écrit :`,
    ...faults.map(({ field, what }) => `    ${field ? `${field} : ` : ''}${what}`),
  ]),
  ...failed.flatMap(({ source, why }) => [
    `✖ ${source.name} (${source.id}) : ${why}`,
    '    Ce qui en avait été repris reste tel quel.',
  ]),
];

/** « ✔ 2 sources lues, 1 en échec, 1 non suivie » */
function readingWords({ outcomes, failed, inactiveCount }: SourceResult<unknown>): string {
  const read = [
    countOf(outcomes.length, 'source lue', 'sources lues'),
    ...countIn(failed.length, 'en échec', 'en échec'),
    ...countIn(inactiveCount, 'non suivie', 'non suivies'),
  ];
  return `${failed.length > 0 ? '✖' : '✔'} ${read.join(', ')}`;
}

/** « 2 événements passés », nothing for none. */
export const countIn = (count: number, one: string, several: string): string[] =>
  count > 0 ? [countOf(count, one, several)] : [];

/** « 2 événements inchangés, 1 événement passé. » */
export const countLine = (counts: readonly string[]): string =>
  counts.length > 0 ? `${counts.join(', ')}.` : 'Rien d’autre.';
