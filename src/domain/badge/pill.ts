import { type SvgNode, element } from '../svg.ts';
import { STANDING_WORDS } from './badge-options.ts';
import { lettering } from './lettering.ts';
import { type Brush, type Shape, joined } from './shape.ts';
import { type FittedLine, drawableText, fitLine } from './text.ts';

const HEIGHT = 400;
const EDGE = 16;
const PADDING = 130;
/** Room of the mark and the space after it. */
const MARK = 190;
const SIZE = 214;
/** At 20 px high, 3600 units are 180 px: about as wide as the badge of a README can be. */
const WIDEST_TEXT = 3600;

/** A tick for a label that is held, a plus for who joins in, a bar for what is over: the standing without words. */
const MARKS = {
  held: 'M-52 4l36 38 70-80',
  participates: 'M-54 0h108M0-54v108',
  former: 'M-54 0h108',
} as const;

const mark = ({ options, inks }: Brush): SvgNode =>
  element('path', {
    transform: `translate(${PADDING + 62} ${HEIGHT / 2})`,
    d: MARKS[options.standing],
    fill: 'none',
    stroke: inks.bandText,
    'stroke-width': 32,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });

/** What the pill says: all of it, or less until it fits, or the beginning of the least. */
function textOf({ options, font }: Brush): FittedLine {
  const { standing, words, commune, year } = options;
  const name = drawableText(options.name ?? '', font);
  const least = joined(STANDING_WORDS[standing], name || (standing === 'held' ? words.mention : ''));
  const room = { width: WIDEST_TEXT, size: SIZE, minSize: SIZE * 0.92 };
  const sayings = [joined(least, commune, year), joined(least, year), least];
  const fitting = sayings.find((text) => font.width(text, { size: room.minSize }) <= room.width);
  return fitLine(fitting ?? least, room, font);
}

/** The flat badge of one line: mark and hashtag on colour, then the rest on white. */
export function drawPill(brush: Brush): Shape {
  const { options, inks, font } = brush;
  const hashtag = fitLine(options.words.hashtag, { width: 2000, size: SIZE, minSize: SIZE }, font);
  const text = textOf(brush);
  const split = Math.round(PADDING + MARK + hashtag.width + PADDING * 0.8);
  const width = Math.round(split + PADDING * 0.8 + text.width + PADDING * 1.15);
  const radius = HEIGHT / 2;
  const plain = { y: EDGE / 2, height: HEIGHT - EDGE, rx: radius - EDGE / 2, fill: inks.field };
  const coloured = `M${split} 0H${radius}a${radius} ${radius} 0 0 0 0 ${HEIGHT}H${split}z`;
  const children = [
    element('rect', { x: EDGE / 2, width: width - EDGE, ...plain, stroke: inks.edge, 'stroke-width': EDGE }),
    element('path', { d: coloured, fill: inks.band }),
    mark(brush),
    lettering(hashtag, { x: PADDING + MARK, y: HEIGHT / 2, fill: inks.bandText, anchor: 'start' }, font),
    lettering(text, { x: split + PADDING * 0.8, y: HEIGHT / 2, fill: inks.text, anchor: 'start' }, font),
  ];
  return { width, height: HEIGHT, children };
}
