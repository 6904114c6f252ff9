import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchOutlines } from './fetch-outlines.ts';
import {
  type Answer,
  DOURDAN,
  type LocalApi,
  RAMBOUILLET,
  collection,
  json,
  outline,
  redirect,
  startApi,
  status,
} from './local-api.fixture.ts';

const wanted = [
  { id: '78517', name: 'Rambouillet' },
  { id: '78269', name: 'Gazeran' },
  { id: '91200', name: 'Dourdan' },
];

let api: LocalApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const ask = (changed: Record<string, Answer>, seconds = 10) => {
  Object.assign(api.answers, changed);
  return fetchOutlines(wanted, { base: api.base, seconds });
};

/** What is refused, the address of the server written « API ». */
const refusal = (changed: Record<string, Answer>, seconds?: number) =>
  ask(changed, seconds).then(
    () => 'nothing',
    (error: Error) => error.message.replaceAll('\u00a0', ' ').replaceAll(new URL(api.base).host, 'API'),
  );

it('asks once for each department and gives the outlines in the order of the communes', async () => {
  const { features } = await ask({});
  expect(features.map(({ id }) => id)).toEqual(['78517', '78269', '91200']);
  expect(api.asked).toEqual(
    ['78', '91'].map(
      (department) =>
        `/departements/${department}/communes?fields=code,nom,contour&format=geojson&geometry=contour`,
    ),
  );
});

it('knows the departments of Corsica and overseas', async () => {
  const far = [
    { id: '2A004', name: 'Ajaccio' },
    { id: '97411', name: 'Saint-Denis' },
  ];
  const square = (code: string) =>
    outline(code, code, [
      [9, 41],
      [9, 42],
      [10, 42],
      [9, 41],
    ]);
  Object.assign(api.answers, { '2A': collection(square('2A004')), 974: collection(square('97411')) });
  const { features } = await fetchOutlines(far, { base: api.base, seconds: 10 });
  expect(features).toHaveLength(2);
});

it('follows the API to another address', async () => {
  const moved = { 91: redirect('/departements/91bis/communes?x'), '91bis': collection(DOURDAN) };
  expect((await ask(moved)).features).toHaveLength(3);
});

it('a fault in a commune of elsewhere is none of its business', async () => {
  const others = [{ type: 'Feature', properties: { code: '91001' } }, 12, null];
  expect((await ask({ 91: collection(DOURDAN, ...others) })).features).toHaveLength(3);
});

const failures: { name: string; change: Record<string, Answer>; said: string | RegExp }[] = [
  {
    name: 'a page that is not there',
    change: { 91: status(404) },
    said: 'API a répondu 404 (page introuvable), à http://API/departements/91/',
  },
  {
    name: 'a service that is down',
    change: { 78: status(500) },
    said: 'API a répondu 500 (service en panne : réessayez plus tard), à',
  },
  {
    name: 'too many requests',
    change: { 78: status(429) },
    said: 'API a répondu 429 (trop de demandes : attendez un peu), à',
  },
  {
    name: 'half an answer',
    change: { 78: (_, response) => void response.end('{"features": [') },
    said: 'la réponse de API n’est pas du JSON.',
  },
  {
    name: 'another answer',
    change: { 78: json([1, 2]) },
    said: 'la réponse de API n’est pas une liste de contours (GeoJSON).',
  },
  {
    name: 'a redirection without end',
    change: { 78: redirect('/departements/78/communes?encore') },
    said: 'API renvoie d’adresse en adresse sans fin.',
  },
  {
    name: 'a line cut short',
    change: { 78: (request) => void request.socket.destroy() },
    said: /API est injoignable \(\w+\) : vérifiez la connexion\./,
  },
  {
    name: 'a missing commune',
    change: { 78: collection(RAMBOUILLET) },
    said: 'la réponse ne donne pas le contour d’une commune : Gazeran (78269).',
  },
  {
    name: 'two missing communes',
    change: { 78: collection() },
    said: 'la réponse ne donne pas le contour de 2 communes : Rambouillet (78517), Gazeran (78269).',
  },
  {
    name: 'a commune without outline',
    change: { 91: collection({ ...DOURDAN, geometry: null }) },
    said: 'le contour de Dourdan (91200) n’a pas la forme attendue (geometry).',
  },
  {
    name: 'an outline off the Earth',
    change: {
      91: collection(
        outline('91200', 'Dourdan', [
          [2, 48],
          [2, 480],
          [3, 48],
          [2, 48],
        ]),
      ),
    },
    said: 'le contour de Dourdan (91200) n’a pas la forme attendue (geometry.coordinates.0.1.1).',
  },
];

for (const { name, change, said } of failures)
  it(`says in French what is wrong: ${name}`, async () => {
    expect(await refusal(change)).toMatch(said);
  });

it('does not wait for ever', async () => {
  expect(await refusal({ 78: () => undefined }, 0.2)).toBe('API n’a pas répondu en 0.2 s.');
});

it('says that nobody answers at an address', async () => {
  const nobody = { base: 'http://127.0.0.1:2', seconds: 10 };
  await expect(fetchOutlines(wanted, nobody)).rejects.toThrow(
    '127.0.0.1:2 est injoignable (ECONNREFUSED) : vérifiez la connexion.',
  );
});
