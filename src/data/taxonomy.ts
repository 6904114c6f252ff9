import { type CollectionEntry, getCollection } from 'astro:content';
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

/** Widens categories to those above them. */
export const loadWidening = once(async () => {
  const branches = [...(await loadBranches())];
  return (ids: readonly string[]): string[] =>
    branches.filter(([, branch]) => branch.some((id) => ids.includes(id))).map(([id]) => id);
});
