import { type FavouriteRow, nameFromId } from '../../domain/favourite-list.ts';
import { rowOnPaper } from '../../domain/favourite-paper.ts';
import { typeset } from '../../domain/typography.ts';
import { favouritePath } from '../../paths.ts';
import { now } from '../clock.ts';

/** What a row is filled with. */
export interface RowFacts {
  id: string;
  /** Absent when it is not known: not loaded, or no longer in the directory. */
  row: FavouriteRow | undefined;
  /** The details of all were loaded. */
  isLoaded: boolean;
}

const GONE = 'Cette fiche n’est plus dans l’annuaire.';

function place(where: HTMLElement, { commune, hours, verified }: FavouriteRow): void {
  where.append(`${commune} `);
  if (!hours) return;
  const state = document.createElement('open-state');
  Object.assign(state.dataset, { hours, verified });
  where.append(state);
}

/** A row of the list, from the page's template: text stays text. */
export function favouriteRow(template: HTMLTemplateElement, facts: RowFacts): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (selector: string) => item.querySelector(selector) as HTMLElement;
  const { id, row, isLoaded } = facts;
  const name = row?.name ?? nameFromId(id);
  item.dataset['id'] = id;
  const link = part('a') as HTMLAnchorElement;
  link.textContent = name;
  link.href = favouritePath(id);
  if (isLoaded && !row) link.replaceWith(name);
  else part('.on-paper').textContent = rowOnPaper(location.host + favouritePath(id), row, now().date);
  part('.tag').hidden = !row?.demo;
  part('.what').textContent = row ? typeset(row.what) : isLoaded ? GONE : '';
  if (row) place(part('.where'), row);
  part('[data-remove]').setAttribute('aria-label', `Retirer ${name}`);
  return item;
}
