import { type SharedList, describeAddition, describeLost } from '../../domain/favourite-list.ts';

/** Around the rows of a list that someone sends: what it lacks, and the button that adds it. */
export function showSharedList(section: HTMLElement, list: SharedList): void {
  const missing = section.querySelector('[data-part="missing"]') as HTMLElement;
  missing.hidden = list.lost === 0;
  missing.textContent = describeLost(list);
  const add = section.querySelector('[data-do="add"]') as HTMLButtonElement;
  add.hidden = list.known.length === 0;
  add.disabled = list.fresh.length === 0;
  add.textContent = describeAddition(list);
  for (const tool of section.querySelectorAll('.rows .no-print')) tool.remove();
}
