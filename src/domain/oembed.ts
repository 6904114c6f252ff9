import { CARD_FRAME } from './embed-directory-codes.ts';

/** What an answer says of a card. */
export interface OembedFacts {
  title: string;
  /** Name and address of our site. */
  site: { name: string; url: string };
  /** Name and address of who the card is about; nothing when nobody is. */
  author?: { name: string; url: string };
  /** The frame to show. */
  html: string;
}

/** How long an answer may be kept: the site is built every day. */
const CACHE_SECONDS = 86_400;

/** An answer of oEmbed 1.0 that shows a frame. Source: https://oembed.com, § 2.3.4. */
export const oembedAnswer = ({ title, site, author, html }: OembedFacts) => ({
  version: '1.0',
  type: 'rich',
  title,
  ...(author && { author_name: author.name, author_url: author.url }),
  provider_name: site.name,
  provider_url: site.url,
  cache_age: CACHE_SECONDS,
  html,
  ...CARD_FRAME,
});
