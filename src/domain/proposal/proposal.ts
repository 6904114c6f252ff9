import type { IsoDate } from '../dates.ts';
import type { Values } from '../form/values.ts';
import { LISTING_KINDS } from '../kinds.ts';

/** Collections that anyone may propose an entry of. */
export const PROPOSED = [...LISTING_KINDS, 'events', 'articles', 'mentions'] as const;

export type ProposedCollection = (typeof PROPOSED)[number];

/** Who proposes: someone whose activity it is, someone who speaks for them, or anyone who knows the place. */
export const TIES = {
  own: 'C’est mon activité, ou j’en suis l’organisateur',
  agreed: 'J’ai l’accord de la personne concernée',
  known: 'Je connais ce lieu, sans avoir prévenu personne',
} as const;

export type Tie = keyof typeof TIES;

/** What someone without an account asks to be written: an entry of its own, or changes to one. */
export interface Proposal {
  collection: ProposedCollection;
  /** Name of the entry that it corrects; absent for a new one. */
  corrects?: string;
  /** Fields as the schema stores them; of a correction, those that change, `null` for one to remove. */
  data: Values;
  /** Of a correction: what the entry said of these fields when it was read. */
  before?: Values;
  /** Markdown under the fields. */
  body?: string;
  tie: Tie;
  /** For those who read the proposal; never published. */
  note?: string;
  /** The day it was made. */
  on: IsoDate;
}

/** Name of what is proposed: of the entry, or of the entry that changes. */
export function proposalName({ data, before, corrects }: Proposal): string {
  const names = [data.name, data.title, before?.name, before?.title, corrects];
  return String(names.find((name) => typeof name === 'string' && name !== '') ?? 'sans nom');
}
