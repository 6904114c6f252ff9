import { type MapPlace, placeLine } from '../../domain/map/places.ts';

function line({ name, href, ...place }: Omit<MapPlace, 'id'> & { id: string }): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = name;
  const where = document.createElement('span');
  where.textContent = placeLine({ name, href, ...place });
  const item = document.createElement('li');
  item.append(link, where);
  return item;
}

function closeButton(close: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Fermer';
  button.addEventListener('click', close);
  return button;
}

/** What opens above a mark: the listings that stand there, as links, and a button. Text stays text. */
export function popupContent(places: readonly MapPlace[], close: () => void): HTMLElement {
  const list = document.createElement('ul');
  list.append(...places.map(line));
  const content = document.createElement('div');
  content.append(list, closeButton(close));
  return content;
}
