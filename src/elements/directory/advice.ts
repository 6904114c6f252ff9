import { type Criteria, type Facet, HERE, onlyValue } from '../../domain/find/criteria.ts';
import type { Answer } from '../../domain/find/find.ts';
import { countOf } from '../../domain/kinds.ts';
import { make } from '../make.ts';

export const WIDER_KM = 10;

export interface AdviceActions {
  drop(facet: Facet): void;
  /** Looks `WIDER_KM` around the commune. */
  widen(): void;
  clear?(): void;
}

function way(words: string, after: string, act: () => void): HTMLLIElement {
  const button = make('button', { type: 'button', class: 'link' }, words);
  button.addEventListener('click', act);
  return make('li', {}, button, after);
}

const isOneCommune = (criteria: Criteria): boolean =>
  criteria.place !== undefined && onlyValue(criteria, 'place') !== HERE && !criteria.radius;

export interface Advised {
  criteria: Criteria;
  without: Answer['without'];
  /** A facet of the criteria in words. */
  describe: (facet: Facet) => string;
}

/** When nothing answers: what would, with one filter less; the most fruitful first. */
export function adviceView({ criteria, without, describe }: Advised, actions: AdviceActions): HTMLElement {
  const ways = [...without]
    .filter(([facet, count]) => count > 0 && criteria[facet])
    .sort(([, one], [, other]) => other - one)
    .map(([facet, count]) =>
      way(`Retirer\u00a0: ${describe(facet)}`, ` (${countOf(count, 'fiche', 'fiches')})`, () =>
        actions.drop(facet),
      ),
    );
  if (isOneCommune(criteria))
    ways.push(way(`Chercher à moins de ${WIDER_KM}\u00a0km`, '', () => actions.widen()));
  const view = make('div', { class: 'nothing' }, make('p', {}, 'Aucune fiche ne réunit tout cela.'));
  if (ways.length > 0) view.append(make('ul', {}, ...ways));
  if (actions.clear) {
    const button = make('button', { type: 'button', class: 'button quiet' }, 'Tout retirer');
    button.addEventListener('click', () => actions.clear?.());
    view.append(button);
  }
  return view;
}
