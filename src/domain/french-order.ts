/** Alphabetical order of French names: « Étang » after « Dune », « Salle 2 » before « Salle 10 ». */
export const frenchOrder = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
