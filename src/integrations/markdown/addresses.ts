import type { Root } from 'hast';
import { headingNamer } from '../../domain/heading-names.ts';
import { type Element, elementsUnder, isElement, textOf } from './nodes.ts';

/** Own links under the folder of the site; those that leave it say so. */
export function mendLinks(root: Root, base: string): void {
  for (const { properties } of elementsUnder(root)) {
    const { href } = properties;
    if (typeof href !== 'string') continue;
    if (/^[/\\]{2}|^\/\\/.test(href)) delete properties.href;
    else if (href.startsWith('/')) properties.href = base.replace(/\/$/, '') + href;
    else if (href.startsWith('https:')) properties.rel = ['noopener', 'nofollow', 'ugc'];
  }
}

/** Titles are below that of the page, and have addresses: by their words as written, before any typography. */
export function nameHeadings(root: Root): void {
  const nameOf = headingNamer();
  for (const node of elementsUnder(root)) {
    if (node.tagName === 'h1') node.tagName = 'h2';
    if (isElement(node, 'h2', 'h3', 'h4')) node.properties.id ??= nameOf(textOf(node));
  }
}

/** Classes instead of styles, which the site's policy refuses. */
export function alignCells(root: Root): void {
  for (const cell of elementsUnder(root)) alignCell(cell);
}

function alignCell({ properties }: Element): void {
  const { style } = properties;
  delete properties.style;
  if (typeof style === 'string') properties.className = [style.endsWith('right') ? 'end' : 'center'];
}
