import { foldLetters, foldText } from './fold.ts';

const MAX_QUERY_LETTERS = 120;
const MAX_QUERY_WORDS = 8;

/** Words that are on every page, and those of a question asked in full (« où acheter des œufs près de Dampierre »). */
const WORDS_OF_EVERY_PAGE = new Set(
  `a au aux avec ce ces cet cette chez comme comment dans de des du elle elles en entre est et eux il ils je la le les
  leur leurs lui ma mais me mes moi mon ne nos notre nous on ont ou par pas pour pres proche qu que quel quelle quelles
  quels qui quoi sa sans se ses si son sont sous sur ta te tes toi ton tu un une vers vos votre vous y
  acheter cherche chercher trouver veux voudrais`.split(/\s+/),
);

const ELISION = /(^|[^\p{L}'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/giu;

/**
 * The words of a query that are worth searching, as typed but for letters and elisions (« Lapin à l’ancienne » →
 * `lapin`, `ancienne`). When only words of every page were typed they are kept; none for a query without letter or digit.
 */
export function queryWords(query: string): string[] {
  const plain = foldLetters(query.slice(0, MAX_QUERY_LETTERS)).replaceAll('\u034f', '').toLowerCase();
  const words = plain
    .replace(ELISION, '$1')
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const full = words.filter((word) => word.length > 1 && !WORDS_OF_EVERY_PAGE.has(foldText(word)));
  return [...new Set(full.length > 0 ? full : words)].slice(0, MAX_QUERY_WORDS);
}
