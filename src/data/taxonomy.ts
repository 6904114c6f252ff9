import { type CollectionEntry, getCollection } from 'astro:content';
import { frenchOrder } from '../domain/french-order.ts';
import { byId, byName, once } from './once.ts';

export type Category = CollectionEntry<'categories'>['data'];
export type Product = CollectionEntry<'products'>['data'];
export type Certification = CollectionEntry<'certifications'>['data'];
export type Commune = CollectionEntry<'communes'>['data'];

const dataOf = <T extends { data: { name: string } }>(entries: readonly T[]): T['data'][] =>
  entries.map(({ data }) => data);

const sorted = <T extends { name: string }>(values: T[]): T[] => values.toSorted(byName);

export const loadCategories = once(async () => dataOf(await getCollection('categories')));
export const loadProducts = once(async () => sorted(dataOf(await getCollection('products'))));
export const loadCertifications = once(async () => dataOf(await getCollection('certifications')));
export const loadCommunes = once(async () => sorted(dataOf(await getCollection('communes'))));

export const loadCategoryMap = once(async () => byId(await loadCategories()));
export const loadProductMap = once(async () => byId(await loadProducts()));
export const loadCertificationMap = once(async () => byId(await loadCertifications()));
export const loadCommuneMap = once(async () => byId(await loadCommunes()));

/** A category and all its descendants. */
export const loadBranches = once(async () => {
  const categories = await loadCategories();
  const branch = (id: string): string[] => [
    id,
    ...categories.filter(({ parent }) => parent === id).flatMap((child) => branch(child.id)),
  ];
  return new Map(categories.map(({ id }) => [id, branch(id)]));
});

/** A category and those that it is part of, nearest first. */
function lineage(category: Category, categories: ReadonlyMap<string, Category>): Category[] {
  const parent = category.parent === undefined ? undefined : categories.get(category.parent);
  return parent ? [category, ...lineage(parent, categories)] : [category];
}

export const loadLineages = once(async (): Promise<Map<string, Category[]>> => {
  const categories = await loadCategoryMap();
  return new Map([...categories].map(([id, category]) => [id, lineage(category, categories)]));
});

/** In alphabetical order, each under the one that it is part of. */
export const loadCategoriesInOrder = once(async (): Promise<Category[]> => {
  const lineages = await loadLineages();
  const way = ({ id }: Category) =>
    (lineages.get(id) ?? [])
      .map(({ name }) => name)
      .reverse()
      .join('\n');
  return (await loadCategories()).toSorted((one, other) => frenchOrder.compare(way(one), way(other)));
});

/** Widens categories to those above them. */
export const loadWidening = once(async () => {
  const branches = [...(await loadBranches())];
  return (ids: readonly string[]): string[] =>
    branches.filter(([, branch]) => branch.some((id) => ids.includes(id))).map(([id]) => id);
});
