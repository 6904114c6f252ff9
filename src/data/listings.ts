import { type CollectionEntry, getCollection } from 'astro:content';
import { frenchOrder } from '../domain/french-order.ts';
import type { IsoDate } from '../domain/dates.ts';
import { type Position, distanceKm, nearestFinder } from '../domain/distance.ts';
import type { ResolvedHours } from '../domain/hours.ts';
import { resolveHours } from '../domain/hours-resolve.ts';
import { LISTING_KINDS, type ListingKind, listingAddress } from '../domain/kinds.ts';
import { type LabelState, isHeld, labelEnd, labelState } from '../domain/label.ts';
import { rotate } from '../domain/rotation.ts';
import { type VerificationAge, trustedHours, verificationAge } from '../domain/verification.ts';
import { listingPath, proofPath } from '../paths.ts';
import { byId, groupBy, getNamed, once, pick } from './once.ts';
import { type Category, type Commune, loadBranches, loadCategoryMap, loadCommuneMap } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

export type ListingEntry = CollectionEntry<ListingKind>;

/** A listing joined with what it names. */
export interface Listing {
  /** `collection/slug`, as other entries name it. */
  id: string;
  kind: ListingKind;
  slug: string;
  /** `segment/slug`, as addresses name it. */
  address: string;
  path: string;
  entry: ListingEntry;
  data: ListingEntry['data'];
  commune: Commune;
  categories: Category[];
  position: { latitude: number; longitude: number };
  hours: ResolvedHours | undefined;
  /** On the day of the build. */
  verification: VerificationAge;
  labelState: LabelState | undefined;
  proofPath: string;
}

const HOURS_HORIZON_DAYS = 365;

/** Hours as days, from that of the build on. */
export const resolved = (openingHours: string | undefined): ResolvedHours | undefined =>
  openingHours
    ? resolveHours(openingHours, { from: today, days: HOURS_HORIZON_DAYS, region: territory.region })
    : undefined;

interface Joins {
  communes: Map<string, Commune>;
  categories: Map<string, Category>;
}

function join(entry: ListingEntry, { communes, categories }: Joins): Listing {
  const { collection: kind, id: slug, data } = entry;
  const commune = getNamed(communes, data.commune, `${kind}/${slug}`);
  const address = listingAddress(`${kind}/${slug}`);
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    address,
    entry,
    data,
    commune,
    path: listingPath(kind, slug),
    proofPath: proofPath(address),
    categories: pick(categories, data.categories),
    position: data.position ?? commune.position,
    hours: resolved(data.openingHours),
    verification: verificationAge(data.verified.on, today),
    labelState: data.label && labelState(data.label, today, territory.label.validityMonths),
  };
}

/** Last day of a label that is held; empty when it is not. */
export const heldUntil = ({ data, labelState: state }: Listing): IsoDate | '' =>
  data.label && state && isHeld(state) ? labelEnd(data.label, territory.label.validityMonths) : '';

/** True when nobody has verified it for too long to believe what it says of its hours. */
export const isLapsed = ({ verification }: Listing): boolean => verification === 'lapsed';

/**
 * Hours that may be announced: none of what nobody has verified for too long, and none after the day on which that comes,
 * since pages are read for some weeks.
 */
export const believedHours = (listing: Listing): ResolvedHours | undefined =>
  isLapsed(listing) || !listing.hours ? undefined : trustedHours(listing.hours, listing.data.verified.on);

/** What nobody has verified for too long comes last; the others keep their order. */
export const lapsedLast = (a: Listing, b: Listing) => Number(isLapsed(a)) - Number(isLapsed(b));

/** Names in alphabetical order; equal ones always in the same order. */
const byName = (a: Listing, b: Listing) =>
  lapsedLast(a, b) || frenchOrder.compare(a.data.name, b.data.name) || (a.id < b.id ? -1 : 1);

/** Every listing, in alphabetical order, those whose verification has lapsed at the end. */
export const loadListings = once(async (): Promise<Listing[]> => {
  const joins = { communes: await loadCommuneMap(), categories: await loadCategoryMap() };
  const entries = await Promise.all(LISTING_KINDS.map((kind) => getCollection(kind)));
  return entries
    .flat()
    .map((entry) => join(entry, joins))
    .sort(byName);
});

export const loadListingMap = once(async () => byId(await loadListings()));

export const loadListingsByKind = once(async () => groupBy(await loadListings(), ({ kind }) => [kind]));
export const loadListingsByCommune = once(async () =>
  groupBy(await loadListings(), ({ commune }) => [commune.id]),
);
export const loadListingsByProduct = once(async () =>
  groupBy(await loadListings(), ({ data }) => [...new Set(data.products.map(({ product }) => product))]),
);

/** Listings of a category and of all its descendants. */
export const loadListingsByCategory = once(async () => {
  const listings = await loadListings();
  const branches = await loadBranches();
  const within = (branch: string[]) =>
    listings.filter(({ data }) => data.categories.some((id) => branch.includes(id)));
  return new Map([...branches].map(([id, branch]) => [id, within(branch)]));
});

const NEIGHBOURS_SHOWN = 3;
const loadFinder = once(async () => nearestFinder(await loadListings()));

const AROUND_SHOWN = 10;

type Neighbour = Listing & { /** Kilometres. */ distance: number };

const withDistance = (listings: Listing[], origin: Position): Neighbour[] =>
  listings
    .toSorted(lapsedLast)
    .map((listing) => ({ ...listing, distance: distanceKm(origin, listing.position) }));

/** The listings nearest to one, with their distance. */
export async function loadNeighbours({ id, position }: Listing): Promise<Neighbour[]> {
  const find = await loadFinder();
  return withDistance(
    find(position, NEIGHBOURS_SHOWN, (listing) => listing.id !== id),
    position,
  );
}

/** The listings nearest to a commune but outside it. */
export async function loadListingsAround({ id, position }: Commune): Promise<Neighbour[]> {
  const find = await loadFinder();
  return withDistance(
    find(position, AROUND_SHOWN, ({ commune }) => commune.id !== id),
    position,
  );
}

const OPEN_CANDIDATES = 24;

/** Some listings with hours, others every day, among which a page looks for what is open now; markets are in the agenda. */
export const loadOpenCandidates = once(async (): Promise<Listing[]> => {
  const candidates = (await loadListings()).filter(
    (listing) => listing.hours && listing.kind !== 'markets' && !isLapsed(listing),
  );
  return rotate(candidates, today).slice(0, OPEN_CANDIDATES);
});
