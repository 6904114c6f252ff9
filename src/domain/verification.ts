import { type IsoDate, addMonths } from './dates.ts';
import type { Moment, OpenState } from './hours-state.ts';

/** Months after which a listing says that it is old. */
export const STALE_MONTHS = 12;
/** Months after which nothing that it says of its hours is believed, and it comes last in lists. */
const LAPSED_MONTHS = 24;

export type VerificationAge = 'fresh' | 'stale' | 'lapsed';

/** How old a verification of the day `on` is; whole months, so that the same day a year later is stale. */
export function verificationAge(on: IsoDate, today: IsoDate): VerificationAge {
  if (addMonths(on, LAPSED_MONTHS) <= today) return 'lapsed';
  return addMonths(on, STALE_MONTHS) <= today ? 'stale' : 'fresh';
}

/** What a page says of an age; nothing of what is fresh. */
export const AGE_WORDS: Record<VerificationAge, string> = {
  fresh: '',
  stale: 'C’était il y a plus d’un an\u00a0: appelez avant de vous déplacer.',
  lapsed: 'C’était il y a plus de deux ans\u00a0: tout est à vérifier, appelez avant de vous déplacer.',
};

/** In place of days to come that were told by who has lapsed since; before links. */
export const UNVERIFIED_DAYS =
  'Personne n’a vérifié ces dates depuis plus de deux ans\u00a0: voyez la page de chaque lieu, ou appelez. ';

export const UNVERIFIED_HOURS = 'horaires à vérifier';

/** The state that may be said of a place verified on the day `on`: unknown once its verification has lapsed. */
export const trustedState = (state: OpenState, on: IsoDate, now: Moment): OpenState =>
  verificationAge(on, now.date) === 'lapsed' ? { state: 'unknown', note: UNVERIFIED_HOURS } : state;
