import type { CommuneChoice } from '../domain/commune-choice.ts';
import type { Position } from '../domain/distance.ts';
import { LISTING_KINDS } from '../domain/kinds.ts';
import type { Option, Options } from '../schema/option.ts';
import { mapOutlinesPath } from '../paths.ts';
import { loadCentre, loadCommuneChoices } from './commune-choices.ts';
import { loadEvents } from './events.ts';
import { loadListingsByKind } from './listings.ts';
import { loadAuthors, loadMagazines } from './magazines.ts';
import { loadCategories, loadCertifications, loadCommunes, loadProducts } from './taxonomy.ts';

const byName = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });
const byData = ({ id, data }: { id: string; data: { name: string } }): Option => ({
  value: id,
  label: data.name,
});

/** Entries that the forms of the CMS may name, by collection; `value` is the slug. */
export async function loadCmsOptions(): Promise<Options> {
  const kinds = await loadListingsByKind();
  const listings = LISTING_KINDS.map((kind) => {
    const options = (kinds.get(kind) ?? []).map(({ slug, data, commune }) => ({
      value: slug,
      label: `${data.name} — ${commune.name}`,
    }));
    return [kind, options] as const;
  });
  return {
    ...Object.fromEntries(listings),
    authors: (await loadAuthors()).map(byData),
    magazines: (await loadMagazines()).map(byData),
    events: (await loadEvents()).map(({ id, data }) => ({
      value: id,
      label: `${data.title} — ${data.start}`,
    })),
    categories: (await loadCategories()).map(byName),
    products: (await loadProducts()).map(byName),
    certifications: (await loadCertifications()).map(byName),
    communes: (await loadCommunes()).map(byName),
  };
}

interface Territory {
  communes: CommuneChoice[];
  centre: Position;
  regionsPath: string;
}

/** What the fields of the CMS know of the territory. */
export const loadWidgetSite = async (): Promise<Territory> => ({
  communes: await loadCommuneChoices(),
  centre: await loadCentre(),
  regionsPath: mapOutlinesPath,
});
