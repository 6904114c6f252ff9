import { type BuiltPage, builtPages } from './built-pages.ts';

/** One address for each type of page: what holds for them holds for the site. */
export interface PageType {
  type: string;
  path: string;
}

interface Rule {
  type: string;
  path: RegExp;
  /** Among the pages at such addresses, the first one that is as wanted. */
  holds?: (page: BuiltPage) => boolean;
  /** Added to the address. */
  query?: string;
}

const contains = (text: string) => (page: BuiltPage) => page.html.includes(text);

/** The listing that the budgets call typical. */
export const TYPICAL_LISTING = '/producteurs/chevrerie-des-bruyeres/';
/** As a visitor sends them to another. */
export const SHARED_FAVOURITES = 'producteurs:chevrerie-des-bruyeres,marches:marche-de-la-halle';
const KINDS = ['producteurs', 'commerces', 'services', 'sejours', 'marches'];
const EDITORIAL = [
  ...['a-propos', 'accessibilite', 'confidentialite', 'contribuer', 'donnees', 'integrer'],
  ...['label', 'mentions-legales'],
];

const only = (path: string) => new RegExp(`^${path}$`);

const rules: Rule[] = [
  { type: 'home', path: only('/') },
  { type: 'directory', path: only('/annuaire/') },
  { type: 'second page of the directory', path: only('/annuaire/page/2/') },
  ...KINDS.map((kind) => ({ type: `list of ${kind}`, path: only(`/${kind}/`) })),
  ...KINDS.map((kind) => ({ type: `listing among ${kind}`, path: new RegExp(`^/${kind}/(?!page/)[^/]+/$`) })),
  { type: 'typical listing', path: only(TYPICAL_LISTING) },
  {
    type: 'listing with photos',
    path: new RegExp(`^/(?:${KINDS.join('|')})/(?!page/)[^/]+/$`),
    holds: contains('<picture'),
  },
  { type: 'communes', path: only('/communes/') },
  { type: 'commune', path: /^\/communes\/[^/]+\/$/, holds: contains('<open-state') },
  { type: 'week of a commune', path: /^\/communes\/[^/]+\/cette-semaine\/$/ },
  { type: 'map', path: only('/carte/') },
  { type: 'category', path: /^\/categories\/[^/]+\/$/, holds: contains('<open-state') },
  { type: 'product', path: /^\/produits\/[^/]+\/$/, holds: contains('<open-state') },
  { type: 'season', path: only('/de-saison/') },
  { type: 'month of a season', path: only('/de-saison/juin/') },
  { type: 'calendar of the seasons', path: only('/de-saison/calendrier/') },
  { type: 'favourites', path: only('/mes-favoris/') },
  { type: 'shared favourites', path: only('/mes-favoris/'), query: `?fiches=${SHARED_FAVOURITES}` },
  { type: 'guides', path: only('/guides/') },
  { type: 'guide', path: /^\/guides\/[^/]+\/$/ },
  { type: 'agenda', path: only('/agenda/') },
  { type: 'filtered agenda', path: only('/agenda/'), query: '?gratuit=1' },
  { type: 'month', path: /^\/agenda\/\d{4}-\d\d\/$/ },
  { type: 'archives of the agenda', path: only('/agenda/archives/') },
  { type: 'year of the agenda', path: /^\/agenda\/archives\/\d{4}\/$/ },
  { type: 'event', path: /^\/agenda\/(?!archives)[a-z][^/]+\/$/ },
  { type: 'past event', path: /^\/agenda\/[a-z][^/]+\/$/, holds: contains('>Événement passé') },
  { type: 'cancelled event', path: /^\/agenda\/[a-z][^/]+\/$/, holds: contains('annulé') },
  { type: 'calendars', path: only('/calendriers/') },
  { type: 'own calendar', path: only('/calendriers/'), query: '?lieu=houdan' },
  { type: 'agenda in a frame', path: only('/integrer/agenda/') },
  { type: 'card in a frame', path: /^\/integrer\/fiche\/[^/]+\/[^/]+\/$/ },
  { type: 'badge in a frame', path: /^\/integrer\/badge\/[^/]+\/[^/]+\/$/ },
  { type: 'list in a frame', path: only('/integrer/liste/'), query: '?genre=producteurs' },
  { type: 'magazines', path: only('/magazine/') },
  { type: 'magazine', path: /^\/magazines\/[^/]+\/$/ },
  { type: 'about a magazine', path: /^\/magazines\/[^/]+\/a-propos\/$/ },
  { type: 'year of articles', path: /^\/magazine\/\d{4}\/$/ },
  { type: 'article', path: /^\/articles\/[^/]+\/$/ },
  ...['portrait', 'entretien', 'recette', 'balade', 'appel à contributions'].map((kind) => ({
    type: kind,
    path: /^\/articles\/[^/]+\/$/,
    holds: contains(`<p class="kind">${kind}</p>`),
  })),
  { type: 'walk with a plan', path: /^\/articles\/[^/]+\/$/, holds: contains('class="walk-plan"') },
  { type: 'feeds', path: only('/flux/') },
  { type: 'author', path: /^\/auteurs\/[^/]+\/$/ },
  { type: 'proof of a label', path: /^\/label\/[^/]+\/[^/]+\/$/ },
  {
    type: 'sheets of a label',
    path: /^\/label\/[^/]+\/[^/]+\/imprimer\/$/,
    holds: contains('<sheet-choice'),
  },
  { type: 'badge generator', path: only('/label/generateur/') },
  { type: 'composer of posts', path: only('/label/publier/') },
  { type: 'form without account', path: only('/proposer/') },
  { type: 'search', path: only('/recherche/') },
  { type: 'results of a search', path: only('/recherche/'), query: '?q=fromage' },
  { type: 'mentions', path: only('/releves/') },
  { type: 'notices', path: only('/annonces/') },
  ...EDITORIAL.map((page) => ({ type: `page ${page}`, path: only(`/${page}/`) })),
  { type: 'site map', path: only('/plan-du-site/') },
  { type: 'page not found', path: only('/404.html') },
];

const find = ({ path, holds = () => true }: Rule) =>
  builtPages.find((page) => path.test(page.path) && holds(page));

/** Types of page that the site lacks. */
export const missingTypes: string[] = rules.filter((rule) => !find(rule)).map(({ type }) => type);

export const pageTypes: PageType[] = rules.flatMap((rule) => {
  const page = find(rule);
  return page ? [{ type: rule.type, path: page.path + (rule.query ?? '') }] : [];
});

/** Address of the page of a type. */
export function pathOf(type: string): string {
  const found = pageTypes.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`The site has no page of type « ${type} ».`);
  return found.path;
}

/** Every listing, and every article. */
export const listingPages: BuiltPage[] = builtPages.filter(({ path }) =>
  new RegExp(`^/(?:${KINDS.join('|')})/(?!page/)[^/]+/$`).test(path),
);
export const articlePages: BuiltPage[] = builtPages.filter(({ path }) => /^\/articles\/[^/]+\/$/.test(path));

/** The page types in two halves, which two windows go through one page after the other: a window of its own for each costs more than the page. */
export const halves = [1, 2].map((half) => ({
  half: `${half}/2`,
  types: pageTypes.filter((_, index) => index % 2 === half - 1),
}));
