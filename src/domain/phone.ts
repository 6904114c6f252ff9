const digitsOf = (phone: string) =>
  phone.replace(/^\+33\s?\(?0?\)?/, '0').replace(/[\s.\-\u00a0\u202f]/g, '');

/** True for a ten-digit French number (`01 23 45 67 89`, `+33 1 23 45 67 89`). Source: Arcep numbering plan. */
export const isFrenchPhone = (phone: string): boolean => /^0[1-9]\d{8}$/.test(digitsOf(phone));

/** « 01 99 00 12 34 » with no-break spaces. */
export const formatPhone = (phone: string): string => digitsOf(phone).replace(/(\d\d)(?=\d)/g, '$1\u00a0');

/** `tel:+33199001234`. */
export const phoneUri = (phone: string): string => `tel:+33${digitsOf(phone).slice(1)}`;
