import { LISTING_KINDS, type ListingKind } from '../../domain/kinds.ts';
import { listingPath } from '../../paths.ts';
import type { ResultType } from '../../domain/result-groups.ts';
import type { Answered } from './sentence-engine.ts';
import type { Hit, TextGroup } from './text-engine.ts';

/** Those further down hardly have the words: they are not worth a request each. */
const MAX_COMPARED = 8;

const isListing = (type: ResultType): type is ListingKind =>
  (LISTING_KINDS as readonly string[]).includes(type);

/** Hits whose page `keep` accepts, in order. */
async function kept(hits: readonly Hit[], keep: (url: string) => boolean): Promise<Hit[]> {
  const compared = hits.slice(0, MAX_COMPARED);
  const pages = await Promise.all(compared.map((hit) => hit.data()));
  return compared.filter((_, index) => keep(pages[index]?.url ?? ''));
}

/** What the index of texts adds to an answer: pages that it has not, and listings that answer the rest of the sentence. */
export async function addedHits(
  groups: readonly TextGroup[],
  { directory, found, pages, allowed, question }: Answered,
): Promise<Map<ResultType, Hit[]>> {
  const pathOf = (line: number) => {
    const entry = directory.entries[line];
    return entry ? listingPath(entry.kind, entry.slug) : '';
  };
  const shown = new Set([...found.map(({ line }) => pathOf(line)), ...pages.map(({ page }) => page.path)]);
  const allowedPaths = new Set([...allowed].map(pathOf));
  const isFree = shown.size === 0 && Object.keys(question.criteria).every((facet) => facet === 'text');
  const added = groups.map(async ({ type, hits }): Promise<[ResultType, Hit[]]> => [
    type,
    isFree ? hits : await kept(hits, (url) => !shown.has(url) && (!isListing(type) || allowedPaths.has(url))),
  ]);
  return new Map(await Promise.all(added));
}
