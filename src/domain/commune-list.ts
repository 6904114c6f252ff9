import { countOf } from './count-of.ts';
import { slugify } from './slug.ts';

/** A municipality as `@etalab/decoupage-administratif` describes it. Source: INSEE, La Poste. */
export interface OfficialCommune {
  code: string;
  nom: string;
  departement: string;
  codesPostaux: string[];
  population: number;
}

/** An inter-municipal body and its members, by INSEE code. Source: DGCL. */
export interface OfficialEpci {
  code: string;
  membres: { code: string }[];
}

/** A point in degrees WGS 84 and where it comes from. */
export interface Centre {
  latitude: number;
  longitude: number;
  source: 'GeoNames' | 'centre';
}

export interface CommuneEntry {
  id: string;
  name: string;
  slug: string;
  postcodes: string[];
  population: number;
  epci: string;
  position: { latitude: number; longitude: number };
  positionSource: Centre['source'];
}

interface Sources {
  communes: OfficialCommune[];
  epci: OfficialEpci[];
  /** By INSEE code. */
  centres: ReadonlyMap<string, Centre>;
}

/** The territory: whole EPCI by SIREN code, and single communes by INSEE code. */
export interface Selection {
  epci: string[];
  codes: string[];
}

const MAX_NAMED = 20;

/** Communes whose centre is not known: whoever calls knows how to give them. */
export class MissingCentres extends Error {
  constructor(missing: readonly OfficialCommune[]) {
    const names = missing.slice(0, MAX_NAMED).map(({ nom, code }) => `${nom} (${code})`);
    const more = missing.length - names.length;
    const rest = more > 0 ? ` et ${countOf(more, 'autre', 'autres')}` : '';
    const count =
      missing.length === 1 ? 'd’une commune' : `de ${countOf(missing.length, 'commune', 'communes')}`;
    super(`il manque le centre ${count} : ${names.join(', ')}${rest}.`);
  }
}

/** Communes of a territory, by INSEE code; throws a French sentence for a code that does not exist, `MissingCentres` when some are. */
export function communeEntries(selection: Selection, sources: Sources): CommuneEntry[] {
  const official = new Map(sources.communes.map((commune) => [commune.code, commune]));
  const chosen = selectedCodes(selection, sources.epci).map((code) =>
    found(official.get(code), `la commune ${code} n’existe pas dans le découpage officiel.`),
  );
  const slugs = communeSlugs(chosen);
  const epciOf = new Map(
    sources.epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])),
  );
  const missing = chosen.filter(({ code }) => !sources.centres.has(code));
  if (missing.length > 0) throw new MissingCentres(missing);
  return chosen.map((commune) => {
    const { code, nom } = commune;
    const { source, latitude, longitude } = found(sources.centres.get(code), code);
    return {
      id: code,
      name: nom.replaceAll("'", '’'),
      slug: found(slugs.get(code), code),
      postcodes: [...commune.codesPostaux].sort(),
      population: commune.population,
      epci: found(epciOf.get(code), `${nom} (${code}) n’est dans aucune intercommunalité.`),
      position: { latitude, longitude },
      positionSource: source,
    };
  });
}

function selectedCodes({ epci, codes }: Selection, bodies: OfficialEpci[]): string[] {
  const members = epci.flatMap((code) =>
    found(
      bodies.find((body) => body.code === code),
      `l’intercommunalité ${code} n’existe pas dans le découpage officiel.`,
    ).membres.map((member) => member.code),
  );
  return [...new Set([...members, ...codes])].sort();
}

/** Slug by INSEE code; homonyms get their department, then their code, so that no two are equal. */
function communeSlugs(communes: OfficialCommune[]): Map<string, string> {
  const candidates = (commune: OfficialCommune) => {
    const name = slugify(commune.nom);
    return [name, `${name}-${commune.departement.toLowerCase()}`, `${name}-${commune.code.toLowerCase()}`];
  };
  const uses = new Map<string, number>();
  for (const slug of communes.flatMap(candidates)) uses.set(slug, (uses.get(slug) ?? 0) + 1);
  return new Map(
    communes.map((commune) => [
      commune.code,
      candidates(commune).find((slug) => uses.get(slug) === 1) ?? commune.code,
    ]),
  );
}

/** Centres by INSEE code from a CSV with the columns code_insee, latitude, longitude and source. */
export function parseCentres(csv: string): Map<string, Centre> {
  const [header = '', ...rows] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const columns = header.split(',');
  const column = (name: string) => {
    if (!columns.includes(name)) throw new Error(`il manque la colonne « ${name} ».`);
    return columns.indexOf(name);
  };
  const [code, latitude, longitude, source] = ['code_insee', 'latitude', 'longitude', 'source'].map(column);
  return new Map(
    rows.map((row) => {
      const cells = row.split(',');
      const cell = (index = -1) => cells[index] ?? '';
      return [cell(code), centreFrom(cell(latitude), cell(longitude), cell(source))];
    }),
  );
}

function centreFrom(latitude: string, longitude: string, source: string): Centre {
  if (![latitude, longitude].every((degrees) => /^-?\d{1,3}(\.\d+)?$/.test(degrees)))
    throw new Error(`« ${latitude}, ${longitude} » n’est pas une position en degrés.`);
  return {
    latitude: Number(latitude),
    longitude: Number(longitude),
    source: source === 'GeoNames' ? 'GeoNames' : 'centre',
  };
}

function found<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
