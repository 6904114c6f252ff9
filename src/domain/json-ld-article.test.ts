import { describe, expect, it } from 'vitest';
import { articleNode, magazineNode } from './json-ld-article.ts';
import { breadcrumbNode, siteNodes } from './json-ld-site.ts';

const absolute = (path: string) => `https://made-in-ici.example${path}`;
const magazine = { path: '/magazines/bois/', data: { name: 'Bois', theme: 'La forêt.' } };
const marcheurs = { path: '/auteurs/marcheurs/', data: { name: 'Les marcheurs', collective: true } };
const lucie = { path: '/auteurs/lucie/', data: { name: 'Lucie', collective: false } };

const walk = {
  path: '/articles/balade/',
  data: { title: 'Balade', summary: 'Un tour.', published: '2026-11-02' },
  authors: [{ author: marcheurs }, { author: lucie }],
  magazine,
};

const context = { absolute, minutes: 4, licence: 'https://licence.example/' };

describe('articleNode', () => {
  it('says what, when and by whom', () => {
    expect(JSON.parse(JSON.stringify(articleNode(walk, context)))).toEqual({
      '@type': 'Article',
      headline: 'Balade',
      description: 'Un tour.',
      url: 'https://made-in-ici.example/articles/balade/',
      inLanguage: 'fr',
      datePublished: '2026-11-02',
      timeRequired: 'PT4M',
      license: 'https://licence.example/',
      author: [
        {
          '@type': 'Organization',
          name: 'Les marcheurs',
          url: 'https://made-in-ici.example/auteurs/marcheurs/',
        },
        { '@type': 'Person', name: 'Lucie', url: 'https://made-in-ici.example/auteurs/lucie/' },
      ],
      isPartOf: { '@type': 'Periodical', name: 'Bois', url: 'https://made-in-ici.example/magazines/bois/' },
    });
  });

  it('tells what a recipe takes, and how long', () => {
    const recipe = {
      yield: '4 personnes',
      preparation: 20,
      cooking: 45,
      rest: 120,
      ingredients: [{ text: '1 kg de courge' }],
      steps: [{ title: 'Coupez', text: 'En cubes.' }, { text: 'Servez.' }],
    };
    const node = articleNode({ ...walk, data: { ...walk.data, recipe } }, context);
    expect(JSON.parse(JSON.stringify(node))).toMatchObject({
      '@type': 'Recipe',
      name: 'Balade',
      recipeYield: '4 personnes',
      prepTime: 'PT20M',
      cookTime: 'PT45M',
      totalTime: 'PT3H5M',
      recipeIngredient: ['1 kg de courge'],
      recipeInstructions: [
        { '@type': 'HowToStep', name: 'Coupez', text: 'En cubes.' },
        { '@type': 'HowToStep', text: 'Servez.' },
      ],
    });
    expect(node.headline).toBeUndefined();
  });
});

describe('magazineNode', () => {
  it('names its theme and its editors', () => {
    const node = magazineNode({ ...magazine, editors: [lucie] }, absolute);
    expect(node).toMatchObject({ '@type': 'Periodical', about: 'La forêt.', editor: [{ name: 'Lucie' }] });
  });
});

describe('breadcrumbNode', () => {
  it('numbers the pages from the widest', () => {
    const node = breadcrumbNode([{ href: '/annuaire/', text: 'Annuaire' }], absolute);
    expect(node.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Annuaire', item: 'https://made-in-ici.example/annuaire/' },
    ]);
  });
});

describe('siteNodes', () => {
  it('tells a search engine where to search', () => {
    const [website, publisher] = siteNodes(
      {
        name: 'Made in Ici',
        shortName: 'Ici',
        description: 'Tout.',
        publisher: 'Les bénévoles',
        email: 'a@b.example',
        homePath: '/',
        picturePath: '/partage.png',
        searchPath: '/recherche/',
      },
      absolute,
    );
    expect(website?.potentialAction).toMatchObject({
      target: { urlTemplate: 'https://made-in-ici.example/recherche/?q={search_term_string}' },
    });
    expect(website?.publisher).toEqual({ '@id': publisher?.['@id'] });
  });
});
