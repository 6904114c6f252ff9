import { type ReadYaml, lineAt, parseYaml, unreadable } from './strict-yaml.ts';
import type { TextFault } from './yaml-messages.ts';

export interface ReadEntry extends ReadYaml {
  /** Markdown under the fields. */
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
}

export const MAX_FRONTMATTER_BYTES = 64 * 1024;
export const MAX_ENTRY_BYTES = 512 * 1024;
export const MAX_DATA_FILE_BYTES = 2 * 1024 * 1024;

const kibibytes = (bytes: number) => `${Math.round(bytes / 1024)}\u00a0Ko`;

const tooBig = (what: string, bytes: number): TextFault => ({
  what: `${what} dépasse ${kibibytes(bytes)}.`,
  repair: 'Raccourcissez le texte, ou partagez-le en plusieurs fiches.',
});

/**
 * Reads an entry: YAML between two lines `---`, then Markdown. Byte order mark and CRLF are accepted; any other
 * header (`---js`, `+++`), anchors, aliases, tags, merges and repeated keys are refused.
 */
export function readEntry(bytes: Uint8Array): ReadEntry {
  if (bytes.length > MAX_ENTRY_BYTES) return noEntry([tooBig('ce fichier', MAX_ENTRY_BYTES)]);
  const { text, faults } = decode(bytes);
  if (faults.length > 0) return noEntry(faults);
  const parts = splitEntry(text);
  if ('what' in parts) return noEntry([parts]);
  if (new TextEncoder().encode(parts.header).length > MAX_FRONTMATTER_BYTES)
    return noEntry([tooBig('l’en-tête', MAX_FRONTMATTER_BYTES)]);
  return { ...parseYaml(parts.header, 2), body: parts.body, bodyLine: parts.bodyLine };
}

const noEntry = (faults: TextFault[]): ReadEntry => ({ ...unreadable(faults), body: '', bodyLine: 1 });

/** Reads a YAML file under the same rules as the header of an entry. */
export function readYamlFile(bytes: Uint8Array): ReadYaml {
  if (bytes.length > MAX_DATA_FILE_BYTES) return unreadable([tooBig('ce fichier', MAX_DATA_FILE_BYTES)]);
  const { text, faults } = decode(bytes);
  return faults.length > 0 ? unreadable(faults) : parseYaml(text.replace(/^---[ \t]*\n/, '\n'), 1);
}

/** Control characters but tab and line feed, and those that reorder a line (Unicode UAX #9). */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

function decode(bytes: Uint8Array): { text: string; faults: TextFault[] } {
  const text = decodeUtf8(bytes)?.replaceAll('\r\n', '\n');
  if (text === undefined) return { text: '', faults: [NOT_UTF8] };
  const index = text.search(INVISIBLE);
  if (index === -1) return { text, faults: [] };
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  const fault = {
    line: lineAt(text, index),
    what: `il y a un caractère invisible (U+${code}).`,
    repair: 'Supprimez-le : effacez puis récrivez cette ligne.',
  };
  return { text, faults: [fault] };
}

const NOT_UTF8: TextFault = {
  what: 'ce fichier n’est pas du texte en UTF-8.',
  repair: 'Enregistrez-le en UTF-8 dans votre éditeur de texte.',
};

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const NO_HEADER: TextFault = {
  line: 1,
  what: 'il manque l’en-tête.',
  repair: 'La première ligne est ---, puis viennent les champs, puis une ligne --- et le texte.',
};

function splitEntry(text: string): { header: string; body: string; bodyLine: number } | TextFault {
  const opening = text.slice(0, text.indexOf('\n') + 1 || undefined).trimEnd();
  const end = text.search(/\n(---|\+\+\+)/);
  if (/^(---.|\+\+\+)/.test(opening)) return wrongFence(opening, 1);
  if (opening !== '---') return NO_HEADER;
  if (end === -1)
    return { line: 1, what: 'l’en-tête n’est pas fermé.', repair: 'Ajoutez une ligne --- après les champs.' };
  const start = text.indexOf('\n') + 1;
  const closing = /[^\n]*/.exec(text.slice(end + 1))?.[0] ?? '';
  if (closing.trimEnd() !== '---') return wrongFence(closing.trimEnd(), lineAt(text, end + 1));
  const bodyStart = end + 1 + closing.length + 1;
  return {
    header: text.slice(start, end + 1),
    body: text.slice(bodyStart),
    bodyLine: lineAt(text, end + 1) + 1,
  };
}

const wrongFence = (fence: string, line: number): TextFault => ({
  line,
  what: `l’en-tête « ${fence.slice(0, 20)} » n’est pas accepté.`,
  repair: 'Écrivez les champs en YAML entre deux lignes qui ne contiennent que ---.',
});
