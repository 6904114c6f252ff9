import { lettering } from './badge/lettering.ts';
import type { Outliner } from './badge/outliner.ts';
import { type FittedLine, LINE_HEIGHT, drawableText, fitLine } from './badge/text.ts';
import { type HexColour, mixColours } from './contrast.ts';
import { type CoverSeed, coverFrame, coverParts } from './cover.ts';
import { type SvgNode, element, svgDocument } from './svg.ts';

/** Size that sharing sites ask for, in pixels. Source: https://ogp.me and their guides. */
const CARD = { width: 1200, height: 630 } as const;

/** Where the picture of a card stands, in pixels: a column at its right, from top to foot. */
export const CARD_ART = { left: 780, top: 0, width: 420, height: 630 } as const;

export type CardColour = 'forest' | 'moss' | 'sandstone' | 'heather' | 'slate';

export interface ShareCard {
  /** What the page is: « Terres et tables · recette ». */
  kicker: string;
  title: string;
  colour: CardColour;
  /** What is drawn beside the words; a photo may be laid over it. */
  art: CoverSeed;
}

/** Whose card it is. */
export interface CardTerritory {
  name: string;
  hashtag: string;
  palette: Record<'paper' | 'ink' | 'line' | CardColour, HexColour>;
}

const MARGIN = 64;
const ROOM = CARD_ART.left - 2 * MARGIN;
const TITLE = { size: 76, minSize: 36, height: 330, middle: 310 } as const;

/** The tints of `src/styles/cover.css`, as plain colours. */
function tintOf({ pattern }: CoverSeed, tint: number, palette: CardTerritory['palette']) {
  const { moss, forest, slate, sandstone, heather } = palette;
  if (pattern === 'tiles' && tint === 1) return { tint: mixColours(sandstone, heather, 0.3), accent: slate };
  if (pattern === 'tiles' && tint === 2) return { tint: slate, accent: sandstone };
  if (tint === 1) return { tint: moss, accent: sandstone };
  return tint === 2
    ? { tint: forest, accent: sandstone }
    : { tint: mixColours(slate, forest, 0.35), accent: heather };
}

const SHARES = { ground: 0.11, a: 0.24, b: 0.42, c: 0.66, d: 0.9, line: 0.06 };

/** The tones of `src/styles/cover.css`, as rules of a drawing; a stroke is drawn in its tone and not filled. */
function toneRules(colours: { tint: HexColour; accent: HexColour }, paper: HexColour): string {
  const tones = {
    ...Object.fromEntries(
      Object.entries(SHARES).map(([name, share]) => [name, mixColours(paper, colours.tint, share)]),
    ),
    accent: mixColours(paper, colours.accent, 0.78),
  };
  const rules = Object.entries(tones).map(
    ([name, tone]) => `.cover-${name}{fill:${tone}}.cover-${name}.cover-stroke{fill:none;stroke:${tone}}`,
  );
  return `${rules.join('')}.cover-stroke{stroke-linecap:round;stroke-linejoin:round}`;
}

function art(seed: CoverSeed, palette: CardTerritory['palette']): SvgNode[] {
  const { tint, children } = coverParts(seed);
  const { left, top, width, height } = CARD_ART;
  return [
    element('style', {}, [toneRules(tintOf(seed, tint, palette), palette.paper)]),
    element('svg', { x: left, y: top, width, height, ...coverFrame }, children),
  ];
}

/** As many words on each line as fit, at one size. */
function linesAt(words: readonly string[], size: number, font: Outliner): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && font.width(longer, { size }) <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The title at the largest size at which it fits its room; what is too long at the smallest is cut. */
function titleLines(title: string, font: Outliner): FittedLine[] {
  const words = drawableText(title, font).split(' ').filter(Boolean);
  const fits = (lines: readonly string[], size: number) =>
    lines.length * size * LINE_HEIGHT <= TITLE.height &&
    lines.every((line) => font.width(line, { size }) <= ROOM);
  for (let size: number = TITLE.size; size > TITLE.minSize; size -= 4) {
    const lines = linesAt(words, size, font);
    if (fits(lines, size))
      return lines.map((line) => fitLine(line, { width: ROOM, size, minSize: size }, font));
  }
  const most = Math.floor(TITLE.height / TITLE.minSize / LINE_HEIGHT);
  const lines = linesAt(words, TITLE.minSize, font);
  const shown = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter(Boolean);
  return shown.map((line) =>
    fitLine(line, { width: ROOM, size: TITLE.minSize, minSize: TITLE.minSize }, font),
  );
}

/** Lines set one under the other around the middle of the room of the title. */
function titleNodes(title: string, fill: HexColour, font: Outliner) {
  const lines = titleLines(title, font);
  const step = (lines[0]?.size ?? 0) * LINE_HEIGHT;
  const first = TITLE.middle - ((lines.length - 1) * step) / 2;
  return lines.map((line, index) =>
    lettering(line, { x: MARGIN, y: first + index * step, fill, anchor: 'start' }, font),
  );
}

const rule = (y: number, fill: HexColour): SvgNode =>
  element('path', { fill, d: `M${MARGIN} ${y}h${ROOM}v3H${MARGIN}z` });

function words(
  { kicker, title, colour }: ShareCard,
  { name, hashtag, palette }: CardTerritory,
  font: Outliner,
) {
  const line = (text: string, size: number) => fitLine(text, { width: ROOM, size, minSize: 20 }, font);
  const at = (y: number, fill: HexColour) => ({ x: MARGIN, y, fill, anchor: 'start' as const });
  return [
    lettering(line(kicker, 34), at(76, palette[colour]), font),
    ...titleNodes(title, palette.ink, font),
    title === name ? undefined : lettering(line(name, 32), at(540, palette.ink), font),
    lettering(line(hashtag, 32), at(584, palette.heather), font),
  ];
}

/** Picture of a page for those who share it, 1200 by 630: its words as outlines, in the look of the site, and a drawing. */
export const drawShareCard = (card: ShareCard, territory: CardTerritory, font: Outliner): string =>
  svgDocument({
    ...CARD,
    title: card.title,
    description: `${card.kicker}, ${territory.name}`,
    idSuffix: '-share',
    children: [
      ...art(card.art, territory.palette),
      element('path', { fill: territory.palette.paper, d: `M0 0h${CARD_ART.left}v${CARD.height}H0z` }),
      element('path', {
        fill: territory.palette[card.colour],
        d: `M${CARD_ART.left - 8} 0h8v${CARD.height}h-8z`,
      }),
      rule(112, territory.palette.line),
      rule(119, territory.palette.line),
      ...words(card, territory, font),
    ],
  });
