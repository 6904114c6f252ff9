import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';
import { hostileText } from './hostile-text.fixture.ts';

/** Reads RFC 4180 with semicolons, apart from the module under test. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const token = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/gy;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (token.lastIndex === text.length) return rows;
  }
  throw new Error('Not RFC 4180');
}

const tableOf = (value: string) => readCsv(writeCsv(['a', 'b'], [[value, 'end']]).slice(1));

describe('writeCsv', () => {
  it('begins with a byte order mark and ends every line with CR LF', () => {
    expect(writeCsv(['nom', 'prix'], [['Miel', 7.5]])).toBe('\ufeffnom;prix\r\nMiel;7.5\r\n');
  });

  it('writes yes and no in French and nothing for what is missing', () => {
    expect(tableOf('')[1]).toEqual(['', 'end']);
    expect(writeCsv(['a', 'b', 'c'], [[true, false, undefined]])).toBe('\ufeffa;b;c\r\noui;non;\r\n');
  });

  it('keeps a negative number a number', () => {
    expect(writeCsv(['longitude'], [[-0.5]])).toContain('\r\n-0.5\r\n');
  });

  it.each(['=cmd()', '+33 1', '-1+1', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("https://x.example";"y")'])(
    'keeps %j from being a formula',
    (formula) => {
      expect(tableOf(formula)[1]?.[0]?.startsWith("'")).toBe(true);
    },
  );

  it('keeps quotes, separators and guillemets', () => {
    expect(tableOf('« Le "Clos" » ; pommes, poires')[1]?.[0]).toBe('« Le "Clos" » ; pommes, poires');
  });

  it('gives back as many rows and cells as it was given, without formula, line break or control', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText(), hostileText()), { maxLength: 6 }), (rows) => {
        const read = readCsv(writeCsv(['one', 'two'], rows).slice(1));
        expect(read).toHaveLength(rows.length + 1);
        for (const row of read) {
          expect(row).toHaveLength(2);
          for (const value of row) expect(value).not.toMatch(/^[=+\-@\t]|[\r\n\0]/);
        }
      }),
    );
  });

  it('gives back plain texts unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ";,’«»()!?]*$/u), (text) => {
        expect(tableOf(text)[1]?.[0]).toBe(text);
      }),
    );
  });
});
