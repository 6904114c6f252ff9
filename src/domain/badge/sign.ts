import { mixColours } from '../contrast.ts';
import { type SvgNode, element } from '../svg.ts';
import { lettering } from './lettering.ts';
import { type Box, type Brush, type Shape, joined, noteOf, snapped } from './shape.ts';
import { type FittedLine, LINE_HEIGHT, fitLine, fitLines, stackLines } from './text.ts';

const MARGIN = 16;
const GAP = 22;
const PLATE = { height: 600, size: 500, minSize: 220, padding: 190, narrowest: 1180, widest: 2400 };
const OVER = { height: 196, size: 128 };
const NAME = { size: 190, minSize: 104, height: 260, padding: 96 };
const NOTE = { size: 112, minSize: 80 };
const POST = { width: 46, inset: 0.17, foot: 150 };

/** A sheet of metal: a thin rim, then the border set inside it, as on French road signs. */
function sheet(
  box: Box,
  paint: { rim: string; border: string; thickness: number; radius: number },
): SvgNode[] {
  const inset = 20 + paint.thickness / 2;
  const inner = {
    x: box.x + inset,
    y: box.y + inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset,
  };
  const border = {
    rx: paint.radius - inset / 2,
    fill: 'none',
    stroke: paint.border,
    'stroke-width': paint.thickness,
  };
  return [
    element('rect', { ...snapped(box), rx: paint.radius, fill: paint.rim }),
    element('rect', { ...snapped(inner), ...border }),
  ];
}

function plateLine({ options, font }: Brush): FittedLine {
  const room = {
    width: PLATE.widest - 2 * PLATE.padding,
    size: PLATE.size,
    minSize: PLATE.minSize,
    spacing: 14,
  };
  return fitLine(options.words.plate.toUpperCase(), room, font);
}

function plate(box: Box, line: FittedLine, { inks, font }: Brush): (SvgNode | undefined)[] {
  return [
    ...sheet(box, { rim: inks.field, border: inks.edge, thickness: 44, radius: 84 }),
    lettering(line, { x: box.x + box.width / 2, y: box.y + box.height / 2, fill: inks.text }, font),
  ];
}

/** Small cartouche on top, where French signs carry the number of the road. */
function cartouche(box: Box, { options, inks, font }: Brush): (SvgNode | undefined)[] {
  const room = { width: box.width - 200, size: OVER.size, minSize: 60, spacing: 90 };
  const line = fitLine(options.words.over.toUpperCase(), room, font);
  const width = line.width + 150;
  const own = { x: box.x + (box.width - width) / 2, y: MARGIN, width, height: OVER.height };
  return [
    element('rect', { ...snapped(own), rx: 44, fill: inks.band }),
    lettering(line, { x: box.x + box.width / 2, y: own.y + own.height / 2, fill: inks.bandText }, font),
  ];
}

/** Lines of the panel under the plate: the name, then the rest; the hashtag stands in for a missing name. */
function panelLines({ options, font }: Brush, width: number): FittedLine[] {
  const room = width - 2 * NAME.padding;
  const name = fitLines(options.name ?? '', { ...NAME, width: room }, font);
  const note = name.length > 0 ? noteOf(options) : joined(options.words.hashtag, noteOf(options));
  const size = Math.min(NOTE.size, name[0] ? name[0].size * 0.8 : NOTE.size);
  return [...name, fitLine(note, { ...NOTE, size, width: room }, font)].filter(({ text }) => text !== '');
}

const PANEL_PADDING = 84;
const heightOf = (lines: readonly FittedLine[]) =>
  lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, PANEL_PADDING);

function panel(box: Box, lines: readonly FittedLine[], { inks, font }: Brush): (SvgNode | undefined)[] {
  const texts = stackLines(lines, box.y + box.height / 2).map(({ line, y }) =>
    lettering(line, { x: box.x + box.width / 2, y, fill: inks.text }, font),
  );
  return [...sheet(box, { rim: inks.field, border: inks.band, thickness: 18, radius: 52 }), ...texts];
}

function posts(box: Box, bottom: number, fill: string): SvgNode[] {
  const places = [box.x + box.width * POST.inset, box.x + box.width * (1 - POST.inset) - POST.width];
  const size = { y: box.y + 40, width: POST.width, height: bottom - box.y - 40, fill };
  return places.map((x) => element('rect', { x: Math.round(x), ...size }));
}

/** Under 56 px: the plate, and a bar of the chosen colour underneath. */
function smallSign(line: FittedLine, width: number, brush: Brush): Shape {
  const { inks } = brush;
  const box = { x: 0, y: 0, width, height: 760 };
  const own = { ...box, height: PLATE.height };
  const bar = { x: 150, y: 648, width: width - 300, height: 112 };
  return {
    width,
    height: box.height,
    children: [
      element('rect', { ...bar, rx: 56, fill: inks.band }),
      ...sheet(own, { rim: inks.field, border: inks.edge, thickness: 64, radius: 100 }),
      lettering(line, { x: width / 2, y: own.height / 2, fill: inks.text }, brush.font),
    ],
  };
}

/** The town-entry sign: cartouche, white plate with its red border, and a panel for the name. */
export function drawSign(brush: Brush): Shape {
  const line = plateLine(brush);
  const width = Math.round(Math.max(PLATE.narrowest, line.width + 2 * PLATE.padding));
  if (brush.isSmall) return smallSign(line, width, brush);
  const box = { x: MARGIN, y: MARGIN + OVER.height + GAP, width, height: PLATE.height };
  const lines = panelLines(brush, width);
  const below = { ...box, y: box.y + box.height + GAP, height: Math.round(heightOf(lines)) };
  const bottom = below.y + below.height + POST.foot;
  const children = [
    ...posts(box, bottom, mixColours(brush.inks.text, brush.inks.field, 0.25)),
    ...cartouche(box, brush),
    ...plate(box, line, brush),
    ...panel(below, lines, brush),
  ];
  return { width: width + 2 * MARGIN, height: bottom, children };
}
