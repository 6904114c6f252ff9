import { expect, test } from 'vitest';
import { formatBytes } from './file-size.ts';

test.each([
  [0, '1 ko'],
  [999, '1 ko'],
  [151_400, '151 ko'],
  [1_250_000, '1,3 Mo'],
  [12_000_000, '12 Mo'],
])('%i bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes).replace('\u00a0', ' ')).toBe(expected);
});
