import { expect, test } from 'vitest';
import { sandboxFiles } from './sandbox-tree.ts';

test('what is written in a folder of the sandbox is found by its whole path', () => {
  const articles: Record<string, { content: string }> = { 'un.md': { content: 'un' } };
  const files = sandboxFiles({ content: { articles } });
  articles['deux.md'] = { content: 'deux' };
  expect(files['content/articles']).toEqual({ 'un.md': { content: 'un' }, 'deux.md': { content: 'deux' } });
});
