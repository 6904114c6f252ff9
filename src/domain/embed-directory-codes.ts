import { badgeHtml } from './badge/embed.ts';
import { type IsoDate, formatDate } from './dates.ts';
import { type BadgeAsked, type CardData, type CardLabel, pictureOf, readBadge } from './embed-card-data.ts';
import { describeBadge } from './embed-directory-words.ts';
import { LIST_KEYS, type ListOptions, type ShownListing, readList } from './embed-list-data.ts';
import { type PastedLink, elementMarkup, frameMarkup, frameQuery, linkMarkup } from './embed-markup.ts';
import { escapeXml } from './svg.ts';

/** Our site as others quote it. */
export interface QuotedSite {
  /** Absolute address of any path of the site. */
  absolute: (path: string) => string;
  /** Name of the site. */
  name: string;
  /** Path of the script of the elements. */
  script: string;
}

/** The three ways of showing something elsewhere, to paste in a page. */
export interface PastedCodes {
  element: string;
  frame: string;
  /** Without script nor frame: it says what was true when it was copied. */
  html: string;
}

/** Size of the frame of a card, in CSS pixels: the longest of real cards is whole in 300 pixels; a longer one scrolls. */
export const CARD_FRAME = { width: 480, height: 400 };

type QuotedCard = Pick<CardData, 'id' | 'name' | 'commune' | 'summary' | 'path'>;

/** « Ferme du Lac, Le Lac »; what has left the directory has no commune. */
export const cardTitle = ({ name, commune }: Pick<CardData, 'name' | 'commune'>): string =>
  [name, commune].filter(Boolean).join(', ');

/** HTML of the frame that shows a card; `frame` is the path of its page. */
export function cardFrame({ name, commune, path }: QuotedCard, frame: string, site: QuotedSite): string {
  const link = { href: site.absolute(path), text: cardTitle({ name, commune }) };
  const { height } = CARD_FRAME;
  return frameMarkup({ src: site.absolute(frame), title: `${name}, sur ${site.name}`, height, link });
}

/** What shows the card of a listing; `frame` is the path of the page made for frames. */
export function cardCodes(card: QuotedCard, frame: string, site: QuotedSite): PastedCodes {
  const { id, name, commune, summary, path } = card;
  const href = site.absolute(path);
  return {
    element: elementMarkup({
      name: 'fiche-locale',
      attributes: [['fiche', id]],
      link: { href, text: cardTitle(card) },
      script: site.absolute(site.script),
    }),
    frame: cardFrame(card, frame, site),
    html: `<p>
  ${linkMarkup({ href, text: name })}, ${escapeXml(commune)}<br>
  ${escapeXml(summary)}
</p>`,
  };
}

/** What a list without any attribute shows. */
export const USUAL_LIST: ListOptions = readList(() => null);

/** Attributes of the element, and keys of the frame’s address: what differs from the usual alone. */
export function listAttributes({ label, count, ...words }: ListOptions): [string, string][] {
  const all: [string, string][] = [
    [LIST_KEYS.kind, words.kind],
    [LIST_KEYS.category, words.category],
    [LIST_KEYS.product, words.product],
    [LIST_KEYS.place, words.place],
    [LIST_KEYS.count, count === USUAL_LIST.count ? '' : String(count)],
  ];
  const given = all.filter(([, value]) => value);
  return label ? [...given, [LIST_KEYS.label, '']] : given;
}

/** `?genre=…` of our directory for the same listings. */
export function directoryQuery(options: ListOptions): string {
  const attributes = listAttributes({ ...options, count: USUAL_LIST.count });
  return frameQuery(attributes.map(([name, value]) => [name, value || '1']));
}

const LIST_FRAME_HEIGHT = 600;

/** Where a list is, and what of it is known when its codes are written. */
export interface QuotedList {
  options: ListOptions;
  /** Paths of the page made for frames, and of our directory. */
  frame: string;
  directory: string;
  listings: readonly ShownListing[];
  /** Day on which they were read. */
  day: IsoDate;
}

function listHtml({ listings, day }: QuotedList, link: PastedLink, { absolute }: QuotedSite): string {
  const lines = listings.map(
    ({ name, path, commune }) =>
      `  <li>${linkMarkup({ href: absolute(path), text: name })}, ${escapeXml(commune)}</li>`,
  );
  const list = lines.length > 0 ? `<ul>\n${lines.join('\n')}\n</ul>\n` : '';
  return `${list}<p>Liste du ${formatDate(day)}\u00a0: ${linkMarkup(link)}</p>`;
}

/** What shows a list. */
export function listCodes(list: QuotedList, site: QuotedSite): PastedCodes {
  const { options, frame, directory } = list;
  const attributes = listAttributes(options);
  const query = directoryQuery(options);
  const link = {
    href: site.absolute(directory) + query,
    text: `${query ? 'Ces' : 'Toutes les'} fiches, sur ${site.name}`,
  };
  return {
    element: elementMarkup({
      name: 'liste-locale',
      attributes,
      link,
      script: site.absolute(site.script),
    }),
    frame: frameMarkup({
      src: site.absolute(frame) + frameQuery(attributes),
      title: `L’annuaire, sur ${site.name}`,
      height: LIST_FRAME_HEIGHT,
      link,
    }),
    html: listHtml(list, link, site),
  };
}

const USUAL_BADGE = readBadge(null, null);

/** Attributes of the element: what differs from the usual alone. */
export function badgeAttributes({ family, height }: BadgeAsked): [string, string][] {
  const usual = readBadge(family, null);
  const all: [string, string][] = [
    ['famille', family === USUAL_BADGE.family ? '' : family],
    ['hauteur', height === usual.height ? '' : String(height)],
  ];
  return all.filter(([, value]) => value);
}

/** In CSS pixels: the pill, and a line under it. */
const BADGE_FRAME_HEIGHT = 90;

/** A badge, and the path of its page made for frames. */
export interface QuotedBadge {
  card: CardData & { label: CardLabel };
  frame: string;
  asked: BadgeAsked;
  /** Shown width of the picture, in CSS pixels. */
  width: number;
}

/** What shows the badge of a holder; the frame always has the pill. */
export function badgeCodes({ card, frame, asked, width }: QuotedBadge, site: QuotedSite): PastedCodes {
  const { id, name, label } = card;
  const href = site.absolute(label.proof);
  const link = { href, text: `${label.hashtag}\u00a0: ${name}` };
  return {
    element: elementMarkup({
      name: 'badge-local',
      attributes: [['fiche', id], ...badgeAttributes(asked)],
      link,
      script: site.absolute(site.script),
    }),
    frame: frameMarkup({ src: site.absolute(frame), title: link.text, height: BADGE_FRAME_HEIGHT, link }),
    html: badgeHtml({
      href,
      src: site.absolute(pictureOf(label, asked)),
      alt: describeBadge(label.hashtag, name),
      width,
      height: asked.height,
    }),
  };
}
