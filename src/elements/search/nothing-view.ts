import { agendaArchivePath, contributePath } from '../../paths.ts';
import { make } from '../make.ts';
import type { Outcome } from './text-engine.ts';

const queryLink = (query: string): HTMLAnchorElement =>
  make('a', { href: `?q=${encodeURIComponent(query)}`, 'data-query': query }, query);

/** What to try when nothing is found. */
export function nothingView({ alone, suggestion }: Outcome): HTMLElement {
  const tips = make('ul', {});
  for (const { word, count } of alone)
    tips.append(make('li', {}, 'Cherchez seulement «\u202f', queryLink(word), `\u202f» (${count}).`));
  const propose = make('a', { href: contributePath }, 'proposez-la');
  tips.append(
    make(
      'li',
      {},
      'Essayez un mot plus simple ou plus général\u00a0: «\u202ffromage\u202f» plutôt que «\u202ftomme affinée\u202f».',
    ),
    make('li', {}, 'Vérifiez l’orthographe\u202f; les accents et les majuscules ne comptent pas.'),
    make(
      'li',
      {},
      'Ce qui est passé n’est pas dans la recherche\u00a0: voyez ',
      make('a', { href: agendaArchivePath }, 'les archives de l’agenda'),
      '.',
    ),
    make('li', {}, 'Vous connaissez une bonne adresse\u202f? L’annuaire est à tous\u00a0: ', propose, '.'),
  );
  const view = make('div', { class: 'nothing' });
  const link = suggestion && queryLink(suggestion);
  if (link)
    view.append(make('p', { class: 'suggestion' }, 'Vouliez-vous dire «\u202f', link, '\u202f»\u202f?'));
  view.append(tips);
  return view;
}
