import { type HexColour, type Rgb, channelsOf, mixColours } from './contrast.ts';

const HUES = ['ink', 'forest', 'moss', 'sandstone', 'heather', 'slate'] as const;

/** Shares of a hue in the paper, as `src/components/Photo.astro` mixes them. */
const SHARES = { 1: 0.25, 2: 0.55, 3: 0.85 } as const;

/** A colour of the site that stands for a photo until it has come: `moss-2`. */
export type Tone = `${(typeof HUES)[number]}-${keyof typeof SHARES}`;

export type TonePalette = Record<'paper' | (typeof HUES)[number], HexColour>;

const squared = (one: Rgb, other: Rgb): number =>
  one.reduce((sum, channel, index) => sum + (channel - (other[index] ?? 0)) ** 2, 0);

/** The tone nearest to a colour (red, green and blue from 0 to 255), of those that the palette gives. */
export function nearestTone(colour: Rgb, palette: TonePalette): Tone {
  const tones = HUES.flatMap((hue) =>
    Object.entries(SHARES).map(([share, part]) => ({
      tone: `${hue}-${share}` as Tone,
      distance: squared(colour, channelsOf(mixColours(palette.paper, palette[hue], part))),
    })),
  );
  return tones.reduce((best, next) => (next.distance < best.distance ? next : best)).tone;
}
