// Making a formatter costs fifty times what using it does.
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const withCents = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** « 12,50 € », « 3 € » for euros; no-break space. */
export const formatPrice = (euros: number): string =>
  `${(Number.isInteger(euros) ? whole : withCents).format(euros)}\u00a0€`;

/** Indicative prices of one unit. */
export interface PriceRange<Unit> {
  unit: Unit;
  /** Euros. */
  least: number;
  most: number;
  count: number;
}

/** One price alone is that of a seller, not a range. */
const MIN_PRICES = 2;

/** From the least to the most asked for each unit, for units with at least two prices, the best known first. */
export function priceRanges<Unit>(
  offers: readonly { unit: Unit; price?: number | undefined }[],
): PriceRange<Unit>[] {
  const priced = offers.flatMap(({ unit, price }) => (price === undefined ? [] : [{ unit, price }]));
  return [...Map.groupBy(priced, ({ unit }) => unit)]
    .map(([unit, list]) => {
      const prices = list.map(({ price }) => price);
      return { unit, least: Math.min(...prices), most: Math.max(...prices), count: prices.length };
    })
    .filter(({ count }) => count >= MIN_PRICES)
    .sort((one, other) => other.count - one.count);
}

/** « de 2,50 € à 3 € », « 3 € » when all ask the same. */
export const formatPriceRange = ({ least, most }: { least: number; most: number }): string =>
  least === most ? formatPrice(least) : `de ${formatPrice(least)} à ${formatPrice(most)}`;
