import { SUBJECTS, type Subject } from './draft.ts';

/** Words of the address for each subject: `/proposer/?quoi=evenement`. */
const WORDS: Readonly<Record<Subject, string>> = {
  listing: 'fiche',
  correction: 'correction',
  event: 'evenement',
  article: 'article',
  mention: 'publication',
};

/** What an address asks for: a subject, and the listing to correct, as `producteurs/ferme-du-lac`. */
export interface Asked {
  subject: Subject | undefined;
  listing: string | undefined;
}

/** What the address of the form asks for: `?quoi=evenement`, `?fiche=producteurs/ferme-du-lac`; anything else is ignored. */
export function readAsked(search: string): Asked {
  const query = new URLSearchParams(search);
  const listing = query.get('fiche') ?? undefined;
  const word = query.get('quoi');
  const subject = SUBJECTS.find((one) => WORDS[one] === word);
  return { subject: listing ? 'correction' : subject, listing };
}

/** The end of an address that opens the form on a subject. */
export const askedFor = (subject: Subject): string => `?quoi=${WORDS[subject]}`;
