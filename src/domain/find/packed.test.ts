import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../dates.ts';
import { distanceKm } from '../distance.ts';
import { hoursOn } from '../hours.ts';
import { resolveHours } from '../hours-resolve.ts';
import { LISTING_KINDS } from '../kinds.ts';
import { slugify } from '../slug.ts';
import {
  readLists,
  readSets,
  readSorted,
  readWords,
  writeLists,
  writeSets,
  writeSorted,
  writeWords,
} from './columns.ts';
import { readNumbers, writeNumbers } from './digits.ts';
import type { Entry, EntryOffer } from './entry.ts';
import { packEntries, unpackEntries } from './packed-entries.ts';
import { hoursReader, packHours } from './packed-hours.ts';
import { packPractice, unpackPractice } from './packed-practice.ts';

const DAY = '2026-11-21';
const HORIZON = 365;

const identifier = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.replaceAll('\n', ' '));

describe('columns', () => {
  it('give numbers back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500_000)), (values) => {
        expect(readNumbers(writeNumbers(values))).toEqual(values);
      }),
    );
  });

  it('give words, lists of words and sorted texts back', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(fc.array(identifier), { minLength: 1 }), (texts, lists) => {
        expect(readWords(writeWords(texts))).toEqual(texts);
        expect(readLists(writeLists(lists))).toEqual(lists);
        expect(readSorted(writeSorted(texts.toSorted()))).toEqual(texts.toSorted());
      }),
    );
  });

  it('give sets back, the most frequent texts first', () => {
    fc.assert(
      fc.property(fc.array(fc.array(identifier), { minLength: 1 }), (sets) => {
        const column = writeSets(sets);
        const rank = (one: string, other: string) => column.words.indexOf(one) - column.words.indexOf(other);
        expect(readSets(column)).toEqual(sets.map((set) => set.toSorted(rank)));
      }),
    );
  });
});

const centres = {
  dampierre: { latitude: 48.7, longitude: 1.98 },
  rambouillet: { latitude: 48.64, longitude: 1.83 },
};
const positionOf = (commune: string) => centres[commune as keyof typeof centres];

const verified = fc.integer({ min: 0, max: 40 }).map((back) => addMonths(DAY, -back));
const nextMonth = fc.integer({ min: 1, max: 12 }).map((ahead) => addDays(DAY, 30 * ahead).slice(0, 7));
const offer = fc.record(
  {
    product: identifier,
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((all) => all.toSorted((a, b) => a - b)),
  },
  { requiredKeys: ['product'] },
);

const entry = fc
  .record({
    kind: fc.constantFrom(...LISTING_KINDS),
    name: text.filter((name) => name.trim() !== ''),
    isNamed: fc.boolean(),
    commune: fc.constantFrom('dampierre', 'rambouillet'),
    exact: fc.boolean(),
    north: fc.double({ min: -0.09, max: 0.09, noNaN: true }),
    east: fc.double({ min: -0.09, max: 0.09, noNaN: true }),
    categories: fc.array(identifier, { maxLength: 3 }),
    offers: fc.array(offer, { maxLength: 5 }),
    certifications: fc.array(identifier, { maxLength: 2 }),
    labelUntil: fc.option(nextMonth, { nil: undefined }),
    verified,
    demo: fc.boolean(),
  })
  .map(({ isNamed, north, east, labelUntil, ...rest }): Entry => {
    const slug = isNamed ? slugify(rest.name) : 'autre-nom';
    const centre = positionOf(rest.commune);
    const position = { latitude: centre.latitude + north, longitude: centre.longitude + east };
    return {
      ...rest,
      id: `${rest.kind}/${slug}`,
      slug,
      position: rest.exact ? position : centre,
      ...(labelUntil && { labelUntil }),
    };
  });

const written = ({ product, months = [] }: EntryOffer) => [product, ...months].join();

/** What is offered is a set. */
const inOneOrder = <E extends Pick<Entry, 'offers'>>({ offers, ...entry }: E) => ({
  ...entry,
  offers: offers.toSorted((one, other) => written(one).localeCompare(written(other))),
});

describe('packed entries', () => {
  it('come back as they were, but for positions rounded to less than 200 m and the order of offers', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const packed = JSON.parse(JSON.stringify(packEntries(entries, { day: DAY, positionOf })));
        const unpacked = unpackEntries(packed, positionOf);
        const placed = unpacked.map((one, line) => ({ ...one, position: entries[line]?.position }));
        expect(placed.map(inOneOrder)).toEqual(entries.map(inOneOrder));
        for (const [line, { position }] of unpacked.entries())
          expect(distanceKm(position, entries[line]?.position ?? position)).toBeLessThan(0.2);
      }),
    );
  });
});

const WRITTEN = [
  undefined,
  'Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off',
  'Mo-Fr 08:30-18:00; PH off',
  'Sa 08:00-13:00; Dec 25,Jan 01 off',
  '24/7',
  'Apr-Oct Sa-Su 10:00-18:00; Nov-Mar Su 14:00-17:00 "sur rendez-vous"',
  'Fr-Sa 18:00-02:00; PH off',
  'We-Sa 10:00-12:30,16:00-19:00; Su 10:00-13:00; Dec 24-Jan 31 off; PH off',
  'Mo-Fr 09:00-12:00; SH off',
  'Mo-Fr 09:00-12:00 "sonnez"; Sa 10:00-12:00 "par la cour"',
];
const resolved = WRITTEN.map(
  (hours) => hours && resolveHours(hours, { from: DAY, days: HORIZON, region: 'Île-de-France' }),
).map((hours) => hours || undefined);

describe('packed hours', () => {
  const packed = packHours(resolved, DAY);
  const read = hoursReader(JSON.parse(JSON.stringify(packed)));

  it('say the same of each day of the year to come', () => {
    for (const [index, text] of packed.places.split(',').entries()) {
      const [before, after] = [resolved[index], read(text)];
      expect(after === undefined, WRITTEN[index]).toBe(before === undefined);
      if (!before || !after) continue;
      for (let day = 0; day <= HORIZON + 1; day += 1) {
        const date = addDays(DAY, day);
        expect(hoursOn(after, date), `${WRITTEN[index]} ${date}`).toEqual(hoursOn(before, date));
      }
    }
  });

  it('share the days on which places that are closed on public holidays are', () => {
    expect(packed.exceptions.length).toBeLessThan(WRITTEN.length - 2);
  });

  it('come back with ways to sell and to pay', () => {
    const practices = resolved.map((hours, index) => ({
      hours,
      saleModes: index % 2 ? ['farmGate', 'market'] : [],
      payment: index % 3 ? ['card'] : ['card', 'cash'],
    }));
    const unpacked = unpackPractice(JSON.parse(JSON.stringify(packPractice(practices, DAY))));
    expect(unpacked.map(({ saleModes, payment }) => ({ saleModes, payment }))).toEqual(
      practices.map(({ saleModes, payment }) => ({ saleModes, payment })),
    );
    expect(unpacked.map(({ hours }) => hours === undefined)).toEqual(
      resolved.map((hours) => hours === undefined),
    );
  });
});
