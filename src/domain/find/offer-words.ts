import { capitalize } from '../capitalize.ts';
import type { Directory } from './directory.ts';
import type { Entry } from './entry.ts';

const PRODUCTS_SHOWN = 5;

/** « Fromages et laitages : fromages de chèvre, yaourts », for a row; what it sells, or else what it is. */
export function describeOffer({ vocabulary, products }: Directory, { categories, offers }: Entry): string {
  const names = vocabulary.categories.filter(({ id }) => categories.includes(id)).map(({ name }) => name);
  const sold = offers.map(({ product }) => products.get(product)?.name ?? product);
  const shown = sold.slice(0, PRODUCTS_SHOWN).join(', ');
  const more = sold.length > PRODUCTS_SHOWN ? '…' : '';
  return [capitalize(names.join(', ')), shown && `${shown}${more}`].filter(Boolean).join('\u00a0: ');
}
