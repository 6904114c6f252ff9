import type { SvgNode } from '../svg.ts';
import type { Dice } from './dice.ts';
import { type Tone, area, disc, stroke } from './marks.ts';

type Point = readonly [x: number, y: number];

interface Leaf {
  blade: string;
  rib: string;
}

/** A leaf from its stalk: `length` long in the direction `angle` (radians). */
function leaf([x, y]: Point, length: number, angle: number): Leaf {
  const at = (along: number, aside: number) => {
    const dx = Math.round(along * Math.cos(angle) - aside * Math.sin(angle));
    const dy = Math.round(along * Math.sin(angle) + aside * Math.cos(angle));
    return `${dx} ${dy}`.replace(' -', '-');
  };
  const bulge = length * 0.46;
  const sides = `q${at(length * 0.4, bulge)} ${at(length, 0)}q${at(-length * 0.6, -bulge)} ${at(-length, 0)}`;
  return { blade: `M${x} ${y}${sides.replaceAll(' -', '-')}z`, rib: `M${x} ${y}l${at(length * 0.82, 0)}` };
}

interface Sprig {
  foot: Point;
  angle: number;
  length: number;
  tone: Tone;
}

const PAIRS = 3;

/** A stem with leaves on both sides, smaller towards the tip, and one leaf at its end. */
function sprig({ foot, angle, length, tone }: Sprig, dice: Dice): SvgNode[] {
  const point = (share: number): Point => [
    Math.round(foot[0] + Math.cos(angle) * length * share),
    Math.round(foot[1] + Math.sin(angle) * length * share),
  ];
  const pair = (index: number): Leaf[] =>
    [-1, 1].map((side) => {
      const size = (length * 0.42 * (PAIRS + 3 - index)) / (PAIRS + 3) + dice.between(-8, 8);
      const from = point((index + 1 + side * 0.16) / (PAIRS + 0.8));
      return leaf(from, size, angle + side * (0.72 + dice.between(-8, 8) / 100));
    });
  const leaves = [...[0, 1, 2].flatMap(pair), leaf(point(0.97), length * 0.3, angle)];
  const [tipX, tipY] = point(1);
  return [
    stroke(tone, `M${foot[0]} ${foot[1]}L${tipX} ${tipY}`, 6),
    area(tone, leaves.map(({ blade }) => blade).join('')),
    stroke('line', leaves.map(({ rib }) => rib).join(''), 3),
  ];
}

const TONES: readonly [Tone[], ...Tone[][]] = [
  ['b', 'c', 'd'],
  ['b', 'd', 'c'],
  ['c', 'b', 'd'],
];
const FEET: readonly [number[], ...number[][]] = [
  [150, 420, 670],
  [270, 590, 90],
  [640, 330, 110],
];

/** Three sprigs against a large pale disc. */
export function drawLeaves(dice: Dice): SvgNode[] {
  const tones = dice.oneOf(TONES);
  const sprigs = dice.oneOf(FEET).map((x, index) => ({
    foot: [x + dice.between(-30, 30), 520] as const,
    angle: dice.between(-26, 26) / 100 - Math.PI / 2,
    length: [340, 420, 270][index] ?? 300,
    tone: tones[index] ?? 'c',
  }));
  const tone = dice.oneOf(['a', 'a', 'accent'] as const);
  const sun = { x: dice.between(180, 620), y: dice.between(150, 230), radius: dice.between(90, 130) };
  return [disc(tone, sun), ...sprigs.flatMap((one) => sprig(one, dice))];
}
