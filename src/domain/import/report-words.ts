import { countOf } from '../count-of.ts';
import { formatDay } from '../dates.ts';
import {
  type FileOf,
  type ReportStyle,
  type SourceResult,
  countIn,
  countLine,
  reportLines,
} from '../source-report.ts';
import { PART_WORDS, partsInWords } from './part-words.ts';
import { MAX_EVENTS_PER_SOURCE, type SourceOutcome } from './plan.ts';

export type ImportResult = SourceResult<SourceOutcome>;

/** What an import has done, source by source; not typeset, nor safe to print. */
export function importLines(result: ImportResult, style: ReportStyle): string[] {
  const createdCount = result.outcomes.flatMap(({ created }) => created).length;
  const updatedCount = result.outcomes.flatMap(updatedIn).length;
  return reportLines(result, style, {
    folder: 'events',
    linesOf: sourceLines,
    done: `${countOf(createdCount, 'événement nouveau', 'événements nouveaux')}, ${countOf(updatedCount, 'mis à jour', 'mis à jour')}`,
    advice: createdCount > 0 ? ADVICE : [],
  });
}

const ADVICE = [
  'Relisez-les : un événement repris paraît quand « approved » devient true. Pour en refuser un, laissez',
  '« approved: false » ; un fichier supprimé serait repris à l’import suivant.',
];

function sourceLines(outcome: SourceOutcome, fileOf: FileOf): string[] {
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
  countIn(count, `événement ${singular}`, `événements ${plural}`);

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
  return `${countLine(counts)}${rest}`;
}
