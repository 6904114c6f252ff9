// Making a formatter costs fifty times what using it does.
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const withCents = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** « 12,50 € », « 3 € » for euros; no-break space. */
export const formatPrice = (euros: number): string =>
  `${(Number.isInteger(euros) ? whole : withCents).format(euros)}\u00a0€`;
