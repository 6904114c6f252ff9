import { typeset } from '../domain/typography.ts';
import type { Fault, Report } from './faults.ts';
import { entryPath } from './rules/content.ts';

export interface ReportStyle {
  /** Folder of the content as the reader knows it: `content`. */
  root: string;
  hasColour: boolean;
  seconds: number;
}

const MAX_WARNINGS = 20;

/** Before each fault of a report. */
export const FAULT_MARK = '✖';

const PAINT = { bold: '1', red: '31', yellow: '33', green: '32', dim: '2' } as const;
type Paint = (text: string, colour: keyof typeof PAINT) => string;

const painter =
  (hasColour: boolean): Paint =>
  (text, colour) =>
    hasColour ? `\u001b[${PAINT[colour]}m${text}\u001b[0m` : text;

/** File names and values come from strangers: a terminal must not obey the escape codes that they may hold. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, '\ufffd');

/** The report of a check as people read it: faults by file, advice, then one line with the count. */
export function formatReport(report: Report, { root, hasColour, seconds }: ReportStyle): string {
  const paint = painter(hasColour);
  const faults = sections(report.faults, { root, mark: paint(FAULT_MARK, 'red'), paint });
  const advice = sections(report.warnings.slice(0, MAX_WARNINGS), {
    root,
    mark: paint('!', 'yellow'),
    paint,
  });
  const more = report.warnings.length - MAX_WARNINGS;
  const rest = more > 0 ? [typeset(`et ${more} autres remarques.`)] : [];
  return [...faults, ...advice, ...rest, conclusion(report, seconds, paint)].join('\n');
}

interface SectionStyle {
  root: string;
  mark: string;
  paint: Paint;
}

function sections(faults: Fault[], { root, mark, paint }: SectionStyle): string[] {
  return faults.flatMap((fault, index) => {
    const title =
      fault.path === faults[index - 1]?.path ? [] : [paint(`${root}/${printable(fault.path)}`, 'bold')];
    const repair = fault.repair ? [paint(`    → ${printable(typeset(fault.repair))}`, 'dim')] : [];
    return [...title, `  ${mark} ${printable(typeset(faultSentence(fault)))}`, ...repair];
  });
}

/** « Site web (contact.website) : … », « Ligne 12 : … » or the sentence alone. */
export function faultSentence({ field, line, what }: Fault): string {
  const place = [field, line === undefined ? '' : `${field ? 'l' : 'L'}igne ${line}`]
    .filter(Boolean)
    .join(', ');
  return place ? `${place} : ${what}` : what.charAt(0).toUpperCase() + what.slice(1);
}

const plural = (count: number, one: string, several: string) => `${count} ${count > 1 ? several : one}`;

function conclusion({ faults, warnings, entryCount, counts }: Report, seconds: number, paint: Paint): string {
  const time = `${seconds.toFixed(1).replace('.', ',')} s`;
  const remarks = warnings.length > 0 ? `, ${plural(warnings.length, 'remarque', 'remarques')}` : '';
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const right = `✔ Contenu : ${plural(entryCount, 'fiche', 'fiches')} et ${total - entryCount} données de référence vérifiées en ${time}${remarks}.`;
  if (faults.length === 0) return paint(typeset(right), 'green');
  return typeset(`${wrongCount(faults, entryCount)}. Aide : CONTRIBUTING.md`);
}

/** « 2 problèmes dans 1 fiche sur 148 et 1 autre fichier ». */
function wrongCount(faults: Fault[], entryCount: number): string {
  const paths = [...new Set(faults.map(({ path }) => path))];
  const entries = paths.filter((path) => entryPath(path)).length;
  const others = paths.length - entries;
  const places = [
    entries > 0 ? `${plural(entries, 'fiche', 'fiches')} sur ${entryCount}` : '',
    others > 0
      ? plural(
          others,
          entries > 0 ? 'autre fichier' : 'fichier',
          entries > 0 ? 'autres fichiers' : 'fichiers',
        )
      : '',
  ];
  return `${plural(faults.length, 'problème', 'problèmes')} dans ${places.filter(Boolean).join(' et ')}`;
}
