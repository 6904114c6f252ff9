// The report of an import as a terminal shows it.
import { type ImportResult, type ReportStyle, importLines } from '../../src/domain/import/report-words.ts';
import { typeset } from '../../src/domain/typography.ts';
import { printable } from '../../src/schema/report.ts';

export const formatImport = (result: ImportResult, style: ReportStyle): string =>
  importLines(result, style)
    .map((line) => printable(typeset(line)))
    .join('\n');
