import type { CheckRow } from './checking.ts';
import { type Finding, SLOWDOWN } from './finding.ts';
import type { Measure } from './measure.ts';

export interface Row {
  count: number;
  runs: number;
  build: Measure;
  pages: number;
  finding: Finding;
}

/** A build with a great many events that come back, and the same without any. */
export interface AgendaRow {
  events: number;
  pages: number;
  /** Seconds. */
  seconds: number;
  without: number;
}

const MAX_AGENDA_SECONDS = 5;

export const agendaLine = ({ events, pages, seconds, without }: AgendaRow): string =>
  `- ${number(events)} événements qui reviennent (${number(pages)} pages en tout)\u00a0: ${number(seconds, 1)}\u00a0s, contre ${number(without, 1)}\u00a0s sans eux\u00a0; ${number(seconds - without, 1)}\u00a0s pour ${MAX_AGENDA_SECONDS} au plus\u00a0: ${kept(seconds - without <= MAX_AGENDA_SECONDS)}.`;

const MAX_CHECK_SECONDS = 5;

export const checkLine = ({ count, wrong, seconds }: CheckRow): string =>
  `- ${number(count)} fiches et leurs événements, dont ${number(wrong)} fausses, orthographe comprise\u00a0: ${number(seconds, 1)}\u00a0s pour ${MAX_CHECK_SECONDS} au plus\u00a0: ${kept(seconds <= MAX_CHECK_SECONDS)}.`;

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
  ].join(' | ')} |`;

/** What a visitor may wait for and download with 5,000 listings, and what 1,000 of them may weigh. */
const FINDING_COUNT = 5000;
const MAX_FILTER_MS = 16;
const MAX_FIRST_RESULT_MS = 150;
const MAX_FIRST_SEARCH_KB = 120;
const MAX_ENTRIES_KB_PER_THOUSAND = 15;

/** One line of the table of visitors. */
export const findingLine = ({ count, finding }: Row): string =>
  `| ${[
    number(count),
    `${number(finding.filter, 1)}\u00a0ms`,
    `${number(finding.firstResult)}\u00a0ms`,
    `${number(finding.kilobytes)}\u00a0ko`,
    `${number(finding.withTexts)}\u00a0ko`,
    `${number(finding.entries, 1)}\u00a0ko`,
    `${number(finding.practice, 1)}\u00a0ko`,
  ].join(' | ')} |`;

const kept = (isKept: boolean) => (isKept ? 'tenu' : '**manqué**');

function findingVerdict({ count, finding }: Row): string[] {
  const isLight = finding.entries <= (MAX_ENTRIES_KB_PER_THOUSAND * count) / 1000;
  const weight = `- ${number(count)} fiches dans un fichier (fiches.json) de ${MAX_ENTRIES_KB_PER_THOUSAND}\u00a0ko par millier au plus\u00a0: ${kept(isLight)}.`;
  if (count !== FINDING_COUNT) return count < 1000 ? [] : [weight];
  return [
    weight,
    `- ${number(count)} fiches filtrées en ${MAX_FILTER_MS}\u00a0ms au plus\u00a0: ${kept(finding.filter <= MAX_FILTER_MS)}.`,
    `- Premier résultat ${MAX_FIRST_RESULT_MS}\u00a0ms au plus après la touche\u00a0: ${kept(finding.firstResult <= MAX_FIRST_RESULT_MS)}.`,
    `- Première recherche de ${MAX_FIRST_SEARCH_KB}\u00a0ko au plus\u00a0: ${kept(finding.kilobytes <= MAX_FIRST_SEARCH_KB)}.`,
  ];
}

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
  /** Seconds that a known work took before, between and after the runs. */
  sorts: readonly number[];
}

const range = (values: readonly number[]): string =>
  `de ${number(Math.min(...values), 2)} à ${number(Math.max(...values), 2)}\u00a0s`;

/** The page `docs/benchmarks.md`. */
export const report = (
  rows: readonly Row[],
  { agenda, check }: { agenda: AgendaRow; check: CheckRow },
  { cores, node, date, load, sorts }: Machine,
): string =>
  `<!-- Écrit par « npm run bench » : ne pas modifier à la main. -->

# Mesures

Commande : \`npm run bench\`, sur ${cores} cœurs, Node ${node}, le ${date} ; charge de la machine au départ :
${number(load, 1)}. Trier un million de nombres y a pris ${range(sorts)} entre les mesures : à comparer d’un jour à l’autre.

| fiches | pages | passages | contrôle et construction | plus gros processus | tous ensemble |
|---:|---:|---:|---:|---:|---:|
${rows.map(line).join('\n')}

Objectifs, contrôle et construction ensemble, sur deux cœurs :

${rows.flatMap(verdict).join('\n')}

## Le contrôle du contenu

${checkLine(check)}

## L’agenda

${agendaLine(agenda)}

## Ce que le visiteur attend

Dans Chromium, processeur ralenti ${SLOWDOWN} fois.

| fiches | filtrer et tout compter | premier résultat | première recherche | avec un mot inconnu des fiches | fiches.json | pratique.json |
|---:|---:|---:|---:|---:|---:|---:|
${rows.map(findingLine).join('\n')}

${rows.flatMap(findingVerdict).join('\n')}

## Ce qui est mesuré

- Des territoires engendrés toujours pareils pour un jour donné (\`scripts/bench/\`), avec les communes, les catégories
  et les phrases de \`content/\` : des fiches de tous les genres, la moitié avec le label, sa preuve et son badge, 1 % de
  marchés, 3 % d’événements dont la moitié se répètent, 2 % d’articles, près de 2 000 semaines d’horaires différentes
  pour 10 000 fiches. Ils passent le contrôle du contenu.
- La commande est celle de \`npm run build\` : elle contrôle le contenu, écrit toutes les pages et l’index de recherche,
  caches et dossier de sortie vides. Médianes quand il y a plusieurs passages.
- Sans photos des fiches : chacune demande environ 0,1 s la première fois, puis reste en cache.
- La rédaction (\`/admin/\`), assemblée une fois pour toutes avant les mesures, n’est refaite que quand son code change.
- La mémoire est celle que le système compte, au plus haut.
- Filtrer : le temps de la passe qui trouve et compte toutes les valeurs, panneau ouvert, médiane de plusieurs filtres. Le
  premier résultat : de la touche au premier nom affiché, fichiers déjà là (ils viennent quand le champ prend le focus),
  médiane de cinq phrases. La première recherche : tous les scripts de la page et tous les fichiers qu’elle demande,
  compressés ; l’index des textes ne vient que pour un mot inconnu des fiches, ou à la demande.
`;
