import type { IsoDate } from '../dates.ts';
import type { LabelState } from '../label.ts';
import { holdsOn, isHeld } from '../label.ts';
import {
  BADGE_HEIGHTS,
  type BadgeColour,
  type BadgeFamily,
  type BadgeOptions,
  type BadgePalette,
  type BadgeStanding,
  type BadgeWords,
} from './badge-options.ts';
import { FAMILY_CHOICES } from './choices.ts';
import type { BadgeState } from './state.ts';

/** A listing that a badge may be made for. */
export interface BadgeListing {
  /** Segment of the kind and slug, as in addresses: `producteurs/ferme-du-lac`. */
  id: string;
  name: string;
  commune: string;
  standing: BadgeStanding;
  /** Last day of the label; empty when it is not held. */
  until: IsoDate | '';
  /** Path of the page that the badge leads to: the proof of the label, or the listing. */
  page: string;
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

/** The same listing on the day `today`, whenever its badge was told: a label that ends greys it. */
export const asOf = (listing: BadgeListing, today: IsoDate): BadgeListing =>
  listing.standing === 'held' && !holdsOn(listing.until, today)
    ? { ...listing, standing: 'former' }
    : listing;

/** Who a served badge is for: nobody is named once the listing has left the directory. */
export type BadgeHolder = Pick<BadgeListing, 'standing'> & Partial<Pick<BadgeListing, 'name' | 'commune'>>;

/** Colour of the badges that the site serves. */
const SERVED_COLOUR: BadgeColour = 'forest';

/** Where a badge is served under `/badges/segment/slug`, by family; the pill, the lightest, has the shortest address. */
export const SERVED_BADGES: Readonly<Record<BadgeFamily, string>> = {
  sign: `/${FAMILY_CHOICES.sign.slug}.svg`,
  stamp: `/${FAMILY_CHOICES.stamp.slug}.svg`,
  tag: `/${FAMILY_CHOICES.tag.slug}.svg`,
  pill: '.svg',
};

/** The pill as a picture for mail programs, which show no SVG. */
export const SERVED_PNG = '.png';

/** A badge that the site serves for a holder and redraws at each build: it says everything. */
export const servedBadge = (
  { standing, name, commune }: BadgeHolder,
  family: BadgeFamily,
  { words, palette, year }: BadgeTerritory,
): BadgeOptions => ({
  family,
  colour: SERVED_COLOUR,
  standing,
  words,
  palette,
  name,
  commune,
  year: standing === 'former' ? undefined : year,
});

/** The sign of the label without a holder, for what says elsewhere who holds it. */
export const territoryBadge = (
  family: BadgeFamily,
  { words, palette }: Pick<BadgeTerritory, 'words' | 'palette'>,
): BadgeOptions => ({
  family,
  colour: SERVED_COLOUR,
  standing: 'held',
  words,
  palette,
  description: 'Le signe du label, sans titulaire',
  height: BADGE_HEIGHTS[family].large,
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

/** Why the site does not serve the badge of a state; nothing when it does, and the badge then changes by itself. */
export function whyStill(
  state: BadgeState,
  listing: BadgeListing | undefined,
): 'standing' | 'setting' | undefined {
  if (!listing || listing.standing === 'participates') return 'standing';
  const showsAll = state.showsName && state.showsCommune && state.showsYear;
  const isWhole = state.family === 'pill' || state.size !== 'small';
  return showsAll && isWhole && state.colour === SERVED_COLOUR ? undefined : 'setting';
}

/** The same state with what the site serves: everything is said, in the served colour. */
export const asServed = (state: BadgeState): BadgeState => ({
  ...state,
  colour: SERVED_COLOUR,
  size: state.family !== 'pill' && state.size === 'small' ? 'medium' : state.size,
  showsName: true,
  showsCommune: true,
  showsYear: true,
});
