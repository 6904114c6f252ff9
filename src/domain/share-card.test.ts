import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import { outliner as font } from './badge/badge.fixture.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { type CardTerritory, type ShareCard, drawShareCard } from './share-card.ts';

const territory: CardTerritory = {
  name: 'Made in Ici & Alentours',
  hashtag: '#ici',
  palette: {
    paper: '#fbf8f1',
    ink: '#1d2a22',
    forest: '#1f5136',
    moss: '#5c7a4a',
    sandstone: '#bd8035',
    heather: '#7a3b69',
    slate: '#44525c',
    line: '#ddd5c4',
  },
};

const card: ShareCard = {
  kicker: 'Terres et tables · recette',
  title: 'Gratin de courge au chèvre',
  colour: 'sandstone',
  art: { pattern: 'fields', slug: 'gratin' },
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

const draw = (changes: Partial<ShareCard> = {}, by = territory) =>
  drawShareCard({ ...card, ...changes }, by, font);

/** Letters are paths, one a line. */
const lineCount = (svg: string) => (svg.match(/<path fill="#1d2a22"/g) ?? []).length - 1;

describe('the picture of a page that is shared', () => {
  it('has the size that sharing sites ask for, and letters as outlines', () => {
    const svg = draw();
    expect(svg).toContain('width="1200" height="630"');
    expect(elementsOf(svg)).not.toContain('text');
  });

  it('is the same every time, and another for another page', () => {
    expect(draw()).toBe(draw());
    expect(draw({ title: 'Autre' })).not.toBe(draw());
    expect(draw({ art: { pattern: 'fields', slug: 'autre' } })).not.toBe(draw());
  });

  test.each([
    { title: 'Liens', lines: 1 },
    { title: 'Gratin de courge au chèvre', lines: 2 },
    { title: 'À la Chèvrerie des Bruyères, l’année tourne autour des naissances', lines: 4 },
    { title: 'mot '.repeat(200), lines: 8 },
    { title: 'W'.repeat(120), lines: 1 },
    { title: '', lines: 0 },
  ])('sets « $title » in $lines lines', ({ title, lines }) => {
    expect(lineCount(draw({ title }))).toBe(lines);
  });

  it('stays a drawing whatever the names hold', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, kicker, hashtag) => {
        const names = elementsOf(draw({ title, kicker }, { ...territory, hashtag, name: kicker }));
        expect(
          names.filter((name) => !['svg', 'title', 'desc', 'style', 'path', 'circle'].includes(name)),
        ).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
