import type { Position } from './distance.ts';
import type { ResolvedHours } from './hours.ts';
import { type JsonLdNode, fitted } from './json-ld.ts';
import { type Address, type CommuneFacts, addressNode, geoNode, weekNodes } from './json-ld-place.ts';
import type { Absolute } from './json-ld-site.ts';
import type { ListingKind } from './kinds.ts';
import { phoneUri } from './phone.ts';

/** What of a listing is told to search engines. */
export interface ListingFacts {
  kind: ListingKind;
  path: string;
  commune: CommuneFacts;
  hours: ResolvedHours | undefined;
  data: {
    name: string;
    summary: string;
    demo: boolean;
    address?: Address | undefined;
    /** Exact position; the centre of the commune would be wrong here. */
    position?: Position | undefined;
    contact: { phone?: string | undefined; mobile?: string | undefined; website?: string | undefined };
    social?: Readonly<Record<string, string | undefined>> | undefined;
    products: readonly { product: string; name?: string | undefined; price?: number | undefined }[];
    amenities?: readonly string[] | undefined;
  };
}

export interface ListingContext {
  absolute: Absolute;
  /** French name of a product. */
  productName: (product: string) => string | undefined;
  picture?: string | undefined;
}

const TYPES: Record<ListingKind, string> = {
  producers: 'LocalBusiness',
  shops: 'Store',
  services: 'LocalBusiness',
  stays: 'LodgingBusiness',
  markets: 'Place',
};

/** Rooms to work or meet in are no lodging. */
const WORKING_AMENITIES = ['desk', 'meetingRoom', 'printer'];

const typeOf = ({ kind, data }: ListingFacts): string =>
  kind === 'stays' && data.amenities?.some((amenity) => WORKING_AMENITIES.includes(amenity))
    ? 'LocalBusiness'
    : TYPES[kind];

const offers = ({ kind, data }: ListingFacts, { productName }: ListingContext) =>
  kind === 'markets'
    ? []
    : data.products.map(({ product, name, price }) => ({
        '@type': 'Offer',
        name: name ?? productName(product) ?? product,
        price,
        priceCurrency: price === undefined ? undefined : 'EUR',
      }));

const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function wholeNode(listing: ListingFacts, context: ListingContext): JsonLdNode {
  const { data, commune } = listing;
  const call = data.contact.phone ?? data.contact.mobile;
  const elsewhere = [data.contact.website, ...Object.values(data.social ?? {})];
  return {
    '@type': typeOf(listing),
    name: data.name,
    url: context.absolute(listing.path),
    description: data.summary,
    disambiguatingDescription: data.demo ? 'Exemple\u00a0: fiche inventée' : undefined,
    image: context.picture,
    telephone: call && phoneUri(call).slice('tel:'.length),
    address: addressNode(data.address, commune),
    geo: geoNode(data.position),
    openingHoursSpecification: weekNodes(listing.hours),
    sameAs: orNothing(elsewhere.filter((address) => address !== undefined)),
    makesOffer: orNothing(offers(listing, context)),
  };
}

/** A page stays under 14 kB compressed: this is its share, breadcrumbs included. */
export const MAX_LISTING_BYTES = 1200;

/** The description leaves first: the page has it in its head. */
const EXPENDABLE = [
  'description',
  'makesOffer',
  'sameAs',
  'openingHoursSpecification',
  'image',
  'geo',
  'telephone',
  'address',
];

/** A listing for search engines, at most 1,200 bytes with `others`: the last things it sells leave early. */
export const listingNode = (
  listing: ListingFacts,
  context: ListingContext,
  others: readonly JsonLdNode[] = [],
): JsonLdNode =>
  fitted(wholeNode(listing, context), { bytes: MAX_LISTING_BYTES, expendable: EXPENDABLE, others });
