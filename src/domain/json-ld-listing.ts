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
  /** The first one is the main one. */
  categories: readonly { schemaType?: BusinessType | undefined }[];
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
    serviceArea?: string | undefined;
    deliveryArea?: string | undefined;
  };
}

export interface ListingContext {
  absolute: Absolute;
  /** French name of a product. */
  productName: (product: string) => string | undefined;
  /** Those that it holds, with the site that says what they are. */
  certifications: readonly { name: string; url: string }[];
  picture?: string | undefined;
}

/** Subtypes of `LocalBusiness`. Source: https://schema.org/LocalBusiness. */
export type BusinessType =
  | 'LocalBusiness'
  | 'Store'
  | 'GroceryStore'
  | 'BookStore'
  | 'BikeStore'
  | 'GardenStore'
  | 'HomeGoodsStore'
  | 'ClothingStore'
  | 'Bakery'
  | 'Restaurant'
  | 'CafeOrCoffeeShop'
  | 'Brewery'
  | 'HomeAndConstructionBusiness'
  | 'HealthAndBeautyBusiness'
  | 'LodgingBusiness'
  | 'BedAndBreakfast'
  | 'Campground';

const TYPES: Record<Exclude<ListingKind, 'markets'>, BusinessType> = {
  producers: 'LocalBusiness',
  shops: 'Store',
  services: 'LocalBusiness',
  stays: 'LodgingBusiness',
};

/** A market is a place and no business; else the first category says, and the kind when it says nothing. */
const typeOf = ({ kind, categories }: ListingFacts): string =>
  kind === 'markets' ? 'Place' : (categories[0]?.schemaType ?? TYPES[kind]);

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

const certificationNode = ({ name, url }: { name: string; url: string }): JsonLdNode => ({
  '@type': 'Certification',
  name,
  url,
});

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
    hasCertification: orNothing(context.certifications.map(certificationNode)),
    areaServed: data.serviceArea ?? data.deliveryArea,
    sameAs: orNothing(elsewhere.filter((address) => address !== undefined)),
    makesOffer: orNothing(offers(listing, context)),
  };
}

/** A page stays under 14 kB compressed: this is its share, breadcrumbs included. */
export const MAX_LISTING_BYTES = 2400;

/** The description leaves first: the page has it in its head. */
const EXPENDABLE = [
  'description',
  'makesOffer',
  'openingHoursSpecification',
  'sameAs',
  'areaServed',
  'image',
  'hasCertification',
  'geo',
  'telephone',
  'address',
];

/** A listing for search engines, at most 2,400 bytes with `others`: the last things it sells leave early. */
export const listingNode = (
  listing: ListingFacts,
  context: ListingContext,
  others: readonly JsonLdNode[] = [],
): JsonLdNode =>
  fitted(wholeNode(listing, context), {
    bytes: MAX_LISTING_BYTES,
    expendable: EXPENDABLE,
    // Some of the hours would say that it is closed at the others.
    indivisible: ['openingHoursSpecification'],
    others,
  });
