import font from '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff?inline';
import type { BadgeOptions } from './badge-options.ts';
import { parseOutliner } from './outliner.ts';

const bytes = Uint8Array.from(atob(font.slice(font.indexOf(',') + 1)), (character) =>
  character.charCodeAt(0),
);

export const fontBytes: ArrayBuffer = bytes.buffer;

/** The font of the badges, read as the pages read it. */
export const outliner = parseOutliner(fontBytes);

/** A badge of an invented territory. */
export const options: BadgeOptions = {
  family: 'sign',
  colour: 'forest',
  standing: 'held',
  words: {
    over: 'MADE IN',
    plate: 'PAYS 00',
    ring: 'MADE IN PAYS 00 · & ENVIRONS ·',
    hashtag: '#mip00',
    mention: 'Made in Pays 00',
  },
  palette: {
    paper: '#fbf8f1',
    ink: '#1d2a22',
    forest: '#1f5136',
    heather: '#7a3b69',
    sandstone: '#bd8035',
    slate: '#44525c',
    alert: '#b3261e',
  },
};
