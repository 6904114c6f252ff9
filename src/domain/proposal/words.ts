import { ARTICLE_LICENCE, DATA_LICENCE } from '../licence.ts';
import type { ProposalDraft, Subject } from './draft.ts';
import { type Proposal, type ProposedCollection, TIES, type Tie, proposalName } from './proposal.ts';

/** What each subject is called, and what it is for. */
export const SUBJECT_WORDS: Readonly<Record<Subject, { title: string; help: string }>> = {
  listing: {
    title: 'Une nouvelle fiche',
    help: 'Un producteur, un commerce, un artisan, un lieu où dormir ou travailler, un marché.',
  },
  correction: {
    title: 'Une correction',
    help: 'Un numéro qui a changé, d’autres horaires, une adresse fausse, une fermeture.',
  },
  event: { title: 'Un événement', help: 'Une fête, un atelier, une balade, un concert, une brocante.' },
  article: { title: 'Une idée d’article', help: 'Un portrait, une recette, un souvenir, un savoir d’ici.' },
  mention: {
    title: 'Une publication vue ailleurs',
    help: 'Un billet, une vidéo, un reportage qui parle d’ici.',
  },
};

const NEW: Readonly<Partial<Record<ProposedCollection, string>>> = {
  events: 'Événement',
  articles: 'Idée d’article',
  mentions: 'Publication vue ailleurs',
};

/** « Nouvelle fiche », « Correction »: what the message is about, before the name. */
export const kindOfProposal = ({ collection, corrects }: Proposal): string =>
  corrects ? 'Correction' : (NEW[collection] ?? 'Nouvelle fiche');

/** « Nouvelle fiche : Ferme du Lac », for the subject of a mail or the title of an issue. */
export const messageSubject = (proposal: Proposal): string =>
  `${kindOfProposal(proposal)}\u00a0: ${proposalName(proposal)}`;

const DATA = `la ${DATA_LICENCE.name}`;
const ARTICLES = `la licence ${ARTICLE_LICENCE.name}`;

/** What someone agrees to before sending. */
export const agreement = (collection: ProposedCollection | undefined): string =>
  `J’accepte que ce que j’écris ici paraisse sur le site, sous ${collection === 'articles' ? ARTICLES : DATA}. Je peux le faire corriger ou retirer sur simple demande.`;

/** Who proposes, where what is proposed is no place. */
const OTHER_TIES: Readonly<Partial<Record<ProposedCollection, Readonly<Record<Tie, string>>>>> = {
  events: {
    own: 'J’en suis l’organisateur',
    agreed: 'J’ai l’accord de l’organisateur',
    known: 'J’en ai entendu parler, sans avoir prévenu l’organisateur',
  },
  articles: {
    own: 'Il parle de moi, ou de ce que je fais',
    agreed: 'J’ai l’accord des personnes dont il parle',
    known: 'Je connais le sujet, sans avoir prévenu personne',
  },
  mentions: {
    own: 'C’est moi qui l’ai publiée',
    agreed: 'J’ai l’accord de son auteur',
    known: 'Je l’ai vue, sans avoir prévenu son auteur',
  },
};

/** What one may answer on one’s tie with what is proposed. */
export const tieWords = (collection: ProposedCollection | undefined): Readonly<Record<Tie, string>> =>
  (collection && OTHER_TIES[collection]) ?? TIES;

/** « C’est mon activité, ou j’en suis l’organisateur. » */
export const tieSentence = ({ collection, tie }: Pick<Proposal, 'collection' | 'tie'>): string =>
  `${tieWords(collection)[tie]}.`;

/** « Une nouvelle fiche, Ferme du Lac »: what a draft is about, as far as it says. */
export function proposalTitle({ subject, values, corrected }: ProposalDraft): string {
  const name = corrected?.name ?? values.name ?? values.title;
  const what = subject ? SUBJECT_WORDS[subject].title : '';
  return typeof name === 'string' && name ? `${what}, ${name}` : what;
}

const PAGE = 'Adresse de la page';

const ASKED: Readonly<Record<Subject, readonly string[]>> = {
  listing: ['Nom', 'Commune et rue', 'Ce qui s’y fait ou s’y vend', 'Téléphone, courriel, site', 'Horaires'],
  correction: [PAGE, 'Ce qui ne va pas', 'Ce qu’il faut lire à la place'],
  event: ['Titre', 'Jour et heures', 'Commune et lieu', 'Ce qui s’y passe', 'Prix', 'Organisé par'],
  article: ['De quoi parler', 'Ce que j’en sais'],
  mention: ['Adresse de la publication', 'De qui elle est', 'Ce qu’elle dit'],
};

/** A letter to complete, for who has no form: one line for each thing to say; `page` is the address that is corrected. */
export const letterOn = (subject: Subject, page = ''): { subject: string; body: string } => ({
  subject: SUBJECT_WORDS[subject].title,
  body: [...ASKED[subject], 'Comment je le sais']
    .map((name) => `${name}\u00a0: ${name === PAGE ? page : ''}`)
    .join('\n'),
});
