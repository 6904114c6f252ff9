import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { writeOpml } from './opml.ts';

/** Attributes of every outline, by a parser that refuses what is not well formed. */
function outlinesOf(xml: string): Record<string, string>[] {
  const outlines: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'outline') outlines.push(attributes as Record<string, string>);
  });
  parser.write(xml).close();
  return outlines;
}

const feed = {
  title: 'Terres & tables',
  url: 'https://made-in-ici.example/magazines/terres/',
  feedUrl: 'https://made-in-ici.example/magazines/terres/rss.xml',
};

describe('the list of feeds', () => {
  it('names each feed in its group, with its address and that of its page', () => {
    const [group, listed] = outlinesOf(writeOpml('Made in Ici', [{ title: 'Webmagazines', feeds: [feed] }]));
    expect(group?.text).toBe('Webmagazines');
    expect(listed).toMatchObject({ type: 'rss', text: feed.title, xmlUrl: feed.feedUrl, htmlUrl: feed.url });
  });

  it('keeps every text in its place, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(), (title) => {
        const xml = writeOpml(title, [{ title: `x${title}`, feeds: [{ ...feed, title: `x${title}` }] }]);
        expect(outlinesOf(xml)).toHaveLength(2);
      }),
    );
  });
});
