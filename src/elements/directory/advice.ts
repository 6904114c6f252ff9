import { type Criteria, type Facet, RADII_KM } from '../../domain/find/criteria.ts';
import type { Directory } from '../../domain/find/directory.ts';
import { describeRadius, formatDistance } from '../../domain/distance.ts';
import type { Answer, Found } from '../../domain/find/find.ts';
import { countOf } from '../../domain/count-of.ts';
import { listingPath } from '../../paths.ts';
import { make } from '../make.ts';

export interface AdviceActions {
  drop(facet: Facet): void;
  /** Looks so many kilometres around the place. */
  widen(km: number): void;
  clear?(): void;
}

function way(words: string, after: string, act: () => void): HTMLLIElement {
  const button = make('button', { type: 'button', class: 'link' }, words);
  button.addEventListener('click', act);
  return make('li', {}, button, after);
}

export interface Advised {
  directory: Directory;
  criteria: Criteria;
  without: Answer['without'];
  /** What answers all but the distance. */
  nearest: Found | undefined;
  /** A facet of the criteria in words. */
  describe: (facet: Facet) => string;
}

/** « La plus proche : Verger de la Butte (Bourg, 23 km). », and how far to look for it. */
function nearestWays({ directory, nearest }: Advised, { widen }: AdviceActions): HTMLLIElement[] {
  if (!nearest) return [];
  const { entry, km = 0 } = nearest;
  const place = directory.places.get(entry.commune)?.name ?? '';
  const link = make('a', { href: listingPath(entry.kind, entry.slug) }, entry.name);
  const line = make('li', {}, 'La plus proche\u00a0: ', link, ` (${place}, ${formatDistance(km)}).`);
  const radius = RADII_KM.find((one) => one >= km);
  return radius ? [line, way(`Chercher ${describeRadius(radius)}`, '', () => widen(radius))] : [line];
}

/** When nothing answers: the nearest that would, and what would with one filter less; the most fruitful first. */
export function adviceView(advised: Advised, actions: AdviceActions): HTMLElement {
  const { criteria, without, describe } = advised;
  const ways = [...without]
    .filter(([facet, count]) => count > 0 && criteria[facet])
    .sort(([, one], [, other]) => other - one)
    .map(([facet, count]) =>
      way(`Retirer\u00a0: ${describe(facet)}`, ` (${countOf(count, 'fiche', 'fiches')})`, () =>
        actions.drop(facet),
      ),
    );
  const all = [...nearestWays(advised, actions), ...ways];
  const view = make('div', { class: 'nothing' }, make('p', {}, 'Aucune fiche ne réunit tout cela.'));
  if (all.length > 0) view.append(make('ul', {}, ...all));
  if (actions.clear) {
    const button = make('button', { type: 'button', class: 'button quiet' }, 'Tout retirer');
    button.addEventListener('click', () => actions.clear?.());
    view.append(button);
  }
  return view;
}
