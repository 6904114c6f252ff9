import { type PackedVocabulary, unpackVocabulary } from '../../domain/find/packed-vocabulary.ts';
import type { Place } from '../../domain/find/vocabulary.ts';
import { vocabularyPath } from '../../paths.ts';
import { readJson } from '../read-json.ts';

const load = async (): Promise<readonly Place[]> =>
  unpackVocabulary(await readJson<PackedVocabulary>(vocabularyPath)).communes;

let loading: Promise<readonly Place[]> | undefined;

/** Every commune and where it is, loaded at the first call of the page; what cannot be loaded rejects, and is tried again next time. */
export function loadPlaces(): Promise<readonly Place[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
