import { expect, test } from 'vitest';
import { dayAfterKey } from './agenda-keys.ts';

// 2 December 2026 is a Wednesday.
test.each([
  ['ArrowLeft', '2026-12-01', '2026-11-30'],
  ['ArrowRight', '2026-12-31', '2027-01-01'],
  ['ArrowUp', '2026-12-09', '2026-12-02'],
  ['ArrowDown', '2026-12-09', '2026-12-16'],
  ['Home', '2026-12-09', '2026-12-07'],
  ['Home', '2026-12-02', '2026-12-01'],
  ['End', '2026-12-09', '2026-12-13'],
  ['End', '2026-12-30', '2026-12-31'],
  ['PageUp', '2026-12-31', '2026-11-30'],
  ['PageDown', '2026-12-31', '2027-01-31'],
  ['Enter', '2026-12-31', undefined],
  ['constructor', '2026-12-31', undefined],
])('%s on %s goes to %s', (key, from, to) => expect(dayAfterKey(key, from)).toBe(to));
