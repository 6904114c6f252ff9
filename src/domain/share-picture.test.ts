import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { outliner as font } from './badge/badge.fixture.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { type SharePicture, drawSharePicture } from './share-picture.ts';

const picture: SharePicture = {
  name: 'Made in Ici & Alentours',
  tagline: 'Acheter, sortir et s’entraider',
  hashtag: '#ici',
  palette: {
    paper: '#fbf8f1',
    ink: '#1d2a22',
    forest: '#1f5136',
    moss: '#5c7a4a',
    heather: '#7a3b69',
    line: '#ddd5c4',
  },
};

/** Names of the elements, by a parser that refuses what is not well formed. */
function elementsOf(svg: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(svg).close();
  return names;
}

describe('drawSharePicture', () => {
  it('has the size that sharing sites ask for, and letters as outlines', () => {
    const svg = drawSharePicture(picture, font);
    expect(svg).toContain('width="1200" height="630"');
    expect(elementsOf(svg)).not.toContain('text');
  });

  it('is the same every time', () => {
    expect(drawSharePicture(picture, font)).toBe(drawSharePicture(picture, font));
  });

  it('stays a drawing whatever the names hold', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (name, tagline, hashtag) => {
        const names = elementsOf(drawSharePicture({ ...picture, name, tagline, hashtag }, font));
        expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'style', 'path', 'g']));
      }),
      { numRuns: 15 },
    );
  });
});
