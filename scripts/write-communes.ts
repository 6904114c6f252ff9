// Writes content/taxonomy/communes.yaml: npm run communes -- [--centres centres.csv] [--check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type Centre, communeEntries, parseCentres } from '../src/domain/commune-list.ts';
import { communeSchema } from '../src/schema/taxonomy.ts';
import { territorySchema } from '../src/schema/territory.ts';

const HEADER = `# Fichier écrit par une commande : ne le corrigez pas à la main.
# Pour le refaire : npm run communes -- --centres centres.csv (colonnes code_insee, latitude, longitude, source) ;
# sans --centres, les positions écrites ici sont reprises.
# Les communes sont celles des intercommunalités et des codes de territory.yaml, rubrique « communes ».
# Sources :
# - noms, codes postaux, population, intercommunalités : @etalab/decoupage-administratif 6 (INSEE, La Poste, DGCL),
#   Licence Ouverte 2.0 ;
# - positionSource « GeoNames » : centre du bourg, GeoNames (https://www.geonames.org/), CC BY 4.0 ;
# - positionSource « centre » : un point dans la commune. Degrés WGS 84, trois décimales.
`;

const contentDir = resolve(process.env.CONTENT_DIR || 'content');
const target = join(contentDir, 'taxonomy/communes.yaml');
const fileSchema = z.object({ communes: z.array(communeSchema()) });

const official = (name: string) =>
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`),
      'utf8',
    ),
  );

function readSelection() {
  const territory = parse(readFileSync(join(contentDir, 'territory.yaml'), 'utf8'));
  const { epci, codes } = territorySchema().shape.communes.parse(territory.communes);
  return { epci: epci.map(({ code }) => code), codes };
}

/** Centres already in the file, then those of the CSV, which win. */
function readCentres(csv: string | undefined): Map<string, Centre> {
  const written = existsSync(target) ? fileSchema.parse(parse(readFileSync(target, 'utf8'))).communes : [];
  const known = written.map(
    ({ id, position, positionSource }) => [id, { ...position, source: positionSource }] as const,
  );
  return new Map([...known, ...(csv ? parseCentres(readFileSync(csv, 'utf8')) : [])]);
}

function generate(csv: string | undefined): string {
  const entries = communeEntries(readSelection(), {
    communes: official('communes').filter(({ type }: { type: string }) => type === 'commune-actuelle'),
    epci: official('epci'),
    centres: readCentres(csv),
  });
  return HEADER + stringify(fileSchema.parse({ communes: entries }), { singleQuote: true, lineWidth: 0 });
}

function run() {
  const { values } = parseArgs({
    options: { centres: { type: 'string' }, check: { type: 'boolean', default: false } },
  });
  const yaml = generate(values.centres);
  const same = existsSync(target) && readFileSync(target, 'utf8') === yaml;
  if (values.check && !same)
    throw new Error('communes.yaml ne correspond plus à territory.yaml : lancez npm run communes.');
  if (!values.check) writeFileSync(target, yaml);
  console.log(`✔ ${yaml.match(/^ {2}- id:/gm)?.length ?? 0} communes dans ${relative('', target)}`);
}

try {
  run();
} catch (error) {
  console.error(`✖ Communes : ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
