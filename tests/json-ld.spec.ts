import { expect, test } from '@playwright/test';
import { businessTypes } from '../src/schema/taxonomy.ts';
import { type BuiltPage, builtPages } from './support/built-pages.ts';
import { listingPages } from './support/page-types.ts';

type Node = Record<string, unknown>;

const SCRIPTS = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** Every type of https://schema.org that the site may use. */
const KNOWN_TYPES = new Set([
  ...Object.keys(businessTypes),
  ...['Place', 'PostalAddress', 'GeoCoordinates', 'OpeningHoursSpecification', 'Certification', 'Offer'],
  ...['BreadcrumbList', 'ListItem', 'WebSite', 'SearchAction', 'EntryPoint', 'Organization', 'Person'],
  ...['Event', 'Schedule', 'Audience', 'LocationFeatureSpecification', 'Article', 'Periodical'],
  ...['Recipe', 'HowToStep'],
]);

/** Lists and entries that a visitor may come to from a search engine. */
const WITH_TRAIL =
  /^\/(?:producteurs|commerces|services|sejours|marches|communes|categories|produits|guides|articles|magazines|agenda)\/(?!\d{4}-\d\d\/)(?!page\/|archives\/)[^/]+\/$/;
const KINDS = /^\/(?:producteurs|commerces|services|sejours|marches)\/$/;

const graphsOf = ({ html }: BuiltPage): Node[] =>
  [...html.matchAll(SCRIPTS)].map(([, text = '']) => JSON.parse(text) as Node);

const nodesOf = (page: BuiltPage): Node[] =>
  graphsOf(page).flatMap((graph) => (graph['@graph'] as Node[] | undefined) ?? [graph]);

/** Every node, the nested ones too. */
function* allNodes(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Node;
  for (const part of Object.values(value)) yield* allNodes(part);
}

const canonicalOf = ({ html }: BuiltPage) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];

const crumbsOf = (page: BuiltPage): Node[] =>
  nodesOf(page)
    .filter((node) => node['@type'] === 'BreadcrumbList')
    .flatMap((list) => list.itemListElement as Node[]);

test.describe('what search engines read', () => {
  test('is JSON of schema.org on every page that has some, and of types that are known', () => {
    const described = builtPages.filter((page) => graphsOf(page).length > 0);
    expect(described.length).toBeGreaterThan(listingPages.length);
    for (const page of described) {
      const graphs = graphsOf(page);
      expect(
        graphs.map((graph) => graph['@context']),
        page.path,
      ).toEqual(['https://schema.org']);
      const types = [...allNodes(graphs)].flatMap((node) => node['@type'] ?? []);
      expect(
        types.filter((type) => !KNOWN_TYPES.has(String(type))),
        page.path,
      ).toEqual([]);
    }
  });

  test('says on each list and each entry where it stands in the site', () => {
    const pages = builtPages.filter(({ path }) => WITH_TRAIL.test(path) || KINDS.test(path));
    expect(pages.length).toBeGreaterThan(listingPages.length);
    for (const page of pages) {
      const crumbs = crumbsOf(page);
      expect(crumbs.length, page.path).toBeGreaterThan(0);
      expect(
        crumbs.map(({ position }) => position),
        page.path,
      ).toEqual(crumbs.map((_, index) => index + 1));
      for (const { name, item } of crumbs) {
        expect(name, page.path).toBeTruthy();
        expect(
          builtPages.some(({ path }) => path === new URL(String(item)).pathname),
          String(item),
        ).toBe(true);
      }
    }
  });

  test('names each listing, with its address, where it is and what it is', () => {
    for (const page of listingPages) {
      const [node = {}] = nodesOf(page);
      expect(node, page.path).toMatchObject({
        url: canonicalOf(page),
        address: { '@type': 'PostalAddress', addressCountry: 'FR' },
      });
      expect(['Place', ...Object.keys(businessTypes)], page.path).toContain(node['@type']);
    }
  });

  test('gives the hours, the certifications and the area of those that have some', () => {
    const nodes = listingPages.map((page) => nodesOf(page)[0] ?? {});
    for (const property of ['openingHoursSpecification', 'hasCertification', 'areaServed'])
      expect(nodes.filter((node) => node[property] !== undefined).length, property).toBeGreaterThan(3);
  });
});
