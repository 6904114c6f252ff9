import type { SvgNode } from '../svg.ts';
import type { Dice } from './dice.ts';
import { HEIGHT, WIDTH, area, repeat, stroke } from './marks.ts';

const STRIPE = 54;
const TOP = 150;
const DROP = 104;

interface Stall {
  left: number;
  stripes: number;
}

/** Every other stripe of an awning that widens downwards and ends in scallops. */
function awning({ left, stripes }: Stall, parity: number): string {
  const wide = STRIPE - 8;
  return repeat(stripes, (index) => {
    if (index % 2 !== parity) return '';
    const lean = index * (STRIPE - wide) - (stripes * (STRIPE - wide)) / 2;
    const x = left + index * STRIPE - lean;
    return `M${x} ${TOP}h${wide}l${lean + STRIPE - wide} ${DROP}a27 27 0 0 1-${STRIPE} 0z`;
  });
}

/** Houses of the square behind, and the spire of its church. */
function square(dice: Dice): string {
  let x = -dice.between(0, 60);
  const houses = repeat(6, () => {
    const [width, eaves, rise] = [dice.between(110, 170), dice.between(95, 140), dice.between(28, 52)];
    const house = `M${x} 420V${eaves + 20}l${Math.round(width / 2)}-${rise}l${Math.round(width / 2)} ${rise}V420z`;
    x += width;
    return house;
  });
  const spire = dice.between(90, 700);
  return `${houses}M${spire} 420V90l24-72l24 72V420z`;
}

/** Crates heaped with round fruit, as tops of circles over slanted boxes. */
function crates(left: number, dice: Dice): { boxes: string; fruit: string } {
  let fruit = '';
  const boxes = repeat(6, (index) => {
    const x = left + index * 146;
    const lift = dice.between(-4, 4);
    fruit += `M${x + 24} ${346 + lift}h0m36-8h0m36 8h0M${x + 42} 326h0m36 0h0`;
    return `M${x} 352h120l-9 70h-102z`;
  });
  return { boxes, fruit };
}

/** Market stalls: striped awnings with scalloped edges, crates of fruit, the houses of the square behind. */
export function drawStalls(dice: Dice): SvgNode[] {
  const stalls: Stall[] = [];
  let left = -dice.between(40, 200);
  while (left < WIDTH) {
    const stripes = dice.oneOf([5, 7]);
    stalls.push({ left, stripes });
    left += stripes * STRIPE + 34;
  }
  const posts = stalls
    .map(({ left: x, stripes }) => `M${x + 12} 260V510M${x + stripes * STRIPE - 12} 260V510`)
    .join('');
  const { boxes, fruit } = crates(dice.between(-110, 0), dice);
  return [
    area('a', square(dice)),
    stroke('c', posts, 10),
    stroke('accent', fruit, 38),
    area('c', boxes),
    area('b', `M0 420H${WIDTH}V${HEIGHT}H0z`),
    area('d', stalls.map((stall) => awning(stall, 0)).join('')),
    area('line', stalls.map((stall) => awning(stall, 1)).join('')),
  ];
}
