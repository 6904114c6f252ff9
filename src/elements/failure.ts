import { make } from './make.ts';

export interface Failure {
  /** What could not be loaded: « Le fichier des fiches ». */
  what: string;
  /** What is left: « La liste ci-dessous reste à portée. » */
  left: string;
  retry: () => void;
}

/** Says why something could not be loaded, and lets the visitor try again. */
export function failureView({ what, left, retry }: Failure): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, 'Réessayer');
  button.addEventListener('click', retry);
  const cause = navigator.onLine
    ? `${what} n’a pas pu être chargé.`
    : `Votre appareil n’est pas connecté\u00a0: ${what.charAt(0).toLowerCase()}${what.slice(1)} n’est pas encore sur lui.`;
  return make('div', { class: 'failure' }, make('p', {}, `${cause} ${left}`), button);
}
