// Writes content/taxonomy/communes.yaml: npm run communes -- [--centres centres.csv] [--check] [--help]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type Centre, MissingCentres, communeEntries, parseCentres } from '../src/domain/commune-list.ts';
import { typeset } from '../src/domain/typography.ts';
import { contentDir } from './content-dir.ts';
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

const OPTIONS = 'Options : --centres centres.csv, --check, --help.';

const CENTRES = `Donnez les centres dans un fichier CSV : npm run communes -- --centres centres.csv
  Une ligne par commune ; degrés WGS 84 avec un point ; la source est GeoNames ou centre (un point dans la commune) :

    code_insee,latitude,longitude,source
    78517,48.644,1.829,GeoNames
`;

const HELP = `npm run communes
  Écrit content/taxonomy/communes.yaml : les communes des intercommunalités et des codes de territory.yaml,
  rubrique « communes ». Les centres déjà écrits sont gardés.

Options, après deux tirets (npm run communes -- --check) :
  --centres centres.csv  les centres des communes nouvelles, ou corrigés
  --check                vérifie que le fichier est à jour, sans l’écrire
  --help                 cette aide

${CENTRES}`;

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
  return new Map([...known, ...(csv === undefined ? [] : parseCentres(readCsv(csv)))]);
}

function readCsv(path: string): string {
  if (!existsSync(path)) throw new Error(`le fichier « ${path} » est introuvable.`);
  return readFileSync(path, 'utf8');
}

function generate(csv: string | undefined): string {
  const entries = communeEntries(readSelection(), {
    communes: official('communes').filter(({ type }: { type: string }) => type === 'commune-actuelle'),
    epci: official('epci'),
    centres: readCentres(csv),
  });
  return HEADER + stringify(fileSchema.parse({ communes: entries }), { singleQuote: true, lineWidth: 0 });
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { centres: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch {
    throw new Error(`« ${args.join(' ')} » n’est pas compris. ${OPTIONS}`);
  }
}

function run() {
  const { centres, check, help } = readOptions(process.argv.slice(2));
  if (help) return console.log(typeset(HELP));
  const yaml = generate(centres);
  const same = existsSync(target) && readFileSync(target, 'utf8') === yaml;
  if (check && !same)
    throw new Error('communes.yaml ne correspond plus à territory.yaml : lancez npm run communes.');
  if (!check) writeFileSync(target, yaml);
  console.log(`✔ ${yaml.match(/^ {2}- id:/gm)?.length ?? 0} communes dans ${relative('', target)}`);
}

try {
  run();
} catch (error) {
  console.error(typeset(`✖ Communes : ${error instanceof Error ? error.message : String(error)}`));
  if (error instanceof MissingCentres) console.error(typeset(`  → ${CENTRES}`));
  process.exitCode = 1;
}
