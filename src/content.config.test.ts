import { parseFrontmatter } from 'astro/markdown';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEntry } from './schema/frontmatter.ts';

const numberLike = fc.string({ unit: fc.constantFrom(...'0123456789-+.eExobTZaf:_ '), maxLength: 12 });
const dateLike = fc.stringMatching(
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ] ?\d{1,2}:\d{2}:\d{2}(?:\.\d{0,3})?(?: ?Z| ?[-+]\d{1,2}(?::\d{2})?)?)?$/,
);

/** A day and an instant are texts for us and dates for the build; nobody tells -0 from 0. */
function comparable(value: unknown): unknown {
  if (value instanceof Date) return 'a date';
  return typeof value === 'number' ? value + 0 : value;
}

const isTooLarge = (value: unknown) => typeof value === 'number' && !Number.isFinite(value);

it('the check reads the fields of an entry as the build does, or notes what the build makes of them', () => {
  fc.assert(
    fc.property(fc.oneof(numberLike, dateLike), (text) => {
      const entry = `---\na: ${text}\n---\n`;
      const { data, bare, faults } = readEntry(new TextEncoder().encode(entry));
      const value = (data as { a?: unknown } | undefined)?.a;
      // No field takes a group under an empty key, nor a number that is too large to be one.
      fc.pre(faults.length === 0 && typeof value !== 'object' && !isTooLarge(value));
      const { a: built } = parseFrontmatter(entry).frontmatter as { a: unknown };
      expect(comparable(built)).toEqual(comparable(bare[0]?.built ?? value));
    }),
    { numRuns: 2000 },
  );
});
