import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenEntry } from '../written-entry.ts';
import {
  type Desk,
  type FeedOutcome,
  MAX_ASKED_PER_FEED,
  MAX_OTHER_ADDRESSES,
  type ReadFeed,
  changesOn,
  markGone,
  missingFrom,
  openDesk,
  planFeeds,
} from './plan.ts';
import type { FeedReading, Post } from './post.ts';

const today = '2026-11-22';
const source = { id: 'blog', name: 'Le blog', url: 'https://blog.example/feed', magazine: 'saveurs' };

/** What comes of one feed. */
function planFeed(read: ReadFeed, desk: Desk): FeedOutcome {
  const [outcome] = planFeeds([read], desk);
  if (!outcome) throw new Error('nothing was planned');
  return outcome;
}

const readingOf = (posts: Post[], oldest = '2026-01-01'): FeedReading => ({
  ...{ posts, oldest, refused: [], otherCount: 0 },
  present: posts.map(({ id, url }) => ({ id, address: url })),
});

const post = (id: string, more: Partial<Post> = {}): Post => ({
  ...{ id, title: `Titre ${id}`, url: `https://blog.example/${id}`, published: '2026-11-20' },
  ...more,
});

/** What the files hold once this was written. */
const written = (desk: Desk): WrittenEntry[] =>
  desk.shelf.sheets.map(({ slug, data }) => ({ slug, data, text: '' }));

function planned(posts: Post[], entries: WrittenEntry[] = []) {
  const desk = openDesk(entries, today);
  return { desk, outcome: planFeed({ source, reading: readingOf(posts) }, desk) };
}

describe('a plan', () => {
  it('is of nothing when nothing is new', () => {
    const desk = openDesk([], today);
    expect(planFeed({ source, reading: undefined }, desk)).toMatchObject({ isSame: true, created: [] });
    expect(changesOn(desk)).toEqual({ created: [], changed: [] });
  });

  it('takes the latest first, and one of those that are twice in a feed', () => {
    const { outcome } = planned([
      post('a', { published: '2026-10-01' }),
      post('b'),
      post('b', { title: 'Encore' }),
      post('c', { url: 'https://blog.example/a' }),
    ]);
    expect(outcome.created.map(({ slug }) => slug)).toEqual(['titre-b', 'titre-c']);
    expect(outcome.knownCount).toBe(1);
  });

  it('takes two texts of one title and day from one feed, where many may write', () => {
    const fair = { title: 'Marché de Noël', excerpt: 'À Houdan, sur la place.' };
    const { desk, outcome } = planned([
      post('a', fair),
      post('b', { ...fair, excerpt: 'À Ablis, sous la halle.' }),
      post('c', { ...fair, excerpt: 'À Ablis, sous la halle.' }),
    ]);
    expect(outcome.created.map(({ slug }) => slug)).toEqual(['marche-de-noel', 'marche-de-noel-2026-11-20']);
    expect(outcome.merged).toEqual([{ slug: 'marche-de-noel-2026-11-20', title: 'Marché de Noël' }]);
    expect(changesOn(desk).created[0]?.data.origin).not.toHaveProperty('also');
  });

  it('notes twenty other addresses of a publication at most', () => {
    const { desk, outcome } = planned(
      Array.from({ length: 60 }, (_, index) => post(`p${index}`, { title: 'Un' })),
    );
    expect([outcome.created.length, outcome.merged.length, outcome.knownCount]).toEqual([1, 20, 39]);
    expect(changesOn(desk).created[0]?.data.origin).toMatchObject({ also: { length: MAX_OTHER_ADDRESSES } });
  });

  it('names files by their titles, then by their days', () => {
    const { outcome } = planned([
      post('a', { title: 'Bonjour' }),
      post('b', { title: 'Bonjour', published: '2026-11-19' }),
      post('c', { title: '12' }),
    ]);
    expect(outcome.created.map(({ slug }) => slug)).toEqual(['bonjour', 'releve-12', 'bonjour-2026-11-19']);
  });

  it('keeps the day of a post that tells none', () => {
    const undated = { published: undefined };
    const { desk } = planned([post('a', undated)]);
    const later = openDesk(written(desk), '2026-11-30');
    expect(planFeed({ source, reading: readingOf([post('a', undated)]) }, later).unchangedCount).toBe(1);
    expect(changesOn(later).changed).toEqual([]);
  });

  it('writes nothing but the identifier of a post that has only changed that', () => {
    const { desk } = planned([post('a')]);
    const next = planned([post('z', { title: 'Titre a', url: 'https://blog.example/a' })], written(desk));
    expect(changesOn(next.desk).changed).toEqual([
      { slug: 'titre-a', set: { origin: expect.objectContaining({ feed: 'blog', id: 'z' }) }, removed: [] },
    ]);
  });
});

describe('what is missing from a feed', () => {
  const many = Array.from({ length: MAX_ASKED_PER_FEED + 5 }, (_, index) => post(`p${index}`));
  const entries = written(planned(many).desk);

  const missing = (reading: FeedReading, day = today) => {
    const desk = openDesk(entries, day);
    const outcome = planFeed({ source, reading }, desk);
    return { desk, outcome, slugs: missingFrom(outcome, reading, desk).map(({ slug }) => slug) };
  };

  it('is asked for in part when it is much, and not the same each day', () => {
    const { slugs, outcome } = missing(readingOf([]));
    expect(slugs).toHaveLength(MAX_ASKED_PER_FEED);
    expect(outcome.unaskedCount).toBe(5);
    expect(missing(readingOf([]), '2026-11-23').slugs).not.toEqual(slugs);
  });

  it('is nothing when the feed shows nothing, or nothing as old', () => {
    expect(missing(readingOf([], '2026-11-21')).slugs).toEqual([]);
    expect(missing({ ...readingOf([]), oldest: undefined }).slugs).toEqual([]);
  });

  it('is not what the feed still shows without its hashtag, by identifier or by address', () => {
    const reading = readingOf(many.slice(2));
    const others = [
      { id: 'p0', address: '' },
      { id: 'other', address: 'https://blog.example/p1' },
    ];
    expect(missing({ ...reading, present: [...reading.present, ...others] }).slugs).toEqual([]);
  });

  it('is noted once its page is gone, and looked for no more', () => {
    const reading = readingOf(many.slice(1));
    const { desk, outcome } = missing(reading);
    const [sheet] = missingFrom(outcome, reading, desk);
    if (!sheet) throw new Error('nothing is missing');
    markGone(outcome, sheet, desk);
    expect(outcome.gone).toEqual([{ slug: 'titre-p0', title: 'Titre p0' }]);
    expect(changesOn(desk).changed).toEqual([
      { slug: 'titre-p0', set: { origin: expect.objectContaining({ gone: today }) }, removed: [] },
    ]);
    expect(missingFrom(outcome, reading, desk)).toEqual([]);
  });
});

describe('rounds of collects', () => {
  /** Few of everything, so that posts meet in every way. */
  const anyPost = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c'),
      title: fc.constantFrom('Un', 'Deux'),
      url: fc.constantFrom('https://blog.example/1', 'https://blog.example/2', 'https://autre.example/3'),
      published: fc.constantFrom('2026-11-20', '2026-11-21', undefined),
      excerpt: fc.constantFrom('Texte', undefined),
    })
    .map((one): Post => one);
  const anyRound = fc.record({
    blog: fc.array(anyPost, { maxLength: 3 }),
    other: fc.array(anyPost, { maxLength: 3 }),
    approved: fc.boolean(),
  });

  const other = { ...source, id: 'autre' };
  const collectOn = (round: { blog: Post[]; other: Post[] }, entries: WrittenEntry[], day: string) => {
    const desk = openDesk(structuredClone(entries), day);
    const feeds = [
      { source, reading: readingOf(round.blog) },
      { source: other, reading: readingOf(round.other) },
    ];
    for (const [index, outcome] of planFeeds(feeds, desk).entries()) {
      const reading = feeds[index]?.reading;
      if (reading) for (const sheet of missingFrom(outcome, reading, desk)) markGone(outcome, sheet, desk);
    }
    return desk;
  };

  it('change nothing when they are done again, removals included, and never lose a mention', () => {
    fc.assert(
      fc.property(fc.array(anyRound, { minLength: 1, maxLength: 4 }), (rounds) => {
        let entries: WrittenEntry[] = [];
        for (const round of rounds) {
          const known = entries.map(({ slug }) => slug);
          entries = written(collectOn(round, entries, today));
          expect(entries.map(({ slug }) => slug)).toEqual(expect.arrayContaining(known));
          expect(changesOn(collectOn(round, entries, '2026-11-23'))).toEqual({ created: [], changed: [] });
          if (round.approved)
            entries = entries.map((entry) => ({
              ...entry,
              data: { ...(entry.data as object), approved: true },
            }));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
