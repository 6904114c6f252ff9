import type { Edit } from './run.ts';

interface Mark {
  sign: string;
  at: number;
}

interface Pair {
  open: Mark;
  close: Mark;
}

const OPENER_OF: Readonly<Record<string, string>> = { '»': '«', '”': '“', '"': '"' };

const opensAfter = /^$|[\s([{«“„"'‘’…/\ufffc\p{Pd}]/u;
const wordAfter = /[\p{L}\p{N}]/u;

/** A space that a guillemet has, or will have, beside it is the same to a quote. */
const isBlankBefore = (sign: string) => /^[\s«]?$/.test(sign);
const isBlankAfter = (sign: string) => /^[\s»]?$/.test(sign);

/** A straight quote says by its neighbours what it may be; between two spaces it may be either. */
function rolesOf({ sign, at }: Mark, text: string): { opens: boolean; closes: boolean } {
  if (sign !== '"') return { opens: '«“'.includes(sign), closes: '»”'.includes(sign) };
  const before = text.slice(Math.max(0, at - 1), at);
  const after = text.slice(at + 1, at + 2);
  const isApart = isBlankBefore(before) && isBlankAfter(after);
  return {
    opens: isApart || (opensAfter.test(before) && !isBlankAfter(after)),
    closes: isApart || (!isBlankBefore(before) && !wordAfter.test(after)),
  };
}

/** Quotes that go together, never one across another. What stays open within a pair is forgotten, once. */
function pairsIn(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  const counts = new Map<string, number>();
  const count = (sign: string, change: number) => counts.set(sign, (counts.get(sign) ?? 0) + change);
  const closest = (sign: string): Mark | undefined => {
    if (!counts.get(sign)) return undefined;
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.sign, -1);
      if (last.sign === sign) return last;
    }
    return undefined;
  };
  for (const { 0: sign, index: at } of text.matchAll(/[«»“”"]/g)) {
    const { opens, closes } = rolesOf({ sign, at }, text);
    const opener = closes ? closest(OPENER_OF[sign] ?? '') : undefined;
    if (opener) pairs.push({ open: opener, close: { sign, at } });
    else if (opens) {
      count(sign, 1);
      open.push({ sign, at });
    }
  }
  return pairs;
}

const replaced = ({ sign, at }: Mark, text: string): Edit[] =>
  sign === text ? [] : [{ start: at, end: at + 1, text }];

/** Straight and curly quotes that go in pairs, as « » or, within a pair, as “ ”. Guillemets stay. */
export function quoteEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let end = -1;
  for (const { open, close } of pairsIn(text).sort((one, other) => one.open.at - other.open.at)) {
    const isWithin = open.at < end;
    end = Math.max(end, close.at);
    if (open.sign === '«' || text.slice(open.at + 1, close.at).trim() === '') continue;
    edits.push(...replaced(open, isWithin ? '“' : '«'), ...replaced(close, isWithin ? '”' : '»'));
  }
  return edits.sort((one, other) => one.start - other.start);
}
