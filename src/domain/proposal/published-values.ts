import type { Values } from '../form/values.ts';
import type { FormChoice } from '../form/form-field.ts';

interface Offer {
  product: string;
  name?: string;
}

/** What the open data adds to a listing, or says otherwise than its file. */
const ADDED = ['id', 'kind', 'url', 'source', 'licence', 'demo', 'communeName', 'exactPosition', 'label'];

const withoutUsualName = (products: readonly FormChoice[]) => (offer: Offer) => {
  const { name, ...others } = offer;
  const usual = products.find(({ value }) => value === offer.product)?.label;
  return name === undefined || name === usual ? others : offer;
};

const isEmpty = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** What the file of a listing says of what the site publishes, from the open data. */
export function publishedValues(listing: Values, products: readonly FormChoice[]): Values {
  const offers = Array.isArray(listing.products) ? (listing.products as Offer[]) : [];
  const values: Values = {
    ...listing,
    products: offers.map(withoutUsualName(products)),
    position: listing.exactPosition ? listing.position : undefined,
  };
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => !ADDED.includes(key) && value !== undefined && !isEmpty(value),
    ),
  );
}
