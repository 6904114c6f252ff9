import { cleanText } from '../svg.ts';
import { slugify } from '../slug.ts';
import type { BadgeColour, BadgeFamily, BadgeSize } from './badge-options.ts';
import { COLOUR_CHOICES, FAMILY_CHOICES, SIZE_CHOICES } from './choices.ts';

/** What is chosen in the badge generator, and written in its address so that it can be shared. */
export interface BadgeState {
  /** `producteurs/ferme-du-lac`; empty for a name that is not in the directory. */
  listing: string;
  /** Name typed by who is not in the directory; empty when a listing is chosen. */
  name: string;
  commune: string;
  family: BadgeFamily;
  colour: BadgeColour;
  size: BadgeSize;
  showsName: boolean;
  showsCommune: boolean;
  showsYear: boolean;
}

/** Longest name or commune drawn on a badge, in characters. */
export const MAX_NAME_LENGTH = 80;

export const initialBadgeState: BadgeState = {
  listing: '',
  name: '',
  commune: '',
  family: 'sign',
  colour: 'forest',
  size: 'medium',
  showsName: true,
  showsCommune: true,
  showsYear: true,
};

const SWITCHES = { nom: 'showsName', commune: 'showsCommune', annee: 'showsYear' } as const;

type SwitchWord = keyof typeof SWITCHES;
const switchWords = Object.keys(SWITCHES) as SwitchWord[];

const shortened = (text: string) => [...cleanText(text)].slice(0, MAX_NAME_LENGTH).join('');

function keyOf<Key extends string>(choices: Readonly<Record<Key, { slug: string }>>, slug: string | null) {
  return (Object.keys(choices) as Key[]).find((key) => choices[key].slug === slug);
}

const readListing = (value: string | null) => (value && /^[a-z-]+\/[a-z0-9-]+$/.test(value) ? value : '');

/** State written in a query string; what is missing or unknown keeps its first value. Never throws. */
export function parseBadgeState(search: string): BadgeState {
  const query = new URLSearchParams(search);
  const listing = readListing(query.get('fiche'));
  const hidden = (query.get('sans') ?? '').split(' ');
  const state: BadgeState = {
    ...initialBadgeState,
    listing,
    name: listing ? '' : shortened(query.get('nom') ?? ''),
    commune: listing ? '' : shortened(query.get('commune') ?? ''),
    family: keyOf(FAMILY_CHOICES, query.get('famille')) ?? initialBadgeState.family,
    colour: keyOf(COLOUR_CHOICES, query.get('couleur')) ?? initialBadgeState.colour,
    size: keyOf(SIZE_CHOICES, query.get('taille')) ?? initialBadgeState.size,
  };
  for (const word of switchWords) state[SWITCHES[word]] = !hidden.includes(word);
  return state;
}

/** Query string of a state, without `?`; first values are left out. `parseBadgeState` reads it back. */
export function formatBadgeState(state: BadgeState): string {
  const hidden = switchWords.filter((word) => !state[SWITCHES[word]]);
  const entries = {
    fiche: state.listing,
    nom: state.name,
    commune: state.commune,
    famille: state.family === initialBadgeState.family ? '' : FAMILY_CHOICES[state.family].slug,
    couleur: state.colour === initialBadgeState.colour ? '' : COLOUR_CHOICES[state.colour].slug,
    taille: state.size === initialBadgeState.size ? '' : SIZE_CHOICES[state.size].slug,
    sans: hidden.join(' '),
  };
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== '')).toString();
}

/** Name of the downloaded file: `panneau-ferme-du-lac-2x.png`. */
export function badgeFileName(
  badge: { family: BadgeFamily; name?: string | undefined },
  ending: string,
): string {
  const name = slugify(badge.name ?? '').slice(0, 60);
  return [FAMILY_CHOICES[badge.family].slug, name].filter(Boolean).join('-') + ending;
}
