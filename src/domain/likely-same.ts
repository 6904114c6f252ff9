import { editDistance } from './closest.ts';
import { type Position, distanceKm } from './distance.ts';
import { slugify } from './slug.ts';

/** What tells one listing from another. */
export interface Sighting {
  id: string;
  name: string;
  /** INSEE code. */
  commune: string;
  phones: readonly string[];
  position?: Position | undefined;
  /** Fourteen digits. */
  siret?: string | undefined;
}

/** Why two listings could be one. */
export type Likeness = 'siret' | 'phone' | 'name' | 'place';

export const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  siret: 'même SIRET',
  phone: 'même téléphone',
  name: 'nom très proche',
  place: 'au même endroit, sous un nom proche',
};

export interface Likely {
  id: string;
  because: Likeness[];
}

/** Words that many names share, and that tell nobody apart. */
const COMMON = new Set([
  ...['a', 'au', 'aux', 'chez', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'sur'],
  ...[
    'atelier',
    'boulangerie',
    'boutique',
    'brasserie',
    'cafe',
    'domaine',
    'earl',
    'epicerie',
    'ferme',
    'gaec',
  ],
  ...[
    'gite',
    'jardin',
    'jardins',
    'maison',
    'marche',
    'moulin',
    'potager',
    'restaurant',
    'rucher',
    'sarl',
    'verger',
  ],
]);

const NEAR_KM = 0.15;
const MIN_FUZZY = 5;

/** A listing read once. */
interface Profile {
  id: string;
  slug: string;
  /** The words that tell it apart; all of them when none does. */
  words: readonly string[];
  commune: string;
  phones: readonly string[];
  siret: string;
  position: Position | undefined;
}

const digitsOf = (text: string, count: number): string => {
  const digits = text.replace(/\D/g, '').slice(-count);
  return digits.length === count ? digits : '';
};

const NATIONAL = 9;
const SIRET = 14;

function profileOf({ id, name, commune, phones, position, siret = '' }: Sighting): Profile {
  const slug = slugify(name);
  const all = slug.split('-').filter(Boolean);
  const telling = all.filter((word) => !COMMON.has(word));
  return {
    ...{ id, slug, commune, position },
    words: telling.length > 0 ? telling : all,
    phones: phones.map((phone) => digitsOf(phone, NATIONAL)).filter(Boolean),
    siret: digitsOf(siret, SIRET),
  };
}

/** The same word, or one typed with a slip or in the plural. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= MIN_FUZZY && editDistance(one, other, 1) <= 1);

/** A name of one word is in many longer ones: at most as many words again may stand beside those of the other. */
const holdsAll = (words: readonly string[], within: readonly string[]): boolean =>
  words.length > 0 &&
  within.length <= 2 * words.length &&
  words.every((word) => within.some((each) => isSameWord(word, each)));

/** Every word of one name is in the other. */
const hasSameWords = ({ words: one }: Profile, { words: other }: Profile): boolean =>
  holdsAll(one, other) || holdsAll(other, one);

/** Elsewhere a name is only the same when it is said in full, and says something. */
const isSameName = (one: Profile, other: Profile): boolean =>
  one.commune === other.commune || one.commune === ''
    ? hasSameWords(one, other)
    : one.slug === other.slug && one.words.length > 1;

const isNear = ({ position: one }: Profile, { position: other }: Profile): boolean =>
  one !== undefined && other !== undefined && distanceKm(one, other) <= NEAR_KM;

const sharesWord = (one: Profile, other: Profile): boolean =>
  one.words.some((word) => other.words.some((each) => isSameWord(word, each)));

function likenesses(one: Profile, other: Profile): Likeness[] {
  const isNamed = isSameName(one, other);
  return [
    ...(one.siret !== '' && one.siret === other.siret ? ['siret' as const] : []),
    ...(one.phones.some((phone) => other.phones.includes(phone)) ? ['phone' as const] : []),
    ...(isNamed ? ['name' as const] : []),
    ...(!isNamed && isNear(one, other) && sharesWord(one, other) ? ['place' as const] : []),
  ];
}

const PREFIX = 3;

/** What brings two listings together to be compared: a number, or the beginning of a word. */
const keysOf = ({ words, phones, siret }: Profile): string[] => [
  ...words.map((word) => word.slice(0, PREFIX)),
  ...phones,
  ...(siret ? [siret] : []),
];

/**
 * → finder of the listings that could be one that is described, the likeliest first. Listings are read once: it may be
 * asked at each letter that is typed.
 */
export function likelySameFinder(
  others: readonly Sighting[],
): (one: Omit<Sighting, 'id'> & { id?: string }) => Likely[] {
  const byKey = new Map<string, Profile[]>();
  for (const profile of others.map(profileOf))
    for (const key of keysOf(profile)) {
      const list = byKey.get(key);
      if (list) list.push(profile);
      else byKey.set(key, [profile]);
    }
  return (one) => {
    const profile = profileOf({ id: '', ...one });
    const near = new Set(keysOf(profile).flatMap((key) => byKey.get(key) ?? []));
    return [...near]
      .filter(({ id }) => id !== one.id)
      .map((other) => ({ id: other.id, because: likenesses(profile, other) }))
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => b.because.length - a.because.length || (a.id < b.id ? -1 : 1));
  };
}
