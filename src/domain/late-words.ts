/** What is said when filters, whose code comes at their first use, do not come: short, for the page pays it beforehand. */
export const FILTERS_MISSED = 'Les filtres n’ont pas pu être chargés. Vérifiez la connexion, puis réessayez.';
