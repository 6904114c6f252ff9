import type { SvgNode } from '../svg.ts';
import type { Dice } from './dice.ts';
import { HEIGHT, WIDTH, area, repeat, stroke } from './marks.ts';

/** Half the width of a tile, and the height of a row. */
const HALF = 80;
const SCALLOP = `q0 ${HALF} ${HALF} ${HALF}t${HALF}-${HALF}`;
/** What is seen of one tile under the two that overlap it. */
const TILE = `${SCALLOP}q-${HALF} 0-${HALF}-${HALF}q0 ${HALF}-${HALF} ${HALF}z`;
const COLUMNS = Math.ceil(WIDTH / (2 * HALF)) + 1;
const ROWS = Math.ceil(HEIGHT / HALF) + 1;
const TONES = ['b', 'c', 'b', 'accent', 'c'] as const;

const leftOf = (row: number) => (row % 2 === 0 ? -50 : -50 - HALF);

/** A roof of rounded tiles, some of them of another firing. */
export function drawTiles(dice: Dice): SvgNode[] {
  const fired = { b: '', c: '', accent: '' };
  for (let index = 0; index < 13; index += 1) {
    const row = 1 + (index % (ROWS - 1));
    const x = leftOf(row) + dice.between(0, COLUMNS - 1) * 2 * HALF;
    fired[TONES[index % TONES.length] ?? 'b'] += `M${x} ${row * HALF - 30}${TILE}`;
  }
  const rows = repeat(ROWS, (row) => `M${leftOf(row)} ${row * HALF - 30}${repeat(COLUMNS, () => SCALLOP)}`);
  return [
    area('a', `M0 0H${WIDTH}V${HEIGHT}H0z`),
    area('b', fired.b),
    area('c', fired.c),
    area('accent', fired.accent),
    stroke('line', rows, 7),
  ];
}
