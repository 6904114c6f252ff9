import { addMonths, formatDate } from '../domain/dates.ts';
import { departedCard, packDays, packListing } from '../domain/embed-card.ts';
import type { CardData, CardLabel } from '../domain/embed-card-data.ts';
import { type ListData, type PackedListing, shownList } from '../domain/embed-list-data.ts';
import { type QuotedSite, USUAL_LIST } from '../domain/embed-directory-codes.ts';
import type { Term } from '../domain/embed-meaning.ts';
import { titleOf } from '../domain/event-calendar.ts';
import { KIND_WORDS, LISTING_KINDS } from '../domain/kinds.ts';
import { typeset } from '../domain/typography.ts';
import { STALE_MONTHS } from '../domain/verification.ts';
import { badgePath, directoryPath, embedDirectoryScriptPath, homePath, proofPath } from '../paths.ts';
import { addressParams, loadDepartures, loadGivenUp } from './labels.ts';
import { type Listing, believedHours, heldUntil, loadListings } from './listings.ts';
import { byName, once } from './once.ts';
import { absolute } from './site.ts';
import { loadCategories, loadCommunes, loadProducts, loadWidening } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

const SHOWN_CATEGORIES = 2;

/** Our site as the codes quote it. */
export const quotedSite: QuotedSite = { absolute, name: territory.name, script: embedDirectoryScriptPath };

const badgeFacts = (address: string) => ({ hashtag: territory.hashtag, badge: badgePath(address, '') });

/** A label that its holder has, or had: one to come is said by nobody yet. */
function cardLabel(listing: Listing): Pick<CardData, 'label'> {
  const { labelState, proofPath: proof, address } = listing;
  if (!labelState || labelState === 'upcoming') return {};
  return { label: { ...badgeFacts(address), until: heldUntil(listing), proof } };
}

function makeCard(listing: Listing): CardData {
  const { data, kind, commune, categories, path } = listing;
  const names = categories.slice(0, SHOWN_CATEGORIES).map(({ name }) => name);
  return {
    id: listing.address,
    name: titleOf(data.name, data.demo),
    what: names.join(' · ') || KIND_WORDS[kind].title,
    commune: commune.name,
    summary: typeset(data.summary),
    path,
    verified: `Vérifiée le ${formatDate(data.verified.on)}`,
    staleFrom: addMonths(data.verified.on, STALE_MONTHS),
    day: today,
    ...packDays(believedHours(listing), today),
    ...cardLabel(listing),
  };
}

const made = new WeakMap<Listing, CardData>();

/** What the card and the badge of a listing show elsewhere; made once for all the files that say it. */
export function embedCard(listing: Listing): CardData {
  const card = made.get(listing) ?? makeCard(listing);
  made.set(listing, card);
  return card;
}

const termsOf = (entries: readonly { id: string; name: string }[]): Term[] =>
  entries.map(({ id, name }) => [id, name]);

/** The words by which listings are chosen. */
const loadTerms = once(async (): Promise<ListData['terms']> => ({
  kind: LISTING_KINDS.map((kind) => {
    const { segment, title, singular, plural } = KIND_WORDS[kind];
    return [segment, title, singular, plural];
  }),
  category: termsOf((await loadCategories()).toSorted(byName)),
  product: termsOf(await loadProducts()),
  place: (await loadCommunes()).map(({ id, slug, name }) => [slug, name, id]),
}));

/** The directory as other sites show a part of it. */
export const loadListData = once(async (): Promise<ListData> => {
  const [terms, wide] = [await loadTerms(), await loadWidening()];
  const pack = (listing: Listing): PackedListing =>
    packListing(
      {
        name: titleOf(listing.data.name, listing.data.demo),
        slug: listing.slug,
        kind: KIND_WORDS[listing.kind].segment,
        place: listing.commune.slug,
        categories: wide(listing.data.categories),
        products: listing.data.products.map(({ product }) => product),
        until: heldUntil(listing),
      },
      terms,
    );
  return {
    day: today,
    told: formatDate(today),
    home: homePath,
    hashtag: territory.hashtag,
    terms,
    listings: (await loadListings()).map(pack),
  };
});

/** What a list shows when nothing is asked of it. */
export const loadUsualList = once(async () => shownList(await loadListData(), USUAL_LIST, today));

/** A listing and a holder of the label, for the codes of the page that explains them; the same one when it can be. */
export const loadExamples = once(async (): Promise<{ listing?: Listing; holder?: Listing }> => {
  const listings = await loadListings();
  const holder = listings.find((listing) => heldUntil(listing) !== '');
  const listing = holder ?? listings[0];
  return { ...(listing && { listing }), ...(holder && { holder }) };
});

/** The label of a listing that had one: grey, and its proof says since when. */
const formerLabel = (address: string): CardLabel => ({
  ...badgeFacts(address),
  until: '',
  proof: proofPath(address),
});

type CardPath = { params: { segment: string; slug: string }; props: { card: CardData } };

const cardPathOf = (card: CardData): CardPath => ({ params: addressParams(card.id), props: { card } });

/** Addresses of what other sites show of each listing, and of those that left with a label: these never die. */
export async function embedPaths(): Promise<CardPath[]> {
  const without = await loadGivenUp();
  const cards = (await loadListings())
    .map(embedCard)
    .map((card) => (without.has(card.id) ? { ...card, label: formerLabel(card.id) } : card));
  const departed = (await loadDepartures()).flatMap(({ address: id, on: left, still }) =>
    left && !still ? departedCard({ id, path: directoryPath, left, day: today, label: formerLabel(id) }) : [],
  );
  return [...cards, ...departed].map(cardPathOf);
}
