import type { IsoDate } from '../dates.ts';
import { foldLetters } from '../fold.ts';
import { holdsOn } from '../label.ts';
import type { PostListing } from './listing.ts';

/** What people may take for something that the label says. */
type Claim = 'certified' | 'guaranteed' | 'ecological' | 'organic';

/** Who certifies is said: a body by its name, which a capital begins, or the code of the one that controls organic farming (FR-BIO-01). */
const BY_SOMEONE =
  /\bcertifie?e?s? (?:(?:en )?(?:agriculture biologique|ab|bio(?:logiques?)?) )?par (?!(?:[cl]e |notre )?label\b)(?:l'|l[ae]s? )?(\p{L})/giu;
const ORGANIC_CODE = /\b[a-z]{2}-bio-\d+\b/g;
const CERTIFIED_ORGANIC = /\bcertifie?e?s? (?:en )?(?:agriculture biologique|ab|bio(?:logiques?)?)\b/g;
/** « Lien en bio »: the biography of an account. */
const BIOGRAPHY = /\bliens? (?:est |sont )?(?:en|dans (?:la|ma|notre)) bio\b/g;

const WORDS: readonly (readonly [Claim, RegExp])[] = [
  ['certified', /\b(?:certifiee?s?|certifications?)\b/],
  ['guaranteed', /\bgaranti(?:e?s?|r|t|ss(?:ons|ez|ent|ant))\b/],
  ['ecological', /\b(?:ecologi(?:es?|ques?|quement)|eco-?responsables?|ecolos?)\b/],
  ['organic', /\b(?:bio|biologiques?)\b/],
];

/** A text without accents, quotation marks nor double spaces: « Certifié « Bio » » says what « Certifié Bio » says. */
const plainText = (text: string): string =>
  foldLetters(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s«»“”"]+/g, ' ');

const withoutBodies = (text: string): string =>
  text.replace(BY_SOMEONE, (found, initial: string) => (/\p{Lu}/u.test(initial) ? ' ' : found));

/**
 * Claims of a text that the label does not make: the charter names the first three. « Certifié bio » is about farming
 * alone; neither is one where the text says who certifies, nor « bio » in « lien en bio ».
 */
export function claimsIn(text: string): Claim[] {
  const whole = plainText(text);
  const named = withoutBodies(whole).toLowerCase();
  const hasBody = named.length < whole.length || named.search(ORGANIC_CODE) >= 0;
  const plain = named.replace(ORGANIC_CODE, ' ').replace(BIOGRAPHY, ' ').replace(CERTIFIED_ORGANIC, 'bio');
  const isClaim = ([claim, pattern]: (typeof WORDS)[number]): boolean =>
    pattern.test(plain) && !(claim === 'organic' && hasBody);
  return WORDS.filter(isClaim).map(([claim]) => claim);
}

const REMARKS: Readonly<Record<Claim, string>> = {
  certified:
    '«\u202fCertifié\u202f»\u00a0: le label est une déclaration, personne ne la certifie. Si un organisme vous certifie, nommez-le.',
  guaranteed:
    '«\u202fGaranti\u202f»\u00a0: le label n’est pas une garantie. Si c’est vous qui garantissez, dites quoi.',
  ecological:
    '«\u202fÉcologique\u202f»\u00a0: le label ne dit rien de l’environnement. Dites plutôt ce que vous faites.',
  organic:
    '«\u202fBio\u202f»\u00a0: le label ne le dit pas. Si vous êtes en agriculture biologique, dites par qui vous êtes certifié.',
};

const NOT_HELD =
  'Cette fiche ne porte pas le label à ce jour\u00a0: la mention le dirait à tort. Le mot-dièse, lui, est à tout le monde.';

export interface Told {
  text: string;
  /** The name of the label, which certifies nobody. */
  mention: string;
  /** The one chosen, if any. */
  listing?: Pick<PostListing, 'isOrganic' | 'until'> | undefined;
  /** The day on which it is posted. */
  today: IsoDate;
}

/** What to tell whoever posts, never a refusal. */
export function describeRemarks({ text, mention, listing, today }: Told): string[] {
  const claims = claimsIn(text.replaceAll(mention, '#'));
  return [
    ...(listing && !holdsOn(listing.until, today) ? [NOT_HELD] : []),
    ...claims.filter((claim) => claim !== 'organic' || !listing?.isOrganic).map((claim) => REMARKS[claim]),
  ];
}
