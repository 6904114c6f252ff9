/** Alphabetical order of French names: « Émancé » after « Dourdan », « Salle 2 » before « Salle 10 ». */
export const frenchOrder = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
