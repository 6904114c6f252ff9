import { make } from './make.ts';

/**
 * Shows in a frame what its address asks for: `keys` are those of the address and the attributes of the element, whose
 * script `data-script` names.
 */
export function followAddress(element: HTMLElement | null, keys: readonly string[]): void {
  const query = new URLSearchParams(location.search);
  for (const name of keys) {
    const value = query.get(name);
    if (value !== null) element?.setAttribute(name, value);
  }
  document.documentElement.classList.toggle('dark', query.has('sombre'));
  // Last: the element knows at once what it has to show.
  document.head.append(make('script', { src: element?.dataset.script ?? '' }));
}
