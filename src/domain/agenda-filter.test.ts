import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENDA_FACETS,
  type AgendaCriteria,
  askedFacets,
  readAgendaCriteria,
  withAgendaFacet,
  writeAgendaCriteria,
} from './agenda-criteria.ts';
import { countChoices, countForEveryone, filterAgenda, widerRadius } from './agenda-filter.ts';
import { placesWithin } from './agenda-places.ts';
import { type AgendaRow, readRow, writeRow } from './agenda-rows.ts';
import { describeAnswer, describeFacet } from './agenda-words.ts';
import { addDays } from './dates.ts';
import { type Position, distanceKm } from './distance.ts';
import { RADII_KM } from './find/criteria.ts';

const today = '2026-11-21';
const words = {
  places: Array.from({ length: 40 }, (_, index) => `commune-${index}`),
  categories: Array.from({ length: 50 }, (_, index) => `categorie-${index}`),
};

/** On a line to the north, one kilometre after another but for the last, of which nobody knows where it is. */
const positions = new Map<string, Position>(
  words.places.slice(0, 39).map((place, km) => [place, { latitude: 48 + km / 111.2, longitude: 1.8 }]),
);
const setting = { today, positions };

const rowWith = (dates: fc.Arbitrary<string>): fc.Arbitrary<AgendaRow> =>
  fc.record({
    date: dates,
    kind: fc.constantFrom('marches', 'evenements'),
    place: fc.constantFrom(...words.places.slice(0, 8), 'commune-39'),
    categories: fc.uniqueArray(fc.constantFrom('categorie-0', 'categorie-7', 'categorie-49'), {
      minLength: 1,
    }),
    free: fc.boolean(),
    children: fc.boolean(),
    restricted: fc.boolean(),
    indoors: fc.boolean(),
    takesPlace: fc.boolean(),
  });
const rows = fc.array(rowWith(fc.integer({ min: -3, max: 12 }).map((day) => addDays(today, day))), {
  maxLength: 30,
});

const asked: fc.Arbitrary<AgendaCriteria> = fc
  .record(
    {
      kind: fc.constantFrom('marches', 'evenements'),
      when: fc.constantFrom('aujourdhui', 'demain', 'week-end', 'week-end-prochain', '7-jours'),
      place: fc.constantFrom('commune-0', 'commune-39', 'inconnue'),
      radius: fc.constantFrom('2', '5', '30'),
      category: fc.constantFrom('categorie-0', 'categorie-49', 'inconnue'),
      free: fc.constant('1'),
      children: fc.constantFrom('1', 'tous'),
      indoors: fc.constant('1'),
    },
    { requiredKeys: [] },
  )
  .map((criteria) => readAgendaCriteria(writeAgendaCriteria(criteria)));

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
        expect(filterAgenda(all, {}, setting).isShown).toEqual(all.map(({ date }) => date >= today));
        const { isShown } = filterAgenda(all, criteria, setting);
        all.forEach(({ date }, index) => expect(isShown[index] && date < today).toBeFalsy());
      }),
    );
  });

  it('never add: one more keeps a part of what was there', () => {
    fc.assert(
      fc.property(rows, asked, asked, (all, some, more) => {
        const radius = (some.place ? some.radius : more.radius) ?? '';
        const both = withAgendaFacet({ ...more, ...some }, 'radius', radius);
        const fewer = filterAgenda(all, both, setting);
        const before = filterAgenda(all, some, setting);
        fewer.isShown.forEach((isShown, index) => expect(!isShown || before.isShown[index]).toBe(true));
        expect(fewer.count).toBe(fewer.isShown.filter(Boolean).length);
      }),
    );
  });

  it('answer alike in whatever order they are chosen', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        const facets = askedFacets(criteria).filter((facet) => facet !== 'radius');
        const reversed = [
          ...facets.reverse(),
          ...(criteria.radius ? (['radius'] as const) : []),
        ].reduce<AgendaCriteria>((sum, facet) => withAgendaFacet(sum, facet, criteria[facet] ?? ''), {});
        expect(filterAgenda(all, reversed, setting)).toEqual(filterAgenda(all, criteria, setting));
      }),
    );
  });

  it('tell how many would answer without each, as asking so does', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        const { without } = filterAgenda(all, criteria, setting);
        expect([...without.keys()]).toEqual(askedFacets(criteria).filter((facet) => facet !== 'radius'));
        for (const [facet, count] of without)
          expect(count).toBe(filterAgenda(all, withAgendaFacet(criteria, facet, ''), setting).count);
      }),
    );
  });

  it('count for each choice what choosing it gives', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        for (const facet of ['place', 'category'] as const) {
          const counts = countChoices(all, { criteria, facet, setting });
          for (const value of ['commune-0', 'commune-39', 'categorie-0', 'categorie-49'])
            if (value.startsWith(facet === 'place' ? 'commune' : 'categorie'))
              expect(counts.get(value) ?? 0).toBe(
                filterAgenda(all, withAgendaFacet(criteria, facet, value), setting).count,
              );
        }
      }),
    );
  });
});

describe('what is open to everyone', () => {
  it('is told beside few dates made for children: those that are not, and not for adults or a trade', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        const narrow = withAgendaFacet(criteria, 'children', '1');
        const { count } = filterAgenda(all, narrow, setting);
        const { isShown } = filterAgenda(all, withAgendaFacet(criteria, 'children', ''), setting);
        const others = all.filter(
          ({ children, restricted }, index) => isShown[index] && !children && !restricted,
        );
        expect(countForEveryone(all, narrow, setting)).toBe(count > 8 ? 0 : others.length);
        expect(countForEveryone(all, withAgendaFacet(criteria, 'children', 'tous'), setting)).toBe(0);
      }),
    );
  });
});

describe('a distance around a commune', () => {
  it('finds what is of those at most so far, and of the commune alone when nobody knows where it is', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('2', '5', '30'), (all, radius) => {
        const around = (place: string) =>
          all.filter((_, index) => filterAgenda(all, { place, radius }, setting).isShown[index]);
        const coming = all.filter(({ date }) => date >= today);
        const origin = { latitude: 48, longitude: 1.8 };
        const kmTo = (place: string) =>
          distanceKm(origin, positions.get(place) ?? { latitude: 0, longitude: 0 });
        expect(around('commune-0')).toEqual(coming.filter(({ place }) => kmTo(place) <= Number(radius)));
        expect(around('commune-39')).toEqual(coming.filter(({ place }) => place === 'commune-39'));
      }),
    );
  });

  it('is that of the commune as long as the positions are not there', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const blind = filterAgenda(all, { place: 'commune-0', radius: '30' }, { today });
        expect(blind).toEqual(filterAgenda(all, { place: 'commune-0' }, { today }));
      }),
    );
  });

  it('holds more communes the longer it is, and the commune itself', () => {
    const km = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(fc.constantFrom(...words.places), km, km, (place, one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        const within = placesWithin(positions, place, far);
        expect(within).toContain(place);
        for (const found of placesWithin(positions, place, near)) expect(within).toContain(found);
      }),
    );
  });

  it('is proposed when a longer one finds something: the shortest that does', () => {
    fc.assert(
      fc.property(rows, asked, (all, criteria) => {
        const wider = widerRadius(all, criteria, setting);
        const countAt = (km: number) =>
          filterAgenda(all, withAgendaFacet(criteria, 'radius', `${km}`), setting).count;
        const beyond = RADII_KM.filter((km) => km > Number(criteria.radius ?? 0));
        const km = criteria.place ? beyond.find((one) => countAt(one) > 0) : undefined;
        expect(wider).toEqual(km === undefined ? undefined : { km, count: countAt(km) });
      }),
    );
  });
});

describe('the answer in words', () => {
  const nameOf = (_: string, slug: string) =>
    ({ rambouillet: 'Rambouillet', 'le-perray': 'Le Perray', sport: 'Sport' })[slug];
  const say = (count: number, criteria: AgendaCriteria, off = 0) =>
    describeAnswer({ count, off, over: 0 }, { criteria, span: 'd’ici au 4\u00a0janvier', nameOf }).replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );

  it('is a sentence', () => {
    expect(say(12, { place: 'rambouillet', free: '1' })).toBe(
      '12 dates gratuites d’ici au 4 janvier à Rambouillet.',
    );
    expect(say(1, { place: 'le-perray', free: '1', when: 'demain', kind: 'evenements' })).toBe(
      '1 date d’événement gratuit demain au Perray.',
    );
    expect(say(2, { when: 'week-end', kind: 'marches', indoors: '1' })).toBe(
      '2 dates de marché ce week-end, à l’abri.',
    );
    expect(say(0, { when: '7-jours', category: 'sport', children: '1' })).toBe(
      'Rien ne répond à tout cela d’ici 7 jours.',
    );
    expect(say(3, { place: 'inconnue', category: 'inconnue' }, 1)).toBe(
      '3 dates d’ici au 4 janvier dans cette commune dans cette catégorie, dont une annulée ou reportée.',
    );
    expect(say(3, { when: 'aujourdhui' }, 2)).toBe('3 dates aujourd’hui, dont 2 annulées ou reportées.');
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
