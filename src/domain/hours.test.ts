import { expect, test } from 'vitest';
import { parseDay } from './hours.ts';

test.each(['x', '9-12', '09:00-12:00!', ',', '09:00'])('reads nothing in %j', (text) => {
  expect(parseDay(text)).toEqual([]);
});
