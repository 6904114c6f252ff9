import type { Position } from './distance.ts';
import { slugify } from './slug.ts';

/** What tells one listing from another. */
export interface Sighting {
  id: string;
  name: string;
  commune: string;
  phones: readonly string[];
  position?: Position | undefined;
  siret?: string | undefined;
}
export type Likeness = 'phone' | 'siret' | 'name' | 'place';
export const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  phone: 'même téléphone',
  siret: 'même SIRET',
  name: 'nom très proche',
  place: 'tout près, nom proche',
};
const digits = (phone: string) => phone.replace(/\D/g, '').slice(-9);
export function likelySame(
  one: Omit<Sighting, 'id'>,
  others: readonly Sighting[],
): { id: string; because: Likeness[] }[] {
  const phones = one.phones.map(digits).filter((phone) => phone.length === 9);
  const name = slugify(one.name);
  return others.flatMap((other) => {
    const because: Likeness[] = [];
    if (other.phones.some((phone) => phones.includes(digits(phone)))) because.push('phone');
    if (name && slugify(other.name) === name) because.push('name');
    return because.length > 0 ? [{ id: other.id, because }] : [];
  });
}
