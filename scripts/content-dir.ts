import { relative, resolve } from 'node:path';

/** Folder of the content, absolute: `CONTENT_DIR`, or `content/`. */
export const contentDir = resolve(process.env.CONTENT_DIR || 'content');

const near = relative('', contentDir);

/** The same as people type it: from here when it is under this folder. */
export const shownContentDir = near.startsWith('..') ? contentDir : near || '.';
