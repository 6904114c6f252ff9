import { describe, expect, it, test } from 'vitest';
import { smsLength } from './sms.ts';

describe('a short message', () => {
  test.each([
    ['', 0, 0],
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(306), 306, 2],
    ['a'.repeat(307), 307, 3],
    ['é'.repeat(160), 160, 1],
    ['€'.repeat(80), 160, 1],
    ['ê'.repeat(70), 70, 1],
    ['ê'.repeat(71), 71, 2],
    ['ê'.repeat(135), 135, 3],
    ['🧀'.repeat(35), 70, 1],
  ])('« %s » takes %i, and %i messages', (text, used, messages) => {
    expect(smsLength(text)).toMatchObject({ used, messages });
  });

  it('cuts no character in two: one that takes two places goes to the next message', () => {
    // 152 places then a character of two: 153 do not hold it.
    expect(smsLength(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ used: 306, messages: 3 });
  });

  it('says which characters the short alphabet lacks', () => {
    expect(smsLength('La fête de l’été, ç\u00a0!').foreign).toEqual(['ê', '’', 'ç', '\u00a0']);
  });
});
