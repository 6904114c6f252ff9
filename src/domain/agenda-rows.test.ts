import { describe, expect, it } from 'vitest';
import { EVENTS, MARKETS } from './agenda-kinds.ts';
import { type AgendaRow, readRow, writeRow } from './agenda-rows.ts';

const words = { places: ['ablis', 'houdan'], categories: ['fete', 'brocante', 'vide-grenier'] };

const row: AgendaRow = {
  date: '2026-11-21',
  kind: EVENTS,
  place: 'houdan',
  categories: ['vide-grenier', 'brocante'],
  free: true,
  children: false,
  restricted: true,
  indoors: true,
  takesPlace: false,
};

describe('a row of the agenda', () => {
  it('is written in a few letters, and read back', () => {
    expect(writeRow(row, words)).toBe('e 1 2.1 faix');
    expect(readRow('e 1 2.1 faix', row.date, words)).toEqual(row);
  });

  it('says of a market what it is, and nothing of what it is not', () => {
    const market = {
      ...row,
      kind: MARKETS,
      free: false,
      restricted: false,
      indoors: false,
      takesPlace: true,
    } as const;
    expect(writeRow(market, words)).toBe('m 1 2.1');
    expect(readRow('m 1 2.1', row.date, words)).toEqual(market);
  });

  it('counts in letters beyond ten', () => {
    const places = Array.from({ length: 40 }, (_, index) => `commune-${index}`);
    const text = writeRow({ ...row, place: 'commune-37' }, { ...words, places });
    expect(text).toMatch(/^e 11 /);
    expect(readRow(text, row.date, { ...words, places }).place).toBe('commune-37');
  });

  it.each(['', 'e', 'e zz zz', 'e -1 -1', 'e 1.5 <b>'])('that is written « %s » harms nobody', (text) => {
    const { date, categories } = readRow(text, row.date, words);
    expect(date).toBe(row.date);
    expect(categories.every((category) => category === '' || words.categories.includes(category))).toBe(true);
  });
});
