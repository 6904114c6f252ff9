import type { IsoDate } from '../dates.ts';
import { type Values, isUnanswered, pruned, valueOf, withValue } from '../form/values.ts';
import { textBlocks } from '../text-blocks.ts';
import type { Proposal, ProposedCollection, Tie } from './proposal.ts';
import { stepFaults } from './step-faults.ts';
import { BODY, type ProposalForms, type ProposalStep } from './steps.ts';

export const SUBJECTS = ['listing', 'correction', 'event', 'article', 'mention'] as const;

/** What someone comes to propose. */
export type Subject = (typeof SUBJECTS)[number];

/** A listing as the open data gives it, to be corrected. */
export interface CorrectedEntry {
  collection: ProposedCollection;
  slug: string;
  name: string;
  /** What it says today. */
  values: Values;
}

/** A proposal being written, kept on the device. */
export interface ProposalDraft {
  subject?: Subject | undefined;
  /** Chosen with the subject, or by a question of its own for a listing. */
  collection?: ProposedCollection | undefined;
  values: Values;
  corrected?: CorrectedEntry | undefined;
  /** Questions of a correction, by step. */
  topics: readonly string[];
  tie?: Tie | undefined;
  note: string;
  hasAgreed: boolean;
}

export const EMPTY_DRAFT: ProposalDraft = { values: {}, topics: [], note: '', hasAgreed: false };

const COLLECTIONS: Readonly<Partial<Record<Subject, ProposedCollection>>> = {
  event: 'events',
  article: 'articles',
  mention: 'mentions',
};

/** A draft on a new subject; nothing of an earlier one is kept. */
export const draftOn = (subject: Subject): ProposalDraft => ({
  ...EMPTY_DRAFT,
  subject,
  collection: COLLECTIONS[subject],
});

/** The draft once its listing is known: the answers are what it says today. */
export const draftCorrecting = (corrected: CorrectedEntry): ProposalDraft => ({
  ...draftOn('correction'),
  collection: corrected.collection,
  corrected,
  values: corrected.values,
});

/** Pictures and texts are not in the open data: a correction speaks of them in its note. */
const UNKNOWN_TODAY = new Set(['photo', 'recit']);

/** What may be corrected of a listing. */
export const correctable = (steps: readonly ProposalStep[]): ProposalStep[] =>
  steps.filter(({ id }) => !UNKNOWN_TODAY.has(id));

/** The screens that are not questions of the schema. */
export const KIND = 'genre';
export const WHICH = 'fiche';
export const TOPICS = 'sujets';
export const YOU = 'vous';
export const REVIEW = 'relire';
export const SEND = 'envoyer';

/** The questions of a draft, as far as they are known. */
export function stepsOf(
  { subject, collection, topics }: ProposalDraft,
  { steps }: ProposalForms,
): ProposalStep[] {
  const all = collection ? steps[collection] : [];
  return subject === 'correction' ? all.filter(({ id }) => topics.includes(id)) : [...all];
}

const firstScreens = (subject: Subject | undefined): string[] => {
  if (subject === 'correction') return [WHICH, TOPICS];
  return subject === 'listing' ? [KIND] : [];
};

/** The screens of a draft in order, by the names that stand after # in the address; none before a subject is chosen. */
export function screensOf(draft: ProposalDraft, forms: ProposalForms): string[] {
  if (!draft.subject) return [];
  const questions = stepsOf(draft, forms).map(({ id }) => id);
  return [...firstScreens(draft.subject), ...questions, YOU, REVIEW, SEND];
}

/** The draft with an answer. */
export const answered = (draft: ProposalDraft, path: string, value: unknown): ProposalDraft => ({
  ...draft,
  values: withValue(draft.values, path, value),
});

const topKey = (path: string): string => path.split('.')[0] ?? path;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields at the top of the entry that the answers change, with what they become; `null`: nothing. */
function changesOf(
  { values, corrected }: ProposalDraft,
  steps: readonly ProposalStep[],
): [string, unknown][] {
  const said = (pruned(values) ?? {}) as Values;
  const keys = [...new Set(steps.flatMap(({ fields }) => fields.map(({ path }) => topKey(path))))];
  return keys
    .map((key) => [key, said[key] ?? null] as [string, unknown])
    .filter(([key, value]) => !same(value, corrected?.values[key] ?? null));
}

function correctionOf(
  draft: ProposalDraft,
  corrected: CorrectedEntry,
  steps: readonly ProposalStep[],
): Pick<Proposal, 'corrects' | 'data' | 'before'> {
  const changes = changesOf(draft, steps);
  const before = changes.map(([key]) => [key, corrected.values[key] ?? null] as const);
  return { corrects: corrected.slug, data: Object.fromEntries(changes), before: Object.fromEntries(before) };
}

/** Lines as they were typed: each is a paragraph of Markdown, but for those of a list. */
const markdownBody = (text: string): string =>
  textBlocks(text)
    .map((block) => (block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text))
    .join('\n\n');

/** Only what is asked now: someone who changes the kind of a place leaves the answers of the other kind behind. */
function asked(values: Values, steps: readonly ProposalStep[]): Values {
  const paths = steps.flatMap(({ fields }) => fields.map(({ path }) => path));
  return paths.reduce<Values>((kept, path) => {
    const value = valueOf(values, path);
    return isUnanswered(value) ? kept : withValue(kept, path, value);
  }, {});
}

function additionOf(
  { values }: ProposalDraft,
  steps: readonly ProposalStep[],
): Pick<Proposal, 'data' | 'body'> {
  const { [BODY]: text, ...data } = (pruned(asked(values, steps)) ?? {}) as Values;
  const body = typeof text === 'string' ? markdownBody(text) : '';
  return { data, ...(body && { body }) };
}

/** What the draft proposes; undefined while nobody said of what, or by whom. */
export function proposalOf(draft: ProposalDraft, forms: ProposalForms, on: IsoDate): Proposal | undefined {
  const { collection, corrected, tie } = draft;
  if (!collection || !tie || (draft.subject === 'correction' && !corrected)) return undefined;
  const note = draft.note.trim();
  const steps = stepsOf(draft, forms);
  const content = corrected ? correctionOf(draft, corrected, steps) : additionOf(draft, steps);
  return { collection, ...content, tie, ...(note && { note }), on };
}

/** True when there is something to lose. */
export const isBegun = ({ values, corrected, note }: ProposalDraft): boolean =>
  corrected !== undefined ||
  note.trim() !== '' ||
  Object.keys(values).some((key) => !isUnanswered(values[key]));

/** Questions of a draft whose answers are missing, wrong, or contradict each other; `counted` as in `stepFaults`. */
export const unsettledSteps = (
  draft: ProposalDraft,
  forms: ProposalForms,
  counted: readonly string[] = [],
): ProposalStep[] => stepsOf(draft, forms).filter((step) => stepFaults(step, draft.values, counted).size > 0);

/** Where someone who comes back goes on: the first question whose answer is not there or not right, or the end. */
export function screenToResume(draft: ProposalDraft, forms: ProposalForms): string {
  if (draft.subject === 'listing' && !draft.collection) return KIND;
  if (draft.subject === 'correction' && !draft.corrected) return WHICH;
  if (draft.subject === 'correction' && draft.topics.length === 0 && !draft.note) return TOPICS;
  const [unsettled] = unsettledSteps(draft, forms);
  if (unsettled) return unsettled.id;
  return draft.tie ? REVIEW : YOU;
}
