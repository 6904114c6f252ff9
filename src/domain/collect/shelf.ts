import { type IsoDate, isRealDate } from '../dates.ts';
import { at, itemsAt, textAt } from '../json-values.ts';
import { shortHash } from '../short-hash.ts';
import { slugify } from '../slug.ts';
import type { WrittenEntry } from '../written-entry.ts';
import { canonicalAddress } from './canonical-address.ts';

export type Fields = Record<string, unknown>;

/** What follows the source while nobody has touched it; a mark is made of these. */
export const FOLLOWED = ['title', 'url', 'published', 'excerpt'] as const;

/** Mark of what a mention says, the same however it is written. */
export const markOf = (data: unknown): string =>
  shortHash(JSON.stringify(FOLLOWED.map((key) => textAt(data, key).trim())));

/** A mention as it will be: written before, changed since or new. */
export interface Sheet {
  slug: string;
  data: Fields;
  isNew: boolean;
  /** Keys that are not as they were written. */
  changed: Set<string>;
}

export const originOf = ({ data }: Sheet): Fields => (at(data, 'origin') ?? {}) as Fields;
export const feedOf = (sheet: Sheet): string => textAt(originOf(sheet), 'feed');
export const idOf = (sheet: Sheet): string => textAt(originOf(sheet), 'id');
export const isGone = (sheet: Sheet): boolean => originOf(sheet).gone !== undefined;

/** Every address at which a mention says it is published, canonical. */
export const addressesOf = (sheet: Sheet): string[] =>
  [textAt(sheet.data, 'url'), ...itemsAt(originOf(sheet), 'also').map((one) => textAt(one, 'url'))]
    .filter(Boolean)
    .map(canonicalAddress);

/** Same title, case and accents aside, on the same day; empty when there is no title or no day. */
function likeness(title: string, day: IsoDate): string {
  const words = slugify(title);
  return words && isRealDate(day) ? `${words} ${day}` : '';
}

/** Every mention, found by its origin, its addresses, or its title and day. */
export class Shelf {
  readonly #sheets = new Map<string, Sheet>();
  readonly #byOrigin = new Map<string, Sheet>();
  readonly #byAddress = new Map<string, Sheet>();
  readonly #byLikeness = new Map<string, Set<Sheet>>();

  constructor(entries: readonly WrittenEntry[]) {
    for (const { slug, data } of entries)
      this.#put({ slug, data: { ...(data as Fields) }, isNew: false, changed: new Set() });
  }

  get sheets(): Sheet[] {
    return [...this.#sheets.values()];
  }

  get slugs(): ReadonlySet<string> {
    return new Set(this.#sheets.keys());
  }

  add(slug: string, data: Fields): void {
    this.#put({ slug, data, isNew: true, changed: new Set() });
  }

  /** Gives a mention other values; an undefined one goes. */
  write(sheet: Sheet, fields: Fields): void {
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) Reflect.deleteProperty(sheet.data, key);
      else sheet.data[key] = value;
      sheet.changed.add(key);
    }
    this.#put(sheet);
  }

  byOrigin(feed: string, id: string): Sheet | undefined {
    return this.#byOrigin.get(`${feed} ${id}`);
  }

  byAddress(address: string): Sheet | undefined {
    return this.#byAddress.get(canonicalAddress(address));
  }

  alike(title: string, day: IsoDate): Sheet[] {
    return [...(this.#byLikeness.get(likeness(title, day)) ?? [])];
  }

  /** Forgets what mentions do not answer to any more. */
  reindex(): void {
    for (const map of [this.#byOrigin, this.#byAddress, this.#byLikeness]) map.clear();
    for (const sheet of this.#sheets.values()) this.#put(sheet);
  }

  /** The first mention of an origin or an address keeps it. */
  #put(sheet: Sheet): void {
    this.#sheets.set(sheet.slug, sheet);
    const feed = feedOf(sheet);
    const like = likeness(textAt(sheet.data, 'title'), textAt(sheet.data, 'published'));
    if (feed) putFirst(this.#byOrigin, `${feed} ${idOf(sheet)}`, sheet);
    for (const address of addressesOf(sheet)) putFirst(this.#byAddress, address, sheet);
    if (like) this.#byLikeness.set(like, (this.#byLikeness.get(like) ?? new Set()).add(sheet));
  }
}

function putFirst(map: Map<string, Sheet>, key: string, sheet: Sheet): void {
  if (!map.has(key)) map.set(key, sheet);
}
