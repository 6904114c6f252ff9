// The report of an import as people read it.
import { formatDay } from '../../src/domain/dates.ts';
import { countOf } from '../../src/domain/count-of.ts';
import { PART_WORDS } from '../../src/domain/import/entry-parts.ts';
import { MAX_EVENTS_PER_SOURCE, type SourceOutcome, partsInWords } from '../../src/domain/import/plan.ts';
import { typeset } from '../../src/domain/typography.ts';
import type { ImportResult } from './import-agenda.ts';

interface ReportStyle {
  /** Folder of the content as the reader knows it. */
  root: string;
  isDryRun: boolean;
}

/** Everything that was done and what to look at, source by source. */
export function formatImport(result: ImportResult, { root, isDryRun }: ReportStyle): string {
  const { outcomes, failed, refused, inactiveCount } = result;
  const fileOf = (slug: string) => `${root}/events/${slug}.md`;
  const lines = [
    ...outcomes.flatMap((outcome) => sourceLines(outcome, fileOf)),
    ...refused.flatMap(({ title, slug, faults }) => [
      `✖ ${title} (${fileOf(slug)}) n’est pas écrit :`,
      ...faults.map(({ field, what }) => `    ${field ? `${field} : ` : ''}${what}`),
    ]),
    ...failed.flatMap(({ source, why }) => [
      `✖ ${source.name} (${source.id}) : ${why}`,
      '    Ce qui en avait été repris reste tel quel.',
    ]),
    ...conclusion(outcomes, { isDryRun, inactiveCount, failedCount: failed.length }),
  ];
  return lines.map((line) => printable(typeset(line))).join('\n');
}

/** Titles come from strangers: a terminal must not obey the escape codes that they may hold. */
const printable = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, '\ufffd');

function sourceLines(outcome: SourceOutcome, fileOf: (slug: string) => string): string[] {
  const { source, created, changed, kept, known, gone, refused } = outcome;
  const taken = changed.filter(({ parts }) => parts.length > 0);
  return [
    `${source.name} (${source.id})`,
    ...created.map(
      ({ slug, data }) => `  + ${String(data.title)}, ${formatDay(String(data.start))} : ${fileOf(slug)}`,
    ),
    ...taken.map(({ slug, parts }) => `  ↻ ${fileOf(slug)} : ${partsInWords(parts)}`),
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

const events = (count: number, singular: string, plural: string) =>
  count > 0 ? [countOf(count, `événement ${singular}`, `événements ${plural}`)] : [];

function countsOf(outcome: SourceOutcome): string {
  const counts = [
    ...events(outcome.unchangedCount, 'inchangé', 'inchangés'),
    ...events(outcome.outsideCount, 'hors du territoire', 'hors du territoire'),
    ...events(outcome.pastCount, 'passé', 'passés'),
    ...events(outcome.onlineCount, 'en ligne seulement', 'en ligne seulement'),
    ...events(outcome.cancelledCount, 'annulé avant d’être repris', 'annulés avant d’être repris'),
    ...events(
      outcome.overCount,
      `au-delà des ${MAX_EVENTS_PER_SOURCE} premiers`,
      `au-delà des ${MAX_EVENTS_PER_SOURCE} premiers`,
    ),
  ];
  const rest = outcome.isPartial ? ' La source en a d’autres, qu’elle n’a pas donnés.' : '';
  return `${counts.length > 0 ? `${counts.join(', ')}.` : 'Rien d’autre.'}${rest}`;
}

interface Totals {
  isDryRun: boolean;
  inactiveCount: number;
  failedCount: number;
}

function conclusion(
  outcomes: readonly SourceOutcome[],
  { isDryRun, inactiveCount, failedCount }: Totals,
): string[] {
  const created = outcomes.reduce((sum, outcome) => sum + outcome.created.length, 0);
  const changed = outcomes
    .flatMap((outcome) => outcome.changed)
    .filter(({ parts }) => parts.length > 0).length;
  const sources =
    outcomes.length > 0 ? countOf(outcomes.length, 'source lue', 'sources lues') : 'aucune source lue';
  const failures = failedCount > 0 ? [countOf(failedCount, 'en échec', 'en échec')] : [];
  const idle = inactiveCount > 0 ? [countOf(inactiveCount, 'non suivie', 'non suivies')] : [];
  const said = [sources, ...failures, ...idle].join(', ');
  const counts = `${countOf(created, 'événement nouveau', 'événements nouveaux')}, ${countOf(changed, 'mis à jour', 'mis à jour')}`;
  return [
    `${failedCount > 0 ? '✖' : '✔'} ${said} : ${counts}.`,
    ...(isDryRun ? ['  Essai : rien n’est écrit.'] : []),
    ...(created > 0 && !isDryRun
      ? [
          '  Relisez-les : un événement repris paraît quand « approved » devient true. Pour en refuser un, laissez',
          '  « approved: false » ; un fichier supprimé serait repris à l’import suivant.',
        ]
      : []),
  ];
}
