import type { EditorComponentOptions, PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement } from 'react';

const PHOTO = /^!\[([^\]]*)\]\((.*?)(?:\s"[^"]*")?\)$/;

interface Photo {
  alt?: string;
  image?: string;
}

/** A photo in a text: `![description](../media/x.jpg)`. */
export const photoComponent = {
  id: 'image',
  label: 'Photo',
  pattern: PHOTO,
  fields: [
    { name: 'image', label: 'Photo', widget: 'image', choose_url: false },
    { name: 'alt', label: 'Description, pour qui ne la voit pas', widget: 'string' },
  ],
  fromBlock: (match: RegExpMatchArray) => ({ alt: match[1], image: match[2] }),
  toBlock: ({ alt = '', image = '' }: Photo) => `![${alt.replace(/[[\]]/g, '')}](${image})`,
  toPreview: ({ alt = '', image = '' }: Photo, getAsset: PreviewTemplateComponentProps['getAsset']) =>
    createElement('img', { src: String(getAsset(image)), alt }),
} as unknown as EditorComponentOptions; // its types forget what `toPreview` also receives
