import { make } from '../make.ts';

/** Says why nothing could be loaded, and lets the visitor try again. */
export function failureView(retry: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'button' }, 'Réessayer');
  button.addEventListener('click', retry);
  const cause = navigator.onLine
    ? 'Le fichier des fiches n’a pas pu être chargé.'
    : 'Votre appareil n’est pas connecté, et le fichier des fiches n’est pas encore sur lui.';
  return make(
    'div',
    { class: 'failure' },
    make('p', {}, `${cause} La liste ci-dessous reste à portée.`),
    button,
  );
}
