import type { IsoDate } from '../dates.ts';
import type { Position } from '../distance.ts';
import type { ResolvedHours } from '../hours.ts';
import type { ListingKind } from '../kinds.ts';

/** Something on sale; `months` (1 to 12) when they differ from the product's. */
export interface EntryOffer {
  product: string;
  months?: readonly number[];
}

/** What filters and rows of results know of a listing: who, what, where. */
export interface Entry {
  /** `collection/slug`. */
  id: string;
  kind: ListingKind;
  slug: string;
  name: string;
  /** Slug of the commune. */
  commune: string;
  /** To 200 m when exact; else the centre of the commune. */
  position: Position;
  exact: boolean;
  categories: readonly string[];
  offers: readonly EntryOffer[];
  certifications: readonly string[];
  /** Last month, `AAAA-MM`, in which the label is surely held. */
  labelUntil?: string;
  /** Day of the last verification, less than a month later than it was: of the right age on the day of the build. */
  verified: IsoDate;
  demo: boolean;
}

/** The rest: when and how. */
export interface Practice {
  hours: ResolvedHours | undefined;
  saleModes: readonly string[];
  payment: readonly string[];
}
