import { singularOf } from './find/stem.ts';
import { wordsIn } from './find/tokens.ts';

/**
 * A word as terms are compared by it: without accents, nor the plain plural of each of its parts (« poiré » and
 * « poires » are both `poire`). Two terms of one collection cannot share one.
 */
export const wordKey = (word: string): string => wordsIn(word).map(singularOf).join('-');
