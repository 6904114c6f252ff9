/** Letters from `start` to `end` are shown as `raised`, above the line. */
export interface Ordinal {
  start: number;
  end: number;
  raised: string;
}

const SUFFIX = 'i?[eè]mes?|i?[eè]res?|i?ers?|res?|nde?s?|è|es?';
const NUMERAL = new RegExp(
  `(?<![\\p{L}\\p{N}.,_#/])(\\d{1,4}|[IVXLCDM]{1,9})(${SUFFIX})(?![\\p{L}\\p{N}])`,
  'gu',
);

const isRoman = (numeral: string) =>
  /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral);

/** What is counted in Roman numerals; « Ve et VIe siècles » is one with its neighbours. */
const COUNTED =
  /^(?:[\s,–-]{1,3}(?:(?:et|ou|au|à)\s)?(?:(?:le|la|du|au)\s)?[IVXLC]{1,8}(?:er|re|i?[eè]me|e)){0,3}[\s-](?:siècle|millénaire|République|arrondissement|régiment|armée|corps|dynastie|édition|congrès|légion|concile|législature|circonscription|Empire|Internationale)/;

/** « 2ème » and « 1ère » are wrong: 2e, 1re. */
function raise(suffix: string): string {
  const plural = suffix.endsWith('s') ? 's' : '';
  if (suffix.startsWith('nd')) return suffix;
  if (/^(?:i?[eè])?res?$/.test(suffix)) return `re${plural}`;
  return (suffix.includes('er') ? 'er' : 'e') + plural;
}

/** A first has its own ending, and only a second may end as one. */
function fits(numeral: string, raised: string): boolean {
  const isFirst = numeral === '1' || numeral === 'I';
  if (/^(?:er|re)/.test(raised)) return isFirst;
  return raised.startsWith('nd') ? numeral === '2' : !isFirst;
}

/** Words look like Roman numerals (« Ce siècle », « Me », « LIVe »): one must be plain, or count something. */
const isNumeral = (numeral: string, suffix: string, after: string) =>
  /^\d/.test(numeral) ||
  numeral + suffix === 'Ier' ||
  (isRoman(numeral) &&
    (/^[IVX]{2,}$/.test(numeral) || (/^(?:[IVX]|.{2,})$/.test(numeral) && COUNTED.test(after))));

/** 1er, 2e, XIXe: numerals whose ending is raised, in order. */
export const ordinalsIn = (text: string): Ordinal[] =>
  [...text.matchAll(NUMERAL)].flatMap(({ 0: whole, 1: numeral = '', 2: suffix = '', index }) => {
    const end = index + whole.length;
    const raised = raise(suffix);
    if (!fits(numeral, raised) || !isNumeral(numeral, suffix, text.slice(end, end + 90))) return [];
    return [{ start: index + numeral.length, end, raised }];
  });
