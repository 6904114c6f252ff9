import { type Ordinal, ordinalsIn } from './ordinals.ts';
import { quoteEdits } from './quotes.ts';
import { type Edit, type Run, edited, joined, respaced, shares } from './run.ts';
import { dashEdits, lineEdits, signEdits } from './signs.ts';
import { withSpaces } from './spaces.ts';

/** Stands for what is not typeset (code, a picture, an address) among the texts of a block; it comes back as it is. */
export const OPAQUE = '\ufffc';
/** Stands for an address shown as it is: what is before it may be a part of it, as in « o'neil@exemple.fr ». */
export const ADDRESS = `@${OPAQUE}`;
/** Stands for the end of a line that the writer wants. */
export const LINE_END = '\u2028';

/** A text, or letters above the line. */
export type Segment = string | { raised: string };

const passes: readonly ((text: string) => Edit[])[] = [lineEdits, signEdits, quoteEdits, dashEdits];

/**
 * French typography of the texts of one block, read as one run and given back each on its own. Changes only spaces,
 * quotes, apostrophes, dashes, ellipses, « no » of a number and endings of ordinals; idempotent, in linear time.
 * Source: Imprimerie nationale, Lexique des règles typographiques.
 */
export function typesetBlock(texts: readonly string[]): Segment[][] {
  const marked = passes.reduce((run, pass) => edited(run, pass(run.text)), joined(texts));
  const run = respaced(marked, withSpaces(marked.text));
  const ordinals = ordinalsIn(run.text).filter((ordinal) => isWhole(run, ordinal));
  let next = 0;
  return shares(run, texts.length).map((share) => {
    const from = next;
    while ((ordinals[next]?.start ?? Infinity) < share.end) next += 1;
    return segments(run.text, share, ordinals.slice(from, next));
  });
}

/** An ending that goes over a border stays. */
const isWhole = ({ owners }: Run, { start, end }: Ordinal) => owners[start] === owners[end - 1];

function segments(
  text: string,
  { start, end }: { start: number; end: number },
  ordinals: readonly Ordinal[],
): Segment[] {
  const starts = [start, ...ordinals.map((ordinal) => ordinal.end)];
  const ends = [...ordinals.map((ordinal) => ordinal.start), end];
  return starts
    .flatMap((from, rank): Segment[] => {
      const raised = ordinals[rank]?.raised;
      return [text.slice(from, ends[rank]), ...(raised ? [{ raised }] : [])];
    })
    .filter((segment) => segment !== '');
}
