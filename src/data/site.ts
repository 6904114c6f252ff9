import { site } from '../settings.ts';

/** Absolute address of a path of the site. */
export const absolute = (path: string): string => new URL(path, site).href;

/** Name of the site’s host, as it stands in addresses and identifiers. */
export const siteHost: string = site.host;
