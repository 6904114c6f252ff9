import type { SharedList } from '../../domain/favourite-list.ts';
import { countOf } from '../../domain/kinds.ts';

function missingWords({ known, lost }: SharedList): string {
  if (known.length === 0) return 'Ce lien ne désigne aucune fiche de l’annuaire.';
  return `${countOf(lost, 'fiche n’est plus', 'fiches ne sont plus')} dans l’annuaire.`;
}

function addWords({ fresh }: SharedList): string {
  if (fresh.length === 0) return 'Elles sont déjà toutes dans vos favoris';
  const these = fresh.length === 1 ? 'cette fiche' : `ces ${countOf(fresh.length, 'fiche', 'fiches')}`;
  return `Ajouter ${these} à mes favoris`;
}

/** Around the rows of a list that someone sends: what it lacks, and the button that adds it. */
export function showSharedList(section: HTMLElement, list: SharedList): void {
  const missing = section.querySelector('[data-part="missing"]') as HTMLElement;
  missing.hidden = list.lost === 0;
  missing.textContent = missingWords(list);
  const add = section.querySelector('[data-do="add"]') as HTMLButtonElement;
  add.hidden = list.known.length === 0;
  add.disabled = list.fresh.length === 0;
  add.textContent = addWords(list);
  for (const tool of section.querySelectorAll('.rows .no-print')) tool.remove();
}
