import { type Directory, createDirectory } from '../../domain/find/directory.ts';
import { type PackedEntries, type PositionOf, unpackEntries } from '../../domain/find/packed-entries.ts';
import { type PackedPractice, unpackPractice } from '../../domain/find/packed-practice.ts';
import { type PackedVocabulary, unpackVocabulary } from '../../domain/find/packed-vocabulary.ts';
import type { Vocabulary } from '../../domain/find/vocabulary.ts';
import { packedEntriesPath, packedPracticePath, vocabularyPath } from '../../paths.ts';
import { readJson } from '../read-json.ts';

function positionsOf({ communes }: Vocabulary): PositionOf {
  const positions = new Map(communes.map(({ id, position }) => [id, position]));
  return (commune) => {
    const position = positions.get(commune);
    if (!position) throw new Error(`${commune}: not in the vocabulary`);
    return position;
  };
}

async function load(): Promise<Directory> {
  const [packedEntries, packedPractice, packedWords] = await Promise.all([
    readJson<PackedEntries>(packedEntriesPath),
    readJson<PackedPractice>(packedPracticePath),
    readJson<PackedVocabulary>(vocabularyPath),
  ]);
  const words = unpackVocabulary(packedWords);
  const unpacked = unpackEntries(packedEntries, positionsOf(words));
  return createDirectory(unpacked, unpackPractice(packedPractice), words);
}

let loading: Promise<Directory> | undefined;

/** The directory, loaded at the first call of the page; what cannot be loaded rejects, and is tried again next time. */
export function loadDirectory(): Promise<Directory> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
