import type { PageReader } from './rendered-pages.ts';
import { site } from '../settings.ts';

const hidden = new Set<string>();

/** Remembers the pages that say that they may not be found. */
export const notFindable: PageReader = {
  read: ({ pathname, html }) => {
    if (html.includes('<meta name="robots" content="noindex"')) hidden.add(pathname);
  },
};

/** Keeps in the map of the site the pages that may be found. */
export const keepFindable = <T extends { url: string }>(item: T): T | undefined =>
  hidden.has(new URL(item.url).pathname.slice(site.pathname.length).replace(/^\//, '')) ? undefined : item;
