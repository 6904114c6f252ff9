import { type Letter, mailtoUri } from '../mailto.ts';
import { typeset } from '../typography.ts';
import { encodeProposal } from './code.ts';
import type { AnswerWords } from './describe.ts';
import { type Proposal, proposalName } from './proposal.ts';
import { agreement, kindOfProposal, messageSubject, tieSentence } from './words.ts';

/** Addresses longer than this are cut or refused by some mail programs. Source: limits of Outlook and old Androids. */
const MAX_MAILTO = 1900;

const FOR_THE_TEAM =
  'La suite est pour l’ordinateur de l’équipe : laissez-la telle quelle, même si vous changez le texte.';

const JOINED = 'Joignez à ce courriel la photo que vous avez enregistrée.';

/** The message that carries a proposal: what it says for people, then the same as a code. */
export function proposalMessage(
  proposal: Proposal,
  answers: readonly AnswerWords[],
  { hasPhoto = false } = {},
): string {
  const { note, collection } = proposal;
  const paragraphs = [
    'Bonjour,',
    `${kindOfProposal(proposal)} : ${proposalName(proposal)}`,
    answers.map(({ label, text }) => `${label} : ${text}`).join('\n'),
    note && `Un mot pour l’équipe : ${note}`,
    `${tieSentence(proposal)} ${agreement(collection)}`,
    hasPhoto && JOINED,
    FOR_THE_TEAM,
  ];
  return `${paragraphs
    .filter(Boolean)
    .map((text) => typeset(String(text)))
    .join('\n\n')}\n\n${encodeProposal(proposal)}\n`;
}

/** A message ready to be sent from the visitor's own mail. */
export interface ReadyLetter {
  uri: string;
  /** False: the message is too long for an address and has to be pasted. */
  isWhole: boolean;
}

const TO_PASTE = 'Collez ici le message copié.';

const carried = (proposal: Proposal): string =>
  typeset(`${kindOfProposal(proposal)} : ${proposalName(proposal)}`);

/** The code alone, with a word for people: what an address has room for when the message is long. */
const shortMessage = (proposal: Proposal): string =>
  `Bonjour,\n\n${carried(proposal)}\n${typeset(FOR_THE_TEAM)}\n\n${encodeProposal(proposal)}\n`;

/** The letter that carries `message`, its code alone when it is too long, or a place to paste it. */
export function proposalLetter(proposal: Proposal, message: string, to: string): ReadyLetter {
  const letter: Letter = { to, subject: messageSubject(proposal) };
  const uris = [message, shortMessage(proposal)].map((body) => mailtoUri({ ...letter, body }));
  const uri = uris.find(({ length }) => length <= MAX_MAILTO);
  return uri ? { uri, isWhole: true } : { uri: mailtoUri({ ...letter, body: TO_PASTE }), isWhole: false };
}
