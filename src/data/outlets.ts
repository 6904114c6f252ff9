import type { IsoDate } from '../domain/dates.ts';
import type { ResolvedHours } from '../domain/hours.ts';
import { describeDay } from '../domain/hours-words.ts';
import { type Outlet, type OutletDay, outletDays } from '../domain/outlet-week.ts';
import { namesMonth } from '../domain/season-drawing.ts';
import { EVERY_DAY } from '../domain/stall.ts';
import {
  type Listing,
  believedHours,
  isLapsed,
  loadListingMap,
  loadListingsByKind,
  resolved,
} from './listings.ts';
import { groupBy, once } from './once.ts';
import { loadCommuneMap } from './taxonomy.ts';
import { today } from './today.ts';

/** An outlet with what a page says of it. */
export interface OutletPlace extends Outlet {
  name: string;
  href?: string | undefined;
  commune?: string | undefined;
  note?: string | undefined;
  /** When it is one of the directory. */
  listing?: Listing | undefined;
}

type Given = Listing['data']['outlets'][number];

const stallsOf = ({ data }: Listing) => ('stallholders' in data ? data.stallholders : []);

/** Markets at which a listing has a stall, by listing. */
const loadMarketsByHolder = once(async () =>
  groupBy((await loadListingsByKind()).get('markets') ?? [], (market) =>
    stallsOf(market).flatMap(({ listing }) => listing ?? []),
  ),
);

/** Hours of a market: those of others, as a shop's, are on their own page, and what nobody verifies is not believed. */
const hoursAt = (market: Listing): ResolvedHours | undefined =>
  market.kind === 'markets' ? believedHours(market) : undefined;

/** `given` by the seller; the market says the weeks, and what is brought when that is a matter of season. */
function atListing(place: Listing, holder: Listing, given?: Given): OutletPlace {
  const stall = stallsOf(place).find(({ listing }) => listing === holder.id);
  const brings = stall?.brings && namesMonth(stall.brings) ? stall.brings : undefined;
  return {
    listing: place,
    name: place.data.name,
    href: place.path,
    commune: place.commune.name,
    note: given?.note ?? brings,
    hours: resolved(given?.openingHours) ?? hoursAt(place),
    stall: stall ?? EVERY_DAY,
  };
}

/**
 * Where a listing’s goods are sold besides its own place: what it names, then the markets that name it; without hours
 * once nobody verifies that it still goes there.
 */
async function joinOutlets(listing: Listing): Promise<OutletPlace[]> {
  const [listings, communes] = [await loadListingMap(), await loadCommuneMap()];
  const named = listing.data.outlets.map((given): OutletPlace => {
    const place = given.listing ? listings.get(given.listing) : undefined;
    if (place) return atListing(place, listing, given);
    const commune = communes.get(given.commune ?? '')?.name;
    return {
      name: given.place ?? '',
      commune,
      note: given.note,
      hours: resolved(given.openingHours),
      stall: EVERY_DAY,
    };
  });
  const markets = (await loadMarketsByHolder()).get(listing.id) ?? [];
  const others = markets.filter(({ id }) => !listing.data.outlets.some((given) => given.listing === id));
  const all = [...named, ...others.map((market) => atListing(market, listing))];
  return isLapsed(listing) ? all.map((outlet) => ({ ...outlet, hours: undefined })) : all;
}

const joined = new WeakMap<Listing, Promise<OutletPlace[]>>();

/** Where its goods are sold besides its own place: joined once for all the pages that say so. */
export function loadOutlets(listing: Listing): Promise<OutletPlace[]> {
  const outlets = joined.get(listing) ?? joinOutlets(listing);
  joined.set(listing, outlets);
  return outlets;
}

/** Days computed: a page a week old still has a week to show. */
const DAYS = 14;
const FORTNIGHT = { from: today, days: DAYS };

export interface Outlets {
  /** The coming days, own place included; empty when nothing is sold elsewhere in these days. */
  days: OutletDay<OutletPlace>[];
  /** The places that are not among the days. */
  others: OutletPlace[];
}

/** Where and when a listing’s goods are sold. */
export async function loadOutletWeek(listing: Listing): Promise<Outlets> {
  const outlets = await loadOutlets(listing);
  const held = new Set(
    outletDays(outlets, FORTNIGHT).flatMap((day) => day.outlets.map(({ outlet }) => outlet)),
  );
  const own: OutletPlace = { name: 'Sur place', hours: listing.hours, stall: EVERY_DAY };
  return {
    days: held.size > 0 ? outletDays([own, ...outlets], FORTNIGHT) : [],
    others: outlets.filter((outlet) => !held.has(outlet)),
  };
}

/** A market on a day to come, and those who sell there. */
export interface MarketDay {
  date: IsoDate;
  /** « 8 h – 13 h ». */
  hours: string;
  market: Listing;
  sellers: { listing: Listing; note: string | undefined }[];
}

/** A seller at a market. */
export interface MarketStall extends OutletPlace {
  market: Listing;
  seller: Listing;
}

/** The markets at which a listing sells, with the days on which it is there. */
export async function loadStalls(seller: Listing): Promise<MarketStall[]> {
  return (await loadOutlets(seller)).flatMap((outlet) =>
    outlet.listing?.kind === 'markets' ? [{ ...outlet, market: outlet.listing, seller }] : [],
  );
}

/** Stalls of a day: those of one market together, as long as they keep the same hours. */
function marketsOn({ date, outlets }: OutletDay<MarketStall>): MarketDay[] {
  const stalls = outlets.map(({ outlet, intervals }) => ({ ...outlet, hours: describeDay(intervals) }));
  const groups = groupBy(stalls, ({ market, hours }) => [`${market.id} ${hours}`]);
  return [...groups.values()].flatMap((together) =>
    together.slice(0, 1).map(({ market, hours }) => ({
      date,
      hours,
      market,
      sellers: together.map(({ seller, note }) => ({ listing: seller, note })),
    })),
  );
}

/** The markets at which `sellers` are in the days that come. */
export async function loadMarketDays(sellers: readonly Listing[]): Promise<MarketDay[]> {
  const stalls = await Promise.all(sellers.map(loadStalls));
  return outletDays(stalls.flat(), FORTNIGHT).flatMap(marketsOn);
}
