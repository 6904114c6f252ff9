import type { IsoDate } from '../dates.ts';
import type { Sighting } from '../likely-same.ts';

/** What the site shows already, as the form knows it. */
interface Known extends Sighting {
  communeName: string;
  /** Address of its page on the site. */
  page: string;
}

/** A listing: enough to tell that it is there already, and to find it. */
export type KnownListing = Known;

/** An event still to come. */
export interface KnownEvent extends Known {
  /** Its next dates, in order: the first ones may be over when the page is old. */
  dates: readonly IsoDate[];
}
