import { shortHash } from '../domain/short-hash.ts';
import { typeset } from '../domain/typography.ts';
import type { Fault, Report } from './faults.ts';
import { printable } from './report.ts';

/** Texts of the files, to find the line of a field: `producers/ferme-du-lac.md` → text. */
export type TextOf = (path: string) => string | undefined;

interface Place {
  /** Folder of the content from the root of the repository: `content`. */
  root: string;
  textOf: TextOf;
}

/** Keys of a field as the report names it: « Prix indicatif (products n° 2, price) » → products, price. */
const keysOf = (field: string): string[] =>
  (/\(([^()]*)\)$/.exec(field)?.[1] ?? '')
    .replace(/ n° \d+/g, '')
    .split(/[.,\s]+/)
    .filter(Boolean);

/** Line, from 1, of a field as the report names it: that of the last of its keys which is found. */
export function lineOfField(text: string, field: string): number {
  const lines = text.split('\n');
  let line = 0;
  for (const key of keysOf(field)) {
    const start = lines.findIndex(
      (one, index) => index >= line && one.trimStart().replace(/^- /, '').startsWith(`${key}:`),
    );
    if (start === -1) break;
    line = start;
  }
  return line + 1;
}

function lineOf({ path, line, field }: Fault, textOf: TextOf): number {
  if (line !== undefined) return line;
  const text = textOf(path);
  return field && text !== undefined ? lineOfField(text, field) : 1;
}

const sentence = ({ field, what, repair }: Fault): string =>
  printable(typeset([field && `${field} :`, what, repair].filter(Boolean).join(' ')));

/** Data of a workflow command: nothing in it may end the line. Source: @actions/core, command.ts. */
const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const command = (level: 'error' | 'warning', fault: Fault, { root, textOf }: Place): string => {
  const file = escapeProperty(printable(`${root}/${fault.path}`));
  return `::${level} file=${file},line=${lineOf(fault, textOf)}::${escapeData(sentence(fault))}`;
};

/** The report as commands that GitHub and Forgejo show beside the lines of a proposal. */
export const workflowCommands = ({ faults, warnings }: Report, place: Place): string[] => [
  ...faults.map((fault) => command('error', fault, place)),
  ...warnings.map((fault) => command('warning', fault, place)),
];

interface CodeQualityIssue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: 'major' | 'minor';
  location: { path: string; lines: { begin: number } };
}

const issue = (
  severity: CodeQualityIssue['severity'],
  fault: Fault,
  { root, textOf }: Place,
): CodeQualityIssue => ({
  description: sentence(fault),
  check_name: 'contenu',
  // The same as long as the fault is the same, wherever it moves in its file.
  fingerprint: shortHash(`${fault.path} ${fault.field ?? ''} ${fault.what}`),
  severity,
  location: { path: `${root}/${fault.path}`, lines: { begin: lineOf(fault, textOf) } },
});

/** The report as GitLab shows it beside a proposal (Code Quality report, a JSON list). */
export const codeQuality = ({ faults, warnings }: Report, place: Place): CodeQualityIssue[] => [
  ...faults.map((fault) => issue('major', fault, place)),
  ...warnings.map((fault) => issue('minor', fault, place)),
];
