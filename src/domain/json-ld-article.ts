import type { IsoDate } from './dates.ts';
import { isoDuration } from './duration.ts';
import type { JsonLdNode } from './json-ld.ts';
import type { Absolute } from './json-ld-site.ts';

export interface AuthorFacts {
  path: string;
  data: { name: string; collective: boolean };
}

export interface MagazineFacts {
  path: string;
  data: { name: string; theme: string };
}

/** Minutes are whole. */
export interface RecipeFacts {
  yield: string;
  preparation: number;
  cooking?: number | undefined;
  rest?: number | undefined;
  ingredients: readonly { text: string }[];
  steps: readonly { title?: string | undefined; text: string }[];
}

/** What of an article is told to search engines. */
export interface ArticleFacts {
  path: string;
  data: {
    title: string;
    summary: string;
    published: IsoDate;
    updated?: IsoDate | undefined;
    recipe?: RecipeFacts | undefined;
  };
  authors: readonly { author: AuthorFacts }[];
  magazine: MagazineFacts;
}

export const authorNode = ({ path, data }: AuthorFacts, absolute: Absolute): JsonLdNode => ({
  '@type': data.collective ? 'Organization' : 'Person',
  name: data.name,
  url: absolute(path),
});

const partNode = ({ path, data }: MagazineFacts, absolute: Absolute): JsonLdNode => ({
  '@type': 'Periodical',
  name: data.name,
  url: absolute(path),
});

/** Source: https://schema.org/Recipe. */
function recipeNode({ data }: ArticleFacts, recipe: RecipeFacts): JsonLdNode {
  const { preparation, cooking = 0, rest = 0 } = recipe;
  return {
    '@type': 'Recipe',
    name: data.title,
    recipeYield: recipe.yield,
    prepTime: isoDuration(preparation),
    cookTime: cooking > 0 ? isoDuration(cooking) : undefined,
    totalTime: isoDuration(preparation + cooking + rest),
    recipeIngredient: recipe.ingredients.map(({ text }) => text),
    recipeInstructions: recipe.steps.map(({ title, text }) => ({ '@type': 'HowToStep', name: title, text })),
  };
}

interface ArticleContext {
  absolute: Absolute;
  /** Absolute address. */
  picture?: string | undefined;
  /** To read it. */
  minutes: number;
  /** Absolute address of the licence of the text. */
  licence: string;
}

/** An article, or a recipe with what it takes. */
export function articleNode(article: ArticleFacts, context: ArticleContext): JsonLdNode {
  const { path, data, authors, magazine } = article;
  const { absolute, picture, minutes, licence } = context;
  return {
    ...(data.recipe ? recipeNode(article, data.recipe) : { '@type': 'Article', headline: data.title }),
    description: data.summary,
    url: absolute(path),
    image: picture,
    inLanguage: 'fr',
    datePublished: data.published,
    dateModified: data.updated,
    timeRequired: isoDuration(minutes),
    license: licence,
    author: authors.map(({ author }) => authorNode(author, absolute)),
    isPartOf: partNode(magazine, absolute),
  };
}

export const magazineNode = (
  magazine: MagazineFacts & { editors: readonly AuthorFacts[] },
  absolute: Absolute,
): JsonLdNode => ({
  ...partNode(magazine, absolute),
  about: magazine.data.theme,
  inLanguage: 'fr',
  editor: magazine.editors.map((editor) => authorNode(editor, absolute)),
});
