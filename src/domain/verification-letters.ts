import { type IsoDate, formatDate } from './dates.ts';
import { mailtoUri } from './mailto.ts';

/** What a message about a listing says of it. */
export interface LetterFacts {
  /** Address of those who keep the directory, `name@domain`. */
  to: string;
  name: string;
  /** Absolute address of the listing. */
  url: string;
  verifiedOn: IsoDate;
}

interface Answer {
  /** Of the link and the subject. */
  words: string;
  /** What follows the name of the listing. */
  says: string;
  /** To be completed by who writes. */
  asks: string;
}

const ANSWERS: readonly Answer[] = [
  {
    words: 'Toujours vrai',
    says: 'est toujours juste\u00a0: lieu, horaires, produits et contacts.',
    asks: 'J’y suis allé, ou je le sais parce que\u00a0:',
  },
  {
    words: 'Fermé',
    says: 'décrit un lieu fermé, ou une activité arrêtée.',
    asks: 'Depuis quand, et comment je le sais\u00a0:',
  },
];

/** The messages that a visitor may send about a listing: still true, closed; ready to be completed. */
export const verificationLetters = ({
  to,
  name,
  url,
  verifiedOn,
}: LetterFacts): { words: string; href: string }[] =>
  ANSWERS.map(({ words, says, asks }) => ({
    words,
    href: mailtoUri({
      to,
      subject: `${words}\u00a0: ${name}`,
      body: `Bonjour,\n\nLa fiche «\u202f${name}\u202f», vérifiée le ${formatDate(verifiedOn)}, ${says}\n${url}\n\n${asks}\n\n\nBonne journée`,
    }),
  }));
