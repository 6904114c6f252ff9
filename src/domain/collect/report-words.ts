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
import { type FeedOutcome, MAX_ASKED_PER_FEED, MAX_NEW_PER_FEED } from './plan.ts';

export type CollectResult = SourceResult<FeedOutcome>;

/** What a collect has done, feed by feed; not typeset, nor safe to print. */
export function collectLines(result: CollectResult, style: ReportStyle): string[] {
  const count = (key: 'created' | 'changed' | 'gone') =>
    result.outcomes.flatMap((outcome) => outcome[key]).length;
  const done = [
    countOf(count('created'), 'relevé nouveau', 'relevés nouveaux'),
    countOf(count('changed'), 'mis à jour', 'mis à jour'),
    ...countIn(count('gone'), 'retiré', 'retirés'),
  ];
  return reportLines(result, style, {
    folder: 'mentions',
    linesOf: feedLines,
    done: done.join(', '),
    advice: count('created') > 0 ? ADVICE : [],
  });
}

const ADVICE = [
  'Relisez-les : un relevé paraît quand « approved » devient true. Pour en refuser un, laissez',
  '« approved: false » ; un fichier supprimé serait relevé de nouveau.',
];

function feedLines(outcome: FeedOutcome, fileOf: FileOf): string[] {
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
    ...refused.map(({ title, why }) => `  ✖ ${title || 'Un texte sans titre'} n’est pas relevé : ${why}`),
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
