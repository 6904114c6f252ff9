import { type IsoDate, daysBetween } from './dates.ts';
import { keyOf } from './embed-meaning.ts';

/** What a badge shown elsewhere is known by. */
export interface CardLabel {
  /** Last day of the label; empty when it is no longer held, or not yet. */
  until: IsoDate | '';
  hashtag: string;
  /** Path of the proof. */
  proof: string;
  /** Path of the pill, without `.svg`; the other families are in that folder. */
  badge: string;
}

/** What the card and the badge of one listing show. */
export interface CardData {
  /** Segment of the kind and slug, as in addresses. */
  id: string;
  name: string;
  /** What it is, in a few words. */
  what: string;
  commune: string;
  summary: string;
  path: string;
  /** « Vérifiée le 3 mars 2026 ». */
  verified: string;
  /** Day from which that is too old. */
  staleFrom: IsoDate;
  /** First of the days whose hours are known. */
  day: IsoDate;
  /** Hours of each day known from the first: places among `texts`. */
  days: number[];
  texts: string[];
  label?: CardLabel;
}

/** `producteurs/ferme-du-lac` from what a host wrote, the address of its page too; empty when it is none. */
export const listingIn = (word: string): string =>
  /[a-z]+\/[a-z\d-]+(?=\/?(?:[?#]|$))/.exec(word.trim())?.[0] ?? '';

/** The hours of a day, « 9 h – 12 h 30 »; nothing when they are not known. */
export const hoursToday = ({ day, days, texts }: CardData, today: IsoDate): string =>
  texts[days[daysBetween(day, today)] ?? -1] ?? '';

/** Families of the badge besides the pill, as hosts and addresses call them. */
const OTHER_FAMILIES = ['panneau', 'tampon', 'etiquette'];
const PILL = 'pastille';

const USUAL_HEIGHTS = { pill: 28, other: 140 };
const HEIGHTS = { least: 16, most: 600 };

/** What a host asks of a badge. */
export interface BadgeAsked {
  /** `pastille` by default; empty for a word that means none. */
  family: string;
  /** In CSS pixels. */
  height: number;
}

/** What attributes ask for. A height that is no number is the usual one of the family. */
export function readBadge(family: string | null, height: string | null): BadgeAsked {
  const found = [PILL, ...OTHER_FAMILIES].find((name) => name === keyOf(family || PILL)) ?? '';
  const asked = parseInt(height ?? '', 10);
  const usual = OTHER_FAMILIES.includes(found) ? USUAL_HEIGHTS.other : USUAL_HEIGHTS.pill;
  return {
    family: found,
    height: isNaN(asked) ? usual : Math.min(Math.max(asked, HEIGHTS.least), HEIGHTS.most),
  };
}

/** Path of the picture of a badge. */
export const pictureOf = ({ badge }: CardLabel, { family }: BadgeAsked): string =>
  OTHER_FAMILIES.includes(family) ? `${badge}/${family}.svg` : `${badge}.svg`;
