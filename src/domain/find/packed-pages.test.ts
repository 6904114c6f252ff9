import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from '../slug.ts';
import { vocabulary } from './directory.fixture.ts';
import type { OtherPage } from './other-pages.ts';
import { type PageNames, packPages, unpackPages } from './packed-pages.ts';

const names: PageNames = {
  pathOf: (type, slug) => `/${type}/${slug}/`,
  communeName: (slug) => vocabulary.communes.find(({ id }) => id === slug)?.name,
};

const [first] = vocabulary.communes;
const fete: OtherPage = {
  type: 'events',
  title: 'Fête du lait',
  path: '/events/fete-du-lait/',
  place: first?.name ?? '',
  communes: [first?.id ?? ''],
  days: [0, 7],
};

const titles = fc.string({ unit: fc.constantFrom(...'abé ’œ-'), minLength: 1, maxLength: 12 });
const slugs = fc.string({ unit: fc.constantFrom(...'ab-c'), minLength: 1, maxLength: 8 });
const communes = fc.constantFrom(...vocabulary.communes.map(({ id }) => id));
const pages: fc.Arbitrary<OtherPage> = fc
  .record({
    type: fc.constantFrom<OtherPage['type'][]>('events', 'articles', 'pages'),
    title: titles,
    slug: fc.option(slugs),
    place: fc.string(),
    communes: fc.array(communes, { minLength: 1, maxLength: 3 }),
    isElsewhere: fc.boolean(),
  })
  .map(({ type, title, slug, place, communes: own, isElsewhere }) => ({
    type,
    title,
    path: names.pathOf(type, slug ?? (slugify(title) || 'x')),
    place: isElsewhere ? place : (names.communeName(own[0] ?? '') ?? ''),
    communes: own,
  }));

describe('pages beside listings', () => {
  it('travel without what their title and their commune say', () => {
    const { pages: packed } = packPages({ day: '2026-11-22', pages: [fete] }, names);
    expect(packed).toEqual([
      { type: 'events', title: 'Fête du lait', communes: fete.communes, days: [0, 7] },
    ]);
  });

  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(pages), (all) => {
        const file = { day: '2026-11-22', pages: all };
        expect(unpackPages(packPages(file, names), names)).toEqual(file);
      }),
    );
  });

  it('stay without place when they are nowhere', () => {
    const guide: OtherPage = { type: 'pages', title: 'Le guide', path: '/pages/gourmand/' };
    const file = { day: '2026-11-22', pages: [guide] };
    expect(unpackPages(packPages(file, names), names)).toEqual(file);
  });
});
