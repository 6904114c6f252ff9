import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENDA_FACETS, type AgendaCriteria, askedFacets, withAgendaFacet } from './agenda-criteria.ts';
import { countChoices, filterAgenda } from './agenda-filter.ts';
import { type AgendaRow, readRow, writeRow } from './agenda-rows.ts';
import { describeAnswer, describeFacet } from './agenda-words.ts';
import { addDays } from './dates.ts';

const today = '2026-11-21';
const words = {
  places: Array.from({ length: 40 }, (_, index) => `commune-${index}`),
  categories: Array.from({ length: 50 }, (_, index) => `categorie-${index}`),
};

const rowWith = (dates: fc.Arbitrary<string>): fc.Arbitrary<AgendaRow> =>
  fc.record({
    date: dates,
    kind: fc.constantFrom('marches', 'evenements'),
    place: fc.constantFrom(...words.places.slice(0, 3), 'commune-39'),
    categories: fc.uniqueArray(fc.constantFrom('categorie-0', 'categorie-7', 'categorie-49'), {
      minLength: 1,
    }),
    free: fc.boolean(),
    children: fc.boolean(),
    indoors: fc.boolean(),
    takesPlace: fc.boolean(),
  });
const rows = fc.array(rowWith(fc.integer({ min: -3, max: 12 }).map((day) => addDays(today, day))), {
  maxLength: 30,
});

const asked: fc.Arbitrary<AgendaCriteria> = fc.record(
  {
    kind: fc.constantFrom('marches', 'evenements'),
    when: fc.constantFrom('aujourdhui', 'demain', 'week-end', '7-jours'),
    place: fc.constantFrom('commune-0', 'commune-39', 'inconnue'),
    category: fc.constantFrom('categorie-0', 'categorie-49', 'inconnue'),
    free: fc.constant('1'),
    children: fc.constant('1'),
    indoors: fc.constant('1'),
  },
  { requiredKeys: [] },
);

describe('what a row writes', () => {
  it('gives it back', () => {
    fc.assert(
      fc.property(rowWith(fc.constant(today)), (row) => {
        const written = writeRow(row, words);
        expect(readRow(written, today, words)).toEqual(row);
        expect(written.length).toBeLessThan(20);
      }),
    );
  });

  it('is of no commune and of no category when it is damaged', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { place, categories } = readRow(`e ${text}`, today, { places: [], categories: [] });
        expect([place, ...categories].join('')).toBe('');
      }),
    );
  });
});

describe('filters of the agenda', () => {
  it('show every date to come when nothing is asked, and none that is past', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        expect(filterAgenda(all, {}, today).isShown).toEqual(all.map(({ date }) => date >= today));
        const { isShown } = filterAgenda(all, criteria, today);
        all.forEach(({ date }, index) => expect(isShown[index] && date < today).toBeFalsy());
      }),
    );
  });

  it('never add: one more keeps a part of what was there', () => {
    fc.assert(
      fc.property(rows, asked, asked, (all, some, more) => {
        const fewer = filterAgenda(all, { ...more, ...some }, today);
        const before = filterAgenda(all, some, today);
        fewer.isShown.forEach((isShown, index) => expect(!isShown || before.isShown[index]).toBe(true));
        expect(fewer.count).toBe(fewer.isShown.filter(Boolean).length);
      }),
    );
  });

  it('answer alike in whatever order they are chosen', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        const reversed = askedFacets(criteria)
          .reverse()
          .reduce<AgendaCriteria>((sum, facet) => withAgendaFacet(sum, facet, criteria[facet] ?? ''), {});
        expect(filterAgenda(all, reversed, today)).toEqual(filterAgenda(all, criteria, today));
      }),
    );
  });

  it('tell how many would answer without each, as asking so does', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        const { without } = filterAgenda(all, criteria, today);
        expect([...without.keys()]).toEqual(askedFacets(criteria));
        for (const [facet, count] of without)
          expect(count).toBe(filterAgenda(all, withAgendaFacet(criteria, facet, ''), today).count);
      }),
    );
  });

  it('count for each choice what choosing it gives', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        for (const facet of ['place', 'category'] as const) {
          const counts = countChoices(all, { criteria, facet, today });
          for (const value of ['commune-0', 'commune-39', 'categorie-0', 'categorie-49'])
            if (value.startsWith(facet === 'place' ? 'commune' : 'categorie'))
              expect(counts.get(value) ?? 0).toBe(
                filterAgenda(all, withAgendaFacet(criteria, facet, value), today).count,
              );
        }
      }),
    );
  });
});

describe('the answer in words', () => {
  const nameOf = (_: string, slug: string) =>
    ({ rambouillet: 'Rambouillet', 'le-perray': 'Le Perray', sport: 'Sport' })[slug];
  const say = (count: number, criteria: AgendaCriteria, off = 0) =>
    describeAnswer({ count, off }, { criteria, span: 'd’ici au 4\u00a0janvier', nameOf }).replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );

  it('is a sentence', () => {
    expect(say(12, { place: 'rambouillet', free: '1' })).toBe(
      '12 dates d’ici au 4 janvier à Rambouillet, gratuites.',
    );
    expect(say(1, { place: 'le-perray', free: '1', when: 'demain', kind: 'evenements' })).toBe(
      '1 date d’événement demain au Perray, gratuite.',
    );
    expect(say(2, { when: 'week-end', kind: 'marches', indoors: '1' })).toBe(
      '2 dates de marché ce week-end, à l’abri.',
    );
    expect(say(0, { when: '7-jours', category: 'sport', children: '1' })).toBe(
      'Aucune date dans les 7 jours dans « Sport », pour les familles ou les enfants.',
    );
    expect(say(3, { place: 'inconnue', category: 'inconnue' }, 1)).toBe(
      '3 dates d’ici au 4 janvier dans cette commune dans cette catégorie. Dont 1 qui n’a pas lieu.',
    );
    expect(say(3, { when: 'aujourdhui' }, 2)).toBe('3 dates aujourd’hui. Dont 2 qui n’ont pas lieu.');
  });

  it('has words for each filter', () => {
    const criteria = {
      kind: 'marches',
      when: 'week-end',
      place: 'rambouillet',
      category: 'sport',
      free: '1',
    };
    for (const facet of AGENDA_FACETS) expect(describeFacet(criteria, facet, nameOf)).not.toBe('');
  });
});
