import type { IsoDate } from '../dates.ts';
import { freeSlug } from '../free-slug.ts';
import { itemsAt, textAt } from '../json-values.ts';
import { shortHash } from '../short-hash.ts';
import type { WrittenEntry } from '../written-entry.ts';
import { canonicalAddress } from './canonical-address.ts';
import type { FeedReading, FollowedFeed, Post } from './post.ts';
import {
  type FOLLOWED,
  type Fields,
  Shelf,
  type Sheet,
  addressesOf,
  feedOf,
  idOf,
  isGone,
  markOf,
  originOf,
} from './shelf.ts';

/** New mentions taken of one feed at once, the latest first: more would not be read over. */
export const MAX_NEW_PER_FEED = 50;
/** Pages of one feed that are asked for at once, to see whether they are still there. */
export const MAX_ASKED_PER_FEED = 20;

interface Named {
  slug: string;
  title: string;
}

export interface FeedOutcome {
  source: FollowedFeed;
  created: (Named & { published: IsoDate; isDated: boolean })[];
  /** Drafts that follow what the source has changed. */
  changed: Named[];
  /** Approved or corrected here, and otherwise in the source now. */
  kept: Named[];
  /** Known at another address, which is noted. */
  merged: Named[];
  /** Back in the feed after they were gone. */
  returned: Named[];
  /** Whose page does not exist any more. */
  gone: Named[];
  refused: FeedReading['refused'];
  unchangedCount: number;
  /** Known from another feed, or written by someone, at a known address. */
  knownCount: number;
  otherCount: number;
  overCount: number;
  /** Missing from the feed and not asked for this time. */
  unaskedCount: number;
  /** The site says that nothing is new: nothing was read. */
  isSame: boolean;
}

export interface ReadFeed {
  source: FollowedFeed;
  /** Undefined when nothing is new. */
  reading: FeedReading | undefined;
}

/** What is being decided, run after run of the feeds; nothing here is written yet. */
export interface Desk {
  shelf: Shelf;
  today: IsoDate;
  /** Mentions that a feed has shown this time. */
  seen: Set<string>;
}

export const openDesk = (entries: readonly WrittenEntry[], today: IsoDate): Desk => ({
  shelf: new Shelf(entries),
  today,
  seen: new Set(),
});

/** Takes what a feed shows; pages that are missing from it are looked for afterwards (`missingFrom`). */
export function planFeed({ source, reading }: ReadFeed, desk: Desk): FeedOutcome {
  const outcome = emptyOutcome(source, reading);
  if (!reading) return outcome;
  // A feed may give an identifier twice: the first is the latest.
  const posts = [...Map.groupBy(reading.posts, ({ id }) => id).values()].flatMap(([first]) => first ?? []);
  const ids = new Set(reading.present.map(({ id }) => id));
  const fresh = posts.filter((post) => !planKnown(outcome, { post, ids }, desk));
  fresh.sort((one, other) => dayOf(other, desk).localeCompare(dayOf(one, desk)));
  for (const post of fresh) planFresh(outcome, { post, ids }, desk);
  return outcome;
}

const dayOf = ({ published }: Post, { today }: Desk): IsoDate => published ?? today;

const emptyOutcome = (source: FollowedFeed, reading: FeedReading | undefined): FeedOutcome => ({
  ...{ source, created: [], changed: [], kept: [], merged: [], returned: [], gone: [] },
  ...{ refused: [...(reading?.refused ?? [])], unchangedCount: 0, knownCount: 0 },
  ...{ otherCount: reading?.otherCount ?? 0, overCount: 0, unaskedCount: 0, isSame: !reading },
});

interface Proposal {
  post: Post;
  /** Identifiers that the feed holds now. */
  ids: ReadonlySet<string>;
}

/** True when the post is a mention already: its own, or one of the same publication. */
function planKnown(outcome: FeedOutcome, proposal: Proposal, desk: Desk): boolean {
  const { post } = proposal;
  const own = ownSheet(outcome, proposal, desk);
  const known = own ?? desk.shelf.byAddress(post.url) ?? desk.shelf.alike(post.title, dayOf(post, desk));
  if (!known) return false;
  desk.seen.add(known.slug);
  if (isGone(known)) comeBack(outcome, known, desk);
  if (own) follow(outcome, own, { post, desk });
  else merge(outcome, known, { post, desk });
  return true;
}

/** The mention that was taken of this very post, whose identifier its feed may have changed. */
function ownSheet({ source }: FeedOutcome, { post, ids }: Proposal, { shelf }: Desk): Sheet | undefined {
  const same = shelf.byOrigin(source.id, post.id);
  const moved = same ?? shelf.byAddress(post.url);
  return same ?? (moved && feedOf(moved) === source.id && !ids.has(idOf(moved)) ? moved : undefined);
}

const nameOf = (sheet: Sheet): Named => ({ slug: sheet.slug, title: textAt(sheet.data, 'title') });

function comeBack(outcome: FeedOutcome, sheet: Sheet, { shelf }: Desk): void {
  const origin = Object.entries(originOf(sheet)).filter(([key]) => key !== 'gone');
  shelf.write(sheet, { origin: Object.fromEntries(origin) });
  outcome.returned.push(nameOf(sheet));
}

interface Met {
  post: Post;
  desk: Desk;
}

function follow(outcome: FeedOutcome, sheet: Sheet, { post, desk }: Met): void {
  const { shelf } = desk;
  const incoming = fieldsOf(post, textAt(sheet.data, 'published') || desk.today);
  const [before, here, there] = [textAt(originOf(sheet), 'mark'), markOf(sheet.data), markOf(incoming)];
  const isOurs = sheet.data.approved === true || here !== before;
  const isSaid = there === before || there === here;
  if (!isSaid && isOurs) outcome.kept.push(nameOf(sheet));
  else if (!isSaid) {
    shelf.write(sheet, incoming);
    outcome.changed.push(nameOf(sheet));
  } else outcome.unchangedCount += 1;
  const mark = isOurs && there !== here ? before : there;
  const isSameOrigin = mark === before && idOf(sheet) === post.id;
  if (!isSameOrigin && sheet.data.approved !== true)
    shelf.write(sheet, { origin: { ...originOf(sheet), id: post.id, mark } });
}

function merge(outcome: FeedOutcome, sheet: Sheet, { post, desk }: Met): void {
  if (addressesOf(sheet).includes(canonicalAddress(post.url))) {
    outcome.knownCount += 1;
    return;
  }
  const origin = originOf(sheet);
  const also = [...itemsAt(origin, 'also'), { name: outcome.source.name, url: post.url }];
  desk.shelf.write(sheet, { origin: { ...origin, also } });
  outcome.merged.push(nameOf(sheet));
}

/** What a post says, in the words of the schema; `day` when it tells none. */
const fieldsOf = (post: Post, day: IsoDate): Record<(typeof FOLLOWED)[number], unknown> => ({
  title: post.title,
  url: post.url,
  published: post.published ?? day,
  excerpt: post.excerpt,
});

function planFresh(outcome: FeedOutcome, proposal: Proposal, desk: Desk): void {
  // It may be the same as one that has just been taken.
  if (planKnown(outcome, proposal, desk)) return;
  if (outcome.created.length < MAX_NEW_PER_FEED) create(outcome, proposal.post, desk);
  else outcome.overCount += 1;
}

function create(outcome: FeedOutcome, post: Post, { shelf, today, seen }: Desk): void {
  const { source } = outcome;
  const published = post.published ?? today;
  const slug = freeSlug({ title: post.title, day: published, kind: 'releve' }, shelf.slugs);
  const { title, url, excerpt } = post;
  const said = fieldsOf(post, today);
  shelf.add(slug, {
    ...{ title, url, source: source.name, published },
    ...(excerpt && { excerpt }),
    ...{ magazine: source.magazine, approved: false },
    origin: { feed: source.id, id: post.id, mark: markOf(said) },
  });
  seen.add(slug);
  outcome.created.push({ slug, title, published, isDated: post.published !== undefined });
}

/**
 * Mentions of a feed that it should still show, since it shows older posts, and does not: their pages are to be asked for.
 * To be called once every feed is planned; when there are too many, others each day.
 */
export function missingFrom(outcome: FeedOutcome, reading: FeedReading, desk: Desk): Sheet[] {
  const { oldest } = reading;
  if (!oldest) return [];
  const ids = new Set(reading.present.map(({ id }) => id));
  const addresses = new Set(reading.present.map(({ address }) => address));
  const missing = desk.shelf.sheets
    .filter((sheet) => feedOf(sheet) === outcome.source.id && !isGone(sheet) && !desk.seen.has(sheet.slug))
    .filter((sheet) => !ids.has(idOf(sheet)) && !addressesOf(sheet).some((one) => addresses.has(one)))
    .filter(({ data }) => textAt(data, 'published') >= oldest);
  outcome.unaskedCount = Math.max(0, missing.length - MAX_ASKED_PER_FEED);
  const turn = ({ slug }: Sheet) => shortHash(`${desk.today} ${slug}`);
  return missing.sort((one, other) => turn(one).localeCompare(turn(other))).slice(0, MAX_ASKED_PER_FEED);
}

/** Notes that the page of a mention does not exist any more: it is shown no longer. */
export function markGone(outcome: FeedOutcome, sheet: Sheet, { shelf, today }: Desk): void {
  shelf.write(sheet, { origin: { ...originOf(sheet), gone: today } });
  outcome.gone.push(nameOf(sheet));
}

interface Changes {
  created: { slug: string; data: Fields; text: string }[];
  changed: { slug: string; set: Fields; removed: string[] }[];
}

/** What is to be written of all that was decided. */
export function changesOn({ shelf }: Desk): Changes {
  const isSaid = ({ data }: Sheet, key: string) => data[key] !== undefined;
  return {
    created: shelf.sheets.filter(({ isNew }) => isNew).map(({ slug, data }) => ({ slug, data, text: '' })),
    changed: shelf.sheets
      .filter(({ isNew, changed }) => !isNew && changed.size > 0)
      .map((sheet) => ({
        slug: sheet.slug,
        set: Object.fromEntries(
          [...sheet.changed].filter((key) => isSaid(sheet, key)).map((key) => [key, sheet.data[key]]),
        ),
        removed: [...sheet.changed].filter((key) => !isSaid(sheet, key)),
      })),
  };
}
