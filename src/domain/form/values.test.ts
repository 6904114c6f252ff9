import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnanswered, valueOf, withValue } from './values.ts';

const path = fc.constantFrom('name', 'contact.phone', 'contact.email', 'place.position');
const answer = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.array(fc.string()));

describe('answers', () => {
  test('are found where they were put, and the others stay', () => {
    fc.assert(
      fc.property(path, answer, (where, value) => {
        const before = { summary: 'Miel', contact: { website: 'https://miel.example' } };
        const after = withValue(before, where, value);
        expect(valueOf(after, where)).toEqual(isUnanswered(value) ? undefined : value);
        expect(after).toMatchObject(before);
      }),
    );
  });

  test('taken back leave nothing behind, not even their group', () => {
    const asked = withValue(withValue({}, 'contact.phone', '01 99 00 12 34'), 'name', 'Miel');
    expect(withValue(asked, 'contact.phone', '')).toEqual({ name: 'Miel' });
    expect(withValue(asked, 'contact.email', undefined)).toEqual(asked);
  });

  test('never reach into what an object inherits', () => {
    expect(valueOf({}, 'constructor.name')).toBeUndefined();
    expect(valueOf({}, '__proto__')).toBeUndefined();
  });
});
