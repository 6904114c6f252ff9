import type { Sighting } from '../likely-same.ts';

/** A listing as the form knows it: enough to tell that it is there already, and to find it. */
export interface KnownListing extends Sighting {
  communeName: string;
  /** Address of its page on the site. */
  page: string;
}
