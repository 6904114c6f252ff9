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
/** Other addresses noted of one publication: a feed may repeat a title for ever. */
export const MAX_OTHER_ADDRESSES = 20;
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
}

export const openDesk = (entries: readonly WrittenEntry[], today: IsoDate): Desk => ({
  shelf: new Shelf(entries),
  today,
});

/** A feed being planned, and its posts that are still to be placed. */
interface Task {
  outcome: FeedOutcome;
  posts: Post[];
  /** Identifiers that the feed holds now. */
  ids: ReadonlySet<string>;
}

/**
 * Takes what feeds show; pages that are missing from them are looked for afterwards (`missingFrom`). Mentions follow
 * their own posts first: what others are compared with is then what it will be the next time.
 */
export function planFeeds(feeds: readonly ReadFeed[], desk: Desk): FeedOutcome[] {
  const tasks = feeds.map(taskOf);
  const place = (isPlaced: (post: Post, task: Task) => boolean) => {
    for (const task of tasks) task.posts = task.posts.filter((post) => !isPlaced(post, task));
    desk.shelf.reindex();
  };
  place((post, task) => planOwn(task, { post, sheet: ownSheet(post, task, desk.shelf) }, desk));
  place((post, task) => planOwn(task, { post, sheet: movedSheet(post, task, desk.shelf) }, desk));
  for (const task of tasks) planOthers(task, desk);
  return tasks.map(({ outcome }) => outcome);
}

function taskOf({ source, reading }: ReadFeed): Task {
  // A feed may give an identifier twice: the first is the latest.
  const byId = Map.groupBy(reading?.posts ?? [], ({ id }) => id);
  return {
    outcome: emptyOutcome(source, reading),
    posts: [...byId.values()].flatMap(([first]) => first ?? []),
    ids: new Set(reading?.present.map(({ id }) => id)),
  };
}

const dayOf = ({ published }: Post, { today }: Desk): IsoDate => published ?? today;

const emptyOutcome = (source: FollowedFeed, reading: FeedReading | undefined): FeedOutcome => ({
  ...{ source, created: [], changed: [], kept: [], merged: [], returned: [], gone: [] },
  ...{ refused: [...(reading?.refused ?? [])], unchangedCount: 0, knownCount: 0 },
  ...{ otherCount: reading?.otherCount ?? 0, overCount: 0, unaskedCount: 0, isSame: !reading },
});

/** The mention that was taken of this very post. */
const ownSheet = ({ id }: Post, { outcome }: Task, shelf: Shelf): Sheet | undefined =>
  shelf.byOrigin(outcome.source.id, id);

/** The mention that was taken of this very post, whose identifier its feed has changed. */
function movedSheet({ url }: Post, { outcome, ids }: Task, shelf: Shelf): Sheet | undefined {
  const there = shelf.byAddress(url);
  const isMoved =
    there &&
    feedOf(there) === outcome.source.id &&
    !ids.has(idOf(there)) &&
    canonicalAddress(textAt(there.data, 'url')) === canonicalAddress(url);
  return isMoved ? there : undefined;
}

/** True when there is a mention of the post: it follows it, back from wherever it was gone. */
function planOwn(
  { outcome }: Task,
  { post, sheet }: { post: Post; sheet: Sheet | undefined },
  desk: Desk,
): boolean {
  if (!sheet) return false;
  if (isGone(sheet)) comeBack(outcome, sheet, desk);
  follow(outcome, sheet, { post, desk });
  return true;
}

/** Places what has no mention of its own: some are of a publication that has one. */
function planOthers({ outcome, posts }: Task, desk: Desk): void {
  const fresh = posts.filter((post) => !planKnown(outcome, post, desk));
  fresh.sort((one, other) => dayOf(other, desk).localeCompare(dayOf(one, desk)));
  for (const post of fresh) {
    // It may be the same as one that has just been taken.
    if (planKnown(outcome, post, desk)) continue;
    if (outcome.created.length < MAX_NEW_PER_FEED) create(outcome, post, desk);
    else outcome.overCount += 1;
  }
}

/** True when the post is of a publication that has a mention; anybody may repeat what its author has removed. */
function planKnown(outcome: FeedOutcome, post: Post, desk: Desk): boolean {
  const known = desk.shelf.byAddress(post.url) ?? twinOf(outcome, post, desk);
  if (known) merge(outcome, known, { post, desk });
  return known !== undefined;
}

/** A mention of the same title and day; of the same excerpt too within one feed, where many may write. */
const twinOf = ({ source }: FeedOutcome, post: Post, desk: Desk): Sheet | undefined =>
  desk.shelf
    .alike(post.title, dayOf(post, desk))
    .find((sheet) => feedOf(sheet) !== source.id || textAt(sheet.data, 'excerpt') === (post.excerpt ?? ''));

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
  const origin = originOf(sheet);
  const others = itemsAt(origin, 'also');
  if (addressesOf(sheet).includes(canonicalAddress(post.url)) || others.length >= MAX_OTHER_ADDRESSES) {
    outcome.knownCount += 1;
    return;
  }
  const also = [...others, { name: outcome.source.name, url: post.url }];
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

function create(outcome: FeedOutcome, post: Post, { shelf, today }: Desk): void {
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
    .filter((sheet) => feedOf(sheet) === outcome.source.id && !isGone(sheet))
    .filter((sheet) => !ids.has(idOf(sheet)) && !addresses.has(canonicalAddress(textAt(sheet.data, 'url'))))
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
