import { countOf } from './count-of.ts';
import { KIND_WORDS, LISTING_KINDS } from './kinds.ts';

/** Groups of the results, in the order of the site. */
export const RESULT_TYPES = [...LISTING_KINDS, 'events', 'articles', 'pages'] as const;

export type ResultType = (typeof RESULT_TYPES)[number];

interface ResultWords {
  title: string;
  singular: string;
  plural: string;
  /** Multiplies the score of the group's best result: who makes or sells a thing comes before who writes about it. */
  weight: number;
}

export const RESULT_WORDS: Record<ResultType, ResultWords> = {
  producers: { ...KIND_WORDS.producers, weight: 1.2 },
  shops: { ...KIND_WORDS.shops, weight: 1 },
  services: { ...KIND_WORDS.services, weight: 1 },
  stays: { ...KIND_WORDS.stays, weight: 1 },
  markets: { ...KIND_WORDS.markets, weight: 1 },
  events: { title: 'Agenda', singular: 'événement', plural: 'événements', weight: 0.6 },
  articles: { title: 'Articles', singular: 'article', plural: 'articles', weight: 0.4 },
  pages: { title: 'Pages', singular: 'page', plural: 'pages', weight: 0.5 },
};

export interface ResultGroup {
  type: ResultType;
  count: number;
  /** Score of the best result. */
  score: number;
}

/** The groups that have results, the most promising first. */
export const orderGroups = <G extends ResultGroup>(groups: readonly G[]): G[] =>
  groups
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.score * RESULT_WORDS[b.type].weight - a.score * RESULT_WORDS[a.type].weight);

/** « 12 résultats : 5 producteurs, 7 articles », to be read aloud. */
export function describeGroups(groups: readonly ResultGroup[]): string {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const each = groups.map(({ type, count }) =>
    countOf(count, RESULT_WORDS[type].singular, RESULT_WORDS[type].plural),
  );
  return `${countOf(total, 'résultat', 'résultats')}\u00a0: ${each.join(', ')}.`;
}
