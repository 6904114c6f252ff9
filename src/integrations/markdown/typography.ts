import type { Parents, Root, Text } from 'hast';
import { ADDRESS, LINE_END, OPAQUE, type Segment, typesetBlock } from '../../domain/typesetting/block.ts';
import { type Element, element, isElement, textOf } from './nodes.ts';

/** A link whose words are an address: people copy it, as they do code. */
const isAddress = (node: Element) =>
  isElement(node, 'a') && !/\s/.test(textOf(node)) && /[@./]/.test(textOf(node));

/** What is read on as one sentence; anything else begins a block. */
const PHRASING = new Set(['a', 'strong', 'em', 'del', 'code', 'sup', 'img', 'br']);

/** What one block reads: a text to typeset, or what stands for something else. */
interface Leaf {
  text: string;
  node?: Text;
}

/** French typography of every text, block by block. */
export function typesetTree(root: Root): void {
  const blocks: Leaf[][] = [[]];
  gatherBlocks(root, blocks);
  const split = new Map(blocks.flatMap(typesetLeaves));
  if (split.size > 0) putParts(root, split);
}

function gatherBlocks(parent: Parents, blocks: Leaf[][]): void {
  for (const node of parent.children) {
    if (node.type === 'text') blocks.at(-1)?.push({ text: node.value, node });
    if (node.type === 'element') gatherElement(node, blocks);
  }
}

function gatherElement(node: Element, blocks: Leaf[][]): void {
  const isBlock = !PHRASING.has(node.tagName);
  const instead = standIn(node);
  if (isBlock) blocks.push([]);
  if (instead === undefined) gatherBlocks(node, blocks);
  else blocks.at(-1)?.push({ text: instead });
  if (isBlock) blocks.push([]);
}

/** For what is not typeset. */
function standIn(node: Element): string | undefined {
  if (isElement(node, 'br')) return LINE_END;
  if (isAddress(node)) return ADDRESS;
  return isElement(node, 'code', 'pre', 'sup', 'img') ? OPAQUE : undefined;
}

/** Typesets the texts of a block in place; → those that become several nodes. */
function typesetLeaves(leaves: readonly Leaf[]): [Text, Parts][] {
  if (!leaves.some(({ node }) => node && node.value.trim() !== '')) return [];
  const shares = typesetBlock(leaves.map(({ text }) => text));
  return leaves.flatMap(({ node }, rank): [Text, Parts][] => {
    const share = shares[rank] ?? [];
    if (!node) return [];
    if (share.some((part) => typeof part !== 'string')) return [[node, nodesOf(share)]];
    node.value = share.join('');
    return [];
  });
}

type Parts = (Text | Element)[];

/** Texts, and what is above the line. */
export const nodesOf = (segments: readonly Segment[]): Parts =>
  segments.map((segment) =>
    typeof segment === 'string'
      ? { type: 'text', value: segment }
      : element('sup', [{ type: 'text', value: segment.raised }]),
  );

function putParts(parent: Parents, split: ReadonlyMap<Text, Parts>): void {
  parent.children = (parent.children as Parts).flatMap((node) => {
    if (node.type === 'element') putParts(node, split);
    return (node.type === 'text' && split.get(node)) || [node];
  });
}
