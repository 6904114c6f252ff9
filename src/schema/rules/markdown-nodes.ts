import { markdownToMdast } from 'satteri';

/** What matters in a Markdown text, with its line in the file. */
export interface MarkdownNode {
  /** `reference`: a picture whose address stands elsewhere; `depth`: where the text begins to nest too deep. */
  kind: 'html' | 'link' | 'image' | 'reference' | 'depth';
  /** Address, or the tag as written. */
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
  position?: { start: { line: number } } | undefined;
  children?: TreeNode[];
}

/** The same dialect as the site; the fields are already cut off. */
const FEATURES = { gfm: true, frontmatter: false };

/** Levels of the tree, two for a level of a list. The site's renderer loses what is under the 128th. */
const MAX_DEPTH = 40;

/** Tags, links, pictures and excessive depth of a text whose first line is line `firstLine` of its file. */
export function markdownNodes(text: string, firstLine: number): MarkdownNode[] {
  const nodes = [...allNodes(markdownToMdast(text, { features: FEATURES }) as TreeNode)];
  const pictures = new Set(
    nodes.filter(({ node }) => node.type === 'imageReference').map(({ node }) => node.identifier),
  );
  return nodes.flatMap(({ node, depth }) => {
    const kind = depth === MAX_DEPTH ? 'depth' : kindOf(node, pictures.has(node.identifier));
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    return kind ? [{ kind, value: node.url ?? node.value ?? '', alt: node.alt ?? '', line }] : [];
  });
}

function kindOf({ type }: TreeNode, isPicture: boolean): MarkdownNode['kind'] | undefined {
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
