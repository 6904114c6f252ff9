import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { bar, resolved, shop } from './hours.fixture.ts';
import { parseHours } from './hours-text.ts';
import { formatHours } from './hours-writing.ts';
import type { ResolvedHours } from './hours.ts';

const withNotes = (hours: ResolvedHours) => ({ notes: [], ...hours });

describe('hours on one line', () => {
  it('number the days from the first one', () => {
    expect(formatHours(resolved('Mo-Sa 10:00-19:00; Dec 25 off; Jan 01,May 01 11:00-12:00'))).toBe(
      '2026-11-16+369|w0 10:00-19:00;=;=;=;=;=;|x39 |x46,166 11:00-12:00',
    );
  });

  it.each([
    shop,
    bar,
    '24/7',
    'off',
    'n’importe quoi',
    'Apr-Sep: Sa 09:00-18:00; Oct-Mar: Sa 10:00-16:00',
    'Mo-Fr 10:00-12:00 open "cueillette | 50 %"; Sa 08:00-12:00 || "sur rendez-vous"',
  ])('are read as they were for %s', (value) => {
    expect(parseHours(formatHours(resolved(value)))).toEqual(withNotes(resolved(value)));
  });

  it('keep any note whole', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { maxLength: 3 }), (notes) => {
        const hours = { ...resolved(shop), notes };
        expect(parseHours(formatHours(hours))).toEqual(hours);
      }),
    );
  });

  it('weigh at most 130 bytes for a typical listing with its holidays', () => {
    expect(formatHours(resolved(shop)).length).toBeLessThanOrEqual(130);
  });
});
