/** « à Valbourg », « aux Étangs », « au Pré-sur-Lac », « à La Lande ». */
export function locative(commune: string): string {
  if (commune.startsWith('Les ')) return `aux ${commune.slice(4)}`;
  if (commune.startsWith('Le ')) return `au ${commune.slice(3)}`;
  return `à ${commune}`;
}

/** « de Villeneuve », « d’Épinay », « des Essarts », « du Mans », « de La Rochelle ». */
export function genitive(commune: string): string {
  if (commune.startsWith('Les ')) return `des ${commune.slice(4)}`;
  if (commune.startsWith('Le ')) return `du ${commune.slice(3)}`;
  return /^[AEIOUYÂÉÈÊÎÔŒ]/.test(commune) ? `d’${commune}` : `de ${commune}`;
}
