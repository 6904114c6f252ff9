import type { VerificationAge } from './verification.ts';

/** What a page says of an age; nothing of what is fresh. */
export const AGE_WORDS: Record<VerificationAge, string> = {
  fresh: '',
  stale: 'C’était il y a plus d’un an\u00a0: appelez avant de vous déplacer.',
  lapsed: 'C’était il y a plus de deux ans\u00a0: tout est à vérifier, appelez avant de vous déplacer.',
};

/** In place of days to come that were told by who has lapsed since; before links. */
export const UNVERIFIED_DAYS =
  'Personne n’a vérifié ces dates depuis plus de deux ans\u00a0: voyez la page de chaque lieu, ou appelez. ';
