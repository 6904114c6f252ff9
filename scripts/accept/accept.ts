import type { IsoDate } from '../../src/domain/dates.ts';
import { type CodeFault, decodeProposal } from '../../src/domain/proposal/code.ts';
import type { Proposal } from '../../src/domain/proposal/proposal.ts';
import { kindOfProposal, tieSentence } from '../../src/domain/proposal/words.ts';
import { proposalName } from '../../src/domain/proposal/proposal.ts';
import { formatDate } from '../../src/domain/dates.ts';
import { type AcceptedEntry, type Shelf, acceptedEntry } from '../../src/schema/accepted-entry.ts';
import { changeLines } from '../../src/schema/change-lines.ts';
import { type ContentFile, type Report, checkContent } from '../../src/schema/faults.ts';
import { frenchError } from '../../src/schema/messages.ts';
import { fieldName } from '../../src/schema/messages.ts';
import { proposalSchema } from '../../src/schema/proposal.ts';
import { MEDIA_FOLDER, entryPath } from '../../src/schema/rules/content.ts';
import { splitMessage } from '../../src/schema/fields.ts';
import { type KeptPhoto, withPhotos } from './photos.ts';
import { type Parcel, Unreadable } from './read-parcel.ts';

const FAULTS: Readonly<Record<CodeFault, string>> = {
  missing:
    'Il n’y a pas de code dans ce message : une ligne qui commence par « MI1. » et finit par « .FIN ». Copiez le message entier, ou écrivez la fiche avec « npm run new ».',
  damaged:
    'Le code de ce message est abîmé ou incomplet : il va de « MI1. » à « .FIN ». Copiez le message entier, ou demandez un nouvel envoi.',
};

/** The proposal that a message carries; throws `Unreadable`. */
export function readProposal(message: string): Proposal {
  const decoded = decodeProposal(message);
  if ('fault' in decoded) throw new Unreadable(FAULTS[decoded.fault]);
  const { data, error } = proposalSchema.safeParse(decoded.value, { error: frenchError });
  if (data) return data;
  const faults = error.issues.map(({ path, message }) => {
    const { what, repair } = splitMessage(message);
    return `${fieldName(proposalSchema, path)} : ${what} ${repair}`;
  });
  throw new Unreadable(`Ce code n’a pas été fait par le formulaire du site. ${faults.join(' ')}`);
}

/** What a proposal makes, ready to be put on a branch. */
export interface Prepared {
  proposal: Proposal;
  entry: AcceptedEntry;
  photos: KeptPhoto[];
  remarks: string[];
  /** Of the content with the entry in it: its own faults and advice. */
  report: Report;
}

interface Surroundings {
  files: readonly ContentFile[];
  today: IsoDate;
  by?: string | undefined;
}

function shelfOf(collection: Proposal['collection'], files: readonly ContentFile[]): Shelf {
  const entries = new Map(
    files.flatMap(({ path, bytes }) => {
      const place = entryPath(path);
      return place?.collection === collection ? [[place.id, bytes] as const] : [];
    }),
  );
  return {
    taken: new Set(entries.keys()),
    read: (slug) => {
      const bytes = entries.get(slug);
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

/** What the check says of the entry and its photos, once they are in the content. */
function reportOn(
  entry: AcceptedEntry,
  photos: readonly KeptPhoto[],
  { files, today }: Surroundings,
): Report {
  const own = new Set([entry.path, ...photos.map(({ path }) => path)]);
  const added: ContentFile[] = [
    { path: entry.path, bytes: new TextEncoder().encode(entry.text) },
    ...photos.map(({ path, bytes }) => ({ path, bytes })),
  ];
  const report = checkContent([...files.filter(({ path }) => !own.has(path)), ...added], { today });
  return {
    ...report,
    faults: report.faults.filter(({ path }) => own.has(path)),
    warnings: report.warnings.filter(({ path }) => own.has(path)),
  };
}

/** Turns what someone has received into an entry; throws `Unreadable` or `NotAcceptable`. */
export async function prepare({ message, photos }: Parcel, around: Surroundings): Promise<Prepared> {
  const media = around.files.map(({ path }) => path).filter((path) => path.startsWith(MEDIA_FOLDER));
  const { proposal, kept, remarks } = await withPhotos(readProposal(message), photos, media);
  const { collection } = proposal;
  const entry = acceptedEntry(proposal, shelfOf(collection, around.files), around);
  return {
    ...{ proposal, entry, photos: kept },
    remarks: [...remarks, ...entry.remarks],
    report: reportOn(entry, kept, around),
  };
}

/** What people read first: what is proposed, by whom, with what they must know. */
export function describePrepared({ proposal, remarks }: Prepared): string[] {
  return [
    `${kindOfProposal(proposal)} : ${proposalName(proposal)}`,
    `Proposé le ${formatDate(proposal.on)}. « ${tieSentence(proposal)} »`,
    ...(proposal.corrects ? changeLines(proposal) : []),
    ...(proposal.note ? [`Mot pour l’équipe : ${proposal.note}`] : []),
    ...remarks.map((remark) => `! ${remark}`),
  ];
}
