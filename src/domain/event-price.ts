/** « Gratuit », « entrée libre », « 0 € », and nothing that costs besides. */
export const isFreePrice = (price: string | undefined): boolean =>
  price !== undefined &&
  /^(?:c’est |c'est |entrée |accès )?(?:gratuite?|libre|0 ?€)(?![\p{L}\p{N}])/iu.test(price) &&
  !/[1-9]\d* ?(?:€|euros?)|\b(?:moins|jusqu|adh[ée]rents?|enfants?|sauf)\b/i.test(price);
