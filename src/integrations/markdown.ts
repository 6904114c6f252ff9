import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import type { Nodes, Root, Text } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { slugify } from '../domain/slug.ts';
import { typeset } from '../domain/typography.ts';

/** What a contributor's Markdown may become; everything else is dropped. */
const allowed: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'strong', 'em', 'del', 'code', 'pre', 'blockquote'],
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
const dropRawHtmlAndForeignImages = defineMdastPlugin({
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

type Element = Extract<Nodes, { type: 'element' }>;

/** What one text needs to know: the site's folder, and how many headings had the same name so far. */
interface Context {
  base: string;
  headings: Map<string, number>;
}

const HEADINGS = new Set(['h2', 'h3', 'h4']);

const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';

const looksLikeAddress = (text: string) => !/\s/.test(text) && /[@./]/.test(text);

/** Code, and addresses shown as they are: people copy them. */
const isLiteral = (node: Element) =>
  node.tagName === 'code' ||
  node.tagName === 'pre' ||
  (node.tagName === 'a' && looksLikeAddress(textOf(node)));

/** Depth-first over elements and texts; does not enter what is literal. */
function visit(node: Nodes, context: Context): void {
  if (node.type === 'text') node.value = typeset(node.value);
  if (node.type === 'element') mendElement(node, context);
  if (!('children' in node) || (node.type === 'element' && isLiteral(node))) return;
  node.children = node.children.filter((child) => !isForeignImage(child)).map(withoutBox);
  for (const child of node.children) visit(child, context);
}

const isForeignImage = (node: Nodes) =>
  node.type === 'element' && node.tagName === 'img' && !isPhoto(String(node.properties.src ?? ''));

/** The box of a list of tasks, as a character: a visitor cannot tick it. */
const withoutBox = <N extends Nodes>(node: N): N | Text =>
  node.type === 'element' && node.tagName === 'input'
    ? { type: 'text', value: node.properties.checked ? '☑' : '☐' }
    : node;

/** Classes instead of styles, which the site's policy refuses. */
function alignCell({ properties }: Element): void {
  const { style } = properties;
  delete properties.style;
  if (typeof style === 'string') properties.className = [style.endsWith('right') ? 'end' : 'center'];
}

/** `titre-…`: no heading may take the name of a part of the page, such as the target of « Aller au contenu ». */
function nameHeading(node: Element, headings: Map<string, number>): void {
  const id = `titre-${slugify(textOf(node))}`;
  const before = headings.get(id) ?? 0;
  headings.set(id, before + 1);
  node.properties.id = before === 0 ? id : `${id}--${before + 1}`;
}

function mendElement(node: Element, { base, headings }: Context): void {
  if (node.tagName === 'h1') node.tagName = 'h2';
  if (HEADINGS.has(node.tagName) && node.properties.id === undefined) nameHeading(node, headings);
  alignCell(node);
  const { href } = node.properties;
  if (typeof href !== 'string') return;
  if (/^[/\\]{2}|^\/\\/.test(href)) delete node.properties.href;
  else if (href.startsWith('/')) node.properties.href = base.replace(/\/$/, '') + href;
  else if (href.startsWith('https:')) node.properties.rel = ['noopener', 'nofollow', 'ugc'];
}

/** → tree with only what is allowed, French typography and addresses under `base`. */
function cleanTree(root: Root, base: string): Root {
  const clean = sanitize(root, { ...allowed, tagNames: [...(allowed.tagNames ?? []), 'h1'] }) as Root;
  visit(clean, { base, headings: new Map() });
  return clean;
}

/** Markdown options: the one sanitiser and typographer of contributed text. */
export const markdown = (base: string): SatteriProcessorOptions => ({
  features: {
    smartPunctuation: false,
    gfm: { footnotes: { label: 'Notes', backLabel: 'Retour à la référence {reference}', clobberPrefix: '' } },
  },
  mdastPlugins: [dropRawHtmlAndForeignImages],
  hastPlugins: [
    defineHastPlugin({
      name: 'allow-list',
      after(root, context) {
        context.replaceNode(root, cleanTree(root as Root, base));
      },
    }),
  ],
});
