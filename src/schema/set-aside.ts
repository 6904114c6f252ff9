import type { Fault } from './rules/content.ts';

/** Folder whose entries nothing else needs: the site can be built without the faulty ones. */
const DISPENSABLE = 'events/';

/** Faults that stop a build. */
export const blockingFaults = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ path }) => !path.startsWith(DISPENSABLE));

/** Files that the build leaves out when nothing stops it: `events/fete.md`, each once. */
export const setAsideFiles = (faults: readonly Fault[]): string[] => [
  ...new Set(faults.map(({ path }) => path).filter((path) => path.startsWith(DISPENSABLE))),
];

/** « 2 événements sont mis de côté… » */
export const describeSetAside = (count: number): string =>
  count > 1
    ? `${count} événements sont mis de côté : ils manquent au site jusqu’à ce que leurs fiches soient corrigées.`
    : '1 événement est mis de côté : il manque au site jusqu’à ce que sa fiche soit corrigée.';
