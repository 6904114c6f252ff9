import { describe, expect, it } from 'vitest';
import { readEntry } from './frontmatter.ts';

const entry = (value: string) => `---\na: ${value}\n---\n`;
const read = (value: string) => readEntry(new TextEncoder().encode(entry(value)));

describe('a value without quotes that the build reads otherwise', () => {
  const rows = [
    { text: '2026-12-05', built: new Date('2026-12-05') },
    { text: '2026-12-05T10:00:00Z', built: new Date('2026-12-05T10:00:00Z') },
    { text: '0b11', built: 3 },
    { text: '-0o17', built: -15 },
    { text: '+0xFF', built: 255 },
    { text: '-.5', built: '-.5' },
  ];
  for (const { text, built } of rows)
    it(`${text} is noted with what the build makes of it`, () =>
      expect(read(text).bare).toEqual([{ path: ['a'], line: 2, text, built, isCut: false }]));

  for (const text of [
    '"2026-12-05"',
    "'0b11'",
    '|\n  2026-12-05',
    '09:30',
    '12',
    '0o17',
    '.5',
    '2026-12',
    'no',
  ])
    it(`${JSON.stringify(text)} is not one of them`, () => expect(read(text).bare).toEqual([]));
});

describe('a value cut by a comment', () => {
  const cuts = [
    { value: 'Fromages #ici', line: 2 },
    { value: 'Fromages \t# ici', line: 2 },
    { value: '\n  Fromages\n  de chèvre # ici', line: 4 },
    { value: '#ici', line: 2 },
    { value: '\n  - "x"\n  - Fromages # ici', line: 4 },
    { value: '[x, Fromages # ici\n  ]', line: 2 },
    { value: '{ b: Fromages # ici\n  }', line: 2 },
  ];
  for (const { value, line } of cuts)
    it(`is noted in ${JSON.stringify(value)}`, () =>
      expect(read(value).bare).toMatchObject([{ line, isCut: true }]));

  for (const value of [
    'Fromages#ici',
    '"Fromages" # ici',
    '"Fromages # ici"',
    '|\n  Fromages # ici',
    'Fromages\n# ici',
    '[x, y] # ici',
    '# ici\n  - x',
  ])
    it(`is not seen in ${JSON.stringify(value)}`, () => expect(read(value).bare).toEqual([]));

  it('is found by its place', () => {
    expect(read('\n  - { b: "x" }\n  - b: Fromages # ici').bare).toMatchObject([{ path: ['a', 1, 'b'] }]);
  });
});
