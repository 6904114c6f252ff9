import { describe, expect, it } from 'vitest';
import { examplePost } from './example.ts';

describe('the example of a post', () => {
  it.each([
    [
      'Rambouillet',
      ['carottes', 'poireaux'],
      'Samedi matin, rendez-vous à Rambouillet\u00a0: carottes et poireaux.',
    ],
    ['Le Perray', [], 'Samedi matin, rendez-vous au Perray.'],
    ['Les Mesnuls', ['courges'], 'Samedi matin, rendez-vous aux Mesnuls\u00a0: courges.'],
    [undefined, [], 'Samedi matin, rendez-vous.'],
  ])('names the commune and the products: %s, %j', (commune, products, text) => {
    expect(examplePost(commune, products)).toBe(text);
  });
});
