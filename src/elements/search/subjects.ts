import type { FoundPage } from '../../domain/find/other-pages.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { categoryPath, communePath, productPath } from '../../paths.ts';
import type { Answered } from './sentence-engine.ts';

const page = (title: string, path: string): FoundPage => ({
  page: { type: 'pages', title: capitalize(title), path },
});

/** The site's own pages on what a sentence names: products, categories, a commune. */
export function subjectPages({ directory, understood: { criteria } }: Answered): FoundPage[] {
  const { vocabulary, products, places } = directory;
  const categories = vocabulary.categories.filter(({ id }) => criteria.category?.includes(id));
  return [
    ...(criteria.product ?? [])
      .flatMap((id) => products.get(id) ?? [])
      .map(({ id, name }) => page(`${name}\u00a0: saison et points de vente`, productPath(id))),
    ...categories.map(({ id, name }) => page(name, categoryPath(id))),
    ...(criteria.place ?? [])
      .flatMap((id) => places.get(id) ?? [])
      .map(({ id, name }) => page(name, communePath(id))),
  ];
}
