import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import french from '@cspell/dict-fr-fr/cspell-ext.json' with { type: 'json' };
import { decodeTrie, mapDictionaryInformationToWeightMap } from 'cspell-trie-lib';
import type { Speller } from '../src/schema/faults.ts';

/** Beside what the package exports. */
const DICTIONARY = new URL('fr-fr.trie.gz', import.meta.resolve('@cspell/dict-fr-fr/cspell-ext.json'));

type Costs = Parameters<typeof mapDictionaryInformationToWeightMap>[0];

/** What French writers mix up. */
const [definition] = french.dictionaryDefinitions;

/** Milliseconds for the nearest words of one: a busy machine gives the same answers. */
const PATIENCE = 2000;

/** The French dictionary of cspell. */
export function openSpeller(): Speller {
  const words = decodeTrie(gunzipSync(readFileSync(DICTIONARY)));
  const weightMap = mapDictionaryInformationToWeightMap(definition?.dictionaryInformation as Costs);
  const knows = (word: string) => words.hasWord(word, true);
  return {
    knows,
    lacksAccent: (word) => words.hasWord(word, false) || words.hasWord(word.replace(/oe/g, 'œ'), true),
    suggest: (word) =>
      words
        .suggest(word, { numSuggestions: 3, ignoreCase: true, weightMap, timeout: PATIENCE })
        .filter((suggestion) => suggestion !== word && knows(suggestion)),
  };
}
