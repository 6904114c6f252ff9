import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { USUAL_LIST } from './embed-directory-codes.ts';
import { describeList, describeUnknownFilter } from './embed-directory-words.ts';
import {
  LIST_FACETS,
  LIST_KEYS,
  type ListData,
  type ListOptions,
  type PackedListing,
  meantByList,
  readList,
  shownList,
} from './embed-list-data.ts';
import { FACET_PARAMETERS } from './find/criteria.ts';

const TODAY = '2026-11-21';

const data: ListData = {
  day: TODAY,
  told: '21\u00a0novembre 2026',
  home: '/ici/',
  hashtag: '#ici',
  terms: {
    kind: [
      ['producteurs', 'Producteurs', 'producteur'],
      ['marches', 'Marchés', 'marché'],
    ],
    category: [
      ['fromages', 'Fromages et laitages'],
      ['chevre', 'Chèvre'],
    ],
    product: [['pomme-de-terre', 'Pomme de terre']],
    place: [
      ['ablis', 'Ablis', '78003'],
      ['houdan', 'Houdan', '78310'],
    ],
  },
  listings: [
    ['Chèvrerie', 'chevrerie', 0, 0, [0, 1], [], '2026-11-21'],
    ['Ferme', 'ferme', 0, 1, [], [0], ''],
    ['Halle', 'halle', 1, 1, [], [], ''],
  ],
};

const namesOf = (options: Partial<ListOptions>, today = TODAY) =>
  shownList(data, { ...USUAL_LIST, ...options }, today).listings.map(({ name }) => name);

describe('the embeddable list', () => {
  it('speaks the words of the directory', () => {
    for (const facet of [...LIST_FACETS, 'label'] as const)
      expect(LIST_KEYS[facet]).toBe(FACET_PARAMETERS[facet]);
  });

  it('shows each listing with the address of its page, wherever the site is', () => {
    expect(shownList(data, { ...USUAL_LIST, kind: 'producteurs', place: 'ablis' }, TODAY)).toEqual({
      listings: [{ name: 'Chèvrerie', path: '/ici/producteurs/chevrerie/', commune: 'Ablis', isHeld: true }],
      total: 1,
      isOld: false,
    });
  });

  it.each<[string, Partial<ListOptions>, string[]]>([
    ['everything', {}, ['Chèvrerie', 'Ferme', 'Halle']],
    ['a kind', { kind: 'marches' }, ['Halle']],
    ['a category', { category: 'chevre' }, ['Chèvrerie']],
    ['a product', { product: 'pomme-de-terre' }, ['Ferme']],
    ['a commune', { place: 'houdan' }, ['Ferme', 'Halle']],
    ['those who hold the label', { label: true }, ['Chèvrerie']],
    ['all of it at once', { place: 'houdan', label: true }, []],
  ])('shows %s', (_, options, names) => expect(namesOf(options)).toEqual(names));

  it('shows the label until its last day, and no longer', () => {
    const heldOn = (today: string) =>
      shownList(data, USUAL_LIST, today).listings.some(({ isHeld }) => isHeld);
    expect(heldOn(TODAY)).toBe(true);
    expect(heldOn('2026-11-22')).toBe(false);
    expect(namesOf({ label: true }, '2026-11-22')).toEqual([]);
  });

  it('gives each its turn, in the order of the directory, whenever the data were made', () => {
    const listing = (index: number): PackedListing => [String(index), `f${index}`, 0, 0, [], [], ''];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), (total, count) => {
        const many = { ...data, listings: Array.from({ length: total }, (_, index) => listing(index)) };
        const days = Array.from({ length: total }, (_, day) =>
          shownList(many, { ...USUAL_LIST, count }, addDays(TODAY, day)).listings.map(({ name }) =>
            Number(name),
          ),
        );
        for (const names of days) {
          expect(names).toHaveLength(Math.min(count, total));
          expect(names).toEqual(names.toSorted((one, other) => one - other));
        }
        expect(new Set(days.flat()).size).toBe(total);
      }),
    );
  });

  it('says how many there are, and how old it is', () => {
    const told = (options: Partial<ListOptions>, today = TODAY) =>
      describeList(shownList(data, { ...USUAL_LIST, ...options }, today), data);
    expect(told({})).toBe('3\u00a0fiches.');
    expect(told({ kind: 'marches' })).toBe('1\u00a0fiche.');
    expect(told({ count: 2 })).toBe('2 sur 3\u00a0fiches, d’autres demain.');
    expect(told({ place: 'nulle-part' })).toBe('Aucune fiche pour ce choix.');
    expect(told({}, addDays(TODAY, 61))).toBe(
      '3\u00a0fiches. Liste du 21\u00a0novembre 2026, pas renouvelée depuis.',
    );
  });
});

describe('what a host of the list means', () => {
  const meant = (options: Partial<ListOptions>) => meantByList(data, { ...USUAL_LIST, ...options });

  it.each([
    ['place', '78310', 'houdan'],
    ['place', ' HOUDAN', 'houdan'],
    ['kind', 'Producteur', 'producteurs'],
    ['kind', 'marches', 'marches'],
    ['category', 'fromages et laitages', 'fromages'],
    ['product', 'pomme de terre', 'pomme-de-terre'],
  ] as const)('by the %s « %s » is « %s »', (facet, word, id) => {
    expect(meant({ [facet]: word })).toEqual({ ...USUAL_LIST, [facet]: id, unknown: [] });
  });

  it('is not known by other words, which are told and left aside', () => {
    expect(meant({ place: '__proto__', product: '<b>' })).toEqual({
      ...USUAL_LIST,
      unknown: [
        ['product', '<b>'],
        ['place', '__proto__'],
      ],
    });
    expect(describeUnknownFilter(['product', 'frèse'])).toBe(
      'Produit inconnu\u00a0: «\u202ffrèse\u202f», ce choix est laissé de côté. ',
    );
  });
});

describe('what a host asks of the list', () => {
  const read = (attributes: Record<string, string>) => readList((name) => attributes[name] ?? null);

  it('is said by attributes', () => {
    const asked = { genre: 'marches', categorie: 'c', produit: 'p', lieu: 'l', label: '', nombre: '3' };
    expect(read(asked)).toEqual({
      kind: 'marches',
      category: 'c',
      product: 'p',
      place: 'l',
      label: true,
      count: 3,
    });
  });

  it.each([
    ['-3', 1],
    ['0', 1],
    ['2.5', 2],
    ['100', 100],
    ['999999', 100],
    ['', 10],
    ['beaucoup', 10],
  ])('« %s » listings are %s', (nombre, count) => expect(read({ nombre }).count).toBe(count));
});
