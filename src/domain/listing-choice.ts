import { foldText } from './fold.ts';

/** What people know a listing by. */
export interface Known {
  name: string;
  commune: string;
}

/** Said when an address names a listing that is gone. */
export const GONE_LISTING = 'Cette fiche n’est plus dans l’annuaire. Choisissez-en une autre.';

/** A listing to choose, with its words folded once: folding 5,000 of them at each letter would be felt. */
export interface Choice<Listing> {
  listing: Listing;
  /** « Ferme du Lac (Le Lac) », then its address where another has the same name in the same commune. */
  label: string;
  /** Kind and slug, as in addresses: `producteurs/ferme-du-lac`. */
  address: string;
  /** Folded words of the name, between spaces. */
  name: string;
  /** Folded words of the label, between spaces. */
  words: string;
}

/** « L’Étang (Le Lac) » → `l etang le lac`, whatever stands between the words. */
const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const labelOf = ({ name, commune }: Known): string => `${name} (${commune})`;

/** Choices of listings, in their order; their addresses tell apart two of one name in one commune. */
export function choicesOf<Listing extends Known>(
  listings: readonly Listing[],
  addressOf: (listing: Listing) => string,
): Choice<Listing>[] {
  const counts = new Map<string, number>();
  for (const listing of listings) counts.set(labelOf(listing), (counts.get(labelOf(listing)) ?? 0) + 1);
  return listings.map((listing) => {
    const short = labelOf(listing);
    const address = addressOf(listing);
    const label = counts.get(short) === 1 ? short : `${short}, ${address}`;
    return { listing, label, address, name: wordsOf(listing.name), words: wordsOf(label) };
  });
}

/** The one whose kind and slug are in what is pasted: the address of its page, of its proof, or of a part of them. */
export function choiceAt<Listing>(
  pasted: string,
  choices: readonly Choice<Listing>[],
): Choice<Listing> | undefined {
  const path = `/${pasted.trim().replace(/[?#]/g, '/')}/`;
  return choices.find(({ address }) => path.includes(`/${address}/`));
}

/** The first `most` whose label holds every word typed, be it a part of a word; none before anything is typed. */
export function choicesLike<Listing>(
  typed: string,
  choices: readonly Choice<Listing>[],
  most: number,
): Choice<Listing>[] {
  const words = wordsOf(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return choices.filter((choice) => words.every((word) => choice.words.includes(word))).slice(0, most);
}

/** Those whose whole name is typed. */
export function choicesNamed<Listing>(typed: string, choices: readonly Choice<Listing>[]): Choice<Listing>[] {
  const name = wordsOf(typed);
  return name ? choices.filter((choice) => choice.name === name) : [];
}

/** The one whose whole label is typed, as when a suggestion is taken. */
export function choiceLabelled<Listing>(
  typed: string,
  choices: readonly Choice<Listing>[],
): Choice<Listing> | undefined {
  const words = wordsOf(typed);
  const [only, ...others] = words ? choices.filter((choice) => choice.words === words) : [];
  return others.length === 0 ? only : undefined;
}

/** The one whose whole label is typed, or whole name when no other has it. */
export function choiceCalled<Listing>(
  typed: string,
  choices: readonly Choice<Listing>[],
): Choice<Listing> | undefined {
  const [only, ...others] = choicesNamed(typed, choices);
  return choiceLabelled(typed, choices) ?? (others.length === 0 ? only : undefined);
}

/** Said of what the field of listings holds: the one it calls, or how many are offered, more being left out or not. */
export function describeChoices(label: string | undefined, count: number, isMore: boolean): string {
  if (label) return `Fiche choisie\u00a0: ${label}.`;
  if (count === 0) return 'Aucune fiche de ce nom.';
  if (isMore) return 'Choisissez votre fiche, ou précisez son nom\u00a0:';
  return count > 1 ? 'Choisissez votre fiche\u00a0:' : 'Est-ce votre fiche\u202f?';
}
