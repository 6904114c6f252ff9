/** A colour written `#rrggbb`. */
export type HexColour = string;

/** From 0 to 255 each. */
export type Rgb = [red: number, green: number, blue: number];

/** Least contrast of large text and of parts of a drawing (WCAG 2.2, 1.4.11). */
export const MIN_PART_CONTRAST = 3;
/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const MIN_TEXT_CONTRAST = 4.5;

/** → red, green and blue from 0 to 255; throws on anything but `#rrggbb`. */
export function channelsOf(colour: HexColour): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) throw new TypeError(`Not a colour written #rrggbb: ${colour}`);
  return [match[1], match[2], match[3]].map((pair) => Number.parseInt(pair ?? '', 16)) as Rgb;
}

const linear = (channel: number) => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2). */
export function luminance(colour: HexColour): number {
  const [red, green, blue] = channelsOf(colour).map(linear) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21, the same in both orders (WCAG 2.2). */
export function contrastRatio(one: HexColour, other: HexColour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` (0 to 1) of `other` in `one`. */
export function mixColours(one: HexColour, other: HexColour, share: number): HexColour {
  const added = channelsOf(other);
  const mixed = channelsOf(one).map((channel, index) => channel + ((added[index] ?? 0) - channel) * share);
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Whichever of the candidates stands out most on `background`. */
export const mostLegible = (
  background: HexColour,
  candidates: readonly [HexColour, ...HexColour[]],
): HexColour =>
  candidates.reduce((best, next) =>
    contrastRatio(next, background) > contrastRatio(best, background) ? next : best,
  );

/** `colour`, taken towards `anchor` by twentieths until it reaches `ratio` on `background` (or is `anchor`). */
export function deepen(
  colour: HexColour,
  towards: { anchor: HexColour; background: HexColour; ratio: number },
) {
  for (let step = 0; step < 20; step += 1) {
    const mixed = mixColours(colour, towards.anchor, step / 20);
    if (contrastRatio(mixed, towards.background) >= towards.ratio) return mixed;
  }
  return towards.anchor;
}
