import type { HexColour } from '../contrast.ts';

export const BADGE_FAMILIES = ['sign', 'stamp', 'tag', 'pill'] as const;
export type BadgeFamily = (typeof BADGE_FAMILIES)[number];

export const BADGE_COLOURS = ['forest', 'heather', 'sandstone', 'ink', 'reversed'] as const;
export type BadgeColour = (typeof BADGE_COLOURS)[number];

/** `held`: the label is held; `former`: it was, the badge goes grey; `participates`: not listed, joins in. */
export type BadgeStanding = 'held' | 'former' | 'participates';

/** Words of the territory on its badges: `sign`, `hashtag` and `mention` of territory.yaml. */
export interface BadgeWords {
  /** Small line above the plate, « MADE IN ». */
  over: string;
  /** Plate of the town sign. */
  plate: string;
  /** Text around the stamp. */
  ring: string;
  hashtag: string;
  /** « Made in … », as people write it. */
  mention: string;
}

/** Colours of the territory, `colours.light` of territory.yaml. */
export interface BadgePalette {
  paper: HexColour;
  ink: HexColour;
  forest: HexColour;
  heather: HexColour;
  sandstone: HexColour;
  slate: HexColour;
  alert: HexColour;
}

export interface BadgeOptions {
  family: BadgeFamily;
  colour: BadgeColour;
  standing: BadgeStanding;
  words: BadgeWords;
  palette: BadgePalette;
  /** Name of the listing, any text up to 80 characters or more; left out when empty. */
  name?: string | undefined;
  commune?: string | undefined;
  year?: number | undefined;
  /** Shown height in CSS pixels; under `SMALL_HEIGHT` the drawing is simplified. */
  height?: number | undefined;
  /** What the badge is, for who does not see it; what its standing says by default. */
  description?: string | undefined;
  /** Distinguishes the identifiers of several badges in one page. */
  idSuffix?: string | undefined;
}

/** Under this height in pixels, small text is left out and shapes are larger. */
export const SMALL_HEIGHT = 56;

/** Heights offered for each family, in CSS pixels. */
export const BADGE_HEIGHTS: Readonly<Record<BadgeFamily, { small: number; medium: number; large: number }>> =
  {
    sign: { small: 32, medium: 140, large: 360 },
    stamp: { small: 32, medium: 140, large: 360 },
    tag: { small: 32, medium: 140, large: 360 },
    pill: { small: 20, medium: 28, large: 56 },
  };

export type BadgeSize = keyof (typeof BADGE_HEIGHTS)['sign'];
export const BADGE_SIZES = ['small', 'medium', 'large'] as const satisfies readonly BadgeSize[];

/** What the standing says on the badge itself; nothing when the label is held. */
export const STANDING_WORDS: Readonly<Record<BadgeStanding, string>> = {
  held: '',
  former: 'plus valable',
  participates: 'je participe',
};
