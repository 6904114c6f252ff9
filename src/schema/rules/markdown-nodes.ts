import { markdownToMdast } from 'satteri';

/** What matters in a Markdown text: tags, links and pictures, with their line in the file. */
export interface MarkdownNode {
  kind: 'html' | 'link' | 'image';
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

/** Tags, links and pictures of a text whose first line is line `firstLine` of its file. */
export function markdownNodes(text: string, firstLine: number): MarkdownNode[] {
  if (!/[<[@:]|www\./.test(text)) return [];
  const nodes = [...allNodes(markdownToMdast(text, { features: FEATURES }) as TreeNode)];
  const pictures = new Set(
    nodes.filter(({ type }) => type === 'imageReference').map(({ identifier }) => identifier),
  );
  return nodes.flatMap((node) => {
    const kind = kindOf(node, pictures.has(node.identifier));
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    return kind ? [{ kind, value: node.url ?? node.value ?? '', alt: node.alt ?? '', line }] : [];
  });
}

function kindOf({ type }: TreeNode, isPicture: boolean): MarkdownNode['kind'] | undefined {
  if (type === 'html' || type === 'link' || type === 'image') return type;
  if (type === 'definition') return isPicture ? 'image' : 'link';
  return undefined;
}

/** Depth-first, without recursion: nothing limits how deep a hostile text nests its quotes. */
function* allNodes(root: TreeNode): Generator<TreeNode> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...(node.children ?? []).toReversed());
  }
}
