import type { Nodes, Parents, Root, Text } from 'hast';
import {
  GALLERY_PHOTO_SIZES,
  PHOTO_QUALITY,
  PHOTO_WIDTHS,
  TEXT_PHOTO_SIZES,
} from '../../domain/photo-sizes.ts';
import { typesetBlock } from '../../domain/typesetting/block.ts';
import { type Element, element, elementsUnder, isElement } from './nodes.ts';
import { nodesOf } from './typography.ts';

/** A picture of a paragraph, and the link around it. */
interface Shown {
  picture: Element;
  link?: Element;
}

/** Paragraphs of pictures alone become figures, several a gallery; every picture is published in a few widths. */
export function makeFigures(root: Root): void {
  for (const parent of [root, ...elementsUnder(root)]) replaceParagraphs(parent);
  for (const node of elementsUnder(root)) if (isElement(node, 'img')) publish(node, TEXT_PHOTO_SIZES);
}

function replaceParagraphs(parent: Parents): void {
  parent.children = (parent.children as Element[]).map((node) => {
    const shown = isElement(node, 'p') ? picturesOf(node) : [];
    const [one] = shown;
    if (!one) return node;
    if (shown.length === 1) return figure(one, TEXT_PHOTO_SIZES);
    return element(
      'div',
      shown.map((each) => figure(each, GALLERY_PHOTO_SIZES)),
      'gallery',
    );
  });
}

const isBlank = (node: Nodes) => isElement(node, 'br') || (node.type === 'text' && node.value.trim() === '');

/** The pictures of a paragraph that has nothing else; none for any other. */
function picturesOf({ children }: Element): Shown[] {
  const shown = children.filter((node) => !isBlank(node)).map(shownBy);
  return shown.every((each) => each !== undefined) ? shown : [];
}

function shownBy(node: Nodes): Shown | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return { picture: node };
  const [only, other] = node.children.filter((child) => !isBlank(child));
  if (node.tagName !== 'a' || other || only?.type !== 'element' || only.tagName !== 'img') return undefined;
  return node.properties.href === undefined ? { picture: only } : { picture: only, link: node };
}

/** One link holds the picture and its caption: it is reached once, and says where it leads. */
function figure({ picture, link }: Shown, sizes: string): Element {
  const caption = [captionOf(picture), destinationOf(link)].filter((part) => part.length > 0);
  delete picture.properties.title;
  publish(picture, sizes);
  const shown = element('figure', [picture], link && 'linked');
  const [first = [], second] = caption;
  if (caption.length > 0)
    shown.children.push(element('figcaption', second ? [...first, SPACE, ...second] : first));
  return link ? { ...link, children: [shown] } : shown;
}

const SPACE: Text = { type: 'text', value: ' ' };

/** Its Markdown title. */
function captionOf({ properties: { title } }: Element): Element['children'] {
  const words = typeof title === 'string' ? title.trim() : '';
  return words ? nodesOf(typesetBlock([words])[0] ?? []) : [];
}

/** « Voir sur peertube.example », for a link that leaves the site. */
function destinationOf(link: Element | undefined): Element['children'] {
  const address = String(link?.properties.href ?? '');
  if (!address.startsWith('https:') || !URL.canParse(address)) return [];
  const host = new URL(address).hostname.replace(/^www\./, '');
  return [element('span', [{ type: 'text', value: `Voir sur ${host}` }], 'leads')];
}

/**
 * For Astro, which makes the files and writes `src`, `srcset`, `width` and `height`. Its own plugin would write the
 * same attribute, but lists of numbers do not reach it; Astro undoes no other escape of HTML than that of quotes.
 */
function publish(picture: Element, sizes: string): void {
  const { src, alt = '', title } = picture.properties;
  if (src === undefined) return;
  const wanted = {
    ...{ src, alt, title, sizes },
    ...{ widths: PHOTO_WIDTHS, format: 'webp', quality: PHOTO_QUALITY, loading: 'lazy', decoding: 'async' },
  };
  picture.properties = { __ASTRO_IMAGE_: escaped(JSON.stringify(wanted)) };
}

const escaped = (json: string) =>
  json.replace(/[<>&']/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Astro looks for that attribute in the whole page, code included: no words, even of several texts side by side, may
 * pass for it.
 */
export function disarmWords(root: Root): void {
  for (const parent of [root, ...elementsUnder(root)]) {
    const children = joinTexts(parent.children as Element[]);
    for (const node of children) if (node.type === 'text') node.value = disarmed(node.value);
    parent.children = children;
  }
}

const disarmed = (text: string) => text.replaceAll('__ASTRO_IMAGE_=', '__ASTRO_IMAGE_\u2060=');

function joinTexts(nodes: readonly (Element | Text)[]): (Element | Text)[] {
  const joined: (Element | Text)[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else joined.push(node.type === 'text' ? { ...node } : node);
  }
  return joined;
}
