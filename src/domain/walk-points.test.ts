import { describe, expect, it } from 'vitest';
import { walkPoints, walkWay } from './walk-points.ts';

const [a, b, c] = [0, 1, 2].map((step) => ({ latitude: 48.6 + step / 100, longitude: 1.9 }));

describe('the places of a walk', () => {
  it('are the steps whose place is known, called by their rank among all', () => {
    const steps = [
      { title: 'Le lavoir', text: 'x', position: a },
      { title: 'Quelque part', text: 'y' },
      { title: 'La digue', text: 'z', position: b },
    ];
    expect(walkPoints(steps).map(({ number, name }) => [number, name])).toEqual([
      [1, '1. Le lavoir'],
      [3, '3. La digue'],
    ]);
  });

  it('are joined one after the other, and a loop comes back', () => {
    const points = [a, b, c].flatMap((position) => (position ? [{ position }] : []));
    expect(walkWay(points, false)).toEqual([a, b, c]);
    expect(walkWay(points, true)).toEqual([a, b, c, a]);
    expect(walkWay([...points, ...points.slice(0, 1)], true)).toEqual([a, b, c, a]);
    expect(walkWay([], true)).toEqual([]);
  });
});
