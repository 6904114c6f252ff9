import { getCollection } from 'astro:content';
import type { BadgeHolder, BadgeListing } from '../domain/badge/chosen.ts';
import type { IsoDate } from '../domain/dates.ts';
import { listingAddress } from '../domain/kinds.ts';
import { badgeListing } from './badges.ts';
import { type Listing, loadListingMap, loadListings } from './listings.ts';
import { once } from './once.ts';
import { loadLabelsSetAside } from './set-aside.ts';
import { proofPath } from '../paths.ts';

/** Listings that signed the pledge, whether they still hold the label or not. */
export const loadLabelled = once(async () => (await loadListings()).filter(({ data }) => data.label));

/** Parameters of the routes of a listing. */
export const addressParams = (address: string) => {
  const [segment = '', slug = ''] = address.split('/');
  return { segment, slug };
};

/** Addresses of what only a listing that is still there has. */
export const labelledPaths = async () =>
  (await loadLabelled()).map((listing) => ({ params: addressParams(listing.address), props: { listing } }));

/** What the addresses of a label answer for: a holder, past or present, or what has left. */
export type LabelPage = {
  /** The listing that signed the pledge. */
  listing: Listing | undefined;
  /** Day on which the listing left the directory, or only the label; neither is there while it waits for a correction. */
  left: IsoDate | undefined;
  /** Path of a listing that is still there without its label. */
  still: string | undefined;
};

const page = (address: string, props: LabelPage) => ({ params: addressParams(address), props });

interface Departure {
  address: string;
  /** Absent: the listing waits for a correction. */
  on: IsoDate | undefined;
  still: string | undefined;
}

/** Listings that had a label and have none, or wait for a correction, by their address. */
export const loadDepartures = once(async (): Promise<Departure[]> => {
  const listings = await loadListingMap();
  const left = (await getCollection('departures')).map(({ data: { id, on } }) => ({
    address: listingAddress(id),
    on,
    still: listings.get(id)?.path,
  }));
  const waiting = (await loadLabelsSetAside())
    .map((id) => ({ address: listingAddress(id), on: undefined, still: undefined }))
    .filter(({ address }) => !left.some((one) => one.address === address));
  return [...left, ...waiting];
});

/**
 * Addresses that never die: those of the listings that signed, and those of the ones that left. A new list each time:
 * Astro writes in the one that it is given.
 */
export const labelPaths = async () => [
  ...(await loadLabelled()).map((listing) =>
    page(listing.address, { listing, left: undefined, still: undefined }),
  ),
  ...(await loadDepartures()).map(({ address, on, still }) =>
    page(address, { listing: undefined, left: on, still }),
  ),
];

/** Addresses of the listings that are still there without the label they had. */
export const loadGivenUp = once(
  async () => new Set((await loadDepartures()).flatMap(({ address, still }) => (still ? address : []))),
);

/** Whom a badge may be made for; who gave up the label is told so, and led to the page that says it. */
export async function loadBadgeListings(): Promise<BadgeListing[]> {
  const gone = await loadGivenUp();
  return (await loadListings())
    .map(badgeListing)
    .map((badge) =>
      gone.has(badge.id) ? { ...badge, standing: 'former', page: proofPath(badge.id) } : badge,
    );
}

/** Who a served badge names. */
export const badgeHolder = ({ listing }: LabelPage): BadgeHolder =>
  listing ? badgeListing(listing) : { standing: 'former' };
