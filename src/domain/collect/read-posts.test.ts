import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedFault } from '../feed-fault.ts';
import { hostileText } from '../hostile-text.fixture.ts';
import { type Told, atom, bluesky, jsonFeed, mastodon, rdf, wordpress, youtube } from './feeds.fixture.ts';
import { readPosts } from './read-posts.ts';

const context = { hashtag: '#mis78', today: '2026-11-22', address: 'https://site.example/feed' };
const read = (raw: string) => readPosts(raw, context);

const usual: Told = {
  id: 'a1',
  title: 'La tomme est sortie',
  url: 'https://site.example/tomme',
  html: '<p>Trois mois de <b>cave</b>. On en garde quarante.</p><p>#mis78</p>',
  date: '2026-11-20T23:30:00Z',
};
const whole = {
  title: 'La tomme est sortie',
  url: 'https://site.example/tomme',
  published: '2026-11-21',
  excerpt: 'Trois mois de cave. On en garde quarante. #mis78',
};

describe('a post', () => {
  it.each([
    ['a blog', wordpress, { ...whole, id: 'a1' }],
    ['an Atom feed', atom, { ...whole, id: 'a1' }],
    ['an RDF feed', rdf, { ...whole, id: 'https://site.example/tomme' }],
    ['a JSON Feed', jsonFeed, { ...whole, id: 'a1' }],
    [
      'a video',
      (items: Told[]) => youtube(items.map((one) => ({ ...one, html: 'Une visite.\n\n#mis78' }))),
      { ...whole, id: 'yt:video:a1', excerpt: 'Une visite. #mis78' },
    ],
    [
      'Mastodon',
      mastodon,
      { ...whole, id: 'https://site.example/tomme', title: 'Trois mois de cave. On en garde quarante.' },
    ],
    [
      'Bluesky',
      (items: Told[]) =>
        bluesky(items.map((one) => ({ ...one, html: 'Trois mois de cave. On en garde quarante. #mis78' }))),
      { ...whole, id: 'a1', title: 'Trois mois de cave. On en garde quarante.' },
    ],
  ])('of %s is taken', (_, write, post) => {
    expect(read(write([usual])).posts).toEqual([post]);
  });

  it.each([
    ['<p>#MIS78 ce matin</p>', [], true],
    ['<p>Ce matin <a href="/tags/mis78" class="mention hashtag">#<span>mis78</span></a></p>', [], true],
    ['<p>rien</p>', ['mis78'], true],
    ['<p>rien</p>', ['Été', ' MiS78 '], true],
    ['<p>rien</p>', ['#mis78'], true],
    ['<p>#mis789</p>', ['mis'], false],
    ['<p>mis78 sans dièse</p>', [], false],
    ['<p>https://x.example/#mis78</p>', [], false],
    ['<p title="#mis78">dans une balise</p>', [], false],
    [`<p>${'mot '.repeat(30_000)}#mis78</p>`, [], true],
  ])('carries the hashtag as a whole: %.60s %j', (html, tags, isTaken) => {
    const { posts, otherCount } = read(wordpress([{ ...usual, html, tags }]));
    expect([posts.length, otherCount]).toEqual(isTaken ? [1, 0] : [0, 1]);
  });

  it('carries a hashtag whatever its accents', () => {
    const feed = atom([{ ...usual, html: '#saintLeger' }]);
    expect(readPosts(feed, { ...context, hashtag: '#SaintLéger' }).posts).toHaveLength(1);
  });

  it.each([
    ['http://site.example/a', 'https://site.example/a'],
    ['/2026/a', 'https://site.example/2026/a'],
    ['https://site.example/é?b=c d', 'https://site.example/%C3%A9?b=c%20d'],
  ])('at %s is at %s', (url, expected) => {
    expect(read(atom([{ ...usual, url }])).posts[0]?.url).toBe(expected);
  });

  it.each([
    ['javascript:alert(1)', 'il n’a pas d’adresse sûre (https).'],
    ['data:text/html,x', 'il n’a pas d’adresse sûre (https).'],
    ['ftp://site.example/x', 'il n’a pas d’adresse sûre (https).'],
    [`https://site.example/${'x'.repeat(300)}`, 'il n’a pas d’adresse sûre (https).'],
  ])('at %.30s is refused, and the others are taken', (url, why) => {
    const { posts, refused } = read(
      wordpress([
        { ...usual, url },
        { ...usual, id: 'b' },
      ]),
    );
    expect(refused).toEqual([{ title: 'La tomme est sortie', why }]);
    expect(posts).toHaveLength(1);
  });

  it('that says nothing is refused', () => {
    const { posts, refused } = read(
      wordpress([{ ...usual, title: '🧀', html: '<img src="x">', tags: ['mis78'] }]),
    );
    expect(posts).toEqual([]);
    expect(refused[0]?.why).toBe('il n’a ni titre ni texte.');
  });

  it.each(['1970-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 'hier', undefined])(
    'of a day that cannot be (%s) has none',
    (date) => {
      const { posts, oldest } = read(jsonFeed([{ ...usual, date } as Told]));
      expect(posts[0]).toMatchObject({ published: undefined });
      expect(oldest).toBeUndefined();
    },
  );

  it('keeps an identifier that fits a line, and a short mark of any other', () => {
    const idOf = (id: string) => read(jsonFeed([{ ...usual, id }])).posts[0]?.id;
    expect(idOf(' tag:x.example,2026:1 ')).toBe('tag:x.example,2026:1');
    expect(idOf('é')).toMatch(/^x[0-9a-f]{8}$/);
    expect(idOf('x'.repeat(300))).toHaveLength(300);
    expect(idOf('x'.repeat(301))).toHaveLength(9);
    expect(read(wordpress([{ ...usual, id: undefined } as Told])).posts[0]?.id).toBe(
      'https://site.example/tomme',
    );
  });

  it('has no markup left, and a length that fits', () => {
    const html = `<script>alert(1)</script><p onclick="x">Bon&nbsp;jour \u202e#mis78 ${'longtemps '.repeat(90)}</p>`;
    const [post] = read(wordpress([{ ...usual, title: `<i>${'mot '.repeat(90)}</i>`, html }])).posts;
    expect(post?.title).toMatch(/^mot .{100,152}mot…$/);
    expect(post?.excerpt).toMatch(/^Bon jour #mis78 longtemps .{400,470}longtemps…$/);
  });

  it('that is enormous does not take the others away', () => {
    const { posts } = read(
      wordpress([
        { ...usual, title: 'A <i>é</i>'.repeat(500_000) },
        { ...usual, id: 'b' },
      ]),
    );
    expect(posts.map(({ id }) => id)).toEqual(['a1', 'b']);
  });

  it('fits the fields whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (title, html) => {
        const { posts } = read(jsonFeed([{ ...usual, title, html, tags: ['mis78'] }]));
        for (const post of posts) {
          expect(post.title.length).toBeLessThanOrEqual(160);
          expect((post.excerpt ?? '').length).toBeLessThanOrEqual(500);
          expect(`${post.title}${post.excerpt}`).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/,
          );
        }
      }),
    );
  });
});

describe('a feed', () => {
  it('tells what it holds, and since when', () => {
    const other = {
      ...usual,
      id: 'b',
      url: 'http://www.site.example/b/',
      html: '',
      date: '2026-10-02T10:00:00Z',
    };
    const { present, oldest, otherCount } = read(wordpress([usual, other]));
    expect(present).toEqual([
      { id: 'a1', address: 'https://site.example/tomme' },
      { id: 'b', address: 'https://site.example/b' },
    ]);
    expect([oldest, otherCount]).toEqual(['2026-10-02', 1]);
  });

  it('may be empty', () => {
    expect(read(mastodon([])).posts).toEqual([]);
  });

  const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  it.each([
    ['nothing', '  ', 'la réponse est vide.'],
    ['a page', '<!doctype html><title>Blog</title>', 'c’est une page web, pas un flux.'],
    ['a page without its type', '\n<HTML lang="fr">', 'c’est une page web, pas un flux.'],
    ['something else', '{"a": 1}', 'le flux est coupé ou mal écrit.'],
    ['words', 'Bonjour', 'ce n’est pas un flux RSS, Atom ou JSON Feed.'],
    [
      'an XML of another kind',
      '<?xml version="1.0"?><kml></kml>',
      'ce n’est pas un flux RSS, Atom ou JSON Feed.',
    ],
    ['half a feed', wordpress([usual]).slice(0, 600), 'le flux est coupé ou mal écrit.'],
    ['half a JSON', jsonFeed([usual]).slice(0, 100), 'le flux est coupé ou mal écrit.'],
    [
      'elements without end',
      `<rss version="2.0"><channel>${'<a>'.repeat(200_000)}`,
      'le flux est coupé ou mal écrit.',
    ],
    ['entities', mastodon([usual]).replace('<rss', `${bomb}<rss`), 'ce flux définit des entités XML'],
    [
      'entities behind a false quotation',
      mastodon([usual]).replace('<rss', `<!-- <![CDATA[ -->${bomb}<!-- ]]> --><rss`),
      'ce flux définit des entités XML',
    ],
  ])('that is %s is refused with a sentence', (_, raw, said) => {
    expect(() => read(raw)).toThrow(FeedFault);
    expect(() => read(raw)).toThrow(said);
  });

  it('may speak of entities in a text', () => {
    for (const write of [wordpress, atom, jsonFeed])
      expect(read(write([{ ...usual, html: 'Une <!ENTITY dans un texte #mis78' }])).posts).toHaveLength(1);
  });

  it('made to be slow is read in time', () => {
    const start = performance.now();
    expect(() => read(`<rss version="2.0">${'<!--'.repeat(1_000_000)}`)).toThrow(FeedFault);
    expect(() => read(`<rss version="2.0">${'<![CDATA['.repeat(500_000)}`)).toThrow(FeedFault);
    read(jsonFeed([{ ...usual, html: '<a '.repeat(300_000), tags: ['mis78'] }]));
    read(jsonFeed([{ ...usual, html: `${'&'.repeat(300_000)}${'<!--'.repeat(50_000)}` }]));
    read(jsonFeed([{ ...usual, html: '</p '.repeat(200_000) + ' '.repeat(200_000) }]));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
