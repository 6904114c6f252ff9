import type { IsoDate } from '../dates.ts';
import { holdsOn } from '../label.ts';
import type { PostListing } from './listing.ts';

/**
 * Whether the mention is on once a listing is chosen, or none any more. `isWanted` is what the person said of it last:
 * a listing that does not hold the label on the day `today` leaves it out, and its leaving brings back what was wanted, nothing more.
 */
export const mentionAfter = (
  isWanted: boolean,
  listing: Pick<PostListing, 'until'> | undefined,
  today: IsoDate,
): boolean => isWanted && (!listing || holdsOn(listing.until, today));
