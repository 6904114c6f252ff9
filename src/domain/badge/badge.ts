import { cleanText, svgDocument } from '../svg.ts';
import { type BadgePart, abridgedParts, witnessed } from './abridged.ts';
import {
  BADGE_HEIGHTS,
  type BadgeFamily,
  type BadgeOptions,
  SMALL_HEIGHT,
  STANDING_WORDS,
} from './badge-options.ts';
import { badgeInks, inkFault } from './inks.ts';
import type { Outliner } from './outliner.ts';
import { drawPill } from './pill.ts';
import { type Brush, type Shape, joined } from './shape.ts';
import { drawSign } from './sign.ts';
import { drawStamp } from './stamp.ts';
import { drawTag } from './tag.ts';

const DRAW: Readonly<Record<BadgeFamily, (brush: Brush) => Shape>> = {
  sign: drawSign,
  stamp: drawStamp,
  tag: drawTag,
  pill: drawPill,
};

/** A badge ready to be shown: its SVG text, its size in CSS pixels, and its words. */
export interface DrawnBadge {
  svg: string;
  width: number;
  height: number;
  title: string;
  /** What its size or its weight leaves no room for; empty for a small one, drawn without words. */
  abridged: readonly BadgePart[];
}

/** What a screen reader says: « Made in Pays 00 : Ferme du Lac, Rochefort, 2026 ». */
export function badgeTitle({ words, standing, name, commune, year }: BadgeOptions): string {
  const details = [STANDING_WORDS[standing], name, commune, year].filter(Boolean).join(', ');
  return cleanText(details ? `${words.mention}\u00a0: ${details}` : words.mention);
}

const DESCRIPTIONS = {
  held: 'Badge d’un titulaire du label',
  former: 'Badge en gris\u00a0: le label n’est plus valable',
  participates: 'Badge de participation, sans le label',
} as const;

/** True when a badge is too small for its words: without the label they are drawn all the same, they tell it apart. */
export const isSimplified = ({
  standing,
  family,
  height = BADGE_HEIGHTS[family].medium,
}: BadgeOptions): boolean => standing === 'held' && family !== 'pill' && height < SMALL_HEIGHT;

const brushFor = (options: BadgeOptions, font: Outliner): Brush => ({
  options,
  font,
  inks: badgeInks(options),
  isSmall: isSimplified(options),
});

/** French sentence when the badge cannot be read in these colours; undefined when all is well. */
export const badgeFault = (options: BadgeOptions): string | undefined => inkFault(badgeInks(options));

/** Heaviest badge, in bytes of SVG. */
export const MAX_BADGE_BYTES = 12 * 1024;

/** The same badge with fewer and fewer words drawn; its title keeps them all. */
function* lighter(options: BadgeOptions): Generator<BadgeOptions> {
  yield options;
  yield { ...options, commune: undefined };
  for (const length of [40, 24, 0]) {
    const name = [...(options.name ?? '')].slice(0, length).join('');
    yield { ...options, commune: undefined, name: name && `${name}…` };
  }
}

/** Draws a badge; throws a French sentence when its colours cannot be told apart (see `badgeFault`). */
export function drawBadge(options: BadgeOptions, font: Outliner): DrawnBadge {
  const fault = badgeFault(options);
  if (fault) throw new RangeError(fault);
  for (const words of lighter(options)) {
    const badge = drawWords(words, options, font);
    if (badge.svg.length <= MAX_BADGE_BYTES) return badge;
  }
  throw new RangeError('Les mots du territoire sont trop longs pour un badge.');
}

/** Draws the words of `drawn`, under the title of `whole`. */
function drawWords(drawn: BadgeOptions, whole: BadgeOptions, font: Outliner): DrawnBadge {
  const height = drawn.height ?? BADGE_HEIGHTS[drawn.family].medium;
  const pen = witnessed(font);
  const shape = DRAW[drawn.family](brushFor(drawn, pen.font));
  const scale = height / shape.height;
  const title = badgeTitle(whole);
  const description = joined(whole.description ?? DESCRIPTIONS[whole.standing], whole.words.hashtag);
  const svg = svgDocument({ ...shape, title, description, idSuffix: whole.idSuffix ?? '' }, scale);
  const abridged = isSimplified(whole) ? [] : abridgedParts(whole, pen.lines, font);
  return { svg, width: Math.round(shape.width * scale), height, title, abridged };
}

/** SVG text of a badge. */
export const renderBadge = (options: BadgeOptions, font: Outliner): string => drawBadge(options, font).svg;
