import { describe, expect, it } from 'vitest';
import { communeEntries, parseCentres } from './commune-list.ts';

const commune = (code: string, nom: string, departement = '78') => ({
  code,
  nom,
  departement,
  codesPostaux: ['78120', '78000'],
  population: 100,
});

const csv = `code_insee,nom,latitude,longitude,source
78001,Ablette,48.5,1.8,GeoNames
78002,Bois-d'Arcy,48.6,1.9,centre
91003,Ablette,48.7,2,centre
78004,Ablette,48.7,2,centre`;

const sources = {
  communes: [
    commune('78002', "Bois-d'Arcy"),
    commune('78001', 'Ablette'),
    commune('91003', 'Ablette', '91'),
    commune('78004', 'Ablette'),
    commune('78005', 'Sans-Centre'),
  ],
  epci: [
    { code: '200000001', membres: [{ code: '78002' }, { code: '78001' }] },
    { code: '200000002', membres: [{ code: '91003' }, { code: '78004' }, { code: '78005' }] },
  ],
  centres: parseCentres(csv),
};

describe('communeEntries', () => {
  it('takes the members of the EPCI and the single codes, by INSEE code', () => {
    const entries = communeEntries({ epci: ['200000001'], codes: ['91003'] }, sources);
    expect(entries.map(({ id, epci }) => [id, epci])).toEqual([
      ['78001', '200000001'],
      ['78002', '200000001'],
      ['91003', '200000002'],
    ]);
  });

  it('takes once a commune chosen twice', () => {
    expect(communeEntries({ epci: ['200000001'], codes: ['78001'] }, sources)).toHaveLength(2);
  });

  it('carries name, slug, sorted postcodes, population and position', () => {
    expect(communeEntries({ epci: [], codes: ['78002'] }, sources)[0]).toEqual({
      id: '78002',
      name: 'Bois-d’Arcy',
      slug: 'bois-d-arcy',
      postcodes: ['78000', '78120'],
      population: 100,
      epci: '200000001',
      position: { latitude: 48.6, longitude: 1.9 },
      positionSource: 'centre',
    });
  });

  it('adds the department to homonyms, and the code when that is not enough', () => {
    const entries = communeEntries({ epci: [], codes: ['78001', '91003', '78004'] }, sources);
    expect(entries.map(({ slug }) => slug)).toEqual(['ablette-78001', 'ablette-78004', 'ablette-91']);
  });

  it('says which EPCI, commune or centre is missing', () => {
    const attempt = (epci: string[], codes: string[]) => () => communeEntries({ epci, codes }, sources);
    expect(attempt(['999999999'], [])).toThrow('l’intercommunalité 999999999 n’existe pas');
    expect(attempt([], ['99999'])).toThrow('la commune 99999 n’existe pas');
    expect(attempt([], ['78005'])).toThrow('il manque le centre d’une commune : Sans-Centre (78005).');
  });

  it('names all the centres that are missing, twenty at most', () => {
    const codes = Array.from({ length: 23 }, (_, index) => String(78_100 + index));
    const many = { ...sources, communes: codes.map((code) => commune(code, `Val-${code}`)) };
    const attempt = (count: number) => () => communeEntries({ epci: [], codes: codes.slice(0, count) }, many);
    expect(attempt(2)).toThrow(
      'il manque le centre de 2\u00a0communes : Val-78100 (78100), Val-78101 (78101).',
    );
    expect(attempt(20)).toThrow(/, Val-78119 \(78119\)\.$/);
    expect(attempt(21)).toThrow(/, Val-78119 \(78119\) et 1\u00a0autre\.$/);
    expect(attempt(23)).toThrow(
      /^il manque le centre de 23\u00a0communes : .+, Val-78119 \(78119\) et 3\u00a0autres\.$/,
    );
  });
});

describe('parseCentres', () => {
  it('accepts a byte order mark, CRLF and columns in any order', () => {
    const centres = parseCentres('\ufeffsource,longitude,code_insee,latitude\r\nGeoNames,1.8,78001,48.5\r\n');
    expect(centres.get('78001')).toEqual({ latitude: 48.5, longitude: 1.8, source: 'GeoNames' });
  });

  it('refuses a missing column and a position that is not a number', () => {
    expect(() => parseCentres('code_insee,latitude\n1,2')).toThrow('il manque la colonne « longitude »');
    expect(() => parseCentres('code_insee,latitude,longitude,source\n78001,,1.8,centre')).toThrow(
      '« , 1.8 » n’est pas une position en degrés',
    );
  });
});
