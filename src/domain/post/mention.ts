import type { Standing } from './claims.ts';

/**
 * Whether the mention is on once a listing is chosen, or none any more. `isWanted` is what the person said of it last:
 * a listing without the label leaves it out, and its leaving brings back what was wanted, nothing more.
 */
export const mentionAfter = (isWanted: boolean, listing: Pick<Standing, 'isHeld'> | undefined): boolean =>
  isWanted && (listing?.isHeld ?? true);
