import { type MapPlace, placeLine } from '../../domain/map/places.ts';
import { make } from '../make.ts';

const line = (place: MapPlace): HTMLLIElement =>
  make('li', {}, make('a', { href: place.href }, place.name), make('span', {}, placeLine(place)));

/** What opens above a mark: the listings that stand there, as links, and a button. Text stays text. */
export function popupContent(places: readonly MapPlace[], close: () => void): HTMLElement {
  const button = make('button', { type: 'button' }, 'Fermer');
  button.addEventListener('click', close);
  return make('div', {}, make('ul', {}, ...places.map(line)), button);
}
