import type { IsoDate } from './dates.ts';
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

/** What of an article is told to search engines. */
export interface ArticleFacts {
  path: string;
  data: {
    title: string;
    summary: string;
    kind: string;
    published: IsoDate;
    updated?: IsoDate | undefined;
  };
  authors: readonly { author: AuthorFacts }[];
  magazine: MagazineFacts;
}

const authorNode = ({ path, data }: AuthorFacts, absolute: Absolute): JsonLdNode => ({
  '@type': data.collective ? 'Organization' : 'Person',
  name: data.name,
  url: absolute(path),
});

const partNode = ({ path, data }: MagazineFacts, absolute: Absolute): JsonLdNode => ({
  '@type': 'Periodical',
  name: data.name,
  url: absolute(path),
});

/** An article, or a recipe without its steps; `picture` is an absolute address. */
export function articleNode(
  { path, data, authors, magazine }: ArticleFacts,
  { absolute, picture }: { absolute: Absolute; picture?: string | undefined },
): JsonLdNode {
  return {
    '@type': data.kind === 'recipe' ? 'Recipe' : 'Article',
    [data.kind === 'recipe' ? 'name' : 'headline']: data.title,
    description: data.summary,
    url: absolute(path),
    image: picture,
    inLanguage: 'fr',
    datePublished: data.published,
    dateModified: data.updated,
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
