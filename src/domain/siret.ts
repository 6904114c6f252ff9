const LENGTH = 14;
/** Of La Poste, whose establishments follow a rule of their own. */
const POSTE = '356000000';

/** The number as it was written, without the spaces and points that people put in it. */
export const siretDigits = (text: string): string => text.replace(/[\s.\u00a0\u202f]/g, '');

/** Luhn's sum of a number (ISO/IEC 7812-1). */
const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

const sumOf = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** What a wrong SIRET gets wrong: its length, its first nine digits (the SIREN), or its last five. */
export type SiretFault = 'length' | 'siren' | 'siret';

/** What is wrong with a SIRET; undefined when its keys are right. Source: INSEE, Sirene. */
export function siretFault(text: string): SiretFault | undefined {
  const digits = siretDigits(text);
  if (!/^\d{14}$/.test(digits) || digits.length !== LENGTH) return 'length';
  if (luhn(digits.slice(0, 9)) % 10 !== 0) return 'siren';
  const isRight = digits.startsWith(POSTE) ? sumOf(digits) % 5 === 0 : luhn(digits) % 10 === 0;
  // The head office of La Poste keeps the common key.
  return isRight || luhn(digits) % 10 === 0 ? undefined : 'siret';
}
