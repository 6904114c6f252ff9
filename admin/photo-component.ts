import type { EditorComponentOptions, PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement } from 'react';

/** A paragraph that is one photo: two of them are a gallery, which stays as it is written. */
const PHOTO = /^!\[([^\]]*)\]\(([^\s()]*)(?:\s+"((?:[^"\\]|\\.)*)")?\)$/;

interface Photo {
  alt?: string | undefined;
  image?: string | undefined;
  caption?: string | undefined;
}

const written = (caption: string) => caption.trim().replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ');

/** A photo in a text and its caption: `![description](../media/x.jpg "légende")`. */
export const photoBlocks = {
  pattern: PHOTO,
  fromBlock: ([, alt, image, caption]: readonly (string | undefined)[]): Photo => ({
    alt,
    image,
    caption: caption?.replace(/\\(["\\])/g, '$1'),
  }),
  toBlock: ({ alt = '', image = '', caption = '' }: Photo) =>
    `![${alt.replace(/[[\]]/g, '')}](${image}${caption.trim() && ` "${written(caption)}"`})`,
};

export const photoComponent = {
  id: 'image',
  label: 'Photo',
  ...photoBlocks,
  fields: [
    { name: 'image', label: 'Photo', widget: 'image', choose_url: false },
    { name: 'alt', label: 'Description, pour qui ne la voit pas', widget: 'string' },
    { name: 'caption', label: 'Légende et auteur de la photo', widget: 'string', required: false },
  ],
  /** As the page shows it. */
  toPreview: (
    { alt = '', image = '', caption }: Photo,
    getAsset: PreviewTemplateComponentProps['getAsset'],
  ) =>
    createElement(
      'figure',
      null,
      createElement('img', { src: String(getAsset(image)), alt }),
      caption ? createElement('figcaption', { className: 'small' }, caption) : null,
    ),
} as unknown as EditorComponentOptions; // its types forget what `toPreview` also receives
