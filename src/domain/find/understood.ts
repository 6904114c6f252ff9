import type { Criteria, Criterion } from './criteria.ts';

/** Letters of a sentence, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/** What was understood of a sentence. */
export interface Understood {
  criteria: Criteria;
  /** Each criterion with the letters that said it, in the order of the sentence. */
  parts: (Criterion & Span)[];
  /** The words that were not understood, as typed, joined by spaces; empty words (« qui », « des »…) left out. */
  rest: string;
}
