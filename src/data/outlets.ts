import type { ResolvedHours } from '../domain/hours.ts';
import { resolveHours } from '../domain/hours-resolve.ts';
import { type Outlet, type OutletDay, type StallWeeks, outletDays } from '../domain/outlet-week.ts';
import { namesMonth } from '../domain/season-drawing.ts';
import { HOURS_HORIZON_DAYS, type Listing, loadListingMap, loadListingsByKind } from './listings.ts';
import { groupBy, once } from './once.ts';
import { loadCommuneMap } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

/** An outlet with what a page says of it. */
export interface OutletPlace extends Outlet {
  name: string;
  href?: string | undefined;
  commune?: string | undefined;
  note?: string | undefined;
}

type Given = Listing['data']['outlets'][number];

interface Stall {
  weeks: StallWeeks;
  brings?: string | undefined;
}

const stallsOf = ({ data }: Listing) => ('stallholders' in data ? data.stallholders : []);

/** Markets at which a listing has a stall, by listing. */
const loadMarketsByHolder = once(async () =>
  groupBy((await loadListingsByKind()).get('markets') ?? [], (market) =>
    stallsOf(market).flatMap(({ listing }) => listing ?? []),
  ),
);

/** Hours of a market: those of others, as a shop's, are on their own page, and what nobody verifies is not believed. */
const hoursAt = (market: Listing): ResolvedHours | undefined =>
  market.kind === 'markets' && market.verification !== 'lapsed' ? market.hours : undefined;

const resolved = (openingHours: string | undefined) =>
  openingHours === undefined
    ? undefined
    : resolveHours(openingHours, { from: today, days: HOURS_HORIZON_DAYS, region: territory.region });

/** `given` by the seller; the market says the weeks, and what is brought when that is a matter of season. */
function atListing(place: Listing, holder: Listing, given?: Given): OutletPlace {
  const stall: Stall | undefined = stallsOf(place).find(({ listing }) => listing === holder.id);
  const brings = stall?.brings && namesMonth(stall.brings) ? stall.brings : undefined;
  return {
    name: place.data.name,
    href: place.path,
    commune: place.commune.name,
    note: given?.note ?? brings,
    hours: resolved(given?.openingHours) ?? hoursAt(place),
    weeks: stall?.weeks ?? 'all',
  };
}

/** Where a listing’s goods are sold besides its own place: what it names, then the markets that name it. */
async function loadOutlets(listing: Listing): Promise<OutletPlace[]> {
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
      weeks: 'all',
    };
  });
  const markets = (await loadMarketsByHolder()).get(listing.id) ?? [];
  const others = markets.filter(({ id }) => !listing.data.outlets.some((given) => given.listing === id));
  return [...named, ...others.map((market) => atListing(market, listing))];
}

/** Days computed: a page a week old still has a week to show. */
const DAYS = 14;

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
    outletDays(outlets, { from: today, days: DAYS }).flatMap((day) =>
      day.outlets.map(({ outlet }) => outlet),
    ),
  );
  const isBelieved = listing.verification !== 'lapsed';
  const own: OutletPlace = { name: 'Sur place', hours: isBelieved ? listing.hours : undefined, weeks: 'all' };
  return {
    days: held.size > 0 ? outletDays([own, ...outlets], { from: today, days: DAYS }) : [],
    others: outlets.filter((outlet) => !held.has(outlet)),
  };
}
