import type { CollectionName } from './index.ts';
import { dataFiles } from './data-files.ts';
import { OUTLINES_FILE } from './outlines.ts';
import { type ContentFile, type Fault, entryPath } from './rules/content.ts';
import { writesLabel } from './rules/departures.ts';

/** Collections that others are made with: without one of their entries, much of the site would be gone. */
const ESSENTIAL = new Set<CollectionName>(['authors', 'magazines', 'pages']);

const isEssential = (path: string): boolean => {
  const place = entryPath(path);
  return place ? ESSENTIAL.has(place.collection) : dataFiles.has(path) || path === OUTLINES_FILE;
};

/** Faults that stop a build: the last good site stays up. */
export const blockingFaults = (faults: readonly Fault[]): Fault[] =>
  faults.filter(({ path }) => isEssential(path));

/** A file that the build leaves out, and why. */
export interface SetAside {
  /** From `content/`: `events/fete.md`. */
  path: string;
  faults: Fault[];
  /** It has a label, whose badge others show. */
  hasLabel: boolean;
}

/** What the build leaves out when nothing stops it, in the order of the faults. */
export function setAside(faults: readonly Fault[], files: readonly ContentFile[]): SetAside[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const byPath = Map.groupBy(
    faults.filter(({ path }) => !isEssential(path)),
    ({ path }) => path,
  );
  return [...byPath].map(([path, found]) => ({
    path,
    faults: found,
    hasLabel: writesLabel(texts.get(path)),
  }));
}

/** « 2 fichiers sont mis de côté… » */
export const describeSetAside = (count: number): string =>
  count > 1
    ? `${count} fichiers sont mis de côté : ils manquent au site jusqu’à ce qu’ils soient corrigés.`
    : '1 fichier est mis de côté : il manque au site jusqu’à ce qu’il soit corrigé.';
