import { type SvgNode, element } from '../svg.ts';
import { STANDING_WORDS } from './badge-options.ts';
import type { Outliner } from './outliner.ts';
import { arcLettering, lettering } from './lettering.ts';
import { type Brush, type Shape } from './shape.ts';
import { drawableText, fitLine, fitLines, stackLines } from './text.ts';

const SIDE = 2000;
const CENTRE = SIDE / 2;
const OUTER = 956;
const INNER = 634;
/** Radius of the middle of the ring's capitals, and the length of its circle. */
const RING = 790;
const CIRCUMFERENCE = 2 * Math.PI * RING;
const RING_SIZE = 182;
const RING_GAP = 260;
const BAND = { half: 186, size: 372, minSize: 120 };
const SEGMENT = { width: 780, size: 172, minSize: 92, height: 250, middle: 366 };

const circle = (radius: number, paint: Record<string, string | number>) =>
  element('circle', { cx: CENTRE, cy: CENTRE, r: radius, ...paint });

const dot = (angle: number, fill: string) =>
  element('circle', {
    cx: Math.round(CENTRE + Math.sin(angle) * RING),
    cy: Math.round(CENTRE - Math.cos(angle) * RING),
    r: 25,
    fill,
  });

/** A ring of one piece goes all the way around, as many times as it fits. */
function wholeRing(text: string, { inks, font }: Brush): (SvgNode | undefined)[] {
  const once = `${text} · `;
  const times = Math.max(1, Math.round(CIRCUMFERENCE / font.width(once, { size: RING_SIZE }) - 0.2));
  const round = once.repeat(times);
  const size = Math.min(RING_SIZE, (RING_SIZE * CIRCUMFERENCE) / font.width(round, { size: RING_SIZE }));
  const spare = CIRCUMFERENCE - font.width(round, { size });
  const line = {
    text: round,
    size,
    spacing: (spare / [...round].length / size) * 1000,
    width: CIRCUMFERENCE,
  };
  return [arcLettering(line, { x: CENTRE, y: CENTRE, radius: RING, fill: inks.text, side: 'top' }, font)];
}

/** Spacing, in thousandths, that lets two texts fill the ring between them, within what still reads as words. */
function ringSpacing(texts: readonly string[], length: number, font: Outliner): number {
  const natural = texts.reduce((sum, text) => sum + font.width(text, { size: RING_SIZE }), 0);
  const letters = [...texts.join('')].length;
  return Math.min(120, Math.max(30, ((length - natural) / letters / RING_SIZE) * 1000));
}

/** Two pieces: one stands at the top of the ring, the other at its foot, two dots between them. */
function sharedRing(top: string, foot: string, { inks, font }: Brush): (SvgNode | undefined)[] {
  const place = { x: CENTRE, y: CENTRE, radius: RING, fill: inks.text };
  const most = CIRCUMFERENCE - 2 * RING_GAP;
  const setting = { size: RING_SIZE, minSize: 132, spacing: ringSpacing([top, foot], most, font) };
  const footLine = fitLine(foot, { ...setting, width: most * 0.5 }, font);
  const topLine = fitLine(top, { ...setting, width: most - footLine.width }, font);
  const gap = (CIRCUMFERENCE - footLine.width - topLine.width) / 2;
  const turn = (topLine.width / 2 + gap / 2) / RING;
  return [
    arcLettering(topLine, { ...place, side: 'top' }, font),
    arcLettering(footLine, { ...place, side: 'bottom' }, font),
    dot(-turn, inks.text),
    dot(turn, inks.text),
  ];
}

/** Text of the ring: the territory's words, and the name of the listing at the foot. */
function ring(brush: Brush): (SvgNode | undefined)[] {
  const { options, font } = brush;
  const parts = drawableText(options.words.ring.toUpperCase(), font).split('·');
  const [first = '', ...rest] = parts.map((part) => part.trim()).filter(Boolean);
  const name = drawableText(options.name ?? '', font);
  if (name) return sharedRing([first, ...rest].join(' · '), name, brush);
  return rest.length > 0 ? sharedRing(first, rest.join(' · '), brush) : wholeRing(first, brush);
}

/** Upright hatching between the band and the circle, as on old postmarks. */
function hatching(side: 1 | -1, { inks }: Brush): SvgNode {
  const reach = INNER - 52;
  const from = BAND.half + 56;
  let strokes = '';
  for (let x = -480; x <= 480; x += 48) {
    const to = Math.sqrt(reach * reach - x * x);
    if (to > from + 30) strokes += `M${CENTRE + x} ${CENTRE + side * from}V${Math.round(CENTRE + side * to)}`;
  }
  return element('path', {
    d: strokes,
    fill: 'none',
    stroke: inks.text,
    'stroke-width': 14,
    'stroke-linecap': 'round',
  });
}

/** Text above or below the band, or hatching when there is nothing to say. */
function segment(text: string, side: 1 | -1, brush: Brush): (SvgNode | undefined)[] {
  const lines = fitLines(text, SEGMENT, brush.font);
  if (lines.length === 0) return [hatching(side, brush)];
  return stackLines(lines, CENTRE + side * SEGMENT.middle).map(({ line, y }) =>
    lettering(line, { x: CENTRE, y, fill: brush.inks.text }, brush.font),
  );
}

/** The bar across the middle, from edge to edge of a circle, with the hashtag. */
function band(radius: number, { options, inks, font }: Brush): (SvgNode | undefined)[] {
  const half = Math.round(Math.sqrt(radius * radius - BAND.half * BAND.half));
  const [left, top, height] = [CENTRE - half, CENTRE - BAND.half, 2 * BAND.half];
  const bend = `a${radius} ${radius} 0 0 1 0`;
  const room = { width: 2 * half - 130, size: BAND.size, minSize: BAND.minSize };
  return [
    element('path', {
      d: `M${left} ${top}h${2 * half}${bend} ${height}h${-2 * half}${bend}-${height}z`,
      fill: inks.band,
    }),
    lettering(
      fitLine(options.words.hashtag, room, font),
      { x: CENTRE, y: CENTRE, fill: inks.bandText },
      font,
    ),
  ];
}

/** Under 56 px: a ring, and the hashtag on a bar that is wider than it. */
function smallStamp({ options, inks, font }: Brush): Shape {
  const line = fitLine(options.words.hashtag, { width: SIDE - 130, size: 560, minSize: BAND.minSize }, font);
  const bar = { x: 0, y: CENTRE - 290, width: SIDE, height: 580, rx: 110, fill: inks.band };
  const children = [
    circle(OUTER - 96, { fill: inks.field, stroke: inks.band, 'stroke-width': 150 }),
    element('rect', { ...bar, stroke: inks.field, 'stroke-width': options.colour === 'reversed' ? 0 : 40 }),
    lettering(line, { x: CENTRE, y: CENTRE, fill: inks.bandText }, font),
  ];
  return { width: SIDE, height: SIDE, children };
}

/** What stands above and below the band: the commune or the standing, then the standing or the year. */
function segmentTexts({ options }: Brush): { upper: string; lower: string } {
  const { commune = '', year } = options;
  const words = STANDING_WORDS[options.standing];
  const date = year === undefined ? '' : String(year);
  if (commune) return { upper: commune, lower: [words, date].filter(Boolean).join(' · ') };
  return words && date ? { upper: words, lower: date } : { upper: '', lower: words || date };
}

/** The round postmark, a little turned: ring of text, hashtag across the middle, commune and year. */
export function drawStamp(brush: Brush): Shape {
  if (brush.isSmall) return smallStamp(brush);
  const { inks } = brush;
  const { upper, lower } = segmentTexts(brush);
  const turned = element('g', { transform: `rotate(-7 ${CENTRE} ${CENTRE})` }, [
    circle(INNER, { fill: 'none', stroke: inks.text, 'stroke-width': 18 }),
    ...ring(brush),
    ...segment(upper, -1, brush),
    ...segment(lower, 1, brush),
    ...band(INNER, brush),
  ]);
  const disc = circle(OUTER, { fill: inks.field, stroke: inks.text, 'stroke-width': 40 });
  return { width: SIDE, height: SIDE, children: [disc, turned] };
}
