import { expect, test } from 'vitest';
import { keepOwnStyle } from './own-style.ts';

const shared = '<link rel="stylesheet" href="/_astro/style.x.css">';
const own = '<link rel="stylesheet" href="/_astro/frame.x.css" data-own>';

test('a page with a style of its own keeps it alone', () => {
  expect(keepOwnStyle(`<head>${own}<meta>${shared}</head>`)).toBe(`<head>${own}<meta></head>`);
});

test('any other page keeps all its styles, one that talks of such marks too', () => {
  const page = `<head>${shared}${shared}</head><code>&lt;link rel="stylesheet" href="" data-own&gt;</code>`;
  expect(keepOwnStyle(page)).toBe(page);
});
