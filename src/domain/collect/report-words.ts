import { countOf } from '../count-of.ts';
import { formatDay } from '../dates.ts';
import {
  type FailedSource,
  type RefusedEntry,
  type ReportStyle,
  countIn,
  countLine,
  failureLines,
  readingWords,
} from '../source-report.ts';
import { type FeedOutcome, MAX_ASKED_PER_FEED, MAX_NEW_PER_FEED } from './plan.ts';

export interface CollectResult {
  outcomes: readonly FeedOutcome[];
  failed: readonly FailedSource[];
  refused: readonly RefusedEntry[];
  /** Publications that nobody follows. */
  inactiveCount: number;
}

/** Lines that say everything that was done and what to look at, feed by feed; not typeset, nor safe to print. */
export function collectLines(result: CollectResult, { root, isDryRun }: ReportStyle): string[] {
  const fileOf = (slug: string) => `${root}/mentions/${slug}.md`;
  return [
    ...result.outcomes.flatMap((outcome) => feedLines(outcome, fileOf)),
    ...failureLines(result, fileOf),
    ...conclusion(result, isDryRun),
  ];
}

function feedLines(outcome: FeedOutcome, fileOf: (slug: string) => string): string[] {
  const { source, created, changed, kept, merged, returned, gone, refused } = outcome;
  return [
    `${source.name} (${source.id})`,
    ...created.map(
      ({ slug, title, published, isDated }) =>
        `  + ${title}, ${isDated ? `${formatDay(published)} ${published.slice(0, 4)}` : 'sans date possible, daté d’aujourd’hui'} : ${fileOf(slug)}`,
    ),
    ...changed.map(({ slug }) => `  ↻ ${fileOf(slug)} : la publication a changé, le brouillon la suit.`),
    ...kept.map(
      ({ slug }) =>
        `  ! ${fileOf(slug)} : la publication a changé depuis. Ce relevé, approuvé ou corrigé ici, reste tel quel.`,
    ),
    ...merged.map(
      ({ slug, title }) => `  = ${title} : déjà relevé, ${fileOf(slug)} note cette autre adresse.`,
    ),
    ...returned.map(({ slug }) => `  ↩ ${fileOf(slug)} : la publication est revenue, le relevé aussi.`),
    ...gone.map(
      ({ slug, title }) =>
        `  − ${title} : la page d’origine n’existe plus, et le relevé ne paraît plus (${fileOf(slug)}).`,
    ),
    ...refused.map(
      ({ title, why }) => `  ✖ ${title || 'Une publication sans titre'} n’est pas relevé : ${why}`,
    ),
    `  ${countsOf(outcome)}`,
  ];
}

/** « 2 relevés inchangés, 3 publications sans le mot-dièse. » */
function countsOf({ isSame, ...outcome }: FeedOutcome): string {
  if (isSame) return 'Rien de nouveau depuis la dernière fois.';
  return countLine([
    ...countIn(outcome.unchangedCount, 'relevé inchangé', 'relevés inchangés'),
    ...countIn(outcome.knownCount, 'déjà relevé ailleurs', 'déjà relevés ailleurs'),
    ...countIn(outcome.otherCount, 'publication sans le mot-dièse', 'publications sans le mot-dièse'),
    ...countIn(
      outcome.overCount,
      `au-delà des ${MAX_NEW_PER_FEED} premiers, pour la prochaine fois`,
      `au-delà des ${MAX_NEW_PER_FEED} premiers, pour la prochaine fois`,
    ),
    ...countIn(
      outcome.unaskedCount,
      `disparu au-delà des ${MAX_ASKED_PER_FEED} vérifiés, pour la prochaine fois`,
      `disparus au-delà des ${MAX_ASKED_PER_FEED} vérifiés, pour la prochaine fois`,
    ),
  ]);
}

function conclusion({ outcomes, failed, inactiveCount }: CollectResult, isDryRun: boolean): string[] {
  const count = (key: 'created' | 'changed' | 'gone') => outcomes.flatMap((outcome) => outcome[key]).length;
  const read = readingWords({ readCount: outcomes.length, failedCount: failed.length, inactiveCount });
  const counts = [
    countOf(count('created'), 'relevé nouveau', 'relevés nouveaux'),
    countOf(count('changed'), 'mis à jour', 'mis à jour'),
    ...countIn(count('gone'), 'retiré', 'retirés'),
  ];
  return [
    `${read} : ${counts.join(', ')}.`,
    ...(isDryRun ? ['  Essai : rien n’est écrit.'] : []),
    ...(count('created') > 0 && !isDryRun
      ? [
          '  Relisez-les : un relevé paraît quand « approved » devient true. Pour en refuser un, laissez',
          '  « approved: false » ; un fichier supprimé serait relevé de nouveau.',
        ]
      : []),
  ];
}
