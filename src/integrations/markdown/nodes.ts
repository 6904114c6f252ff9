import type { Nodes, Parents } from 'hast';

export type Element = Extract<Nodes, { type: 'element' }>;

export const isElement = (node: Nodes, ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);

export const element = (tagName: string, children: Element['children'], className?: string): Element => ({
  type: 'element',
  tagName,
  properties: className === undefined ? {} : { className: [className] },
  children,
});

export const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';

/** Elements under a node, depth-first, each before what is in it. */
export function* elementsUnder(node: Parents): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsUnder(child);
  }
}
