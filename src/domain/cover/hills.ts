import type { SvgNode } from '../svg.ts';
import type { Dice } from './dice.ts';
import { HEIGHT, type Tone, WIDTH, area, disc, repeat, stroke } from './marks.ts';

/** Outline of one hillside: a smooth ridge across the drawing, closed at its foot. */
function hillside(y: number, swell: number, dice: Dice): string {
  const steps = dice.between(2, 3);
  const width = Math.ceil(WIDTH / steps);
  const [near, far] = [Math.round(width * 0.38), Math.round(width * 0.62)];
  let from = y + dice.between(-swell, swell);
  const start = `M0 ${from}`;
  const curves = repeat(steps, () => {
    const rise = y + dice.between(-swell, swell) - from;
    from += rise;
    return `c${near} 0 ${far} ${rise} ${width} ${rise}`;
  });
  return `${start}${curves}V${HEIGHT}H0z`;
}

/** A copse: round trees of several sizes, side by side. */
function copse(dice: Dice, y: number): string {
  let x = dice.between(60, 560);
  return repeat(dice.between(4, 7), () => {
    const radius = dice.between(13, 25);
    x += radius * 2 - 6;
    return `M${x} ${y}v-${radius}a${radius} ${radius + 6} 0 1 1 6 0v${radius}z`;
  });
}

/** Ploughed foreground: furrows that spread from one point of the horizon. */
const furrows = (dice: Dice): string => {
  const apex = dice.between(200, 600);
  return repeat(
    9,
    (index) =>
      `M${apex + (index - 4) * 26} 432Q${apex + (index - 4) * 60} 455 ${apex + (index - 4) * 170} 505`,
  );
};

/** Hills in four distances, a low sun, a copse and a ploughed foreground. */
export function drawHills(dice: Dice): SvgNode[] {
  const hill = (tone: Tone, y: number, swell: number) => area(tone, hillside(y, swell, dice));
  return [
    disc('accent', { x: dice.between(130, 670), y: dice.between(110, 170), radius: dice.between(44, 66) }),
    hill('a', 205, 48),
    hill('b', 285, 42),
    area('d', copse(dice, 366)),
    hill('c', 362, 26),
    hill('d', 438, 14),
    stroke('line', furrows(dice), 3),
  ];
}
