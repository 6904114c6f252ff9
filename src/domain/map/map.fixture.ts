import fc from 'fast-check';
import type { MapCommune } from './cells.ts';

/** A place on Earth where people live, to three decimals like the centres of communes. */
const coordinate = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);

export const named = (positions: readonly { latitude: number; longitude: number }[]): MapCommune[] =>
  positions.map((position, index) => ({ id: String(10_001 + index), position }));

/** Territories of 1 to 40 communes somewhere on Earth: any shape, on a line too, and with twins. */
export const territories: fc.Arbitrary<MapCommune[]> = fc
  .record({
    latitude: coordinate(-60, 60),
    longitude: coordinate(-170, 170),
    flat: fc.constantFrom(0, 0, 1, 2),
    steps: fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), {
      minLength: 1,
      maxLength: 40,
    }),
  })
  .map(({ latitude, longitude, flat, steps }) =>
    named(
      steps.map(([north, east]) => ({
        latitude: latitude + (flat === 1 ? 0 : north / 1000),
        longitude: longitude + (flat === 2 ? 0 : east / 1000),
      })),
    ),
  );
