import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { type SaxesTagPlain, SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type FeedItem, withAbsoluteLinks, writeFeed } from './feed.ts';
import type { FeedFormat } from './feed-formats.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { escapeXml } from './svg.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML with a parser that refuses whatever is not well formed. */
function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => ((open.at(-1) ?? root).text += text));
  parser.on('cdata', (text) => ((open.at(-1) ?? root).text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

const find = (element: Element | undefined, name: string) =>
  element?.children.find((child) => child.name === name);

const item: FeedItem = {
  title: 'Le panier d’hiver',
  url: 'https://made-in-ici.example/articles/le-panier-d-hiver/',
  published: '2026-11-14',
  summary: 'Choux & courges.',
  html: '<p>Des <a href="https://made-in-ici.example/de-saison/">choux</a></p>',
  image: 'https://made-in-ici.example/_astro/panier.jpeg',
  authors: [{ name: 'La rédaction', url: 'https://made-in-ici.example/auteurs/la-redaction/' }],
  categories: ['Légumes'],
};

const write = (format: FeedFormat, items: FeedItem[], title = 'Les articles') =>
  writeFeed(
    {
      title,
      description: 'Tout ce qui paraît.',
      url: 'https://made-in-ici.example/magazine/',
      feedUrl: 'https://made-in-ici.example/rss.xml?a=1&b=2',
      publisher: { name: 'Les bénévoles d’Ici', url: 'https://made-in-ici.example/' },
      licence: 'CC BY-SA 4.0',
      items,
    },
    format,
  );

const rss = (items: FeedItem[], title?: string) => write('rss', items, title);

const channelOf = (xml: string) => find(find(readXml(xml), 'rss'), 'channel');
const itemsOf = (xml: string) => (channelOf(xml)?.children ?? []).filter(({ name }) => name === 'item');
const textOf = (element: Element | undefined, name: string) => find(element, name)?.text;

describe('a feed in RSS', () => {
  it('writes whole articles, whose address is their identity', () => {
    const [read] = itemsOf(rss([item]));
    expect(read?.children.map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Le panier d’hiver'],
      ['link', item.url],
      ['guid', item.url],
      ['pubDate', 'Sat, 14 Nov 2026 06:00:00 GMT'],
      ['content:encoded', item.html],
      ['category', 'Légumes'],
      ['enclosure', ''],
      ['description', 'Choux &amp; courges.'],
      ['dc:creator', 'La rédaction'],
    ]);
    expect(find(read, 'guid')?.attributes.isPermaLink).toBe('true');
  });

  it('says where it is, what it follows and when it last changed', () => {
    const channel = channelOf(rss([item, { ...item, published: '2026-11-20' }]));
    expect(textOf(channel, 'link')).toBe('https://made-in-ici.example/magazine/');
    expect(textOf(channel, 'lastBuildDate')).toBe('Fri, 20 Nov 2026 06:00:00 GMT');
    expect(find(channel, 'atom:link')?.attributes).toMatchObject({
      rel: 'self',
      href: 'https://made-in-ici.example/rss.xml?a=1&b=2',
    });
  });

  it('is a valid feed when nothing has been published', () => {
    expect(itemsOf(rss([]))).toEqual([]);
  });

  it('keeps every text in its element, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, summary, html) => {
        const xml = rss(
          [{ ...item, title, summary, html, authors: [{ name: title }], categories: [summary] }],
          title,
        );
        const items = itemsOf(xml);
        expect(items).toHaveLength(1);
        expect(textOf(items[0], 'title')).not.toMatch(/[<\0\r\n]/);
        expect(textOf(items[0], 'description')).not.toMatch(/[<>"']/);
        expect(textOf(items[0], 'link')).toBe(item.url);
      }),
    );
  });

  it('gives back plain texts unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}&;,’«»()!?>#]+$/u), (text) => {
        const [read] = itemsOf(rss([{ ...item, title: text, html: `<p>${text}</p>` }]));
        expect(textOf(read, 'title')).toBe(text);
        expect(textOf(read, 'content:encoded')).toBe(`<p>${text}</p>`);
      }),
    );
  });
});

const hostileItem = fc
  .tuple(hostileText(), hostileText(), hostileText())
  .map(([title, summary, html]): FeedItem => ({
    ...item,
    title,
    summary,
    html: `<p>${escapeXml(html)}</p>]]>`,
    authors: [{ name: title }],
    categories: [summary],
  }));

describe('a feed in Atom', () => {
  const entriesOf = (xml: string) =>
    (find(readXml(xml), 'feed')?.children ?? []).filter(({ name }) => name === 'entry');

  it('says when each article came out and when it last changed', () => {
    const [entry] = entriesOf(write('atom', [{ ...item, updated: '2026-11-20' }]));
    expect(textOf(entry, 'id')).toBe(item.url);
    expect(textOf(entry, 'published')).toBe('2026-11-14T06:00:00.000Z');
    expect(textOf(entry, 'updated')).toBe('2026-11-20T06:00:00.000Z');
    expect(textOf(entry, 'content')).toBe(item.html);
    expect(textOf(entry, 'summary')).toBe('Choux &amp; courges.');
    expect(textOf(find(entry, 'author'), 'uri')).toBe(item.authors?.[0]?.url);
    expect(find(entry, 'category')?.attributes.term).toBe('Légumes');
  });

  it('has an author even when an article has none, as the standard asks', () => {
    const feed = find(readXml(write('atom', [])), 'feed');
    expect(textOf(find(feed, 'author'), 'name')).toBe('Les bénévoles d’Ici');
    expect(textOf(feed, 'updated')).toBe('2000-01-01T06:00:00.000Z');
  });

  it('keeps every text in its element, whatever it holds', () => {
    fc.assert(
      fc.property(hostileItem, (hostile) => {
        const [entry, ...others] = entriesOf(write('atom', [hostile], hostile.title));
        expect(others).toEqual([]);
        expect(textOf(entry, 'title') ?? '').not.toMatch(/[<>"'\0\r\n]/);
        expect(textOf(entry, 'summary') ?? '').not.toMatch(/[<>"']/);
        expect(textOf(entry, 'content')).toMatch(/^<p>[^<>]*<\/p>\]\]&gt;$/);
      }),
    );
  });
});

describe('a feed in JSON', () => {
  const read = (text: string) =>
    JSON.parse(text) as { items: Record<string, unknown>[] } & Record<string, unknown>;

  it('is a JSON Feed 1.1', () => {
    expect(read(write('json', [{ ...item, updated: '2026-11-20' }]))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Les articles',
      home_page_url: 'https://made-in-ici.example/magazine/',
      feed_url: 'https://made-in-ici.example/rss.xml?a=1&b=2',
      description: 'Tout ce qui paraît.',
      language: 'fr',
      authors: [{ name: 'Les bénévoles d’Ici', url: 'https://made-in-ici.example/' }],
      items: [
        {
          id: item.url,
          url: item.url,
          title: item.title,
          summary: item.summary,
          content_html: item.html,
          image: item.image,
          date_published: '2026-11-14T06:00:00.000Z',
          date_modified: '2026-11-20T06:00:00.000Z',
          tags: ['Légumes'],
          authors: item.authors,
        },
      ],
    });
  });

  it('keeps every text in its place, whatever it holds', () => {
    fc.assert(
      fc.property(hostileItem, (hostile) => {
        const { items } = read(write('json', [hostile], hostile.title));
        expect(items).toHaveLength(1);
        expect(items[0]?.title ?? '').not.toMatch(/[<\0\r\n]/);
        expect(items[0]?.content_html).toMatch(/^<p>[^<>]*<\/p>\]\]>$/);
      }),
    );
  });
});

describe('withAbsoluteLinks', () => {
  const base = 'https://made-in-ici.example/articles/panier/';
  it.each([
    ['<a href="/agenda/">x</a>', '<a href="https://made-in-ici.example/agenda/">x</a>'],
    ['<a href="#note-1" id="ref">1</a>', `<a href="${base}#note-1" id="ref">1</a>`],
    ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['<a href="/x?a=1&#x26;b=2">x</a>', '<a href="https://made-in-ici.example/x?a=1&amp;b=2">x</a>'],
    [
      '<img src="/_astro/a.webp" srcset="/_astro/b.webp 400w, /_astro/c.webp 800w" sizes="9rem" alt="">',
      '<img src="https://made-in-ici.example/_astro/c.webp" alt="">',
    ],
    ['<img alt="un src=" src="/a.webp">', '<img alt="un src=" src="https://made-in-ici.example/a.webp">'],
    [
      '<img alt="un srcset=" src="/a.webp" title="href=">',
      '<img alt="un srcset=" src="https://made-in-ici.example/a.webp" title="href=">',
    ],
    ['<p data-astro-cid-x data-print="y" lang="fr">', '<p lang="fr">'],
    ['<br /><input checked />', '<br /><input checked />'],
    ['<p>Écrivez href="/x" ici</p>', '<p>Écrivez href="/x" ici</p>'],
    ['<a href="https://[">x</a>', '<a href="">x</a>'],
  ])('turns %s into %s', (html, expected) => {
    expect(withAbsoluteLinks(html, base)).toBe(expected);
  });

  it('leaves every other attribute as it is, whatever it holds', () => {
    const attributesOf = (html: string) => {
      const [image] = parseFragment(html).childNodes;
      return image && 'attrs' in image ? image.attrs.map(({ name, value }) => [name, value]) : [];
    };
    const anyWords = fc.array(fc.constantFrom(' src=', ' srcset=', ' href=', '<img', '/>', 'é ', '&', '"'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyWords, anyWords, (alt, title) => {
        const [said, more] = [alt, title].map((words) => escapeXml(words.join('')));
        const html = `<img alt="${said}" src="/a.webp" srcset="/b.webp 400w" title="${more}">`;
        expect(attributesOf(withAbsoluteLinks(html, base))).toEqual([
          ['alt', alt.join('')],
          ['src', 'https://made-in-ici.example/b.webp'],
          ['title', title.join('')],
        ]);
      }),
    );
  });
});
