/** What is said of a text once its button « Copier » is pressed. */
export const COPIED = 'Copié';

/** `what` in the masculine: « le code ». */
export const notCopied = (what: string): string =>
  `Le navigateur refuse la copie\u00a0: ${what} est sélectionné, copiez-le avec Ctrl + C, ou par un appui long.`;
