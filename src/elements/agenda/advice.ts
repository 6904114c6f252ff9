import type { AgendaFacet } from '../../domain/agenda-criteria.ts';
import { countOf } from '../../domain/count-of.ts';
import { type Attributes, make } from '../make.ts';

/** A button, and how many dates it would show. */
const way = (words: string, does: Attributes, count: number): HTMLLIElement =>
  make(
    'li',
    {},
    make('button', { type: 'button', class: 'link', ...does }, words),
    ` (${countOf(count, 'date', 'dates')})`,
  );

/** The way further around a commune. */
export const widerView = (words: string, { km, count }: { km: number; count: number }): HTMLLIElement =>
  way(words, { 'data-widen': `${km}` }, count);

/** When nothing answers: how far to look, then which filter to take out, the most fruitful first; nothing when no one of them is enough. */
export function adviceView(
  without: ReadonlyMap<AgendaFacet, number>,
  describe: (facet: AgendaFacet) => string,
  wider: readonly HTMLElement[],
): HTMLElement {
  const ways = [...without]
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([facet, count]) => way(`Retirer\u00a0: ${describe(facet)}`, { 'data-drop': facet }, count));
  return make('ul', { class: 'nothing' }, ...wider, ...ways);
}
