import { make } from './make.ts';

export interface Failure {
  /** What could not be loaded: « le fichier des fiches ». */
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
    ? `Impossible de charger ${what}.`
    : `Votre appareil n’est pas connecté\u00a0: impossible de charger ${what}.`;
  return make('div', { class: 'failure' }, make('p', {}, `${cause} ${left}`), button);
}
