import { cleanText, escapeXml } from '../svg.ts';

/** A badge as another site shows it: a picture that leads to a page. */
export interface BadgeEmbed {
  /** Page to open, an absolute https address. */
  href: string;
  /** Picture: an absolute https address, a `data:image/svg+xml` address, or the name of a file beside the page. */
  src: string;
  alt: string;
  /** Shown size in CSS pixels. */
  width: number;
  height: number;
}

const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

const isPlainFile = (src: string) => /^[a-z0-9-]+\.(?:svg|png)$/.test(src);

/** `URL.canParse` is younger than many phones. */
function isAddress(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

function safeAddress(address: string, allowed: RegExp): string {
  if (!allowed.test(address) || !isAddress(address)) {
    throw new TypeError(
      `Adresse refusée\u00a0: « ${address.slice(0, 60)} ». Elle doit commencer par https://.`,
    );
  }
  return address;
}

const pageAddress = (href: string) => safeAddress(href, /^https?:\/\//);

const pictureAddress = (src: string) =>
  isPlainFile(src) ? src : safeAddress(src, /^(?:https?:\/\/|data:image\/svg\+xml,)/);

/** HTML to paste in a page: a link and a picture, never a script; throws on an address that is neither http nor SVG data. */
export function badgeHtml({ href, src, alt, width, height }: BadgeEmbed): string {
  const picture = [
    `src="${escapeXml(pictureAddress(src))}"`,
    `alt="${escapeXml(oneLine(alt))}"`,
    `width="${Math.round(width)}"`,
    `height="${Math.round(height)}"`,
  ];
  return `<a href="${escapeXml(pageAddress(href))}"><img ${picture.join(' ')}></a>`;
}

/**
 * Marks that mean something inside a line, escaped as CommonMark 2.4 allows; the last two are those by which GitHub
 * recognises an address.
 */
const escapeMarkdown = (text: string) =>
  oneLine(text)
    .replace(/[\\`*_[\]<>&!|~^$@]|:(?=\/)/g, '\\$&')
    .replace(/(www)\./gi, '$1\\.');

/** An address that ends neither a link nor a line. */
const markdownAddress = (address: string) =>
  address.replace(/[\s()<>\\[\]"'*_`|]/gu, (character) =>
    encodeURIComponent(character).replace(/[()'*_]/g, percent),
  );

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Markdown to paste in a README or a forum. */
export const badgeMarkdown = ({ href, src, alt }: Omit<BadgeEmbed, 'width' | 'height'>): string =>
  `[![${escapeMarkdown(alt)}](${markdownAddress(pictureAddress(src))})](${markdownAddress(pageAddress(href))})`;

/** Brackets are all that BBCode has, and it has no way of writing one. */
const escapeBbcode = (text: string) => oneLine(text).replace(/\[/g, '(').replace(/\]/g, ')');

/** An address that opens no bracket and closes none. */
const bbcodeAddress = (address: string) =>
  address.replace(/[\s[\]"']/gu, (one) => encodeURIComponent(one).replace(/'/g, percent));

/** BBCode to paste in a forum: a picture when there is one with an address of its own, the words otherwise. */
export function badgeBbcode({
  href,
  src,
  alt,
}: Pick<BadgeEmbed, 'href' | 'alt'> & { src?: string | undefined }): string {
  const shown = src ? `[img]${bbcodeAddress(pictureAddress(src))}[/img]` : escapeBbcode(alt);
  return `[url=${bbcodeAddress(pageAddress(href))}]${shown}[/url]`;
}

/** What a signature says under the badge, or in its place when mail programs hide pictures. */
export interface BadgeSignature extends Omit<BadgeEmbed, 'src'> {
  /** PNG: mail programs show no SVG; nothing for a badge that the site does not serve. */
  src?: string | undefined;
  /** « Made in … : la preuve ». */
  text: string;
}

/** HTML of a mail signature: the badge, and a line of text that says the same without it. */
export function badgeSignature({ text, src, ...embed }: BadgeSignature): string {
  const line = `<a href="${escapeXml(pageAddress(embed.href))}">${escapeXml(oneLine(text))}</a>`;
  return src ? `<p>${badgeHtml({ ...embed, src })}<br>${line}</p>` : `<p>${line}</p>`;
}

/** A drawing as an address, so that a page shows it without any file. */
export const svgDataAddress = (svg: string): string =>
  `data:image/svg+xml,${svg.replace(/[^ -~]|[%#"<>&\\`^{|}]/gu, encodeURIComponent)}`;
