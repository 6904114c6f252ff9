import { FAMILY_CHOICES } from '../domain/badge/choices.ts';
import type { BadgeFamily } from '../domain/badge/badge-options.ts';
import type { CoverPattern } from '../domain/cover.ts';
import { type IsoDate, formatDate } from '../domain/dates.ts';
import { type LabelRecord, labelEnd } from '../domain/label.ts';
import { fewGoods } from '../domain/label-sheets.ts';
import { type QrDrawing, drawQr } from '../domain/qr.ts';
import { territoryBadgePath } from '../paths.ts';
import type { Listing } from './listings.ts';
import { pick } from './once.ts';
import { absolute, siteHost } from './site.ts';
import { loadProductMap } from './taxonomy.ts';
import { territory } from './territory.ts';

/** What the sheets of a holder say. */
export interface HolderSheet {
  mention: string;
  hashtag: string;
  name: string;
  commune: string;
  /** A few products, or what the listing is: « fraises », « miel ». */
  goods: string[];
  pledgedOn: string;
  /** Last day of validity. */
  until: string;
  end: IsoDate;
  /** Of the proof, as people type it. */
  address: string;
  host: string;
  code: QrDrawing;
  badges: Record<BadgeFamily, string>;
  cover: { pattern: CoverPattern; slug: string };
}

/** Under the names that products share: particular ones are long, and change with the season. */
async function goodsOf({ data, categories }: Listing): Promise<string[]> {
  const products = pick(
    await loadProductMap(),
    data.products.map(({ product }) => product),
  );
  return (products.length > 0 ? products : categories).map(({ name }) => name);
}

const badgeOf = (family: BadgeFamily) => territoryBadgePath(FAMILY_CHOICES[family].slug);

/** What a listing prints while it holds its label. */
export async function holderSheet(listing: Listing, label: LabelRecord): Promise<HolderSheet> {
  const address = absolute(listing.proofPath);
  const end = labelEnd(label, territory.label.validityMonths);
  return {
    mention: territory.mention,
    hashtag: territory.hashtag,
    name: listing.data.name,
    commune: listing.commune.name,
    goods: fewGoods(await goodsOf(listing)),
    pledgedOn: formatDate(label.pledgedOn),
    until: formatDate(end),
    end,
    address: address.replace(/^https?:\/\//, ''),
    host: siteHost,
    code: drawQr(address),
    badges: { sign: badgeOf('sign'), stamp: badgeOf('stamp'), tag: badgeOf('tag'), pill: badgeOf('pill') },
    cover: { pattern: listing.categories[0]?.pattern ?? 'hills', slug: listing.id },
  };
}
