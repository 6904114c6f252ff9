import { describe, expect, it } from 'vitest';
import { articleOutline } from './article-outline.ts';

const heading = (text: string, depth = 2) => ({ depth, text, slug: `titre-${text.toLowerCase()}` });
const headings = ['Un', 'Deux', 'Trois', 'Quatre'].map((text) => heading(text));
const texts = (outline: { text: string }[]) => outline.map(({ text }) => text);

describe('the table of contents of an article', () => {
  it('lists the headings of the first level, not those below, nor that of the notes', () => {
    const all = [...headings, heading('Dessous', 3), { depth: 2, text: 'Notes', slug: 'footnote-label' }];
    expect(texts(articleOutline({ minutes: 5 }, all))).toEqual(['Un', 'Deux', 'Trois', 'Quatre']);
  });

  it('is none for what is read in a moment, or has few parts', () => {
    expect(articleOutline({ minutes: 2 }, headings)).toEqual([]);
    expect(articleOutline({ minutes: 9 }, headings.slice(0, 3))).toEqual([]);
  });

  it('has what makes the kind where the page has it', () => {
    const recipe = { yield: '4 personnes' };
    expect(texts(articleOutline({ minutes: 3, recipe }, headings.slice(0, 2)))).toEqual([
      ...['Pour 4 personnes', 'La recette', 'Un', 'Deux'],
    ]);
    const portrait = { knowHow: [1], questions: [] };
    expect(texts(articleOutline({ minutes: 3, portrait, walk: {}, call: {} }, headings.slice(0, 1)))).toEqual(
      [...['Nous cherchons', 'Un', 'Étape par étape', 'Le savoir-faire']],
    );
  });

  it('leads to each question of an interview by its own name', () => {
    const interview = { questions: ['Qui ?', 'Où ?', 'Quand ?', 'Qui ?'].map((question) => ({ question })) };
    const outline = articleOutline({ minutes: 3, interview }, []);
    expect(new Set(outline.map(({ id }) => id)).size).toBe(4);
  });
});
