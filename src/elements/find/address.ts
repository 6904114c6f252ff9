import { type Criteria, FACET_PARAMETERS, readCriteria, writeCriteria } from '../../domain/find/criteria.ts';

/** What the address asks for. */
export const readAddress = (): Criteria => readCriteria(new URLSearchParams(location.search));

/** Writes criteria into the address: a step that the back button undoes, or in place of the present one. */
export function writeAddress(criteria: Criteria, isStep: boolean): void {
  const address = new URL(location.href);
  for (const name of Object.values(FACET_PARAMETERS)) address.searchParams.delete(name);
  for (const [name, value] of writeCriteria(criteria)) address.searchParams.append(name, value);
  if (address.href === location.href) return;
  if (isStep) history.pushState(history.state, '', address);
  else history.replaceState(history.state, '', address);
}
