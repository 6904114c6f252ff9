import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAscii } from './ascii.ts';

test('a script in ASCII says the same as before', () => {
  expect(inAscii('"été 🐐"')).toBe(String.raw`"\xe9t\xe9 \ud83d\udc10"`);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const script = inAscii(JSON.stringify(text));
      expect(script).toMatch(/^[\0-\x7f]*$/);
      expect(new Function(`return ${script}`)()).toBe(text);
    }),
  );
});
