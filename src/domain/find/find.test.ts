import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../distance.ts';
import {
  type Criteria,
  type Facet,
  mergeCriteria,
  readCriteria,
  withFacet,
  withoutFacet,
} from './criteria.ts';
import { directory, now, vocabulary } from './directory.fixture.ts';
import { find } from './find.ts';

const ask = (address: string, more: object = {}) =>
  find(directory, { criteria: readCriteria(new URLSearchParams(address)), now, isCounted: true, ...more });

const names = (address: string, more: object = {}) => ask(address, more).found.map(({ entry }) => entry.name);

describe('find', () => {
  it.each([
    ['', 7, 'all of them'],
    ['genre=producteurs', 4, 'a kind'],
    ['genre=producteurs&genre=marches', 5, 'either of two kinds'],
    ['categorie=alimentation', 5, 'a category with those under it'],
    ['produit=pommes', 2, 'a product'],
    ['produit=fraises&saison=1', 1, 'a product in season, the listing’s own months first'],
    ['saison=1', 4, 'anything in season that is not sold all year'],
    ['certification=bio', 2, 'a certification'],
    ['label=1', 2, 'holders of the label, this month included'],
    ['verifiee=1', 5, 'listings verified for less than a year'],
    ['vente=livraison', 2, 'a way to sell'],
    ['paiement=especes', 2, 'a way to pay'],
    ['ouvert=maintenant', 4, 'open at ten on a Saturday'],
    ['ouvert=aujourdhui', 5, 'open later today'],
    ['ouvert=dimanche', 1, 'open tomorrow, Sunday'],
    ['ouvert=samedi-soir', 1, 'open this evening'],
    ['lieu=chevreuse', 3, 'a commune'],
    ['lieu=chevreuse&rayon=30', 7, 'around a commune'],
    ['lieu=chevreuse&rayon=2', 3, 'close to a commune'],
    ['produit=ananas', 0, 'a product that nobody knows'],
  ])('%s gives %i: %s', (address, count) => {
    expect(names(address)).toHaveLength(count);
  });

  it('puts the nearest first where one asks how far', () => {
    const kilometres = ask('lieu=chevreuse&rayon=30').found.map(({ km = 0 }) => km);
    const fresh = kilometres.slice(0, -1); // a listing that has lapsed comes last, wherever it is
    expect(fresh).toEqual([...fresh].sort((one, other) => one - other));
    expect(new Set(kilometres).size).toBeGreaterThan(2);
  });

  it.each([
    ['chevre', 'Chèvrerie des Bruyères'],
    ['CHÈVRE', 'Chèvrerie des Bruyères'],
    ['oeufs', 'Épicerie du Pavé'],
    ['œufs', 'Épicerie du Pavé'],
    ['OEUF', 'Épicerie du Pavé'],
    ['gariguette', 'Fraiseraie des Trois Chênes'],
    ['rambouilet', 'Chèvrerie des Bruyères'],
    ['ramboiullet', 'Chèvrerie des Bruyères'],
    ['epicerie pave', 'Épicerie du Pavé'],
    ['l’épicerie du pavé', 'Épicerie du Pavé'],
    ['velos', 'Atelier vélo du Val'],
    ['ste maure', 'Chèvrerie des Bruyères'],
    ['reparation chevreuse', 'Atelier vélo du Val'],
    ['bruyère', 'Chèvrerie des Bruyères'],
  ])('the text « %s » finds first %s', (text, name) => {
    expect(names(`q=${encodeURIComponent(text)}`)[0]).toBe(name);
  });

  it('does not take a short word for another one', () => {
    expect(names('q=lag')).toEqual([]);
  });

  it('puts the listings not verified for two years last and never says them open', () => {
    expect(names('').at(-1)).toBe('Ferme du Lac');
    expect(names('lieu=rambouillet&tri=distance').at(-1)).toBe('Ferme du Lac');
  });

  it('sorts by distance from a commune or from the visitor, and gives it', () => {
    const here = { latitude: 48.53, longitude: 2.01 };
    const { found } = ask('lieu=moi&tri=distance', { here });
    expect(found[0]?.entry.commune).toBe('dourdan');
    for (const { entry, km } of found) expect(km).toBeCloseTo(distanceKm(here, entry.position), 6);
    expect(names('lieu=dourdan&tri=distance')[0]).toBe('Épicerie du Pavé');
  });

  it('lets everything through as long as it does not know where the visitor is', () => {
    expect(names('lieu=moi&rayon=5&tri=distance')).toHaveLength(7);
  });

  it('looks among given listings only', () => {
    expect(names('genre=producteurs', { among: new Set([0, 1]) })).toEqual(['Chèvrerie des Bruyères']);
  });

  it('tells what one filter less would give', () => {
    const { found, without } = ask('produit=fraises&ouvert=maintenant&certification=bio');
    expect(found).toEqual([]);
    expect(Object.fromEntries(without)).toEqual({ product: 1, when: 0, certification: 0 });
  });
});

const VALUES: Partial<Record<Facet, string[]>> = {
  text: ['ferme', 'fraises', 'chevreuse'],
  kind: ['producteurs', 'services', 'marches'],
  category: vocabulary.categories.map(({ id }) => id),
  product: vocabulary.products.map(({ id }) => id),
  season: ['1'],
  certification: ['bio'],
  label: ['1'],
  saleMode: ['a-la-ferme', 'livraison'],
  payment: ['especes', 'carte-bancaire'],
  when: ['maintenant', 'aujourdhui', 'samedi', 'dimanche-matin'],
  verified: ['1'],
};

const criterion = fc
  .constantFrom(...(Object.keys(VALUES) as Facet[]))
  .chain((facet) => fc.constantFrom(...(VALUES[facet] ?? [])).map((value) => ({ facet, value })));

const criteria = fc
  .array(criterion, { maxLength: 4 })
  .map((all) => all.reduce((sum: Criteria, one) => mergeCriteria(sum, { [one.facet]: [one.value] }), {}));

const linesFor = (asked: Criteria) =>
  find(directory, { criteria: asked, now, isCounted: true }).found.map(({ line }) => line);

describe('the laws of filters', () => {
  it('several facets give what each of them gives', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        // « In season » is about the products asked for: the two go together.
        const facets = Object.keys(asked).filter((facet) => facet !== 'product') as Facet[];
        const parts = facets.map((facet) =>
          linesFor({
            [facet]: asked[facet],
            ...(facet === 'season' && asked.product && { product: asked.product }),
          }),
        );
        if (asked.product) parts.push(linesFor({ product: asked.product }));
        const all = directory.entries.map((_, line) => line);
        const common = all.filter((line) => parts.every((part) => part.includes(line)));
        expect(linesFor(asked).toSorted()).toEqual(common.toSorted());
      }),
    );
  });

  it('a counter is the number of listings that its value gives', () => {
    fc.assert(
      fc.property(criteria, criterion, (asked, { facet, value }) => {
        fc.pre(facet !== 'text' && facet !== 'product');
        const { counts } = find(directory, { criteria: asked, now, isCounted: true });
        const count = counts.get(facet)?.get(value);
        if (count !== undefined) expect(count).toBe(linesFor(withFacet(asked, { facet, value })).length);
      }),
    );
  });

  it('what one filter less would give is what it gives, less what all give', () => {
    fc.assert(
      fc.property(criteria, (asked) => {
        fc.pre(!asked.season);
        const { found, without } = find(directory, { criteria: asked, now });
        for (const [facet, count] of without)
          expect(linesFor(withoutFacet(asked, facet)).length).toBe(count + found.length);
      }),
    );
  });
});
