import type { JsonLdNode } from './json-ld.ts';

/** Gives the absolute address of a path of the site. */
export type Absolute = (path: string) => string;

export interface Crumb {
  href: string;
  text: string;
}

/** The pages above this one, from the widest, as its breadcrumbs show them. */
export const breadcrumbNode = (trail: readonly Crumb[], absolute: Absolute): JsonLdNode => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ href, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: absolute(href),
  })),
});

export interface SiteFacts {
  name: string;
  shortName: string;
  description: string;
  publisher: string;
  email: string;
  /** Paths of the home page, of its picture and of the search page. */
  homePath: string;
  picturePath: string;
  searchPath: string;
}

/** The site with its search, and who publishes it. */
export function siteNodes(site: SiteFacts, absolute: Absolute): JsonLdNode[] {
  const home = absolute(site.homePath);
  const organization = {
    '@type': 'Organization',
    '@id': `${home}#editeur`,
    name: site.publisher,
    url: home,
    email: site.email,
    logo: absolute(site.picturePath),
  };
  const target = {
    '@type': 'EntryPoint',
    urlTemplate: `${absolute(site.searchPath)}?q={search_term_string}`,
  };
  const website = {
    '@type': 'WebSite',
    '@id': `${home}#site`,
    name: site.name,
    alternateName: site.shortName === site.name ? undefined : site.shortName,
    description: site.description,
    url: home,
    inLanguage: 'fr',
    publisher: { '@id': `${home}#editeur` },
    potentialAction: {
      '@type': 'SearchAction',
      target,
      'query-input': 'required name=search_term_string',
    },
  };
  return [website, organization];
}
