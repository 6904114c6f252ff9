import fc from 'fast-check';

const PIECES = [
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\u0007',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ud800',
  '\udc00',
  '</script>',
  '<script>alert(1)</script>',
  '<!--',
  ']]>',
  '&amp;',
  '&lt;',
  '"',
  "'",
  '\\',
  '\\n',
  ',',
  ';',
  ':',
  '=cmd()',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t',
  '\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n',
  'END:VCALENDAR',
  '%0D%0ABcc:',
  '\ufeff',
  'שלום',
  'é',
  '🧀',
  '🏴‍☠️',
];

/** Texts that try to leave the format they are written in, and long ones; for the tests of the serialisers. */
export const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
    fc.constantFrom(...PIECES).map((piece) => `${piece} n’est pas un titre. `.repeat(20).slice(0, 300)),
  );
