import { addDays, addMonths } from '../domain/dates.ts';
import type { Entry, EntryOffer, Practice } from '../domain/find/entry.ts';
import { type PackedEntries, type PositionOf, packEntries } from '../domain/find/packed-entries.ts';
import { type PackedPractice, packPractice } from '../domain/find/packed-practice.ts';
import { isHeld, labelEnd } from '../domain/label.ts';
import { saleMonths } from '../domain/seasons.ts';
import { slugify } from '../domain/slug.ts';
import { paymentMeans, saleModes } from '../schema/listing.ts';
import { type Listing, loadListings } from './listings.ts';
import { getNamed, once } from './once.ts';
import { type Product, loadCommunes, loadProductMap } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

const isSame = (months: readonly number[], others: readonly number[]) => months.join() === others.join();

/** A question asks what can be bought: out of store too. */
const usualMonths = (product: Product | undefined): number[] => (product ? saleMonths(product) : []);

/** One offer per product: what a listing sells of it under several names is sold in the months of all. */
function offersOf({ data }: Listing, products: ReadonlyMap<string, Product>): EntryOffer[] {
  const months = new Map<string, Set<number>>();
  for (const offer of data.products) {
    const usual = usualMonths(products.get(offer.product));
    const all = [...(months.get(offer.product) ?? []), ...(offer.months ?? usual)];
    months.set(offer.product, new Set(all));
  }
  return [...months].map(([product, all]) => {
    const sorted = [...all].sort((one, other) => one - other);
    return isSame(sorted, usualMonths(products.get(product))) ? { product } : { product, months: sorted };
  });
}

/** The last month of which all is surely covered; the present one as long as the label is held. */
function lastLabelMonth({ data, labelState }: Listing): string | undefined {
  if (!data.label || !labelState || !isHeld(labelState)) return undefined;
  const dayAfter = addDays(labelEnd(data.label, territory.label.validityMonths), 1);
  const last = addMonths(`${dayAfter.slice(0, 7)}-01`, -1).slice(0, 7);
  return last < today.slice(0, 7) ? today.slice(0, 7) : last;
}

function entryOf(listing: Listing, products: ReadonlyMap<string, Product>): Entry {
  const { id, kind, slug, data, commune, position } = listing;
  const labelUntil = lastLabelMonth(listing);
  return {
    id,
    kind,
    slug,
    name: data.name,
    commune: commune.slug,
    position,
    exact: data.position !== undefined,
    categories: data.categories,
    offers: offersOf(listing, products),
    certifications: data.certifications,
    ...(labelUntil && { labelUntil }),
    verified: data.verified.on,
    demo: data.demo,
  };
}

const practiceOf = ({ hours, data }: Listing): Practice => ({
  hours,
  saleModes: data.saleModes.map((mode) => slugify(saleModes[mode])),
  payment: data.payment.map((means) => slugify(paymentMeans[means])),
});

/** What filters know of every listing: who, what, where. */
export const loadPackedEntries = once(async (): Promise<PackedEntries> => {
  const products = await loadProductMap();
  const centres = new Map((await loadCommunes()).map(({ slug, position }) => [slug, position]));
  const positionOf: PositionOf = (commune) => getNamed(centres, commune, 'annuaire');
  const entries = (await loadListings()).map((listing) => entryOf(listing, products));
  return packEntries(entries, { day: today, positionOf });
});

/** The rest, in the same order: when and how. */
export const loadPackedPractice = once(async (): Promise<PackedPractice> =>
  packPractice((await loadListings()).map(practiceOf), today),
);
