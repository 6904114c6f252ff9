import { listInWords } from '../seasons.ts';
import { type Network, type NetworkLength, isTooMuch } from './networks.ts';
import { MOST_FOREIGN_JOINED, type SmsLength } from './sms.ts';

const numbers = new Intl.NumberFormat('fr-FR');

/** « 2 200 ». */
export const written = (count: number): string => numbers.format(count);

/** « 212 sur 280 ». */
export const describeUse = (used: number, most: number): string =>
  `${written(used)} sur\u00a0${written(most)}`;

/** « 1 octet », « 1 500 octets »; French counts in the plural from 2 on. */
const counted = (count: number, one: string, many: string): string =>
  `${written(count)}\u00a0${count < 2 ? one : many}`;

/** « reste 68 », « 12 de trop », « 2 mots-dièse de trop ». */
export function describeRoom({ used, over, bytesOver, hashtagsOver }: NetworkLength, most: number): string {
  const excesses = [
    ...(over > 0 ? [`${written(over)}\u00a0de\u00a0trop`] : []),
    // Characters made of many others, as joined emoji, weigh before they are counted.
    ...(bytesOver > 0 && over === 0 ? [`${counted(bytesOver, 'octet', 'octets')} de trop`] : []),
    ...(hashtagsOver > 0 ? [`${counted(hashtagsOver, 'mot-dièse', 'mots-dièse')} de trop`] : []),
  ];
  return excesses.join(', ') || `reste\u00a0${written(most - used)}`;
}

const FOREIGN_SHOWN = 4;

/** A character by itself or, when it is not seen alone, by its name. */
function nameCharacter(character: string): string {
  if (/[\u00a0\u2007\u202f]/.test(character)) return 'une espace insécable';
  if (/[\s\p{C}\p{Variation_Selector}]/u.test(character)) return 'un caractère invisible';
  return /\p{M}/u.test(character) ? 'un accent à part' : `«\u202f${character}\u202f»`;
}

/** « 2 SMS : « ê » et « ’ » font des messages de 67 signes » : why messages hold 67 instead of 153. */
export function describeSms({ messages, foreign }: SmsLength): string {
  const count = `${written(messages)}\u00a0SMS`;
  const names = [...new Set(foreign.map(nameCharacter))];
  if (names.length === 0 || messages < 2) return count;
  const shown = names.length > FOREIGN_SHOWN ? [...names.slice(0, FOREIGN_SHOWN), 'd’autres'] : names;
  return `${count}\u00a0: ${listInWords(shown)} ${names.length > 1 ? 'font' : 'fait'} des messages de ${MOST_FOREIGN_JOINED} signes`;
}

/** What is read aloud once typing stops: where the post does not fit, and what to take away. */
export function describeFit(lengths: readonly (NetworkLength & Pick<Network, 'name'>)[]): string {
  const full = lengths.filter(isTooMuch);
  if (full.length === 0) return 'La publication tient partout.';
  const names = listInWords(full.map(({ name }) => name));
  const isLong = full.some(({ over, bytesOver }) => over + bytesOver > 0);
  return `Ne tient pas sur ${names}\u00a0: ${isLong ? 'raccourcissez votre texte ou ' : ''}retirez des mots-dièse.`;
}

/** Said of the boxes of hashtags, and where there are none. */
export const describeProposals = (count: number): string =>
  count > 0
    ? `${counted(count, 'mot-dièse proposé', 'mots-dièse proposés')}\u00a0: cochez ceux que vous voulez.`
    : 'Nommez une commune ou un produit dans votre texte\u00a0: son mot-dièse sera proposé ici.';
