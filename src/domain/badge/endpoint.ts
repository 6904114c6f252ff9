import { formatDate } from '../dates.ts';
import type { IsoDate } from '../dates.ts';
import { LABEL_STATE_WORDS, type LabelRecord, isHeld, labelEnd, labelState } from '../label.ts';
import type { BadgeTerritory } from './chosen.ts';

/** A badge as shields.io draws it from an address (https://shields.io/badges/endpoint-badge). */
interface BadgeEndpoint {
  schemaVersion: 1;
  label: string;
  message: string;
  /** Six digits, or a name of shields.io. */
  color: string;
  /** True when whoever shows the badge may not choose its colour. */
  isError: boolean;
}

interface At {
  today: IsoDate;
  validityMonths: number;
}

const GREY = 'lightgrey';
const GONE = 'plus tenu';

/**
 * A label for shields.io on the day `today`: grey when it is not held, and bound to stay grey once it is over; without a record, its
 * listing has left.
 */
export function badgeEndpoint(
  record: LabelRecord | undefined,
  { today, validityMonths }: At,
  { words, palette }: BadgeTerritory,
): BadgeEndpoint {
  const state = record && labelState(record, today, validityMonths);
  const badge = { schemaVersion: 1, label: words.hashtag } as const;
  if (record && state && isHeld(state)) {
    const message = `jusqu’au ${formatDate(labelEnd(record, validityMonths))}`;
    return { ...badge, message, color: palette.forest.slice(1), isError: false };
  }
  const message = state ? LABEL_STATE_WORDS[state] : GONE;
  return { ...badge, message, color: GREY, isError: state !== 'upcoming' };
}
