import { type Criteria, type Facet, listCriteria } from '../../domain/find/criteria.ts';
import type { Answer } from '../../domain/find/find.ts';
import { countOf } from '../../domain/kinds.ts';
import { make } from '../make.ts';

const button = (facet: Facet, words: string) =>
  make('button', { type: 'button', class: 'link', 'data-drop': facet }, words);

/** When nothing answers: what would, with one filter less; the most fruitful first. */
export function adviceView(
  criteria: Criteria,
  { without }: Answer,
  describe: (facet: Facet) => string,
): HTMLElement {
  const asked = new Set(listCriteria(criteria).map(({ facet }) => facet));
  const ways = [...without]
    .filter(([facet, count]) => count > 0 && asked.has(facet))
    .sort(([, one], [, other]) => other - one);
  const view = make('div', { class: 'nothing' });
  view.append(
    make(
      'p',
      {},
      ways.length > 0
        ? 'Aucune fiche ne répond à tout. Vous pouvez retirer\u00a0:'
        : 'Aucune fiche ne répond à tout.',
    ),
  );
  const list = make('ul', {});
  for (const [facet, count] of ways)
    list.append(
      make(
        'li',
        {},
        button(facet, `«\u202f${describe(facet)}\u202f»`),
        ` pour trouver ${countOf(count, 'fiche', 'fiches')}`,
      ),
    );
  if (ways.length > 0) view.append(list);
  view.append(make('button', { type: 'button', class: 'button quiet', 'data-clear': '' }, 'Tout retirer'));
  return view;
}
