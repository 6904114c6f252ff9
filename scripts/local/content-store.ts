import { createHash } from 'node:crypto';
import { typeset } from '../../src/domain/typography.ts';

/** A file of the content folder; `path` starts under that folder, as `articles/x.md`. */
export interface Change {
  path: string;
  /** New bytes; `undefined` removes the file. */
  data: Buffer | undefined;
}

/** Where the CMS reads and writes: a Git repository, or plain files. */
export interface ContentStore {
  /** Paths of the files under `folder`, at any depth. */
  list: (folder: string) => Promise<string[]>;
  /** Bytes of each file, in order; `undefined` for one that does not exist. */
  read: (paths: readonly string[]) => Promise<(Buffer | undefined)[]>;
  /** Puts the changes on the site; throws a `Refusal` when it cannot. */
  publish: (changes: readonly Change[], message: string) => Promise<void>;
  /** Absent when the store has no drafts: what is saved is published. */
  drafts?: Drafts;
}

export interface DraftKey {
  collection: string;
  slug: string;
}

export interface Draft {
  status: string;
  /** ISO 8601 instant of the last save. */
  savedAt: string;
  files: { path: string; isNew: boolean }[];
}

/** What a form was filled from. */
export interface OpenedFile {
  path: string;
  /** As `versionOf` gives it. */
  version: string | null;
}

export interface DraftSave {
  /** The whole draft: a picture of an earlier save that is absent here is dropped. */
  changes: readonly Change[];
  message: string;
  /** Given to a new draft; one that exists keeps its own. */
  status: string;
  /** Absent: what was there before is not compared. */
  opened?: OpenedFile | undefined;
}

export interface Drafts {
  keys: () => Promise<DraftKey[]>;
  find: (key: DraftKey) => Promise<Draft | undefined>;
  read: (key: DraftKey, path: string) => Promise<Buffer | undefined>;
  save: (key: DraftKey, draft: DraftSave) => Promise<void>;
  setStatus: (key: DraftKey, status: string) => Promise<void>;
  publish: (key: DraftKey) => Promise<void>;
  remove: (key: DraftKey) => Promise<void>;
}

/** What was asked cannot be done now; the message says why and what to do, in French. */
export class Refusal extends Error {
  constructor(message: string) {
    super(typeset(message));
  }
}

/** The file is no longer what the form was filled from: saving would undo what somebody else wrote. */
export class Outdated extends Refusal {
  constructor() {
    super(
      'Cette fiche a changé depuis que vous l’avez ouverte : copiez votre texte, rechargez la page, puis reprenez depuis la nouvelle version.',
    );
  }
}

/** Fingerprint of the bytes of a file (SHA-256, hexadecimal); `null` when there is no file. */
export const versionOf = (data: Buffer | undefined): string | null =>
  data ? createHash('sha256').update(data).digest('hex') : null;

/** What was asked for does not exist. */
export class Missing extends Refusal {}
