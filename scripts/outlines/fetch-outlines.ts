// Asks the national API for the outlines of communes: https://geo.api.gouv.fr/decoupage-administratif/communes
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { countOf } from '../../src/domain/count-of.ts';

export interface Source {
  /** Address of the API, without a final slash. */
  base: string;
  /** Longest wait for an answer. */
  seconds: number;
}

interface Wanted {
  /** INSEE code. */
  id: string;
  name: string;
}

/** Without the name: the code leads to it. */
type Outline = Feature<Polygon | MultiPolygon, null>;

/** An outline is asked for once; what is wrong is said in French. */
export class Refusal extends Error {}

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const rings = z.array(z.array(position).min(4)).min(1);
const featureSchema = z.object({
  type: z.literal('Feature'),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: rings }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) }),
  ]),
});
const collectionSchema = z.object({ features: z.array(z.unknown()) });
const codeSchema = z.object({ properties: z.object({ code: z.string() }) });

/** First characters of an INSEE code: three overseas. */
const departmentOf = ({ id }: Wanted) => id.slice(0, /^9[78]/.test(id) ? 3 : 2);

const addressOf = (base: string, department: string) =>
  `${base}/departements/${department}/communes?fields=code,nom,contour&format=geojson&geometry=contour`;

/** The outlines of the wanted communes, in their order: one request for each department. */
export async function fetchOutlines(
  wanted: readonly Wanted[],
  source: Source,
): Promise<FeatureCollection<Polygon | MultiPolygon, null>> {
  const departments = [...new Set(wanted.map(departmentOf))].sort();
  const found = new Map<string, unknown>();
  for (const department of departments)
    for (const feature of await fetchFeatures(addressOf(source.base, department), source)) {
      const { data } = codeSchema.safeParse(feature);
      if (data) found.set(data.properties.code, feature);
    }
  refuseMissing(wanted.filter(({ id }) => !found.has(id)));
  return { type: 'FeatureCollection', features: wanted.map((commune) => readOutline(commune, found)) };
}

function refuseMissing(missing: readonly Wanted[]): void {
  if (missing.length === 0) return;
  const count =
    missing.length === 1 ? 'd’une commune' : `de ${countOf(missing.length, 'commune', 'communes')}`;
  const names = missing.map(({ id, name }) => `${name} (${id})`).join(', ');
  throw new Refusal(`la réponse ne donne pas le contour ${count} : ${names}.`);
}

/** Only what the territory needs is judged: a fault elsewhere in the department is none of its business. */
function readOutline({ id, name }: Wanted, found: ReadonlyMap<string, unknown>): Outline {
  const { data, error } = featureSchema.safeParse(found.get(id));
  if (data) return { type: 'Feature', id, properties: null, geometry: data.geometry };
  const place = error.issues[0]?.path.map(String).join('.') || 'rien';
  throw new Refusal(`le contour de ${name} (${id}) n’a pas la forme attendue (${place}).`);
}

async function fetchFeatures(address: string, { seconds }: Source): Promise<unknown[]> {
  const { host } = new URL(address);
  const text = await fetchText(address, seconds);
  const data = parseJson(text);
  if (data === undefined) throw new Refusal(`la réponse de ${host} n’est pas du JSON.`);
  const collection = collectionSchema.safeParse(data).data;
  if (!collection) throw new Refusal(`la réponse de ${host} n’est pas une liste de contours (GeoJSON).`);
  return collection.features;
}

async function fetchText(address: string, seconds: number): Promise<string> {
  const { host } = new URL(address);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(seconds * 1000) });
    if (response.ok) return await response.text();
    throw new Refusal(`${host} a répondu ${response.status}${meaningOf(response.status)}, à ${address}`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(failure(error, host, seconds));
  }
}

function meaningOf(status: number): string {
  if (status === 404) return ' (page introuvable)';
  if (status === 429) return ' (trop de demandes : attendez un peu)';
  return status >= 500 ? ' (service en panne : réessayez plus tard)' : '';
}

function failure(error: unknown, host: string, seconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `${host} n’a pas répondu en ${seconds} s.`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  if (cause?.message.includes('redirect')) return `${host} renvoie d’adresse en adresse sans fin.`;
  const code = cause && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `${host} est injoignable${code} : vérifiez la connexion.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
