import type { LabelState } from '../label.ts';
import { isHeld } from '../label.ts';
import {
  BADGE_HEIGHTS,
  type BadgeOptions,
  type BadgePalette,
  type BadgeStanding,
  type BadgeWords,
} from './badge-options.ts';
import type { BadgeState } from './state.ts';

/** A listing that a badge may be made for. */
export interface BadgeListing {
  /** Segment of the kind and slug, as in addresses: `producteurs/ferme-du-lac`. */
  id: string;
  name: string;
  commune: string;
  standing: BadgeStanding;
  /** Path of the page that the badge leads to: the proof of the label, or the listing. */
  page: string;
  /** Path of the badge that the site serves. */
  picture: string;
}

/** What every badge of the site shares. */
export interface BadgeTerritory {
  words: BadgeWords;
  palette: BadgePalette;
  /** Year written on badges. */
  year: number;
}

/** A label to come gives no right to the badge yet; one that is over greys it. */
export function badgeStanding(state: LabelState | undefined): BadgeStanding {
  if (state === undefined || state === 'upcoming') return 'participates';
  return isHeld(state) ? 'held' : 'former';
}

/** The badge that the site serves for a listing and redraws at each build: a pill that says everything. */
export const liveBadge = (listing: BadgeListing, { words, palette, year }: BadgeTerritory): BadgeOptions => ({
  family: 'pill',
  colour: 'forest',
  standing: listing.standing,
  words,
  palette,
  name: listing.name,
  commune: listing.commune,
  year: listing.standing === 'former' ? undefined : year,
});

const shownText = (isShown: boolean, text: string): string | undefined =>
  (isShown && text.trim()) || undefined;

/** The badge that a state of the generator describes; `listing` is the one that the state names. */
export function chosenBadge(
  state: BadgeState,
  listing: BadgeListing | undefined,
  { words, palette, year }: BadgeTerritory,
): BadgeOptions {
  const { standing, name, commune } = listing ?? { ...state, standing: 'participates' as const };
  return {
    family: state.family,
    colour: state.colour,
    standing,
    words,
    palette,
    name: shownText(state.showsName, name),
    commune: shownText(state.showsCommune, commune),
    year: state.showsYear && standing !== 'former' ? year : undefined,
    height: BADGE_HEIGHTS[state.family][state.size],
  };
}

/** True when the site serves this very badge, which then changes by itself when the label ends. */
export function isLive(state: BadgeState, listing: BadgeListing | undefined): boolean {
  const showsAll = state.showsName && state.showsCommune && state.showsYear;
  const isPlain = state.family === 'pill' && state.colour === 'forest';
  return isPlain && showsAll && listing !== undefined && listing.standing !== 'participates';
}
