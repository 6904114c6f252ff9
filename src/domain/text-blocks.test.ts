import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { textBlocks } from './text-blocks.ts';

describe('a text of several lines', () => {
  test.each([
    { text: 'Un.', blocks: [{ kind: 'paragraph', text: 'Un.' }] },
    {
      text: 'Un.\n\nDeux.\nTrois.',
      blocks: ['Un.', 'Deux.', 'Trois.'].map((one) => ({ kind: 'paragraph', text: one })),
    },
    {
      text: 'Il faut :\n- du lait\n- du sel\nC’est tout.',
      blocks: [
        { kind: 'paragraph', text: 'Il faut :' },
        { kind: 'list', items: ['du lait', 'du sel'] },
        { kind: 'paragraph', text: 'C’est tout.' },
      ],
    },
    { text: '-5 °C cette nuit', blocks: [{ kind: 'paragraph', text: '-5 °C cette nuit' }] },
    { text: '- \n', blocks: [{ kind: 'paragraph', text: '-' }] },
    { text: '  \r\n ', blocks: [] },
  ])('« $text » is read as people wrote it', ({ text, blocks }) => {
    expect(textBlocks(text)).toEqual(blocks);
  });

  it('loses no word', () => {
    const line = fc.stringMatching(/^[a-z -]{0,12}$/);
    const words = (text: string) => text.match(/[a-z]+/g) ?? [];
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const read = textBlocks(lines.join('\n'))
          .map((block) => (block.kind === 'list' ? block.items.join(' ') : block.text))
          .join(' ');
        expect(words(read)).toEqual(words(lines.join(' ')));
      }),
    );
  });
});
