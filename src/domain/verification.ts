/** Months after which a listing says that it is old. */
export const STALE_MONTHS = 12;
