import { writeCard } from '../domain/vcard.ts';
import type { Listing } from './listings.ts';
import { absolute } from './site.ts';

/** A listing as a contact. */
export const listingCard = ({ path, data, commune }: Listing): string =>
  writeCard({
    ...data.contact,
    name: data.name,
    url: absolute(path),
    summary: data.summary,
    street: data.address?.street,
    postcode: data.address?.postcode ?? (commune.postcodes.length === 1 ? commune.postcodes[0] : undefined),
    commune: commune.name,
    position: data.position,
    verifiedOn: data.verified.on,
  });
