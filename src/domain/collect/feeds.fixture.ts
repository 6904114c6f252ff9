// Feeds as the programs of others write them.

/** What one item says; texts are HTML. */
export interface Told {
  id?: string;
  title?: string;
  url?: string;
  html?: string;
  /** RFC 3339. */
  date?: string;
  tags?: string[];
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${xml(text)}</${name}>`;
const mailDate = (date: string | undefined) => date && new Date(date).toUTCString();

/** https://docs.joinmastodon.org: a tag or an account; no titles, texts in paragraphs. */
export const mastodon = (items: readonly Told[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>#mis78</title>
    <description>Public posts tagged #mis78</description>
    <link>https://instance.example/tags/mis78</link>
    <generator>Mastodon v4.5</generator>
    ${items
      .map(
        ({ url, html, date, tags = [] }) => `<item>
      ${url === undefined ? '' : `<guid isPermaLink="true">${xml(url)}</guid>`}
      ${element('link', url)}
      ${element('pubDate', mailDate(date))}
      ${element('description', html)}
      ${tags.map((tag) => element('category', tag)).join('')}
    </item>`,
      )
      .join('\n')}
  </channel>
</rss>`;

/** A tag of a blog: categories, an excerpt and the whole text. */
export const wordpress = (
  items: readonly Told[],
): string => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>Le blog</title><link>https://blog.example</link><generator>https://wordpress.org/?v=6.8</generator>
  ${items
    .map(
      ({ id, title, url, html = '', date, tags = [] }) => `<item>
    <title>${xml(title ?? '')}</title>
    ${element('link', url)}
    <dc:creator><![CDATA[Aline]]></dc:creator>
    ${element('pubDate', mailDate(date))}
    ${tags.map((tag) => `<category><![CDATA[${tag}]]></category>`).join('')}
    ${id === undefined ? '' : `<guid isPermaLink="false">${xml(id)}</guid>`}
    <description><![CDATA[${html}<p>L’article <a href="${url}">${title}</a> est apparu en premier sur <a href="https://blog.example">Le blog</a>.</p>]]></description>
    <content:encoded><![CDATA[${html}]]></content:encoded>
  </item>`,
    )
    .join('\n')}
</channel></rss>`;

/** https://bsky.app/profile/…/rss: plain text, no title, an `at:` identifier. */
export const bluesky = (items: readonly Told[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss version="2.0"><channel><description></description><link>https://bsky.app/profile/atelier.example</link><title>@atelier.example</title>${items
    .map(
      ({ id, url, html, date }) =>
        `<item>${element('link', url)}${element('description', html)}${element('pubDate', mailDate(date))}${id === undefined ? '' : `<guid isPermaLink="false">${xml(id)}</guid>`}</item>`,
    )
    .join('')}</channel></rss>`;

/** A channel: the description is that of the media. */
export const youtube = (items: readonly Told[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <id>yt:channel:x</id><title>La chaîne</title>
 ${items
   .map(
     ({ id, title, url, html, date }) => `<entry>
  <id>yt:video:${id}</id>
  <title>${xml(title ?? '')}</title>
  <link rel="alternate" href="${xml(url ?? '')}"/>
  <published>${date}</published><updated>${date}</updated>
  <media:group>
   <media:title>${xml(title ?? '')}</media:title>
   <media:description>${xml(html ?? '')}</media:description>
  </media:group>
 </entry>`,
   )
   .join('\n')}
</feed>`;

export const atom = (items: readonly Told[]): string => `<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://journal.example/</id><title>Journal</title><link rel="self" href="https://journal.example/feed"/>
  ${items
    .map(
      ({ id, title, url, html = '', date, tags = [] }) => `<entry>
    ${element('id', id ?? url)}
    ${element('title', title)}
    <link rel="replies" href="https://journal.example/replies"/>
    ${url === undefined ? '' : `<link href="${xml(url)}"/>`}
    ${element('updated', date)}
    ${tags.map((tag) => `<category term="${xml(tag)}"/>`).join('')}
    <content type="html">${xml(html)}</content>
  </entry>`,
    )
    .join('\n')}
</feed>`;

export const rdf = (items: readonly Told[]): string => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://vieux.example/"><title>Vieux site</title><link>https://vieux.example/</link></channel>
  ${items
    .map(
      ({ title, url, html, date, tags = [] }) => `<item rdf:about="${xml(url ?? '')}">
    ${element('title', title)}${element('link', url)}${element('description', html)}${element('dc:date', date)}
    ${tags.map((tag) => element('dc:subject', tag)).join('')}
  </item>`,
    )
    .join('\n')}
</rdf:RDF>`;

export const jsonFeed = (items: readonly Told[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Journal',
    items: items.map(({ id, title, url, html, date, tags }) => ({
      ...{ id: id ?? url, title, url, content_html: html, date_published: date, tags },
    })),
  });
