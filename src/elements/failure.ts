import { make } from './make.ts';

export interface Failure {
  /** What could not be loaded: « le fichier des fiches ». */
  what: string;
  /** What is left, or what to do: « La liste ci-dessous reste à portée. » */
  left: string;
}

/** Why something could not be loaded. */
export const describeFailure = ({ what, left }: Failure): string =>
  navigator.onLine
    ? `Impossible de charger ${what}. ${left}`
    : `Votre appareil n’est pas connecté\u00a0: impossible de charger ${what}. ${left}`;

/** Says why something could not be loaded, and lets the visitor try again. */
export function failureView({ retry, ...failure }: Failure & { retry: () => void }): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, 'Réessayer');
  button.addEventListener('click', retry);
  return make('div', { class: 'failure' }, make('p', {}, describeFailure(failure)), button);
}
