import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveHours } from './hours-resolve.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { graph, jsonLdBytes } from './json-ld.ts';
import { type ListingFacts, MAX_LISTING_BYTES, listingNode } from './json-ld-listing.ts';
import { weekNodes } from './json-ld-place.ts';
import { breadcrumbNode } from './json-ld-site.ts';
import { LISTING_KINDS } from './kinds.ts';

const absolute = (path: string) => `https://made-in-ici.example${path}`;
const context = { absolute, productName: (id: string) => ({ miel: 'miel' })[id], certifications: [] };
const hours = (value: string) => resolveHours(value, { from: '2026-11-21', region: 'Île-de-France' });

const farm: ListingFacts = {
  kind: 'producers',
  path: '/producteurs/ferme-du-lac/',
  commune: { name: 'Gambais', postcodes: ['78950'] },
  categories: [{}],
  hours: hours('Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off'),
  data: {
    name: 'Ferme du Lac',
    summary: 'Lait cru, yaourts et tommes.',
    demo: false,
    address: { street: 'route de la Digue' },
    position: { latitude: 48.78, longitude: 1.66 },
    contact: { phone: '01 99 00 10 02', website: 'https://ferme-du-lac.example' },
    products: [
      { product: 'miel', price: 7.5 },
      { product: 'lait-cru', name: 'Lait cru du matin' },
    ],
  },
};

describe('listingNode', () => {
  it('says who, where, when and what', () => {
    expect(JSON.parse(JSON.stringify(listingNode(farm, context)))).toEqual({
      '@type': 'LocalBusiness',
      name: 'Ferme du Lac',
      url: 'https://made-in-ici.example/producteurs/ferme-du-lac/',
      description: 'Lait cru, yaourts et tommes.',
      telephone: '+33199001002',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'route de la Digue',
        postalCode: '78950',
        addressLocality: 'Gambais',
        addressCountry: 'FR',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 48.78, longitude: 1.66 },
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          opens: '09:00',
          closes: '12:30',
        },
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          opens: '14:00',
          closes: '19:00',
        },
        { '@type': 'OpeningHoursSpecification', dayOfWeek: ['Saturday'], opens: '09:00', closes: '18:00' },
      ],
      sameAs: ['https://ferme-du-lac.example'],
      makesOffer: [
        { '@type': 'Offer', name: 'miel', price: 7.5, priceCurrency: 'EUR' },
        { '@type': 'Offer', name: 'Lait cru du matin' },
      ],
    });
  });

  it('does not give the centre of the commune for the place, nor a postcode among several', () => {
    const vague = {
      ...farm,
      commune: { name: 'Rambouillet', postcodes: ['78120', '78121'] },
      data: { ...farm.data, position: undefined, address: undefined },
    };
    const node = JSON.parse(JSON.stringify(listingNode(vague, context)));
    expect(node.geo).toBeUndefined();
    expect(node.address).toEqual({
      '@type': 'PostalAddress',
      addressLocality: 'Rambouillet',
      addressCountry: 'FR',
    });
  });

  it.each([
    ['producers', [undefined], 'LocalBusiness'],
    ['producers', ['Bakery'], 'Bakery'],
    ['shops', [undefined], 'Store'],
    ['shops', [undefined, 'Restaurant'], 'Store'],
    ['shops', ['CafeOrCoffeeShop', 'BookStore'], 'CafeOrCoffeeShop'],
    ['stays', [], 'LodgingBusiness'],
    ['stays', ['LocalBusiness'], 'LocalBusiness'],
    ['markets', ['GroceryStore'], 'Place'],
  ] as const)('calls %s whose categories are %j a %s', (kind, types, type) => {
    const categories = types.map((schemaType) => ({ schemaType }));
    expect(listingNode({ ...farm, kind, categories }, context)['@type']).toBe(type);
  });

  it('says what it holds and where it goes', () => {
    const certifications = [{ name: 'Agriculture biologique', url: 'https://bio.example' }];
    const mason = { ...farm, data: { ...farm.data, serviceArea: 'Vingt kilomètres autour de Houdan' } };
    expect(listingNode(mason, { ...context, certifications })).toMatchObject({
      hasCertification: [
        { '@type': 'Certification', name: 'Agriculture biologique', url: 'https://bio.example' },
      ],
      areaServed: 'Vingt kilomètres autour de Houdan',
    });
  });

  it('gives its hours whole or not at all', () => {
    const whole = JSON.stringify(weekNodes(farm.hours));
    const given = Array.from({ length: 120 }, (_, index) => {
      const named = { ...farm, data: { ...farm.data, name: 'x'.repeat(20 * index) } };
      return JSON.stringify(listingNode(named, context).openingHoursSpecification);
    });
    expect(new Set(given)).toEqual(new Set([whole, undefined]));
  });

  it('says of an invented business that it is an example', () => {
    const node = listingNode({ ...farm, data: { ...farm.data, demo: true } }, context);
    expect(node.disambiguatingDescription).toBe('Exemple\u00a0: fiche inventée');
  });

  it('stays under its share of the page, whatever the schema lets in', () => {
    const text = (max: number) => hostileText().map((value) => value.slice(0, max));
    const facts = fc.record({
      name: text(80),
      summary: text(200),
      demo: fc.boolean(),
      address: fc.record({ street: text(120), postcode: fc.constant('78120') }),
      position: fc.constant(farm.data.position),
      contact: fc.record({ phone: fc.constant('01 99 00 10 02'), website: fc.webUrl() }),
      social: fc.dictionary(fc.constantFrom('facebook', 'bluesky', 'mastodon'), fc.webUrl()),
      products: fc.array(
        fc.record({
          product: fc.constant('miel'),
          name: text(80),
          price: fc.double({ min: 0, noNaN: true }),
        }),
      ),
    });
    const trail = breadcrumbNode(
      [
        { href: '/annuaire/', text: 'Annuaire' },
        { href: '/sejours/', text: 'Séjours et lieux' },
        { href: '/communes/saint-arnoult-en-yvelines/', text: 'Saint-Arnoult-en-Yvelines' },
      ],
      absolute,
    );
    fc.assert(
      fc.property(fc.constantFrom(...LISTING_KINDS), facts, (kind, data) => {
        const node = listingNode({ ...farm, kind, data }, context, [trail]);
        expect(jsonLdBytes(graph([node, trail]))).toBeLessThanOrEqual(MAX_LISTING_BYTES);
        expect(node.name).toBe(data.name);
      }),
    );
  });
});

describe('weekNodes', () => {
  it.each([
    ['by appointment', 'Mo-Fr 09:00-18:00 "sur rendez-vous"'],
    ['one Sunday a month', 'Su[1] 09:00-12:30'],
  ])('is silent about %s', (_, value) => {
    expect(weekNodes(hours(value))).toBeUndefined();
  });

  it('says from when to when the hours of a season hold', () => {
    const seasons = weekNodes(hours('Apr-Sep: Sa 09:00-18:00; Oct-Mar: Sa 10:00-16:00'));
    expect(
      seasons?.map(({ opens, validFrom, validThrough }) => [opens, validFrom, validThrough].join(' ')),
    ).toEqual(['10:00 2026-11-16 2027-03-28', '09:00 2027-03-29 2027-09-26', '10:00 2027-09-27 2027-11-20']);
    expect(weekNodes(hours('Sa 09:00-18:00'))?.[0]).not.toHaveProperty('validFrom');
  });

  it('writes a day without end, midnight and a night as search engines read them', () => {
    const times = (value: string) => weekNodes(hours(value))?.map(({ opens, closes }) => [opens, closes]);
    expect(times('24/7')).toEqual([['00:00', '23:59']]);
    expect(times('Fr 18:00-24:00')).toEqual([['18:00', '23:59']]);
    expect(times('Fr 18:00-26:00')).toEqual([['18:00', '02:00']]);
  });
});
