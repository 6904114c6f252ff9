import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from './slug.ts';

const cases = [
  { name: 'Saint-Rémy-l’Honoré', slug: 'saint-remy-l-honore' },
  { name: "Montfort-l'Amaury", slug: 'montfort-l-amaury' },
  { name: 'Flins-Neuve-Église', slug: 'flins-neuve-eglise' },
  { name: 'Cœur d’Œuf & Cie', slug: 'coeur-d-oeuf-cie' },
  { name: '  Ferme   du Lac ! ', slug: 'ferme-du-lac' },
  { name: '???', slug: '' },
];

describe('slugify', () => {
  for (const { name, slug } of cases)
    it(`writes « ${name} » as « ${slug} »`, () => expect(slugify(name)).toBe(slug));

  it('gives a valid slug or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugify(text)),
      ),
    );
  });

  it('leaves a slug as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => slugify(slugify(text)) === slugify(text)));
  });
});
