import { type CsvValue, writeCsv } from '../domain/csv.ts';
import { formatPhone } from '../domain/phone.ts';
import { formatPrice } from '../domain/price.ts';
import { KIND_WORDS } from '../domain/kinds.ts';
import { LABEL_STATE_WORDS } from '../domain/label.ts';
import { accessFeatures, paymentMeans, saleModes, units } from '../schema/listing.ts';
import type { PublishedListing } from '../schema/open-data.ts';

/** French names behind the identifiers of an entry. */
export interface TableNames {
  category: (id: string) => string | undefined;
  certification: (id: string) => string | undefined;
}

const list = (values: readonly (string | undefined)[]) => values.filter(Boolean).join(', ');

const named = <K extends string>(choices: Record<K, string>, keys: readonly K[]) =>
  list(keys.map((key) => choices[key]));

const phone = (number: string | undefined) => number && formatPhone(number).replaceAll('\u00a0', ' ');

function offer({ name, product, price, unit }: PublishedListing['products'][number]): string {
  const amount = price === undefined ? '' : formatPrice(price).replaceAll(/[\u00a0\u202f]/g, ' ');
  return [name ?? product, list([amount, unit && units[unit]])].filter(Boolean).join(' : ');
}

/** Header and value of each column; positions are those of the place, never the centre of its commune. */
const columns = ({
  category,
  certification,
}: TableNames): [string, (listing: PublishedListing) => CsvValue][] => [
  ['identifiant', ({ id }) => id],
  ['genre', ({ kind }) => KIND_WORDS[kind].singular],
  ['nom', ({ name }) => name],
  ['résumé', ({ summary }) => summary],
  ['catégories', ({ categories }) => list(categories.map(category))],
  ['code INSEE', ({ commune }) => commune],
  ['commune', ({ communeName }) => communeName],
  ['code postal', ({ address }) => address?.postcode],
  ['rue', ({ address }) => address?.street],
  ['latitude', ({ position, exactPosition }) => (exactPosition ? position.latitude : undefined)],
  ['longitude', ({ position, exactPosition }) => (exactPosition ? position.longitude : undefined)],
  ['téléphone', ({ contact }) => phone(contact.phone)],
  ['mobile', ({ contact }) => phone(contact.mobile)],
  ['courriel', ({ contact }) => contact.email],
  ['site', ({ contact }) => contact.website],
  ['horaires (OpenStreetMap)', ({ openingHours }) => openingHours],
  ['précision sur les horaires', ({ hoursNote }) => hoursNote],
  ['produits', ({ products }) => products.map(offer).join(' | ')],
  ['modes de vente', (listing) => named(saleModes, listing.saleModes)],
  ['paiement', ({ payment }) => named(paymentMeans, payment)],
  ['accès', ({ access }) => named(accessFeatures, access)],
  ['certifications', ({ certifications }) => list(certifications.map(certification))],
  ['label', ({ label }) => label && LABEL_STATE_WORDS[label.state]],
  ['label valable jusqu’au', ({ label }) => label?.validUntil],
  ['vérifiée le', ({ verifiedOn }) => verifiedOn],
  ['exemple', ({ demo }) => demo],
  ['adresse de la fiche', ({ url }) => url],
  ['source', ({ source }) => source],
  ['licence', ({ licence }) => licence],
];

/** The directory as a table for spreadsheets, one line per listing. */
export function writeDirectoryTable(listings: readonly PublishedListing[], names: TableNames): string {
  const all = columns(names);
  return writeCsv(
    all.map(([header]) => header),
    listings.map((listing) => all.map(([, value]) => value(listing))),
  );
}
