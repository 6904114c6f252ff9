import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WalkStop, planWalk } from './walk-plan.ts';

const stop = (number: number, latitude: number, longitude: number): WalkStop => ({
  number,
  position: { latitude, longitude },
});

const rambouillet = stop(1, 48.6438, 1.829);
const north = stop(2, 48.6618, 1.829);

describe('the plan of a walk', () => {
  it('has the north at the top and the east at the right', () => {
    const spots = planWalk([rambouillet, north, stop(3, 48.6438, 1.85)])?.spots ?? [];
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
    expect(xs[1]).toBe(xs[0]);
    expect(ys[1]).toBeLessThan(Number(ys[0]));
    expect(xs[2]).toBeGreaterThan(Number(xs[0]));
    expect(ys[2]).toBe(ys[0]);
  });

  it('says how long a kilometre is', () => {
    const { spots = [], scale } = planWalk([rambouillet, north]) ?? {};
    const [start, up] = spots.map(({ y }) => y);
    expect(scale?.text).toBe('1\u00a0km');
    // Two kilometres from one to the other.
    expect((Number(start) - Number(up)) / Number(scale?.length)).toBeCloseTo(2, 1);
  });

  it('draws once a place that is met twice, with both its numbers', () => {
    const { spots = [] } = planWalk([rambouillet, north, { ...rambouillet, number: 3 }], true) ?? {};
    expect(spots.map(({ name }) => name)).toEqual(['1, 3', '2']);
  });

  it('is none when there is nothing to draw', () => {
    expect(planWalk([])).toBeUndefined();
    expect(planWalk([rambouillet])).toBeUndefined();
    expect(planWalk([rambouillet, { ...rambouillet, number: 2 }])).toBeUndefined();
  });

  it('stays within its frame, wherever the places are', () => {
    const place = fc.record({
      latitude: fc.double({ min: 42, max: 51, noNaN: true }),
      longitude: fc.double({ min: -5, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), (places) => {
        const plan = planWalk(places.map((position, index) => ({ position, number: index + 1 })));
        for (const { x, y } of plan?.spots ?? []) {
          expect(x).toBeGreaterThanOrEqual(40);
          expect(x).toBeLessThanOrEqual(600);
          expect(y).toBeGreaterThanOrEqual(40);
          expect(y).toBeLessThanOrEqual(360);
        }
      }),
    );
  });
});
