const digitsOf = (phone: string) =>
  phone.replace(/^\+33\s?\(?0?\)?/, '0').replace(/[\s.\-\u00a0\u202f]/g, '');

/** True for a ten-digit French number (`01 23 45 67 89`, `+33 1 23 45 67 89`). Source: Arcep numbering plan. */
export const isFrenchPhone = (phone: string): boolean => /^0[1-9]\d{8}$/.test(digitsOf(phone));

/** « 01 99 00 12 34 » with no-break spaces. */
export const formatPhone = (phone: string): string => digitsOf(phone).replace(/(\d\d)(?=\d)/g, '$1\u00a0');

/** `tel:+33199001234`. */
export const phoneUri = (phone: string): string => `tel:+33${digitsOf(phone).slice(1)}`;

/** Numbers that no one will ever be given, for films and examples. Source: Arcep, decision 2018-0881, annex. */
const FICTION = /^0(?:19900|26191|35301|46571|53649|63998)\d{4}$/;

/** What people type when they have no number. */
const EXAMPLE = /^0\d(?:(\d\d)\1{3}|23456789)$|^0[67]12345678$/;

/** Those of machines have fourteen digits: ten are not enough. Source: Arcep numbering plan, 2.3.5. */
const UNASSIGNED = /^0700/;

/** Why a French number, of the right form, cannot be that of anybody; undefined when it may. */
export function phoneDoubt(phone: string): 'fiction' | 'example' | 'unassigned' | undefined {
  const digits = digitsOf(phone);
  if (FICTION.test(digits)) return 'fiction';
  if (EXAMPLE.test(digits)) return 'example';
  return UNASSIGNED.test(digits) ? 'unassigned' : undefined;
}
