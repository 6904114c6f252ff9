import { type IsoDate, addDays, addMonths, formatDate } from './dates.ts';

export type EvidenceKind = 'declared' | 'contactConfirmed' | 'siretActive' | 'visited';

export interface Evidence {
  kind: EvidenceKind;
  on: IsoDate;
  /** Slug of the author or committee who checked. */
  by: string;
}

/** What a listing's file says of its label. */
export interface LabelRecord {
  pledgedOn: IsoDate;
  evidence: Evidence[];
  validUntil?: IsoDate | undefined;
  withdrawal?: { on: IsoDate; state: 'suspended' | 'withdrawn'; reason: string } | undefined;
}

export type LabelState = 'upcoming' | 'held' | 'expiring' | 'expired' | 'suspended' | 'withdrawn';

/** A state in a word or two, before or after « label ». */
export const LABEL_STATE_WORDS = {
  upcoming: 'pas encore tenu',
  held: 'en cours de validité',
  expiring: 'valable, à renouveler',
  expired: 'expiré',
  suspended: 'suspendu',
  withdrawn: 'retiré',
} as const satisfies Record<LabelState, string>;

export const EXPIRING_DAYS = 30;

/** Last day on which the label is held without a withdrawal; `validityMonths` after the pledge by default. */
export const labelEnd = (label: LabelRecord, validityMonths: number): IsoDate =>
  label.validUntil ?? addMonths(label.pledgedOn, validityMonths);

/** State of a label on the day `today`. */
export function labelState(label: LabelRecord, today: IsoDate, validityMonths: number): LabelState {
  const end = labelEnd(label, validityMonths);
  if (label.withdrawal && label.withdrawal.on <= today) return label.withdrawal.state;
  if (today < label.pledgedOn) return 'upcoming';
  if (today > end) return 'expired';
  return addDays(today, EXPIRING_DAYS) > end ? 'expiring' : 'held';
}

/** The pieces of evidence from the oldest, those of one day as they were written. */
export const evidenceInOrder = ({ evidence }: LabelRecord): Evidence[] =>
  [...evidence].sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));

/** True when the badge is shown in colour. */
export const isHeld = (state: LabelState): boolean => state === 'held' || state === 'expiring';

/** Whether a label told by its last day alone is held on the day `today`; an empty one is held on no day. */
export const holdsOn = (until: IsoDate | '', today: IsoDate): boolean => today <= until;

/** One sentence for each state; `end` is the last day of validity. */
const SENTENCES: Record<LabelState, (label: LabelRecord, end: IsoDate) => string> = {
  upcoming: ({ pledgedOn }) => `Le label sera tenu à partir du ${formatDate(pledgedOn)}.`,
  held: ({ pledgedOn }, end) =>
    `Label tenu depuis le ${formatDate(pledgedOn)}, valable jusqu’au ${formatDate(end)} inclus.`,
  expiring: (_, end) =>
    `Label tenu, valable jusqu’au ${formatDate(end)} inclus\u00a0: l’engagement est à renouveler avant cette date.`,
  expired: (_, end) =>
    `Label expiré\u00a0: il n’est plus valable depuis le ${formatDate(addDays(end, 1))}. L’engagement peut être renouvelé.`,
  suspended: ({ withdrawal }) => withdrawn('suspendu', withdrawal),
  withdrawn: ({ withdrawal }) => withdrawn('retiré', withdrawal),
};

const withdrawn = (word: string, withdrawal: LabelRecord['withdrawal']): string =>
  withdrawal ? `Label ${word} depuis le ${formatDate(withdrawal.on)}.` : `Label ${word}.`;

/** The state of a label on the day `today`, as one or two French sentences; the reason of a withdrawal is not said. */
export function describeLabel(label: LabelRecord, at: { today: IsoDate; validityMonths: number }): string {
  const state = labelState(label, at.today, at.validityMonths);
  return SENTENCES[state](label, labelEnd(label, at.validityMonths));
}
