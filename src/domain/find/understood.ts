import type { Criteria, Criterion } from './criteria.ts';

/** Letters of a sentence, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

/** What was understood of a sentence. */
export interface Understood {
  criteria: Criteria;
  /**
   * Each criterion with the letters that said it, in the order of the sentence; what only follows from another (an order
   * by distance, the place of who asks for a radius) has none.
   */
  parts: (Criterion & Span)[];
  /**
   * The words that were not understood, as typed, joined by spaces; empty words (« qui », « des »…), prices and quantities
   * left out, unless there is nothing else.
   */
  rest: string;
}
