import { markdownToMdast } from 'satteri';
import { headingNamer } from '../../domain/heading-names.ts';

/** What matters in a Markdown text, with its line in the file. */
export interface MarkdownNode {
  /**
   * `reference`: a picture whose address stands elsewhere; `depth`: where the text begins to nest too deep; `call`: of a
   * note that has no text; `note`: that nothing calls.
   */
  kind: 'html' | 'link' | 'image' | 'heading' | 'reference' | 'depth' | 'call' | 'note';
  /** Address, the tag as written, the name that a heading has in its page, or that of a note. */
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

/** Tags, links, pictures, headings, lost notes and excessive depth of a text whose first line is line `firstLine` of its file. */
export function markdownNodes(text: string, firstLine: number): MarkdownNode[] {
  const nodes = [...allNodes(markdownToMdast(text, { features: FEATURES }) as TreeNode)];
  const pictures = new Set(
    nodes.filter(({ node }) => node.type === 'imageReference').map(({ node }) => node.identifier),
  );
  const notes = new Set(
    nodes.filter(({ node }) => node.type === 'footnoteReference').map(({ node }) => node.identifier),
  );
  const valueOf = valuesOf(notes);
  return nodes.flatMap(({ node, depth }) => {
    const isNamed = (node.type === 'footnoteDefinition' ? notes : pictures).has(node.identifier);
    const kind = depth === MAX_DEPTH ? 'depth' : kindOf(node, isNamed);
    const line = (node.position?.start.line ?? 1) + firstLine - 1;
    return kind ? [{ kind, value: valueOf(node), alt: node.alt ?? '', line }] : lostCalls(node, line);
  });
}

/** A call whose note has no text is a text like another. */
const lostCalls = ({ type, value = '' }: TreeNode, line: number): MarkdownNode[] =>
  type !== 'text'
    ? []
    : [...value.matchAll(/\[\^([^\]\s]{1,60})\]/g)].map(({ 1: name = '', index }) => ({
        ...{ kind: 'call' as const, value: name, alt: '' },
        line: line + value.slice(0, index).split('\n').length - 1,
      }));

/** Headings are named in their order, as in the page, where a note is read by its number. */
function valuesOf(notes: ReadonlySet<string | undefined>): (node: TreeNode) => string {
  const nameOf = headingNamer();
  const numbers = new Map([...notes].map((note, rank) => [note, String(rank + 1)]));
  const wordsOf = (heading: TreeNode) =>
    [...allNodes(heading)].map(({ node }) => wordOf(node) ?? numbers.get(node.identifier) ?? '').join('');
  return (node) =>
    node.type === 'heading' ? nameOf(wordsOf(node)) : (node.url ?? node.value ?? node.identifier ?? '');
}

const wordOf = ({ type, value }: TreeNode) =>
  type === 'text' || type === 'inlineCode' ? (value ?? '') : undefined;

/** `isNamed`: elsewhere in the text, as a picture or a note. */
function kindOf({ type, depth }: TreeNode, isNamed: boolean): MarkdownNode['kind'] | undefined {
  if (type === 'heading') return (depth ?? 1) <= MAX_HEADING ? type : undefined;
  if (type === 'html' || type === 'link' || type === 'image') return type;
  if (type === 'imageReference') return 'reference';
  if (isNamed) return undefined;
  return type === 'definition' ? 'link' : type === 'footnoteDefinition' ? 'note' : undefined;
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
