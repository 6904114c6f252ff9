import type { AgendaFacet } from '../../domain/agenda-criteria.ts';
import { countOf } from '../../domain/count-of.ts';
import { make } from '../make.ts';

/** When nothing answers: which filter to take out, the most fruitful first; nothing when no one of them is enough. */
export function adviceView(
  without: ReadonlyMap<AgendaFacet, number>,
  describe: (facet: AgendaFacet) => string,
): HTMLElement {
  const ways = [...without]
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([facet, count]) =>
      make(
        'li',
        {},
        make(
          'button',
          { type: 'button', class: 'link', 'data-drop': facet },
          `Retirer\u00a0: ${describe(facet)}`,
        ),
        ` (${countOf(count, 'date', 'dates')})`,
      ),
    );
  return make('ul', { class: 'nothing' }, ...ways);
}
