import { unknownWords } from '../../domain/spelling.ts';
import { ownValue } from '../walk.ts';
import type { Content, Entry, Fault } from './content.ts';
import { plainTextsOf } from './plain-texts.ts';

/** A dictionary of French. */
export interface Speller {
  /** With its accents. */
  knows: (word: string) => boolean;
  /** Only an accent, a cedilla or a ligature is missing. */
  lacksAccent: (word: string) => boolean;
  /** Nearest words, the most likely first. */
  suggest: (word: string) => string[];
}

/** A word that so many entries write is a word from here. */
const OWN_WORD = 3;
/** A text in another language would be a list of its words. */
const MAX_WORDS = 6;

const textsUnder = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsUnder) : [];

/** Words of names, of synonyms and of the territory's own list. */
function givenWords(content: Content): Set<string> {
  const texts = content.entries.flatMap(({ data }) =>
    ['name', 'title', 'synonyms', 'vocabulary'].flatMap((key) => textsUnder(ownValue(data, key))),
  );
  return new Set(
    texts.flatMap(
      (text) =>
        text
          .normalize('NFC')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    ),
  );
}

interface Unknown {
  entry: Entry;
  field: string | undefined;
  words: string[];
}

function unknownIn(content: Content, { knows }: Speller): Unknown[] {
  const given = givenWords(content);
  const isKnown = (word: string) => given.has(word) || given.has(word.replace(/[sx]$/, '')) || knows(word);
  return content.entries.flatMap((entry) =>
    plainTextsOf(entry).flatMap(({ text, place: { field } }) => {
      const words = unknownWords(text, isKnown);
      return words.length > 0 ? [{ entry, field, words }] : [];
    }),
  );
}

/** Words that several entries write, and that no accent would mend. */
function ownWords(unknown: readonly Unknown[], { lacksAccent }: Speller): Set<string> {
  const users = new Map<string, Set<Entry>>();
  for (const { entry, words } of unknown)
    for (const word of words) users.set(word, (users.get(word) ?? new Set()).add(entry));
  return new Set(
    [...users].filter(([word, by]) => by.size >= OWN_WORD && !lacksAccent(word)).map(([word]) => word),
  );
}

const quoted = (words: readonly string[]) => words.map((word) => `« ${word} »`).join(', ');

function repair(words: readonly string[], { suggest }: Speller): string {
  const better = words.flatMap((word) => suggest(word).slice(0, 1));
  const proposal = better.length > 0 ? `Vouliez-vous dire ${quoted(better)} ? ` : '';
  return `${proposal}Un mot juste s’ajoute aux « mots d’ici » (vocabulary) de territory.yaml.`;
}

/** Words that no dictionary of French knows, nor the content itself; nothing is said without a dictionary. */
export function misspelled(content: Content): Fault[] {
  const { speller, unread } = content;
  // Without the words of the territory, those of its places would be taken for mistakes.
  if (!speller || unread.has('territory')) return [];
  const unknown = unknownIn(content, speller);
  const own = ownWords(unknown, speller);
  return unknown.flatMap(({ entry: { path }, field, words }) => {
    const wrong = words.filter((word) => !own.has(word)).slice(0, MAX_WORDS);
    const verb = wrong.length > 1 ? 'ne sont pas' : 'n’est pas';
    const what = `${quoted(wrong)} ${verb} au dictionnaire.`;
    return wrong.length > 0 ? [{ path, ...(field && { field }), what, repair: repair(wrong, speller) }] : [];
  });
}
