import { countOf } from '../count-of.ts';
import { formatDay } from '../dates.ts';
import type { FeedSource } from './feed-event.ts';
import { PART_WORDS, partsInWords } from './part-words.ts';
import { MAX_EVENTS_PER_SOURCE, type SourceOutcome } from './plan.ts';

/** A source that could not be read: nothing of it has changed. */
export interface FailedSource {
  source: FeedSource;
  why: string;
}

/** An entry that the content check refuses; it is not written. */
export interface RefusedEntry {
  slug: string;
  title: string;
  faults: readonly { field?: string | undefined; what: string }[];
}

export interface ImportResult {
  outcomes: readonly SourceOutcome[];
  failed: readonly FailedSource[];
  refused: readonly RefusedEntry[];
  /** Sources that nobody follows. */
  inactiveCount: number;
}

export interface ReportStyle {
  /** Folder of the content as the reader knows it: `content`. */
  root: string;
  isDryRun: boolean;
}

/** Lines that say everything that was done and what to look at, source by source; not typeset, nor safe to print. */
export function importLines(result: ImportResult, { root, isDryRun }: ReportStyle): string[] {
  const fileOf = (slug: string) => `${root}/events/${slug}.md`;
  return [
    ...result.outcomes.flatMap((outcome) => sourceLines(outcome, fileOf)),
    ...result.refused.flatMap(({ title, slug, faults }) => [
      `✖ ${title} (${fileOf(slug)}) n’est pas écrit :`,
      ...faults.map(({ field, what }) => `    ${field ? `${field} : ` : ''}${what}`),
    ]),
    ...result.failed.flatMap(({ source, why }) => [
      `✖ ${source.name} (${source.id}) : ${why}`,
      '    Ce qui en avait été repris reste tel quel.',
    ]),
    ...conclusion(result, isDryRun),
  ];
}

function sourceLines(outcome: SourceOutcome, fileOf: (slug: string) => string): string[] {
  const { source, created, kept, known, gone, refused } = outcome;
  return [
    `${source.name} (${source.id})`,
    ...created.map(
      ({ slug, data }) => `  + ${String(data.title)}, ${formatDay(String(data.start))} : ${fileOf(slug)}`,
    ),
    ...updatedIn(outcome).map(({ slug, parts }) => `  ↻ ${fileOf(slug)} : ${partsInWords(parts)}`),
    ...kept.map(
      ({ slug, part, here, there }) =>
        `  ! ${fileOf(slug)}, ${PART_WORDS[part]} : la fiche dit « ${here} », corrigé ici et gardé. La source dit maintenant « ${there} ».`,
    ),
    ...known.map(({ slug, title }) => `  = ${title} : déjà dans l’agenda, ${fileOf(slug)}`),
    ...gone.map(
      ({ slug, title }) =>
        `  ? ${title} n’est plus dans la source. Est-ce annulé ? Voyez ${fileOf(slug)}, qui n’a pas changé.`,
    ),
    ...refused.map(({ title, why }) => `  ✖ ${title || 'Un événement sans titre'} n’est pas repris : ${why}`),
    `  ${countsOf(outcome)}`,
  ];
}

/** Changes that people see: a new mark is none. */
const updatedIn = ({ changed }: SourceOutcome) => changed.filter(({ parts }) => parts.length > 0);

const events = (count: number, singular: string, plural = singular) =>
  count > 0 ? [countOf(count, `événement ${singular}`, `événements ${plural}`)] : [];

/** « 2 événements inchangés, 1 événement passé. » */
function countsOf(outcome: SourceOutcome): string {
  const counts = [
    ...events(outcome.unchangedCount, 'inchangé', 'inchangés'),
    ...events(outcome.outsideCount, 'hors du territoire'),
    ...events(outcome.pastCount, 'passé', 'passés'),
    ...events(outcome.onlineCount, 'en ligne seulement'),
    ...events(outcome.cancelledCount, 'annulé avant d’être repris', 'annulés avant d’être repris'),
    ...events(outcome.overCount, `au-delà des ${MAX_EVENTS_PER_SOURCE} premiers`),
  ];
  const rest = outcome.isPartial ? ' La source en a d’autres, qu’elle n’a pas donnés.' : '';
  return `${counts.length > 0 ? `${counts.join(', ')}.` : 'Rien d’autre.'}${rest}`;
}

function conclusion({ outcomes, failed, inactiveCount }: ImportResult, isDryRun: boolean): string[] {
  const createdCount = outcomes.flatMap(({ created }) => created).length;
  const updatedCount = outcomes.flatMap(updatedIn).length;
  const read = [
    countOf(outcomes.length, 'source lue', 'sources lues'),
    ...(failed.length > 0 ? [countOf(failed.length, 'en échec', 'en échec')] : []),
    ...(inactiveCount > 0 ? [countOf(inactiveCount, 'non suivie', 'non suivies')] : []),
  ];
  const counts = `${countOf(createdCount, 'événement nouveau', 'événements nouveaux')}, ${countOf(updatedCount, 'mis à jour', 'mis à jour')}`;
  return [
    `${failed.length > 0 ? '✖' : '✔'} ${read.join(', ')} : ${counts}.`,
    ...(isDryRun ? ['  Essai : rien n’est écrit.'] : []),
    ...(createdCount > 0 && !isDryRun
      ? [
          '  Relisez-les : un événement repris paraît quand « approved » devient true. Pour en refuser un, laissez',
          '  « approved: false » ; un fichier supprimé serait repris à l’import suivant.',
        ]
      : []),
  ];
}
