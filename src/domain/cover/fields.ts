import type { SvgNode } from '../svg.ts';
import type { Dice } from './dice.ts';
import { HEIGHT, WIDTH, area, repeat, stroke } from './marks.ts';

/** A field seen from above: a parallelogram leaning by `slant`. */
interface Parcel {
  left: number;
  width: number;
  top: number;
  bottom: number;
  slant: number;
}

const FURROW_GAP = 24;

const outline = ({ left, width, top, bottom, slant }: Parcel) =>
  `M${left} ${bottom}h${width}l${slant} ${top - bottom}h${-width}z`;

function furrows({ left, width, top, bottom, slant }: Parcel, isAcross: boolean): string {
  const height = bottom - top;
  const along = (step: number) => `M${left + step} ${bottom}l${slant}-${height}`;
  const across = (step: number) => `M${left + Math.round((slant * step) / height)} ${bottom - step}h${width}`;
  const count = Math.ceil((isAcross ? height : width) / FURROW_GAP) - 1;
  return repeat(count, (index) => (isAcross ? across : along)((index + 1) * FURROW_GAP));
}

/** Parcels of one strip of land, from edge to edge. */
function strip({ top, bottom, slant }: Pick<Parcel, 'top' | 'bottom' | 'slant'>, dice: Dice): Parcel[] {
  const parcels: Parcel[] = [];
  let left = -Math.max(0, slant) - dice.between(20, 120);
  while (left < WIDTH - Math.min(0, slant)) {
    const width = dice.between(150, 290);
    parcels.push({ left, width, top, bottom, slant });
    left += width;
  }
  return parcels;
}

/** Trees of the hedges: round dots of several sizes along the paths. */
function hedge(y: number, dice: Dice): string {
  const start = dice.between(20, WIDTH - 200);
  return repeat(
    dice.between(3, 5),
    (index) => `M${start + index * dice.between(34, 40)} ${y + dice.between(-4, 4)}h0`,
  );
}

/** Three strips of land, whose parcels lean one way and the other. */
function landscape(dice: Dice): Parcel[][] {
  const lean = dice.oneOf([-1, 1]);
  const [first, second] = [dice.between(105, 190), dice.between(300, 370)];
  return [
    strip({ top: -10, bottom: first, slant: lean * dice.between(40, 110) }, dice),
    strip({ top: first, bottom: second, slant: -lean * dice.between(50, 130) }, dice),
    strip({ top: second, bottom: HEIGHT + 10, slant: lean * dice.between(60, 150) }, dice),
  ];
}

const TONES = ['b', 'accent', 'b', 'c', 'a', 'b', 'c', 'a'] as const;

/** A patchwork of fields seen from above: some are ploughed, paths and hedges run between them. */
export function drawFields(dice: Dice): SvgNode[] {
  const strips = landscape(dice);
  const sown = { a: '', b: '', c: '', accent: '' };
  const offset = dice.between(0, TONES.length - 1);
  let ploughed = '';
  strips.flat().forEach((parcel, index) => {
    const tone = TONES[(index + offset) % TONES.length] ?? 'b';
    sown[tone] += outline(parcel);
    if (ploughed.length < 300 && dice.between(0, 2) === 0) ploughed += furrows(parcel, index % 2 === 1);
  });
  const trees = strips.slice(0, 2).map(([parcel]) => hedge(parcel?.bottom ?? 0, dice));
  return [
    ...(['a', 'b', 'c', 'accent'] as const).map((tone) => area(tone, sown[tone])),
    stroke('line', ploughed, 3),
    stroke('line', strips.flat().map(outline).join(''), 6),
    stroke('d', trees.join(''), dice.between(20, 28)),
  ];
}
