/** Texts of one block read as one; each code unit belongs to the text, by its rank, that it came from. */
export interface Run {
  text: string;
  owners: readonly number[];
}

/** `start` to `end` becomes `text`; at least one code unit, whose owner has the whole. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export const joined = (texts: readonly string[]): Run => ({
  text: texts.join(''),
  owners: texts.flatMap((text, rank) => Array.from({ length: text.length }, () => rank)),
});

/** Where each text of a run begins and ends. */
export function shares({ owners }: Run, count: number): { start: number; end: number }[] {
  const lengths = Array.from({ length: count }, () => 0);
  for (const owner of owners) lengths[owner] = (lengths[owner] ?? 0) + 1;
  let end = 0;
  return lengths.map((length) => ({ start: end, end: (end += length) }));
}

/** The run with these edits, in order, none over another. */
export function edited(run: Run, edits: readonly Edit[]): Run {
  if (edits.length === 0) return run;
  const texts: string[] = [];
  const owners: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    texts.push(run.text.slice(from, to));
    for (let at = from; at < to; at += 1) owners.push(run.owners[at] ?? 0);
  };
  for (const { start, end, text } of edits) {
    keep(start);
    texts.push(text);
    for (let added = 0; added < text.length; added += 1) owners.push(run.owners[start] ?? 0);
    from = end;
  }
  keep(run.text.length);
  return { text: texts.join(''), owners };
}

/** The run as `next`, which is its text with other spaces, and signs replaced one for one. */
export const respaced = (run: Run, next: string): Run => edited(run, differences(run.text, next));

const isSpace = (sign: string | undefined) => sign === ' ' || sign === '\u00a0' || sign === '\u202f';

function endOfSpaces(text: string, from: number): number {
  let end = from;
  while (isSpace(text[end])) end += 1;
  return end;
}

function differences(text: string, next: string): Edit[] {
  const edits: Edit[] = [];
  for (let from = 0, to = 0; from <= text.length; from += 1, to += 1) {
    const gap = { start: from, end: (from = endOfSpaces(text, from)) };
    const spaces = next.slice(to, (to = endOfSpaces(next, to)));
    const sign = next.slice(to, to + 1);
    edits.push(...gapEdits({ text, gap, spaces, sign }));
  }
  return edits;
}

interface Gap {
  text: string;
  gap: { start: number; end: number };
  /** What stands there in the new text, and the sign after it. */
  spaces: string;
  sign: string;
}

/** A space where there was none stays with the sign that wants it: after «, or before what follows. */
function gapEdits({ text, gap: { start, end }, spaces, sign }: Gap): Edit[] {
  const signEdit = text.slice(end, end + 1) === sign ? [] : [{ start: end, end: end + 1, text: sign }];
  if (text.slice(start, end) === spaces) return signEdit;
  if (start < end) return [{ start, end, text: spaces }, ...signEdit];
  if (text[start - 1] === '«') return [{ start: start - 1, end: start, text: `«${spaces}` }, ...signEdit];
  return [{ start, end: start + 1, text: spaces + sign }];
}
