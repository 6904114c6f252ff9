import type { Measure } from './measure.ts';

export interface Row {
  count: number;
  runs: number;
  build: Measure;
  pages: number;
  searchKilobytes: number;
}

/** What the project promises on two cores: seconds for check and build together, gigabytes for one process. */
interface Target {
  count: number;
  seconds: number;
  gigabytes?: number;
}

const TARGETS: readonly Target[] = [
  { count: 1000, seconds: 10 },
  { count: 10_000, seconds: 60, gigabytes: 2 },
];

const MB_PER_GB = 1024;

const gigabytes = ({ build }: Row): number => build.largest / MB_PER_GB;

const number = (value: number, digits = 0): string =>
  value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const memory = (value: number): string => (value > 0 ? `${number(value, 2)}\u00a0Go` : '—');

/** One line of the table. */
export const line = (row: Row): string =>
  `| ${[
    number(row.count),
    number(row.pages),
    number(row.runs),
    `${number(row.build.seconds, 1)}\u00a0s`,
    memory(gigabytes(row)),
    memory(row.build.together / MB_PER_GB),
    `${number(row.searchKilobytes)}\u00a0ko`,
  ].join(' | ')} |`;

function verdict(row: Row): string[] {
  const target = TARGETS.find(({ count }) => count === row.count);
  if (!target) return [];
  const inTime = row.build.seconds <= target.seconds;
  const inMemory = !target.gigabytes || gigabytes(row) <= target.gigabytes;
  const limit = target.gigabytes ? ` et ${target.gigabytes}\u00a0Go` : '';
  const result = inTime && inMemory ? 'tenu' : '**manqué**';
  return [`- ${number(row.count)} fiches en ${target.seconds}\u00a0s${limit} au plus\u00a0: ${result}.`];
}

export interface Machine {
  cores: number;
  node: string;
  /** `AAAA-MM-JJ`. */
  date: string;
  /** Processes that wanted a core when the runs began: the figures are good when it is near 0. */
  load: number;
}

/** The page `docs/benchmarks.md`. */
export const report = (rows: readonly Row[], { cores, node, date, load }: Machine): string =>
  `<!-- Écrit par « npm run bench » : ne pas modifier à la main. -->

# Mesures

Commande : \`npm run bench\`, sur ${cores} cœurs, Node ${node}, le ${date} ; charge de la machine au départ :
${number(load, 1)}.

| fiches | pages | passages | contrôle et construction | plus gros processus | tous ensemble | première recherche |
|---:|---:|---:|---:|---:|---:|---:|
${rows.map(line).join('\n')}

Objectifs, contrôle et construction ensemble, sur deux cœurs :

${rows.flatMap(verdict).join('\n')}

## Ce qui est mesuré

- Des territoires engendrés toujours pareils pour un jour donné (\`scripts/bench/\`), avec les communes, les catégories
  et les phrases de \`content/\` : des fiches de tous les genres, la moitié avec le label, sa preuve et son badge, 1 % de
  marchés, 3 % d’événements dont la moitié se répètent, 2 % d’articles, près de 2 000 semaines d’horaires différentes
  pour 10 000 fiches. Ils passent le contrôle du contenu.
- La commande est celle de \`npm run build\` : elle contrôle le contenu, écrit toutes les pages et l’index de recherche,
  caches et dossier de sortie vides. Médianes quand il y a plusieurs passages.
- Sans photos des fiches : chacune demande environ 0,1 s la première fois, puis reste en cache.
- La rédaction (\`/admin/\`), assemblée une fois pour toutes avant les mesures, n’est refaite que quand son code change.
- La mémoire est celle que le système compte, au plus haut ; la première recherche, ce qu’un visiteur télécharge pour
  elle (moteur, tables, une part moyenne de l’index, dix résultats moyens), compressé.
`;
