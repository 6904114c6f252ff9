import { describe, expect, it } from 'vitest';
import { mentionAfter } from './mention.ts';

describe('the mention', () => {
  it('is left out for a listing without the label, and comes back once it is chosen no more', () => {
    expect(mentionAfter(true, { isHeld: false })).toBe(false);
    expect(mentionAfter(true, undefined)).toBe(true);
    expect(mentionAfter(true, { isHeld: true })).toBe(true);
  });

  it('never comes back to who took it away', () => {
    for (const listing of [{ isHeld: false }, undefined, { isHeld: true }])
      expect(mentionAfter(false, listing)).toBe(false);
  });
});
