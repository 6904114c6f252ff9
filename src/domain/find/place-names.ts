import { wordsIn } from './tokens.ts';

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words inside the name of a commune after which the rest is left out in speech. */
const LINKING = setOf('a au aux d de des du en et l la le les lez lès pres saint sainte sous sur sans');

/** Parts of names that are never said alone. */
const COMMON = setOf('chapelle chateau ecole eglise grande grand neuf neuve notre vieille vieux ville');

/** What an article becomes after « à » and « de ». */
const CONTRACTIONS: Record<string, string[]> = { le: ['au', 'du'], les: ['aux', 'des'] };
const ARTICLES = setOf('le la les l');

const MIN_LETTERS = { alone: 5, withoutArticle: 6 };

interface Name {
  /** None for most communes. */
  article: string | undefined;
  words: readonly string[];
}

function nameOf(commune: string): Name {
  const words = wordsIn(commune);
  const [first = ''] = words;
  const hasArticle = ARTICLES.has(first) && words.length > 1;
  return hasArticle ? { article: first, words: words.slice(1) } : { article: undefined, words };
}

/** « le perray », « au perray », « du perray » for `perray`. */
const withArticle = (article: string, words: readonly string[]): string[] =>
  [article, ...(CONTRACTIONS[article] ?? [])].map((one) => [one, ...words].join(' '));

/** Beginning of a name that is said for the whole: « dampierre », « saint arnoult », « vieille eglise ». */
function headOf(words: readonly string[]): readonly string[] {
  const cutAt = (stops: ReadonlySet<string>) =>
    words.findIndex((word, index) => index > 0 && stops.has(word));
  const cut = [LINKING, COMMON].map(cutAt).find((index) => index > 0);
  const head = words.slice(0, cut ?? words.length);
  return head.length < words.length && !(head.length === 1 && COMMON.has(head[0] ?? '')) ? head : [];
}

/** Either half of « thiverval-grignon »; none of « saint-forget » nor of « la boissiere-ecole »'s second. */
function halvesOf(words: readonly string[]): string[] {
  if (words.length !== 2 || words.some((word) => LINKING.has(word))) return [];
  return words.filter((word) => word.length >= MIN_LETTERS.withoutArticle && !COMMON.has(word));
}

/** The name of a commune and what people write for it, article aside or contracted; folded words. */
export function wholeNames(commune: string): string[] {
  const { article, words } = nameOf(commune);
  const plain = words.join(' ');
  if (!article) return [plain];
  return plain.length >= MIN_LETTERS.withoutArticle
    ? [...withArticle(article, words), plain]
    : withArticle(article, words);
}

/** What people shorten the name to; another commune may be shortened to the same. */
export function shortNames(commune: string): string[] {
  const { article, words } = nameOf(commune);
  const head = headOf(words);
  const shortest = article ? MIN_LETTERS.withoutArticle : MIN_LETTERS.alone;
  const plain = head.length > 1 || (head[0]?.length ?? 0) >= shortest ? [head.join(' ')] : [];
  const named = article && head.length > 0 ? withArticle(article, head) : [];
  return [...new Set([...named, ...plain, ...halvesOf(words)])].filter(Boolean);
}
