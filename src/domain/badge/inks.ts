import {
  type HexColour,
  MIN_PART_CONTRAST,
  MIN_TEXT_CONTRAST,
  contrastRatio,
  deepen,
  luminance,
  mixColours,
  mostLegible,
} from '../contrast.ts';
import type { BadgeFamily, BadgeOptions, BadgePalette } from './badge-options.ts';

/** Colours of one badge: text on a field, `bandText` on a coloured band, and the edge around. */
export interface BadgeInks {
  field: HexColour;
  text: HexColour;
  edge: HexColour;
  band: HexColour;
  bandText: HexColour;
}

type BadgeChoice = Pick<BadgeOptions, 'family' | 'colour' | 'standing' | 'palette'>;

const WHITE = '#ffffff';
const BLACK = '#000000';

/** The grey that is as light as `colour`. */
function greyed(colour: HexColour): HexColour {
  const light = luminance(colour);
  const share = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return mixColours(BLACK, WHITE, share);
}

/** Colours of the territory, and the kraft paper that comes from its sandstone. */
interface Paints extends BadgePalette {
  kraft: HexColour;
}

/** A former holder's badge is drawn in one grey, on paler ones. */
function greyPaints(palette: BadgePalette): Paints {
  const grey = greyed(palette.slate);
  const paper = greyed(palette.paper);
  const inks = { ink: grey, forest: grey, heather: grey, sandstone: grey, slate: grey, alert: grey };
  return { ...inks, paper, kraft: mixColours(grey, paper, 0.75) };
}

const paintsOf = ({ standing, palette }: BadgeChoice): Paints =>
  standing === 'former'
    ? greyPaints(palette)
    : { ...palette, kraft: mixColours(palette.sandstone, palette.paper, 0.52) };

/** Background of each family before anything is reversed. */
const FIELDS: Readonly<Record<BadgeFamily, (paints: Paints) => HexColour>> = {
  sign: () => WHITE,
  stamp: ({ paper }) => paper,
  tag: ({ kraft }) => kraft,
  pill: () => WHITE,
};

/** White or the ink, whichever stands out on `background`, taken further if it is not enough to read small text. */
function textOn(background: HexColour, ink: HexColour): HexColour {
  const best = mostLegible(background, [WHITE, ink]);
  return deepen(best, { anchor: best === WHITE ? WHITE : BLACK, background, ratio: MIN_TEXT_CONTRAST });
}

const reversedInks = (field: HexColour, { ink }: Paints): BadgeInks => ({
  field: ink,
  text: field,
  edge: field,
  band: field,
  bandText: textOn(field, ink),
});

function inksOn(
  field: HexColour,
  base: HexColour,
  { family, paints }: { family: BadgeFamily; paints: Paints },
) {
  const band = { field, band: base, bandText: textOn(base, paints.ink) };
  if (family === 'sign') return { ...band, text: paints.ink, edge: paints.alert };
  if (family === 'pill') return { ...band, text: paints.ink, edge: base };
  const text = deepen(base, { anchor: paints.ink, background: field, ratio: MIN_TEXT_CONTRAST });
  return { ...band, text, edge: text };
}

/** Colours of a badge, from the colours of the territory. */
export function badgeInks(choice: BadgeChoice): BadgeInks {
  const paints = paintsOf(choice);
  const field = FIELDS[choice.family](paints);
  if (choice.colour === 'reversed') return reversedInks(field, paints);
  return inksOn(field, paints[choice.colour], { family: choice.family, paints });
}

const decimal = (value: number) => value.toFixed(1).replace('.', ',');

/** French sentence when two colours of the badge cannot be told apart (under 3:1); undefined when all is well. */
export function inkFault(inks: BadgeInks): string | undefined {
  const pairs = [
    [inks.text, inks.field],
    [inks.bandText, inks.band],
  ] as const;
  const faint = pairs.find(([front, back]) => contrastRatio(front, back) < MIN_PART_CONTRAST);
  if (!faint) return undefined;
  const ratio = decimal(contrastRatio(...faint));
  return `Le badge serait illisible\u00a0: ${faint[0]} sur ${faint[1]} n’a qu’un contraste de ${ratio} (il faut au moins 3). Choisissez une autre couleur, ou corrigez les couleurs du territoire.`;
}
