import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Position = [number, number];

/** A jagged line from one point to another, ends included. */
const coast = ([x1, y1]: Position, [x2, y2]: Position): Position[] =>
  Array.from({ length: 201 }, (_, index) => {
    const share = index / 200;
    const jag = index % 200 === 0 ? 0 : 0.0004 * Math.sin(index * 2.3);
    return [x1 + (x2 - x1) * share + jag, y1 + (y2 - y1) * share + jag];
  });

/** Two neighbours that share one jagged limit, and an island apart. */
const border = coast([1.8, 48.6], [1.8, 48.7]);
export const outline = (code: string, nom: string, ring: Position[]) => ({
  type: 'Feature',
  properties: { code, nom },
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
});
export const RAMBOUILLET = outline('78517', 'Rambouillet', [
  ...border,
  ...coast([1.8, 48.7], [1.95, 48.65]).slice(1),
  ...coast([1.95, 48.65], [1.8, 48.6]).slice(1),
]);
export const GAZERAN = outline('78269', 'Gazeran', [
  ...border.toReversed(),
  ...coast([1.8, 48.6], [1.7, 48.65]).slice(1),
  ...coast([1.7, 48.65], [1.8, 48.7]).slice(1),
]);
export const DOURDAN = outline('91200', 'Dourdan', [
  ...coast([2, 48.5], [2.05, 48.5]),
  ...coast([2.05, 48.5], [2, 48.55]).slice(1),
  ...coast([2, 48.55], [2, 48.5]).slice(1),
]);

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const json =
  (value: unknown): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(value));
  };
export const collection = (...features: unknown[]) => json({ type: 'FeatureCollection', features });
export const status =
  (code: number): Answer =>
  (_, response) =>
    void response.writeHead(code).end('{}');
export const redirect =
  (to: string): Answer =>
  (_, response) =>
    void response.writeHead(302, { location: to }).end();

export interface LocalApi {
  base: string;
  /** Addresses asked for. */
  asked: string[];
  /** By department; others are not found. */
  answers: Record<string, Answer>;
  close: () => void;
}

/** A real server that answers like the national API: two communes in one department, one in another. */
export async function startApi(): Promise<LocalApi> {
  const asked: string[] = [];
  const answers: LocalApi['answers'] = { 78: collection(RAMBOUILLET, GAZERAN), 91: collection(DOURDAN) };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [, department = ''] = /^\/departements\/(\w+)\/communes\?/.exec(request.url ?? '') ?? [];
    (answers[department] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, answers, close };
}
