import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../domain/hostile-text.fixture.ts';
import { directoryFileSchema, openDataJsonSchema } from '../schema/open-data.ts';
import { writeDirectoryTable } from './directory-table.ts';
import type { Happening } from './events.ts';
import type { Listing } from './listings.ts';
import { publishEvent, publishListing } from './published.ts';

const context = {
  absolute: (path: string) => `https://made-in-ici.example${path}`,
  source: 'https://made-in-ici.example/',
  licence: 'https://licence.example/',
  productName: (product: string) => ({ miel: 'miel' })[product],
  validityMonths: 12,
};

const data = {
  name: 'Rucher de la lande',
  summary: 'Miels de bruyère.',
  categories: ['miel'],
  commune: '78517',
  contact: { phone: '01 99 00 10 02' },
  openingHours: 'Sa 09:00-12:00',
  products: [{ product: 'miel', unit: 'jar', price: 7.5 }],
  outlets: [],
  saleModes: ['farmGate', 'market'],
  certifications: [],
  payment: ['cash'],
  access: [],
  photos: [{ src: 'secret.jpg', alt: 'Une ruche', credit: 'Lucie' }],
  label: { pledgedOn: '2026-01-17', evidence: [{ kind: 'declared', on: '2026-01-17', by: 'comite' }] },
  requests: { order: true, by: ['email'] },
  consent: { on: '2026-01-17', by: 'phone' },
  verified: { on: '2026-11-07', by: 'la-redaction' },
  demo: true,
  making: 'Trente ruches.',
};

const listing = {
  id: 'producers/rucher',
  kind: 'producers',
  path: '/producteurs/rucher/',
  data,
  commune: { name: 'Rambouillet' },
  position: { latitude: 48.64, longitude: 1.83 },
  labelState: 'held',
} as unknown as Listing;

const withName = (name: string) => ({ ...listing, data: { ...data, name } }) as unknown as Listing;

describe('publishListing', () => {
  it('publishes what helps to find and to buy', () => {
    expect(publishListing(listing, context)).toEqual({
      id: 'producers/rucher',
      kind: 'producers',
      url: 'https://made-in-ici.example/producteurs/rucher/',
      source: 'https://made-in-ici.example/',
      licence: 'https://licence.example/',
      demo: true,
      name: 'Rucher de la lande',
      summary: 'Miels de bruyère.',
      categories: ['miel'],
      commune: '78517',
      communeName: 'Rambouillet',
      position: { latitude: 48.64, longitude: 1.83 },
      exactPosition: false,
      contact: { phone: '01 99 00 10 02' },
      openingHours: 'Sa 09:00-12:00',
      products: [{ product: 'miel', name: 'miel', unit: 'jar', price: 7.5 }],
      outlets: [],
      saleModes: ['farmGate', 'market'],
      certifications: [],
      payment: ['cash'],
      access: [],
      label: { state: 'held', pledgedOn: '2026-01-17', validUntil: '2027-01-17' },
      verifiedOn: '2026-11-07',
      making: 'Trente ruches.',
    });
  });

  it('keeps to itself the consent, the photos, who verified and what supports the label', () => {
    const text = JSON.stringify(publishListing(listing, context));
    for (const kept of ['consent', 'photos', 'secret', 'la-redaction', 'evidence', 'requests'])
      expect(text).not.toContain(kept);
  });
});

describe('publishEvent', () => {
  it('adds the dates and the place to what the entry says', () => {
    const event = {
      id: 'balade',
      path: '/agenda/balade/',
      data: {
        title: 'Balade',
        summary: 'Dix kilomètres.',
        status: 'scheduled',
        start: '2026-12-05',
        commune: '78108',
        place: { name: 'Parking de la digue', position: { latitude: 48.7, longitude: 1.8 } },
        organiser: 'Pas à pas',
        categories: ['balade'],
        price: 'Gratuit',
        free: true,
        audience: 'all',
        setting: 'outdoors',
        access: ['wheelchair'],
        revision: 0,
        updated: '2026-11-08',
        demo: false,
        cover: { src: 'secret.jpg' },
      },
      commune: { name: 'Les Bréviaires' },
      place: { name: 'Parking de la digue' },
      upcoming: [{ date: '2026-12-05', endDate: '2026-12-05', movedFrom: '2026-12-06' }],
      past: [],
    } as unknown as Happening;
    const published = publishEvent(event, context);
    expect(published).toMatchObject({
      url: 'https://made-in-ici.example/agenda/balade/',
      dates: [{ date: '2026-12-05', endDate: '2026-12-05', movedFrom: '2026-12-06' }],
      access: ['wheelchair'],
      placeName: 'Parking de la digue',
      position: { latitude: 48.7, longitude: 1.8 },
    });
    expect(JSON.stringify(published)).not.toContain('secret');
  });
});

describe('the description of the files', () => {
  interface JsonSchema {
    $defs: Record<string, { properties: Record<string, { title?: string }> }>;
  }

  it('names every field in French and leaves out what only forms read', () => {
    const text = JSON.stringify(openDataJsonSchema('https://made-in-ici.example/donnees/schema.json'));
    const { $defs } = JSON.parse(text) as JsonSchema;
    for (const [name, field] of Object.entries({ ...$defs.listing?.properties, ...$defs.event?.properties }))
      expect(field.title, name).toBeTruthy();
    expect(text).not.toMatch(/"(?:label|hint|widget|relation|choices)":"/);
  });

  it('describes what is published', () => {
    const file = {
      title: 'Annuaire',
      source: 'https://a.example/',
      licence: 'https://b.example/',
      schema: 'https://c.example/',
      date: '2026-11-21',
      listings: [publishListing(listing, context)],
    };
    expect(directoryFileSchema.parse(file)).toEqual(file);
  });
});

/** Names that the schema lets in. */
function isPublishable(name: string): boolean {
  try {
    publishListing(withName(name), context);
    return true;
  } catch {
    return false;
  }
}

describe('writeDirectoryTable', () => {
  const names = { category: () => 'Miel', certification: () => undefined };
  const linesOf = (listings: Listing[]) =>
    writeDirectoryTable(
      listings.map((one) => publishListing(one, context)),
      names,
    ).split('\r\n');

  it('writes one line per listing in words that people read', () => {
    const [header = '', row = ''] = linesOf([listing]);
    expect(header.split(';').slice(0, 4)).toEqual(['\ufeffidentifiant', 'genre', 'nom', 'résumé']);
    expect(row).toBe(
      'producers/rucher;producteur;Rucher de la lande;Miels de bruyère.;Miel;78517;Rambouillet;;;;;01 99 00 10 02;;;;' +
        'Sa 09:00-12:00;;"miel : 7,50 €, le pot";"à la ferme, sur les marchés";espèces;;;en cours de validité;2027-01-17;2026-11-07;oui;' +
        'https://made-in-ici.example/producteurs/rucher/;https://made-in-ici.example/;https://licence.example/',
    );
  });

  it('stays one line per listing whatever a name holds', () => {
    fc.assert(
      fc.property(fc.array(hostileText().filter(isPublishable), { minLength: 1, maxLength: 3 }), (all) => {
        expect(linesOf(all.map(withName))).toHaveLength(all.length + 2);
      }),
    );
  });
});
