import type { IsoDate } from '../domain/dates.ts';
import { freeSlug } from '../domain/free-slug.ts';
import { LISTING_KINDS } from '../domain/kinds.ts';
import { type Proposal, proposalName } from '../domain/proposal/proposal.ts';
import { stamped } from './automatic.ts';
import { editEntry } from './edit-entry.ts';
import { readEntry } from './frontmatter.ts';
import { collections } from './index.ts';
import { askedFields } from './proposal-steps.ts';
import { entryText } from './questions.ts';
import { schemaOf } from './rules/content.ts';
import { fieldsOf, metaOf, ownValue } from './walk.ts';

type Data = Readonly<Record<string, unknown>>;

/** Who accepts, and when. */
export interface Acceptance {
  today: IsoDate;
  /** Author who has verified a listing; absent: its verification is left to be filled in. */
  by?: string | undefined;
}

/** The content that the entry joins. */
export interface Shelf {
  /** Names of the entries of the collection. */
  taken: ReadonlySet<string>;
  /** Text of the file of an entry of the collection; undefined when there is none. */
  read: (slug: string) => string | undefined;
}

/** A proposal as a file. */
export interface AcceptedEntry {
  slug: string;
  /** From `content/`. */
  path: string;
  text: string;
  /** Text of the file that it changes; absent for a new one. */
  before?: string;
  /** What those who read it must know, in French sentences. */
  remarks: string[];
}

/** Why a proposal makes no file, in a French sentence. */
export class NotAcceptable extends Error {}

const isListing = ({ collection }: Proposal): boolean => LISTING_KINDS.some((kind) => kind === collection);

/** What only those who accept may say; a proposal that says it has been made by hand. */
const RESERVED = [
  ...['verified', 'consent', 'label', 'demo', 'approved', 'source', 'origin', 'revision', 'updated'],
];

/** Those of them that the form does not ask for: the source of a publication is a name that anyone reads on it. */
const oursOf = ({ collection }: Proposal): string[] => {
  const asked = askedFields(collection);
  return RESERVED.filter((key) => !asked.has(key));
};

/** What acceptance itself says of an entry. */
function acceptanceOf(proposal: Proposal, { today, by }: Acceptance): Data {
  if (proposal.collection === 'mentions') return { approved: true };
  if (proposal.collection === 'articles') return { published: today };
  if (!isListing(proposal)) return {};
  return {
    ...(proposal.tie !== 'known' && { consent: { on: proposal.on, by: 'form' } }),
    ...(by && { verified: { on: today, by } }),
  };
}

/** The fields in the order of the schema; those that it does not know come last, and the check says so. */
function inOrder(collection: Proposal['collection'], data: Data): Record<string, unknown> {
  const known = Object.keys(fieldsOf(schemaOf(collection)) ?? {}).filter((key) => Object.hasOwn(data, key));
  return { ...Object.fromEntries(known.map((key) => [key, data[key]])), ...data };
}

const without = (data: Data, keys: readonly string[]): Data =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));

/** Field of a collection in French, with its key. */
function fieldWords(collection: Proposal['collection'], key: string): string {
  const field = ownValue(fieldsOf(schemaOf(collection)), key);
  const label = field && metaOf(field as Parameters<typeof metaOf>[0]).label;
  return label ? `${label} (${key})` : key;
}

const consentRemarks = (proposal: Proposal): string[] =>
  proposal.tie === 'known' && isListing(proposal) && !proposal.corrects
    ? ['La personne concernée n’est pas prévenue : demandez-lui son accord avant de publier.']
    : [];

function forgedRemarks(proposal: Proposal): string[] {
  const { collection, data } = proposal;
  const forged = oursOf(proposal)
    .filter((key) => Object.hasOwn(data, key))
    .map((key) => fieldWords(collection, key));
  return forged.length > 0 ? [`Laissé de côté, car seule l’équipe le remplit : ${forged.join(', ')}.`] : [];
}

function folderOf({ collection }: Proposal): string {
  const { source } = collections[collection];
  return 'folder' in source ? source.folder : '';
}

function newEntry(proposal: Proposal, shelf: Shelf, acceptance: Acceptance): AcceptedEntry {
  const { collection, body = '', on } = proposal;
  const kind = collections[collection].singular;
  const slug = freeSlug({ title: proposalName(proposal), day: on, kind }, shelf.taken);
  const said = { ...without(proposal.data, oursOf(proposal)), ...acceptanceOf(proposal, acceptance) };
  const schema = schemaOf(collection);
  const data = stamped(schema, inOrder(collection, said), { today: acceptance.today, isNew: true });
  const text = entryText(schema, data, body);
  return { slug, path: `${folderOf(proposal)}/${slug}.md`, text, remarks: [] };
}

/** Keys in order, so that two ways of writing the same group are one. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null, sorted) === JSON.stringify(other ?? null, sorted);

/** Fields that someone changed since the proposal was written. */
function changedSince({ collection, before = {} }: Proposal, data: unknown): string[] {
  const changed = Object.keys(before).filter((key) => !same(before[key], ownValue(data, key)));
  return changed.length === 0
    ? []
    : [
        `A changé depuis que la correction a été écrite : ${changed.map((key) => fieldWords(collection, key)).join(', ')}. Comparez avant de publier.`,
      ];
}

function correctedEntry(proposal: Proposal, slug: string, { read, acceptance }: Correcting): AcceptedEntry {
  const file = read(slug);
  const path = `${folderOf(proposal)}/${slug}.md`;
  if (file === undefined)
    throw new NotAcceptable(`La fiche à corriger, content/${path}, n’existe pas, ou plus.`);
  const entries = Object.entries(without(proposal.data, oursOf(proposal)));
  if (entries.length === 0)
    throw new NotAcceptable(
      'Cette correction ne change aucun champ : lisez le mot de son auteur, et corrigez la fiche à la main.',
    );
  const { data } = readEntry(new TextEncoder().encode(file));
  const set = entries.filter(([, value]) => value !== null);
  const { verified } = acceptanceOf(proposal, acceptance);
  const edit = {
    set: { ...Object.fromEntries(set), ...(verified !== undefined && { verified }) },
    removed: entries.filter(([, value]) => value === null).map(([key]) => key),
  };
  const text = editEntry(proposal.collection, file, edit);
  return { slug, path, text, before: file, remarks: changedSince(proposal, data) };
}

interface Correcting extends Pick<Shelf, 'read'> {
  acceptance: Acceptance;
}

/** The file that a proposal makes, or changes; throws `NotAcceptable` when it makes none. */
export function acceptedEntry(proposal: Proposal, shelf: Shelf, acceptance: Acceptance): AcceptedEntry {
  const { corrects } = proposal;
  const entry = corrects
    ? correctedEntry(proposal, corrects, { read: shelf.read, acceptance })
    : newEntry(proposal, shelf, acceptance);
  return { ...entry, remarks: [...entry.remarks, ...consentRemarks(proposal), ...forgedRemarks(proposal)] };
}
