import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { photoBlocks } from './photo-component.ts';

const read = (text: string) => {
  const match = photoBlocks.pattern.exec(text);
  return match && photoBlocks.fromBlock(match);
};

describe('the photo of a text in the forms', () => {
  test.each([
    { text: '![Un étang](../media/a.webp)', photo: { alt: 'Un étang', image: '../media/a.webp' } },
    {
      text: '![a](../media/a.webp "Au matin. Photo : la rédaction")',
      photo: { alt: 'a', image: '../media/a.webp', caption: 'Au matin. Photo : la rédaction' },
    },
    {
      text: String.raw`![a](../media/a.webp "Un \"mot\"")`,
      photo: { alt: 'a', image: '../media/a.webp', caption: 'Un "mot"' },
    },
  ])('is read from $text, and written back', ({ text, photo }) => {
    expect(read(text)).toEqual({ caption: undefined, ...photo });
    expect(photoBlocks.toBlock(photo)).toBe(text);
  });

  test.each([
    '![a](../media/a.webp)\n![b](../media/b.webp)',
    '![a](../media/a.webp) ![b](../media/b.webp)',
    '[![a](../media/a.webp)](https://x.example)',
    'Texte ![a](../media/a.webp)',
  ])('leaves a gallery, a link or a text as it is: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('keeps any caption', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const caption = words.trim().replace(/\s+/g, ' ');
        const text = photoBlocks.toBlock({ alt: 'a', image: '../media/a.webp', caption: words });
        expect(read(text)?.caption ?? '').toBe(caption);
      }),
    );
  });
});
