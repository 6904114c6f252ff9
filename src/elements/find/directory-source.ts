import { type Directory, createDirectory } from '../../domain/find/directory.ts';
import { type PackedEntries, type PositionOf, unpackEntries } from '../../domain/find/packed-entries.ts';
import { type PackedPractice, unpackPractice } from '../../domain/find/packed-practice.ts';
import type { Vocabulary } from '../../domain/find/vocabulary.ts';

/** Addresses of the packed directory. */
export interface DirectoryAddresses {
  entries: string;
  practice: string;
  vocabulary: string;
}

async function readJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function positionsOf({ communes }: Vocabulary): PositionOf {
  const positions = new Map(communes.map(({ id, position }) => [id, position]));
  return (commune) => {
    const position = positions.get(commune);
    if (!position) throw new Error(`${commune}: not in the vocabulary`);
    return position;
  };
}

async function load({ entries, practice, vocabulary }: DirectoryAddresses): Promise<Directory> {
  const [packedEntries, packedPractice, words] = await Promise.all([
    readJson<PackedEntries>(entries),
    readJson<PackedPractice>(practice),
    readJson<Vocabulary>(vocabulary),
  ]);
  const unpacked = unpackEntries(packedEntries, positionsOf(words));
  return createDirectory(unpacked, unpackPractice(packedPractice), words);
}

let loading: Promise<Directory> | undefined;

/** The directory, loaded at the first call of the page; what cannot be loaded rejects, and is tried again next time. */
export function loadDirectory(addresses: DirectoryAddresses): Promise<Directory> {
  loading ??= load(addresses).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
