import { escapeXml } from './svg.ts';

/** A link as a page of others holds it. */
export interface PastedLink {
  /** Absolute. */
  href: string;
  text: string;
}

/** Names and values of attributes; an empty value stands for none. */
export type PastedAttributes = readonly (readonly [string, string])[];

const attribute = ([name, value]: readonly [string, string]): string =>
  value ? ` ${name}="${escapeXml(value)}"` : ` ${name}`;

/** HTML of a link. */
export const linkMarkup = ({ href, text }: PastedLink): string =>
  `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`;

interface PastedElement {
  name: string;
  attributes: PastedAttributes;
  link: PastedLink;
  /** Address of the script that defines the element. */
  script: string;
}

/** HTML of an element and of its script, to paste in a page; its link is all there is without them. */
export const elementMarkup = ({ name, attributes, link, script }: PastedElement): string =>
  `<${name}${attributes.map(attribute).join('')}>
  ${linkMarkup(link)}
</${name}>
<script src="${escapeXml(script)}" async></script>`;

interface PastedFrame {
  /** Absolute. */
  src: string;
  title: string;
  /** In CSS pixels; it is as wide as there is room. */
  height: number;
  link: PastedLink;
}

/** HTML of a frame, to paste in a page that takes no script. */
export const frameMarkup = ({ src, title, height, link }: PastedFrame): string =>
  `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="100%" height="${height}" frameborder="0" loading="lazy">
  ${linkMarkup(link)}
</iframe>`;

/** `?lieu=…&filtres` for the page of a frame. */
export function frameQuery(attributes: PastedAttributes): string {
  const keys = attributes.map(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : name));
  return keys.length > 0 ? `?${keys.join('&')}` : '';
}
