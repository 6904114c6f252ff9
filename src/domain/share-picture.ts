import { lettering } from './badge/lettering.ts';
import type { Outliner } from './badge/outliner.ts';
import { type FittedLine, fitLine, fitLines, stackLines } from './badge/text.ts';
import { type HexColour, mixColours } from './contrast.ts';
import { createDice } from './cover/dice.ts';
import { drawHills } from './cover/hills.ts';
import { type SvgNode, element, svgDocument } from './svg.ts';

/** Size that sharing sites ask for. Source: https://ogp.me and their guides. */
const SHARE_WIDTH = 1200;
const SHARE_HEIGHT = 630;

export interface SharePicture {
  name: string;
  tagline: string;
  hashtag: string;
  palette: Record<'paper' | 'ink' | 'forest' | 'moss' | 'heather' | 'line', HexColour>;
}

const MARGIN = 80;
const ROOM = SHARE_WIDTH - 2 * MARGIN;

/** The tones of `src/styles/cover.css`, as plain colours. */
function tones({ paper, moss }: SharePicture['palette']): string {
  const shares = { a: 0.24, b: 0.42, c: 0.66, d: 0.9 };
  const fills = Object.entries(shares).map(
    ([tone, share]) => `.cover-${tone}{fill:${mixColours(paper, moss, share)}}`,
  );
  return `${fills.join('')}.cover-stroke{fill:none;stroke:${paper};stroke-linecap:round}`;
}

/** The hills of a cover, without their sun, at the foot of the picture. */
const landscape = (seed: string): SvgNode =>
  element('g', { transform: 'translate(0 65) scale(1.5)' }, drawHills(createDice(seed)).slice(1));

const rule = (y: number, thickness: number, fill: HexColour): SvgNode =>
  element('path', { fill, d: `M${MARGIN} ${y}h${ROOM}v${thickness}H${MARGIN}z` });

function words({ name, tagline, hashtag, palette }: SharePicture, font: Outliner) {
  const draw = (line: FittedLine, y: number, fill: HexColour) =>
    lettering(line, { x: MARGIN, y, fill, anchor: 'start' }, font);
  const title = fitLines(name, { width: ROOM, size: 104, minSize: 48, height: 190 }, font);
  const motto = fitLine(tagline, { width: ROOM, size: 40, minSize: 22 }, font);
  const tag = fitLine(hashtag, { width: 400, size: 44, minSize: 24 }, font);
  return [
    draw(tag, 88, palette.heather),
    ...stackLines(title, 195).map(({ line, y }) => draw(line, y, palette.forest)),
    draw(motto, 300, palette.ink),
  ];
}

/** Picture of the site for those who share a page of it: hills of the palette, its name and its motto as outlines. */
export const drawSharePicture = (picture: SharePicture, font: Outliner): string =>
  svgDocument({
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
    title: picture.name,
    description: picture.tagline,
    idSuffix: '-share',
    children: [
      element('style', {}, [tones(picture.palette)]),
      element('path', { fill: picture.palette.paper, d: `M0 0h${SHARE_WIDTH}v${SHARE_HEIGHT}H0z` }),
      landscape(picture.name),
      ...words(picture, font),
      rule(122, 3, picture.palette.line),
      rule(129, 3, picture.palette.line),
    ],
  });
