import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.ts';

test('what Playwright turns off stays off', () => {
  const playwright = readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8');
  const [list = ''] = /(?<=\bdisabledFeatures = \[)[^\]]+/.exec(playwright) ?? [];
  const names = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  const ours = CHROMIUM_ARGUMENTS.find((argument) => argument.startsWith('--disable-features=')) ?? '';
  expect(ours.split(/[=,]/)).toEqual(expect.arrayContaining(names));
});
