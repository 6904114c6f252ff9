import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnanswered, pruned, valueOf, withValue } from './values.ts';

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

  test('are pruned of what was left empty in them', () => {
    const answer = {
      every: 'dates',
      except: [''],
      also: [{ date: '2026-12-05', startTime: '' }, { date: '' }],
    };
    expect(pruned(answer)).toEqual({ every: 'dates', also: [{ date: '2026-12-05' }] });
    expect(pruned({ phone: ' ' })).toBeUndefined();
    const photo = new Blob(['x']);
    expect(pruned([{ file: photo }])).toEqual([{ file: photo }]);
  });

  test('never reach into what an object inherits', () => {
    expect(valueOf({}, 'constructor.name')).toBeUndefined();
    expect(valueOf({}, '__proto__')).toBeUndefined();
  });
});
