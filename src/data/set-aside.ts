import type { SetAside } from '../schema/set-aside.ts';
import { setAside } from '../set-aside.ts';

/** Files that are not on the site because of a fault, with what is wrong in each. */
export const loadSetAside = async (): Promise<readonly SetAside[]> => setAside;

/** Listings among them whose label others show, `collection/slug`. */
export const loadLabelsSetAside = async (): Promise<string[]> =>
  (await setAside).filter(({ hasLabel }) => hasLabel).map(({ path }) => path.replace(/\.md$/, ''));
