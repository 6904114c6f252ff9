import type { SvgNode } from '../svg.ts';
import type { Dice } from './dice.ts';
import { HEIGHT, WIDTH, area, disc, repeat, stroke } from './marks.ts';

/** Short ripples across the water, longer and further apart towards the foot. */
function ripples(dice: Dice): string {
  return repeat(15, (index) => {
    const y = 262 + index * 8 + Math.round((index * index) / 2);
    const half = 16 + index * 5;
    return `M${dice.between(-20, WIDTH - half)} ${y}q${half} -${6 + index / 2} ${half * 2} 0t${half * 2} 0`;
  });
}

/** A clump of reeds: curved blades and their spikes. */
function reeds(dice: Dice): { blades: string; spikes: string } {
  const x = dice.oneOf([70, 560]);
  let spikes = '';
  const blades = repeat(9, (index) => {
    const foot = x + index * 19 + dice.between(-6, 6);
    const lean = dice.between(-36, 36);
    const top = dice.between(180, 330);
    if (index % 3 === 1) spikes += `M${foot + lean} ${HEIGHT - top}l${Math.round(lean / 8)}-52`;
    return `M${foot} 510q0-${Math.round(top * 0.6)} ${lean}-${top + 10}`;
  });
  return { blades, spikes };
}

/** A pond: far bank, its reflection, the sun and its path, ripples and reeds. */
export function drawWaves(dice: Dice): SvgNode[] {
  const sun = dice.between(250, 550);
  const wood = repeat(9, () => `q${dice.between(28, 50)}-${dice.between(60, 110)} 90 0`);
  const { blades, spikes } = reeds(dice);
  const glitter = repeat(
    6,
    (index) => `M${sun - 40 + dice.between(-12, 12)} ${268 + index * 26}h${80 + dice.between(-20, 20)}`,
  );
  return [
    disc('accent', { x: sun, y: dice.between(95, 140), radius: 50 }),
    area('b', `M0 250v-20${wood}V250z`),
    area('a', `M0 250H${WIDTH}V${HEIGHT}H0z`),
    stroke('accent', glitter, 7),
    stroke('c', ripples(dice), 5),
    stroke('d', blades, 7),
    stroke('d', spikes, 17),
  ];
}
