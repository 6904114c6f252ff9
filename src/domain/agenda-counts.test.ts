import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeCounts, readCounts, writeCounts } from './agenda-counts.ts';
import { addDays } from './dates.ts';

const counts = fc.record({ markets: fc.nat(99), events: fc.nat(99) });

test('every day that is written is read again, and no other', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 60 }), (days) => {
      const text = writeCounts(days);
      days.forEach((day, index) =>
        expect(readCounts(text, '2026-10-20', addDays('2026-10-20', index))).toEqual(day),
      );
      expect(readCounts(text, '2026-10-20', '2026-10-19')).toBeUndefined();
      expect(readCounts(text, '2026-10-20', addDays('2026-10-20', days.length))).toBeUndefined();
    }),
  );
});

test.each([
  [{ markets: 3, events: 2 }, 'Aujourd’hui\u00a0: 3\u00a0marchés, 2\u00a0événements'],
  [{ markets: 1, events: 0 }, 'Aujourd’hui\u00a0: 1\u00a0marché'],
  [{ markets: 0, events: 1 }, 'Aujourd’hui\u00a0: 1\u00a0événement'],
  [{ markets: 0, events: 0 }, 'Voir l’agenda des prochains jours'],
])('%j is said « %s »', (day, sentence) => {
  expect(describeCounts(day)).toBe(sentence);
});
