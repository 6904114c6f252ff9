import { markdownToMdast } from 'satteri';
import { headingNamer } from '../../domain/heading-names.ts';

/** What matters in a Markdown text, with its line in the file. */
export interface MarkdownNode {
  /** `reference`: a picture whose address stands elsewhere; `depth`: where the text begins to nest too deep. */
  kind: 'html' | 'link' | 'image' | 'heading' | 'reference' | 'depth';
  /** Address, the tag as written, or the name that a heading has in its page. */
  value: string;
  /** Text that replaces a picture. */
  alt: string;
  line: number;
}

interface TreeNode {
  type: string;
  url?: string;
  value?: string;
  alt?: string | null;
  identifier?: string;
  /** Level of a heading. */
  depth?: number;
  position?: { start: { line: number } } | undefined;
  children?: TreeNode[];
}

/** The same dialect as the site; the fields are already cut off. */
const FEATURES = { gfm: true, frontmatter: false };

/** Smaller headings are not shown as such. */
const MAX_HEADING = 4;

/** Levels of the tree, two for a level of a list. The site's renderer loses what is under the 128th. */
const MAX_DEPTH = 40;

/** Tags, links, pictures, headings and excessive depth of a text whose first line is line `firstLine` of its file. */
export function markdownNodes(text: string, firstLine: number): MarkdownNode[] {
  const nodes = [...allNodes(markdownToMdast(text, { features: FEATURES }) as TreeNode)];
  const pictures = new Set(
    nodes.filter(({ node }) => node.type === 'imageReference').map(({ node }) => node.identifier),
  );
  const valueOf = valuesOf(nodes);
  return nodes.flatMap(({ node, depth }) => {
    const kind = depth === MAX_DEPTH ? 'depth' : kindOf(node, pictures.has(node.identifier));
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    return kind ? [{ kind, value: valueOf(node), alt: node.alt ?? '', line }] : [];
  });
}

/** Headings are named in their order, as in the page, where a note is read by its number. */
function valuesOf(nodes: readonly Placed[]): (node: TreeNode) => string {
  const nameOf = headingNamer();
  const notes = new Set(
    nodes.filter(({ node }) => node.type === 'footnoteReference').map(({ node }) => node.identifier),
  );
  const numbers = new Map([...notes].map((note, rank) => [note, String(rank + 1)]));
  const wordsOf = (heading: TreeNode) =>
    [...allNodes(heading)].map(({ node }) => wordOf(node) ?? numbers.get(node.identifier) ?? '').join('');
  return (node) => (node.type === 'heading' ? nameOf(wordsOf(node)) : (node.url ?? node.value ?? ''));
}

const wordOf = ({ type, value }: TreeNode) =>
  type === 'text' || type === 'inlineCode' ? (value ?? '') : undefined;

function kindOf({ type, depth }: TreeNode, isPicture: boolean): MarkdownNode['kind'] | undefined {
  if (type === 'heading') return (depth ?? 1) <= MAX_HEADING ? type : undefined;
  if (type === 'html' || type === 'link' || type === 'image') return type;
  if (type === 'imageReference') return 'reference';
  return type === 'definition' && !isPicture ? 'link' : undefined;
}

interface Placed {
  node: TreeNode;
  depth: number;
}

/** Depth-first, without recursion: nothing limits how deep a hostile text nests its quotes. */
function* allNodes(root: TreeNode): Generator<Placed> {
  const pending: Placed[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    const depth = next.depth + 1;
    pending.push(...(next.node.children ?? []).map((node) => ({ node, depth })).toReversed());
  }
}
