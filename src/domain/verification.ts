import { type IsoDate, addDays, addMonths } from './dates.ts';
import type { Moment, OpenState } from './hours-state.ts';
import type { ResolvedHours } from './hours.ts';

/** Months after which a listing says that it is old. */
export const STALE_MONTHS = 12;
/** Months after which nothing that it says of its hours is believed, and it comes last in lists. */
const LAPSED_MONTHS = 24;

export type VerificationAge = 'fresh' | 'stale' | 'lapsed';

/** Day from which nothing is believed any more of what was verified on the day `on`. */
export const lapseDay = (on: IsoDate): IsoDate => addMonths(on, LAPSED_MONTHS);

/** How old a verification of the day `on` is; whole months, so that the same day a year later is stale. */
export function verificationAge(on: IsoDate, today: IsoDate): VerificationAge {
  if (lapseDay(on) <= today) return 'lapsed';
  return addMonths(on, STALE_MONTHS) <= today ? 'stale' : 'fresh';
}

export const UNVERIFIED_HOURS = 'horaires à vérifier';

/** The state that may be said of a place verified on the day `on`: unknown once its verification has lapsed. */
export const trustedState = (state: OpenState, on: IsoDate, now: Moment): OpenState =>
  verificationAge(on, now.date) === 'lapsed' ? { state: 'unknown', note: UNVERIFIED_HOURS } : state;

/** Hours of a place verified on the day `on` as far as they may be announced: not beyond the day before it lapses. */
export function trustedHours(hours: ResolvedHours, on: IsoDate): ResolvedHours {
  const last = addDays(lapseDay(on), -1);
  return hours.until <= last ? hours : { ...hours, until: last };
}
