import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  type EmbedChoice,
  type EmbedFacts,
  type EmbedItem,
  embedDays,
  knownDays,
  meantByHost,
  packEmbed,
  readEmbed,
} from './embed-data.ts';

const FROM = '2026-11-21';

const communes = [
  { id: '78003', slug: 'ablis', name: 'Ablis' },
  { id: '78310', slug: 'houdan', name: 'Houdan' },
  { id: '78497', slug: 'jouars-l-oeuf', name: 'Jouars-l’Œuf' },
];
const categories = [
  { id: 'fete', name: 'Fêtes' },
  { id: 'brocante', name: 'Brocantes' },
];

const item = (facts: Partial<EmbedItem>): EmbedItem => ({
  title: 'Fête',
  path: '/agenda/fete/',
  commune: 'ablis',
  isMarket: false,
  categories: ['fete'],
  state: '',
  ...facts,
});

const market = item({
  title: 'Marché',
  path: '/marches/halle/',
  commune: 'houdan',
  isMarket: true,
  categories: [],
});
const fair = item({
  title: 'Vide-grenier',
  path: '/agenda/vide/',
  categories: ['brocante'],
  state: 'annulé',
});

const facts: EmbedFacts = {
  communes,
  categories,
  days: [
    {
      date: FROM,
      entries: [
        { hours: '8 h – 13 h', item: market },
        { hours: 'à 20 h', item: item({}) },
      ],
    },
    { date: addDays(FROM, 1), entries: [] },
    {
      date: addDays(FROM, 2),
      entries: [
        { hours: '8 h – 13 h', item: market },
        { hours: 'toute la journée', item: fair },
      ],
    },
  ],
};

const all: EmbedChoice = { today: FROM, days: 14, place: '', category: '', kind: '' };
const titlesOf = (choice: Partial<EmbedChoice>) =>
  embedDays(packEmbed(facts), { ...all, ...choice }).map(({ date, entries }) => [
    date.slice(8),
    ...entries.map(({ title }) => title),
  ]);

describe('the data of the embeddable agenda', () => {
  it('say each day what the agenda says, empty days aside', () => {
    expect(embedDays(packEmbed(facts), all)).toEqual([
      {
        date: '2026-11-21',
        entries: [
          { title: 'Marché', path: '/marches/halle/', commune: 'Houdan', state: '', hours: '8 h – 13 h' },
          { title: 'Fête', path: '/agenda/fete/', commune: 'Ablis', state: '', hours: 'à 20 h' },
        ],
      },
      {
        date: '2026-11-23',
        entries: [
          { title: 'Marché', path: '/marches/halle/', commune: 'Houdan', state: '', hours: '8 h – 13 h' },
          {
            title: 'Vide-grenier',
            path: '/agenda/vide/',
            commune: 'Ablis',
            state: 'annulé',
            hours: 'toute la journée',
          },
        ],
      },
    ]);
  });

  it('say once what comes back', () => {
    const { entries, hours } = packEmbed(facts);
    expect(entries.map(([title]) => title)).toEqual(['Marché', 'Fête', 'Vide-grenier']);
    expect(hours).toEqual(['8 h – 13 h', 'à 20 h', 'toute la journée']);
  });

  it.each<[string, Partial<EmbedChoice>, string[][]]>([
    [
      'a commune',
      { place: 'ablis' },
      [
        ['21', 'Fête'],
        ['23', 'Vide-grenier'],
      ],
    ],
    ['a category', { category: 'brocante' }, [['23', 'Vide-grenier']]],
    [
      'markets alone',
      { kind: 'marches' },
      [
        ['21', 'Marché'],
        ['23', 'Marché'],
      ],
    ],
    [
      'events alone',
      { kind: 'evenements' },
      [
        ['21', 'Fête'],
        ['23', 'Vide-grenier'],
      ],
    ],
    ['a few days', { days: 1 }, [['21', 'Marché', 'Fête']]],
    ['later days', { today: '2026-11-22' }, [['23', 'Marché', 'Vide-grenier']]],
    ['nothing of what is not known', { place: '__proto__' }, []],
  ])('let choose %s', (_, choice, expected) => {
    expect(titlesOf(choice)).toEqual(expected);
  });

  it('know how far they go, and when they are too old', () => {
    const data = packEmbed(facts);
    expect(knownDays(data, FROM, 14)).toBe(3);
    expect(knownDays(data, FROM, 2)).toBe(2);
    expect(knownDays(data, '2026-11-23', 14)).toBe(1);
    expect(knownDays(data, '2026-11-24', 14)).toBeLessThan(1);
  });

  it('give back any text as it was', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (title, hours, state) => {
        const days = [{ date: FROM, entries: [{ hours, item: item({ title, state }) }] }];
        const [day] = embedDays(packEmbed({ communes, categories, days }), all);
        expect(day?.entries).toEqual([{ title, hours, state, path: '/agenda/fete/', commune: 'Ablis' }]);
      }),
    );
  });
});

describe('what a host means', () => {
  const data = packEmbed(facts);
  const asked = { place: '', category: '', kind: '', days: 14, filters: false };

  it.each([
    ['ablis', 'ablis'],
    ['Ablis', 'ablis'],
    [' ABLIS ', 'ablis'],
    ['78003', 'ablis'],
    ['jouars-l-oeuf', 'jouars-l-oeuf'],
    ["Jouars l'Oeuf", 'jouars-l-oeuf'],
    ['JOUARS-L’ŒUF', 'jouars-l-oeuf'],
    ['', ''],
  ])('by « %s » is the commune « %s »', (place, slug) => {
    expect(meantByHost(data, { ...asked, place })).toEqual({ ...asked, place: slug, unknown: [] });
  });

  it('is a category by its identifier or its name, and a kind with or without its accent', () => {
    const words = { category: 'fetes', kind: 'Marchés' };
    const meant = { category: 'fete', kind: 'marches' };
    expect(meantByHost(data, { ...asked, ...words })).toEqual({ ...asked, ...meant, unknown: [] });
    expect(meantByHost(data, { ...asked, category: 'fete' }).category).toBe('fete');
  });

  it.each(['Abli', 'Ablis, Houdan', '__proto__', '!', '«'])(
    'is not known by « %s »: everything is shown',
    (word) => {
      expect(meantByHost(data, { ...asked, place: word, category: word })).toEqual({
        ...asked,
        unknown: [
          ['place', word],
          ['category', word],
        ],
      });
    },
  );
});

describe('what a host asks for', () => {
  const read = (attributes: Record<string, string>) => readEmbed((name) => attributes[name] ?? null);

  it('is everything of a fortnight when it asks for nothing', () => {
    expect(read({})).toEqual({ place: '', category: '', kind: '', days: 14, filters: false });
  });

  it('is said by attributes', () => {
    expect(read({ lieu: 'ablis', categorie: 'fete', genre: 'marches', jours: '30', filtres: '' })).toEqual({
      place: 'ablis',
      category: 'fete',
      kind: 'marches',
      days: 30,
      filters: true,
    });
  });

  it.each([
    ['-3', 1],
    ['0', 1],
    ['1', 1],
    ['2.5', 2],
    ['60', 60],
    ['1e9', 1],
    ['999999', 60],
    ['', 14],
    ['beaucoup', 14],
    ['Infinity', 14],
  ])('« %s » days are %s', (jours, days) => expect(read({ jours }).days).toBe(days));
});
