import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPhone, isFrenchPhone, phoneDoubt, phoneUri } from './phone.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const number = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([zone, rest]) => `0${zone}${String(rest).padStart(8, '0')}`);
const pairs = (phone: string) => phone.match(/\d\d/g) ?? [];

/** The ways people write one number. */
const WRITINGS: ((phone: string) => string)[] = [
  (phone) => phone,
  (phone) => pairs(phone).join(' '),
  (phone) => pairs(phone).join('.'),
  (phone) => pairs(phone).join('-'),
  (phone) => pairs(phone).join('\u00a0'),
  (phone) => pairs(phone).join('\u202f'),
  (phone) => `+33${phone.slice(1)}`,
  (phone) => `+33 ${phone[1]} ${pairs(phone).slice(1).join(' ')}`,
  (phone) => `+33 (0)${phone[1]} ${pairs(phone).slice(1).join(' ')}`,
];
const written = fc
  .tuple(number, fc.constantFrom(...WRITINGS))
  .map(([phone, write]) => ({ phone, text: write(phone) }));

describe('a French telephone number', () => {
  it('is the same number however it is written', () => {
    fc.assert(
      fc.property(written, ({ phone, text }) => {
        expect(isFrenchPhone(text)).toBe(true);
        expect(phoneUri(text)).toBe(`tel:+33${phone.slice(1)}`);
        expect(digits(formatPhone(text))).toBe(phone);
      }),
    );
  });

  it('is shown in five pairs that stay on one line', () => {
    expect(formatPhone('0199001234')).toBe('01\u00a099\u00a000\u00a012\u00a034');
    fc.assert(
      fc.property(written, ({ text }) => {
        expect(formatPhone(text)).toMatch(/^0\d(?:\u00a0\d\d){4}$/);
        expect(isFrenchPhone(formatPhone(text))).toBe(true);
      }),
    );
  });

  test.each([
    '',
    '17',
    '01 23 45 67 8',
    '01 23 45 67 890',
    '00 23 45 67 89',
    '+32 2 123 45 67',
    '+33 0 23 45 67 89',
    '01 23 45 67 8O',
    '01 23 45 67 89;ext=1',
    'tel:0123456789',
  ])('is not « %s »', (text) => {
    expect(isFrenchPhone(text)).toBe(false);
  });
});

describe('a number that has the right form', () => {
  const doubts: [string, ReturnType<typeof phoneDoubt>][] = [
    ['01 30 41 00 00', undefined],
    ['+33 6 81 24 57 90', undefined],
    ['01 99 00 12 34', 'fiction'],
    ['06 39 98 12 34', 'fiction'],
    ['01 23 45 67 89', 'example'],
    ['06 12 34 56 78', 'example'],
    ['01 11 11 11 11', 'example'],
    ['01 00 00 00 00', 'example'],
    ['07 00 12 34 56', 'unassigned'],
  ];
  test.each(doubts)('%s is doubted as %s', (phone, doubt) => expect(phoneDoubt(phone)).toBe(doubt));
});
