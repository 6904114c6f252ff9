import type { Values } from '../../domain/form/values.ts';
import type { CorrectedEntry } from '../../domain/proposal/draft.ts';
import type { KnownListing } from '../../domain/proposal/known.ts';
import type { ProposedCollection } from '../../domain/proposal/proposal.ts';
import { publishedValues } from '../../domain/proposal/published-values.ts';
import type { ProposalForms } from '../../domain/proposal/steps.ts';
import { fetched } from '../loading.ts';

interface CommuneFile {
  listings: (Values & { id: string })[];
}

/** What the site publishes of a listing, from the open data of its commune; `folder` holds those files. */
export async function listingToday(
  { id, name, commune }: KnownListing,
  forms: ProposalForms,
  folder: string,
): Promise<CorrectedEntry> {
  const slugOf = forms.communes.find(({ value }) => value === commune)?.slug ?? commune;
  const { listings } = (await (await fetched(`${folder}${slugOf}.json`)).json()) as CommuneFile;
  const listing = listings.find((one) => one.id === id);
  if (!listing) throw new Error(`no ${id} in the open data`);
  const [collection = '', slug = ''] = id.split('/');
  return {
    collection: collection as ProposedCollection,
    slug,
    name,
    values: publishedValues(listing, forms.products),
  };
}
