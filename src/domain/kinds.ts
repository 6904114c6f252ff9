/** The five kinds of listings, by collection name. */
export const LISTING_KINDS = ['producers', 'shops', 'services', 'stays', 'markets'] as const;

export type ListingKind = (typeof LISTING_KINDS)[number];

interface KindWords {
  /** Segment of the address. */
  segment: string;
  singular: string;
  plural: string;
  /** Title of the list. */
  title: string;
}

export const KIND_WORDS: Record<ListingKind, KindWords> = {
  producers: { segment: 'producteurs', singular: 'producteur', plural: 'producteurs', title: 'Producteurs' },
  shops: { segment: 'commerces', singular: 'commerce', plural: 'commerces', title: 'Commerces' },
  services: { segment: 'services', singular: 'service', plural: 'services', title: 'Artisans et services' },
  stays: {
    segment: 'sejours',
    singular: 'séjour ou lieu',
    plural: 'séjours et lieux',
    title: 'Séjours et lieux',
  },
  markets: { segment: 'marches', singular: 'marché', plural: 'marchés', title: 'Marchés' },
};

/** `segment/slug`, as addresses name the listing that others name `collection/slug`. */
export function listingAddress(id: string): string {
  const [kind = '', slug = ''] = id.split('/');
  return `${KIND_WORDS[kind as ListingKind].segment}/${slug}`;
}
