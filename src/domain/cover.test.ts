import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type CoverPattern, drawCover } from './cover.ts';

const MAX_COVER_BYTES = 2048;

const motifs = ['fields', 'leaves', 'tiles', 'hills', 'waves', 'stalls'] as const satisfies CoverPattern[];

const anySlug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,6}$/);

function expectWellFormed(xml: string) {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe.each(motifs)('the cover %s', (pattern) => {
  it('weighs less than 2 KB, is well-formed and holds only numbers, whatever the slug', () => {
    fc.assert(
      fc.property(anySlug, (slug) => {
        const svg = drawCover({ pattern, slug });
        expectWellFormed(svg);
        expect(svg.length).toBeLessThan(MAX_COVER_BYTES);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
      }),
    );
  });

  it('is the same for the same slug and differs for another', () => {
    const cover = drawCover({ pattern, slug: 'ferme-du-lac' });
    expect(drawCover({ pattern, slug: 'ferme-du-lac' })).toBe(cover);
    expect(drawCover({ pattern, slug: 'ferme-de-la-butte' })).not.toBe(cover);
  });
});
