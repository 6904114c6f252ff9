/** The feminine words that are counted: « aucune fiche ». */
const FEMININE = /^(?:date|fiche|page|personne|source)\b/;

/** « 1 producteur », « 3 producteurs », « aucun producteur », « aucune fiche ». */
export function countOf(count: number, singular: string, plural: string): string {
  if (count === 0) return `${FEMININE.test(singular) ? 'aucune' : 'aucun'} ${singular}`;
  return `${count}\u00a0${count === 1 ? singular : plural}`;
}
