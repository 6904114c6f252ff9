import { type Failure, describeUnloaded } from '../domain/failure-words.ts';
import { make } from './make.ts';

/** Why something could not be loaded. */
export const describeFailure = (failure: Failure): string => describeUnloaded(failure, navigator.onLine);

/** Says why something could not be loaded, and lets the visitor try again. */
export function failureView({ retry, ...failure }: Failure & { retry: () => void }): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, 'Réessayer');
  button.addEventListener('click', retry);
  return make('div', { class: 'failure' }, make('p', {}, describeFailure(failure)), button);
}
