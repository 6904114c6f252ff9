import { cleanText } from './svg.ts';

export type CsvValue = string | number | boolean | undefined;

/** Comma or semicolon: spreadsheets set to French read the semicolon without asking. */
const CSV_SEPARATOR = ';';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** What makes a spreadsheet read a text as a formula. Source: OWASP, CSV injection. */
const FORMULA = /^[=+\-@\t＝＋－＠]/;

const written = (value: CsvValue): string => {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return String(value);
  const line = cleanText(value).replace(/[\r\n\u2028\u2029]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
};

const cell = (value: CsvValue): string => {
  const text = written(value);
  return /[";,\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const row = (values: readonly CsvValue[]): string => values.map(cell).join(CSV_SEPARATOR) + LINE_END;

/**
 * A table as CSV (RFC 4180 with semicolons, UTF-8 with a byte order mark): one line per row, whatever its texts hold,
 * and an apostrophe before any text that a spreadsheet would take for a formula.
 */
export const writeCsv = (header: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  BYTE_ORDER_MARK + [header, ...rows].map(row).join('');
