import { eventPosition } from '../domain/event-calendar.ts';
import { labelEnd } from '../domain/label.ts';
import {
  type PublishedEvent,
  type PublishedListing,
  publishedEventSchema,
  publishedListingSchema,
} from '../schema/open-data.ts';
import type { Happening } from './events.ts';
import type { Listing } from './listings.ts';

export interface PublishingContext {
  /** Absolute address of a path of the site. */
  absolute: (path: string) => string;
  /** Absolute addresses of this site and of the licence. */
  source: string;
  licence: string;
  productName: (product: string) => string | undefined;
  validityMonths: number;
}

/** A listing as the open data gives it: the schema keeps what is public and drops the rest. */
export function publishListing(listing: Listing, context: PublishingContext): PublishedListing {
  const { id, kind, path, data, commune, position, labelState } = listing;
  return publishedListingSchema.parse({
    ...data,
    id,
    kind,
    url: context.absolute(path),
    source: context.source,
    licence: context.licence,
    communeName: commune.name,
    position,
    exactPosition: data.position !== undefined,
    products: data.products.map((offer) => ({
      ...offer,
      name: offer.name ?? context.productName(offer.product),
    })),
    label: data.label && {
      state: labelState,
      pledgedOn: data.label.pledgedOn,
      validUntil: labelEnd(data.label, context.validityMonths),
    },
    verifiedOn: data.verified.on,
  });
}

/** An event to come as the open data gives it. */
export const publishEvent = (
  event: Happening,
  { absolute }: Pick<PublishingContext, 'absolute'>,
): PublishedEvent =>
  publishedEventSchema.parse({
    ...event.data,
    id: event.id,
    url: absolute(event.path),
    dates: event.upcoming,
    communeName: event.commune.name,
    placeName: event.place.name,
    position: eventPosition(event),
  });
