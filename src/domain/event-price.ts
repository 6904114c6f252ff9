/** « Gratuit », « Entrée libre, sur inscription »: what asks for no money; « 5 €, gratuit pour les enfants » does. */
export const saysFree = (price: string): boolean =>
  /^(?:gratuit|entr[ée]e libre|acc[èe]s libre)/i.test(price.trim()) && !/\d\s*€|\d\s*euros?/i.test(price);
