import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFeed } from '../../src/domain/collect/feeds.fixture.ts';
import { type Desk, changesOn, openDesk, planFeeds } from '../../src/domain/collect/plan.ts';
import { readPosts } from '../../src/domain/collect/read-posts.ts';
import { hostileText } from '../../src/domain/hostile-text.fixture.ts';
import type { ContentFile } from '../../src/schema/faults.ts';
import { readContent } from '../../src/schema/rules/content.ts';
import { contentWith } from '../../src/schema/sound-content.fixture.ts';
import { type Draft, draftsOf, refusedBy } from '../sources/drafts.ts';
import { writtenEntries } from '../sources/sources.ts';

const today = '2026-11-22';
const source = { id: 'blog', name: 'Le blog', url: 'https://blog.example/feed', magazine: 'saveurs' };
const sourcesYaml =
  "sources: []\nfeeds: [{ id: blog, name: Le blog, url: 'https://blog.example/feed', magazine: saveurs }]\n";

const contentOf = (drafts: readonly Draft[]): ContentFile[] =>
  contentWith({
    'sources.yaml': sourcesYaml,
    ...Object.fromEntries(drafts.map(({ path, text }) => [path, text])),
  });

interface Hostile {
  id: string;
  title: string;
  html: string;
  tag: string;
}

/** Items of a feed that mean harm. */
const hostilePosts = fc.array(
  fc.record({ id: hostileText(), title: hostileText(), html: hostileText(), tag: hostileText() }),
  { minLength: 1, maxLength: 3 },
);

/** What one collect writes over what another has written. */
function collected(posts: readonly Hostile[], before: readonly Draft[]): { drafts: Draft[]; desk: Desk } {
  const files = contentOf(before);
  const desk = openDesk(writtenEntries(readContent(files, today).content, 'mentions'), today);
  const items = posts.map((post, index) => ({
    ...post,
    url: `https://blog.example/${index}`,
    tags: ['ici', post.tag],
  }));
  const context = { hashtag: '#ici', today, address: source.url };
  planFeeds([{ source, reading: readPosts(jsonFeed(items), context) }], desk);
  const drafts = draftsOf('mentions', changesOn(desk), files);
  expect(refusedBy(drafts, files, today)).toEqual([]);
  return { drafts, desk };
}

it('what is collected is accepted by the content check, and the same the second time, whatever is published', () => {
  fc.assert(
    fc.property(hostilePosts, (posts) => {
      const { drafts } = collected(posts, []);
      expect(collected(posts, drafts).drafts).toEqual([]);
    }),
  );
});

it('what has changed in its source is accepted too, whatever it becomes', () => {
  fc.assert(
    fc.property(hostilePosts, hostilePosts, (posts, others) => {
      const first = collected(posts, []).drafts;
      const later = others.map((post, index) => ({ ...post, id: posts[index]?.id ?? post.id }));
      const second = collected(later, first).drafts;
      const all = new Map([...first, ...second].map((draft) => [draft.path, draft]));
      expect(refusedBy(second, contentOf(first), today)).toEqual([]);
      expect(collected(later, [...all.values()]).drafts).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
