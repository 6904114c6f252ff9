import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outliner } from './badge.fixture.ts';
import { LINE_HEIGHT, drawableText, fitLine, fitLines, undrawableCharacters } from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });
const rooms = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  size: fc.integer({ min: 120, max: 500 }),
  minSize: fc.integer({ min: 40, max: 110 }),
  spacing: fc.integer({ min: 0, max: 100 }),
});

describe('what the font can draw', () => {
  it.each([
    { text: 'Ferme de l’Œuf', drawn: 'Ferme de l’Œuf' },
    { text: 'Épicerie Łukasz Nowý Čapek', drawn: 'Épicerie Lukasz Nowý Capek' },
    { text: 'Fraises 🍓 & miel 👩‍🌾', drawn: 'Fraises & miel' },
    { text: 'e\u0301picerie', drawn: 'épicerie' },
    { text: ' deux\u00a0\u202f\tespaces\n', drawn: 'deux espaces' },
    { text: 'مزرعة البحيرة', drawn: '' },
    { text: 'a\u0000b\u202ec\u200bd', drawn: 'abcd' },
  ])('of « $text » is « $drawn »', ({ text, drawn }) => {
    expect(drawableText(text, outliner)).toBe(drawn);
  });

  it('never holds a character without a glyph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const character of drawableText(text, outliner)) expect(outliner.has(character)).toBe(true);
      }),
    );
  });

  it('names what is left out, once', () => {
    expect(undrawableCharacters('🍓 Łukasz 🍓 蜂', outliner)).toEqual(['🍓', '蜂']);
    expect(undrawableCharacters('Crêperie « Chez Noé »', outliner)).toEqual([]);
  });
});

describe('a line', () => {
  it('stays in its room, and is whole unless it ends with an ellipsis', () => {
    fc.assert(
      fc.property(anyText, rooms, (text, room) => {
        const line = fitLine(text, room, outliner);
        const isCut = line.text.endsWith('…') && line.text !== drawableText(text, outliner);
        expect(line.width).toBeLessThanOrEqual(isCut && line.text === '…' ? Infinity : room.width);
        expect(line.size).toBeGreaterThanOrEqual(room.minSize);
        expect(line.size).toBeLessThanOrEqual(room.size);
        if (!isCut) expect(line.text).toBe(drawableText(text, outliner));
      }),
    );
  });

  it('gets smaller before it is cut', () => {
    const room = { width: 700, size: 200, minSize: 80 };
    expect(fitLine('Ferme', room, outliner)).toMatchObject({ text: 'Ferme', size: 200 });
    expect(fitLine('Ferme du Lac', room, outliner)).toMatchObject({ text: 'Ferme du Lac' });
    expect(fitLine('Ferme du Lac', room, outliner).size).toBeLessThan(200);
    expect(fitLine('Ferme du Lac et des Étangs', room, outliner)).toMatchObject({
      text: 'Ferme du Lac et…',
      size: 80,
    });
  });
});

describe('two lines', () => {
  const room = { width: 900, size: 200, minSize: 90, height: 260 };

  it.each([
    { text: 'Ferme', lines: ['Ferme'] },
    { text: 'Les Jardins de la Tour', lines: ['Les Jardins', 'de la Tour'] },
    { text: 'Saint-Martin-de-Bréthencourt', lines: ['Saint-Martin-de-', 'Bréthencourt'] },
    { text: 'Anticonstitutionnellement', lines: ['Anticonstitutionn…'] },
    { text: '🍓', lines: [] },
  ])('hold « $text »', ({ text, lines }) => {
    expect(fitLines(text, room, outliner).map((line) => line.text)).toEqual(lines);
  });

  it('stay in their room in both directions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = fitLines(text, room, outliner);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(room.width);
        const height = lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
        expect(height).toBeLessThanOrEqual(room.height);
      }),
    );
  });
});
