import type { APIRoute } from 'astro';
import type { Appearance, CmsInput } from '../../../admin/config.ts';
import type { PreviewSite } from '../../../admin/preview.tsx';
import { badgeTerritory } from '../../data/badges.ts';
import { loadCmsOptions, loadWidgetSite } from '../../data/cms-options.ts';
import { territory } from '../../data/territory.ts';
import { LISTING_KINDS } from '../../domain/kinds.ts';
import {
  articlePath,
  authorPath,
  eventPath,
  guidePath,
  homePath,
  listingPath,
  magazinePath,
} from '../../paths.ts';
import global from '../../styles/global.css?url';
import view from '../../styles/page-view.css?url';

const SLUG = '{{slug}}';
const relative = (path: string) => path.slice(homePath.length);

const pages: CmsInput['pages'] = {
  ...Object.fromEntries(LISTING_KINDS.map((kind) => [kind, relative(listingPath(kind, SLUG))])),
  events: relative(eventPath(SLUG)),
  articles: relative(articlePath(SLUG)),
  magazines: relative(magazinePath(SLUG)),
  authors: relative(authorPath(SLUG)),
  guides: relative(guidePath(SLUG)),
};

/** What the CMS needs to know of the site: the entries that forms may name, and where things are. */
export const GET: APIRoute = async ({ site }) => {
  const input: CmsInput & Appearance & PreviewSite = {
    siteUrl: new URL(homePath, site).href,
    logo: `${homePath}favicon.svg`,
    forge: territory.forge,
    options: await loadCmsOptions(),
    pages,
    stylesheets: [global, view],
    badge: badgeTerritory,
    validityMonths: territory.label.validityMonths,
    colours: territory.colours.light,
    ...(await loadWidgetSite()),
  };
  return Response.json(input);
};
