import type { Nodes, Root, Text } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { defineMdastPlugin } from 'satteri';
import { elementsUnder, isElement } from './nodes.ts';

/** What a contributor's Markdown may become; everything else is dropped. */
const allowed: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'strong', 'em', 'del', 'code', 'pre', 'blockquote'],
    ...['ul', 'ol', 'li', 'input', 'a', 'img', 'sup', 'section'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'id', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    li: ['id'],
    section: ['dataFootnotes'],
    h2: ['id', ['className', 'sr-only']],
    input: ['checked'],
    th: [['style', /^text-align: (?:center|right)$/]],
    td: [['style', /^text-align: (?:center|right)$/]],
  },
  protocols: { href: ['https', 'mailto', 'tel'], src: [] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object'],
  clobber: [],
};

/** A photo of `content/media/`, and nothing above it: what it names is read and published. */
const isPhoto = (address: string) =>
  /^\.\.\/media\/[a-z0-9][a-z0-9._/-]*\.(?:jpe?g|png|webp)$/i.test(address) && !address.includes('..', 2);

/** Before anything opens what they name. */
export const dropRawHtmlAndForeignImages = defineMdastPlugin({
  name: 'drop-raw-html-and-foreign-images',
  html(node, context) {
    context.removeNode(node);
  },
  image(node, context) {
    if (!isPhoto(node.url)) context.removeNode(node);
  },
  /** Astro does not look for the file of such a picture. */
  imageReference(node, context) {
    context.removeNode(node);
  },
});

const isForeignImage = (node: Nodes) => isElement(node, 'img') && !isPhoto(String(node.properties.src ?? ''));

/** The box of a list of tasks, as a character: a visitor cannot tick it. */
const withoutBox = <N extends Nodes>(node: N): N | Text =>
  isElement(node, 'input') ? { type: 'text', value: node.properties.checked ? '☑' : '☐' } : node;

/** → tree with only what is allowed. What is added after it is ours. */
export function sanitised(root: Root): Root {
  const clean = sanitize(root, allowed) as Root;
  for (const parent of [clean, ...elementsUnder(clean)])
    parent.children = (parent.children as Nodes[])
      .filter((child) => !isForeignImage(child))
      .map(withoutBox) as typeof parent.children;
  return clean;
}
