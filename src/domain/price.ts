/** « 12,50 € », « 3 € » for euros; no-break space. */
export const formatPrice = (euros: number): string =>
  `${euros.toLocaleString('fr-FR', { minimumFractionDigits: Number.isInteger(euros) ? 0 : 2, maximumFractionDigits: 2 })}\u00a0€`;
