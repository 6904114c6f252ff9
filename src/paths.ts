import { FEED_FORMATS, type FeedFormat } from './domain/feed-formats.ts';
import { KIND_WORDS, type ListingKind } from './domain/kinds.ts';
import { monthName } from './domain/seasons.ts';
import { askedFor } from './domain/proposal/address.ts';
import type { Subject } from './domain/proposal/draft.ts';
import { slugify } from './domain/slug.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a page or file of the site, under the site's base. */
const at = (path: string) => `${base}${path}`;

export const homePath = at('/');
export const directoryPath = at('/annuaire/');
export const searchPath = at('/recherche/');
export const searchIndexPath = at('/pagefind/');
export const searchWordsPath = at('/recherche/mots.json');
export const vocabularyPath = at('/recherche/vocabulaire.json');
export const otherPagesPath = at('/recherche/pages.json');
export const packedEntriesPath = at('/annuaire/fiches.json');
export const packedPracticePath = at('/annuaire/pratique.json');
export const communesPath = at('/communes/');
export const mapPath = at('/carte/');
export const mapPlacesPath = at('/carte/lieux.json');
export const mapOutlinesPath = at('/carte/contours.json');
export const guidesPath = at('/guides/');
export const agendaPath = at('/agenda/');
export const magazinesPath = at('/magazine/');
export const mentionsPath = at('/releves/');
export const noticesPath = at('/annonces/');
export const labelPath = at('/label/');
export const badgeGeneratorPath = at('/label/generateur/');
export const badgeListingsPath = at('/label/generateur/fiches.json');
export const postComposerPath = at('/label/publier/');
export const postTermsPath = at('/label/publier/mots.json');
export const postListingsPath = at('/label/publier/fiches.json');
export const labelDescriptionPath = at('/.well-known/label.json');
export const contributePath = at('/contribuer/');
export const proposalPath = at('/proposer/');
/** The form without account, on a subject. */
export const proposalOf = (subject: Subject) => `${proposalPath}${askedFor(subject)}`;
/** The form without account, to correct the listing `segment/slug`. */
export const correctionPath = (address: string) => `${proposalPath}?fiche=${address}`;
export const proposalFormsPath = at('/proposer/formulaires.json');
export const proposalListingsPath = at('/proposer/fiches.json');
export const proposalEventsPath = at('/proposer/evenements.json');
export const adminPath = at('/admin/');
export const sandboxPath = at('/admin/bac-a-sable/');
export const dataPath = at('/donnees/');
export const embedPath = at('/integrer/');
export const embedAgendaPath = at('/integrer/agenda/');
export const embedAgendaScriptPath = at('/integrer/agenda.js');
export const embedListPath = at('/integrer/liste/');
export const embedDirectoryScriptPath = at('/integrer/annuaire.js');
export const legalPath = at('/mentions-legales/');
export const privacyPath = at('/confidentialite/');
export const accessibilityPath = at('/accessibilite/');
export const aboutPath = at('/a-propos/');
export const siteMapPath = at('/plan-du-site/');
export const agendaArchivePath = at('/agenda/archives/');
export const agendaFeedPath = at('/agenda/rss.xml');
export const calendarsPath = at('/calendriers/');
export const agendaCalendarPath = at('/agenda.ics');
export const eventsCalendarPath = at('/evenements.ics');
export const marketsCalendarPath = at('/marches.ics');
export const feedsPath = at('/flux/');
export const feedListPath = at('/flux.opml');
export const listingsFeedPath = at('/annuaire/nouveautes.xml');
export const sharePicturePath = at('/partage.jpeg');
/** Picture of a page for those who share it. */
export const shareCardPath = (group: string, name: string) => at(`/partage/${group}/${name}.jpeg`);
export const siteMapFilePath = at('/sitemap-index.xml');
export const favouritesPath = at('/mes-favoris/');
export const favouriteMarketsPath = at('/mes-favoris/marches.json');
export const seasonPath = at('/de-saison/');
export const seasonCalendarPath = at('/de-saison/calendrier/');

/** Address of the page `page` (from 1) of a list. */
export const pageOf = (list: string, page: number) => (page > 1 ? `${list}page/${page}/` : list);

export const kindPath = (kind: ListingKind) => at(`/${KIND_WORDS[kind].segment}/`);
export const listingPath = (kind: ListingKind, slug: string) => at(`/${KIND_WORDS[kind].segment}/${slug}/`);
/** Address of the listing that others name `collection/slug`. */
export const listingPathOf = (id: string) => {
  const [kind = '', slug = ''] = id.split('/');
  return listingPath(kind as ListingKind, slug);
};
/** Address of the listing that the favourites name `segment/slug`. */
export const favouritePath = (id: string) => at(`/${id}/`);
/** A listing as a contact for an address book. */
export const listingCardPath = (kind: ListingKind, slug: string) =>
  at(`/${KIND_WORDS[kind].segment}/${slug}.vcf`);
export const communePath = (slug: string) => at(`/communes/${slug}/`);
export const communeCalendarPath = (slug: string) => at(`/communes/${slug}/agenda.ics`);
export const communeWeekPath = (slug: string) => at(`/communes/${slug}/cette-semaine/`);
export const categoryCalendarPath = (slug: string) => at(`/categories/${slug}/agenda.ics`);
export const magazineCalendarPath = (slug: string) => at(`/magazines/${slug}/agenda.ics`);
/** The market days of a listing that has stalls. */
export const stallsCalendarPath = (kind: ListingKind, slug: string) =>
  at(`/${KIND_WORDS[kind].segment}/${slug}/marches.ics`);
/** The market days of a favourite, `segment/slug`. */
export const favouriteCalendarPath = (id: string) =>
  at(id.startsWith(`${KIND_WORDS.markets.segment}/`) ? `/${id}.ics` : `/${id}/marches.ics`);
export const marketCalendarPath = (slug: string) => at(`/${KIND_WORDS.markets.segment}/${slug}.ics`);
export const categoryPath = (slug: string) => at(`/categories/${slug}/`);
/** Month 1 to 12. */
export const seasonMonthPath = (month: number) => at(`/de-saison/${slugify(monthName(month))}/`);
export const productPath = (slug: string) => at(`/produits/${slug}/`);
export const guidePath = (slug: string) => at(`/guides/${slug}/`);
/** Address of an event, an article or a guide, by its type as results call it. */
export const otherPagePath = (type: 'events' | 'articles' | 'pages', slug: string): string =>
  ({ events: eventPath, articles: articlePath, pages: guidePath })[type](slug);
export const eventPath = (slug: string) => at(`/agenda/${slug}/`);
export const eventCalendarPath = (slug: string) => at(`/agenda/${slug}.ics`);
export const agendaMonthPath = (month: string) => at(`/agenda/${month}/`);
export const agendaArchiveYearPath = (year: string) => at(`/agenda/archives/${year}/`);
export const magazinePath = (slug: string) => at(`/magazines/${slug}/`);
export const magazineAboutPath = (slug: string) => at(`/magazines/${slug}/a-propos/`);
export const articleYearPath = (year: string) => at(`/magazine/${year}/`);
/** Feed of the articles that the page at `path` gathers: all, or those of a magazine, an author or a category. */
export const articleFeedPath = (path: string, format: FeedFormat = 'rss') =>
  `${path}${FEED_FORMATS[format].file}`;
export const newsFeedPath = articleFeedPath(homePath);
export const articlePath = (slug: string) => at(`/articles/${slug}/`);
/** The places of a walk, for a telephone or a receiver. */
export const walkFilePath = (slug: string) => at(`/articles/${slug}.gpx`);
export const authorPath = (slug: string) => at(`/auteurs/${slug}/`);
/** The proof of a label, by the address of its listing: `producteurs/ferme-du-lac`. */
export const proofPath = (address: string) => at(`/label/${address}/`);
/** What a holder prints: posters, stickers, product labels. */
export const printPath = (address: string) => printPathUnder(proofPath(address));
export const printPathUnder = (proof: string) => `${proof}imprimer/`;
/** A badge that the site serves for the listing `segment/slug`; `ending` is one of `SERVED_BADGES`, or `.json`. */
export const badgePath = (id: string, ending: string) => at(`/badges/${id}${ending}`);
/** The badge of the territory, without a name: what is printed for each holder; `family` is its slug. */
export const territoryBadgePath = (family: string) => at(`/badges/${family}.svg`);
/** Folders of the pages made for frames, by `segment/slug/`. */
export const embedCardsPath = at('/integrer/fiche/');
export const embedBadgesPath = at('/integrer/badge/');
/** Pages that other sites show in a frame. */
export const embedCardPath = (address: string) => `${embedCardsPath}${address}/`;
export const embedBadgePath = (address: string) => `${embedBadgesPath}${address}/`;
/** The card of a listing for machines that follow links (oEmbed). */
export const oembedPath = (address: string) => at(`/integrer/fiche/${address}.json`);
/** Page of `content/pages/<id>.md`. */
export const editorialPath = (id: string) => at(`/${id}/`);
export const openDataPath = (file: string) => at(`/donnees/${file}`);
export const communesDataPath = at('/donnees/communes/');
export const communeDataPath = (file: string) => `${communesDataPath}${file}`;
