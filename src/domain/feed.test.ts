import fc from 'fast-check';
import { type SaxesTagPlain, SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type FeedItem, withAbsoluteLinks, writeRss } from './feed.ts';
import { hostileText } from './hostile-text.fixture.ts';

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
  authors: ['La rédaction'],
  categories: ['Légumes'],
};

const rss = (items: FeedItem[], title = 'Les articles') =>
  writeRss({
    title,
    description: 'Tout ce qui paraît.',
    url: 'https://made-in-ici.example/magazine/',
    feedUrl: 'https://made-in-ici.example/rss.xml?a=1&b=2',
    licence: 'CC BY-SA 4.0',
    items,
  });

const channelOf = (xml: string) => find(find(readXml(xml), 'rss'), 'channel');
const itemsOf = (xml: string) => (channelOf(xml)?.children ?? []).filter(({ name }) => name === 'item');
const textOf = (element: Element | undefined, name: string) => find(element, name)?.text;

describe('writeRss', () => {
  it('writes whole articles, whose address is their identity', () => {
    const [read] = itemsOf(rss([item]));
    expect(read?.children.map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Le panier d’hiver'],
      ['link', item.url],
      ['guid', item.url],
      ['pubDate', 'Sat, 14 Nov 2026 06:00:00 GMT'],
      ['content:encoded', item.html],
      ['category', 'Légumes'],
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
        const xml = rss([{ ...item, title, summary, html, authors: [title], categories: [summary] }], title);
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

describe('withAbsoluteLinks', () => {
  const base = 'https://made-in-ici.example/articles/panier/';
  it.each([
    ['<a href="/agenda/">x</a>', '<a href="https://made-in-ici.example/agenda/">x</a>'],
    ['<a href="#note-1" id="ref">1</a>', `<a href="${base}#note-1" id="ref">1</a>`],
    ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
    ['<a href="/x?a=1&#x26;b=2">x</a>', '<a href="https://made-in-ici.example/x?a=1&amp;b=2">x</a>'],
    [
      '<img src="/_astro/a.webp" srcset="/_astro/b.webp 400w" alt="">',
      '<img src="https://made-in-ici.example/_astro/a.webp" alt="">',
    ],
    ['<p>Écrivez href="/x" ici</p>', '<p>Écrivez href="/x" ici</p>'],
    ['<a href="https://[">x</a>', '<a href="">x</a>'],
  ])('turns %s into %s', (html, expected) => {
    expect(withAbsoluteLinks(html, base)).toBe(expected);
  });
});
