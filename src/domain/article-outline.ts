import { uncapitalize } from './typography.ts';

/** A heading of an article that its table of contents leads to. */
export interface Heading {
  /** Identifier in the page. */
  id: string;
  text: string;
}

/** Headings of the Markdown text: its own have a depth, 2 the highest. */
export interface TextHeading {
  depth: number;
  slug: string;
  text: string;
}

/** Parts of an article that its fields make. */
export type ArticlePart = 'ingredients' | 'steps' | 'know-how' | 'questions' | 'question' | 'call';

/** Identifier of a part in the page, which no heading of a text can take: those begin by `titre-`. */
export const partId = (part: ArticlePart, index?: number): string =>
  `partie-${part}${index === undefined ? '' : `-${index + 1}`}`;

const MIN_HEADINGS = 4;
const MIN_MINUTES = 3;

interface Kinds {
  recipe?: { yield: string } | undefined;
  walk?: object | undefined;
  portrait?: { knowHow: readonly unknown[]; questions: readonly unknown[] } | undefined;
  interview?: { questions: readonly { question: string }[] } | undefined;
  call?: object | undefined;
}

/** Before the text, then after it, in the order of the page. */
function partsOf({ recipe, walk, portrait, interview, call }: Kinds): [before: Heading[], after: Heading[]] {
  const heading = (part: ArticlePart, text: string): Heading => ({ id: partId(part), text });
  const before = [
    ...(recipe
      ? [heading('ingredients', `Pour ${uncapitalize(recipe.yield)}`), heading('steps', 'La recette')]
      : []),
    ...(call ? [heading('call', 'Nous cherchons')] : []),
  ];
  const questions = interview?.questions ?? [];
  return [
    before,
    [
      ...(walk ? [heading('steps', 'Étape par étape')] : []),
      ...(portrait?.knowHow.length ? [heading('know-how', 'Le savoir-faire')] : []),
      ...(portrait?.questions.length ? [heading('questions', 'Les questions')] : []),
      ...questions.map(({ question }, index) => ({ id: partId('question', index), text: question })),
    ],
  ];
}

/** The heading of the notes, which only a voice says, names no part of the text. */
const isShown = ({ depth, slug }: TextHeading) => depth === 2 && slug !== 'footnote-label';

/**
 * What the table of contents of an article lists: its headings of the first level and the parts of its kind, in the
 * order of the page. Nothing for an article that is read in a moment.
 */
export function articleOutline(
  article: Kinds & { minutes: number },
  headings: readonly TextHeading[],
): Heading[] {
  const [before, after] = partsOf(article);
  const own = headings.filter(isShown).map(({ slug, text }) => ({ id: slug, text }));
  const all = [...before, ...own, ...after];
  return article.minutes >= MIN_MINUTES && all.length >= MIN_HEADINGS ? all : [];
}
