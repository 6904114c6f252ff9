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

export function readAsked(search: string): Asked {
  const query = new URLSearchParams(search);
  const listing = query.get('fiche') ?? undefined;
  const word = query.get('quoi');
  const subject = SUBJECTS.find((one) => WORDS[one] === word);
  return { subject: listing ? 'correction' : subject, listing };
}

export const askedFor = (subject: Subject): string => `?quoi=${WORDS[subject]}`;
