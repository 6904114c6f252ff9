import { describe, expect, it } from 'vitest';
import { mentionAfter } from './mention.ts';

const today = '2026-11-21';

describe('the mention', () => {
  it.each(['', '2026-11-20'] as const)('is left out for a listing whose label ends « %s »', (until) => {
    expect(mentionAfter(true, { until }, today)).toBe(false);
  });

  it('is on to the last day of the label, and once no listing is chosen any more', () => {
    expect(mentionAfter(true, { until: today }, today)).toBe(true);
    expect(mentionAfter(true, undefined, today)).toBe(true);
  });

  it('never comes back to who took it away', () => {
    for (const listing of [{ until: '' as const }, undefined, { until: today }] as const)
      expect(mentionAfter(false, listing, today)).toBe(false);
  });
});
