import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import type { Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { alignCells, mendLinks, nameHeadings } from './markdown/addresses.ts';
import { dropRawHtmlAndForeignImages, sanitised } from './markdown/allow-list.ts';
import { disarmWords, makeFigures } from './markdown/figures.ts';
import { typesetTree } from './markdown/typography.ts';

/** → tree with only what is allowed, addresses under `base`, French typography and figures, in this order. */
function cleanTree(root: Root, base: string): Root {
  const clean = sanitised(root);
  alignCells(clean);
  mendLinks(clean, base);
  nameHeadings(clean);
  typesetTree(clean);
  makeFigures(clean);
  disarmWords(clean);
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
