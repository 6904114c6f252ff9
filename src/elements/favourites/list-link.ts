import { parseShared, writeShared } from '../../domain/favourite-list.ts';
import { copy } from '../sharing.ts';

const PARAMETER = 'fiches';

/** The listings that the address brings; undefined when it is that of one's own list. */
export function readListLink(): string[] | undefined {
  const text = new URLSearchParams(location.search).get(PARAMETER);
  return text === null ? undefined : parseShared(text);
}

/** The address becomes that of one's own list again. */
export function leaveListLink(): void {
  const address = new URL(location.href);
  address.searchParams.delete(PARAMETER);
  history.replaceState(history.state, '', address);
}

/** The address that shows these listings to whoever opens it. */
export function listLink(ids: readonly string[]): string {
  const address = new URL(location.pathname, location.href);
  // A colon, a comma and a slash need no escape in a query (RFC 3986, 3.4): the address stays readable.
  address.search = `${PARAMETER}=${writeShared(ids)}`;
  return address.href;
}

/** Copies a link, or shows it selected in the field of `place` where the browser refuses. → what to say of it */
export async function copyListLink(link: string, place: HTMLElement): Promise<string> {
  if (await copy(link))
    return 'Lien copié\u00a0: qui l’ouvre voit cette liste, telle qu’elle est maintenant.';
  const field = place.querySelector('input') as HTMLInputElement;
  place.hidden = false;
  field.value = link;
  field.select();
  return 'Votre navigateur refuse la copie\u00a0: le lien est sélectionné, copiez-le vous-même.';
}
