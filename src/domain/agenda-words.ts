import { type AgendaCriteria, type AgendaFacet, EVERYONE, WEEK, askedFacets } from './agenda-criteria.ts';
import { MARKETS } from './agenda-kinds.ts';
import type { AgendaAnswer } from './agenda-filter.ts';
import { type IsoDate, formatDay } from './dates.ts';
import { genitive, locative } from './commune-name.ts';
import { describeRadius } from './distance.ts';
import { NEXT_WEEKEND, TODAY, TOMORROW } from './near-days.ts';
import { countOf } from './count-of.ts';
import { capitalize } from './capitalize.ts';

/** French name of a commune or of a category, by slug; undefined for what the page does not know. */
export type AgendaNames = (facet: 'place' | 'category', slug: string) => string | undefined;

const WHEN_WORDS: Record<string, string> = {
  [TODAY]: 'aujourd’hui',
  [TOMORROW]: 'demain',
  [NEXT_WEEKEND]: 'le week-end prochain',
  [WEEK]: 'd’ici 7\u00a0jours',
};

const describeCategory = (name: string | undefined) =>
  name ? `dans «\u202f${name}\u202f»` : 'dans cette catégorie';

const describePlace = (name: string | undefined) => (name ? locative(name) : 'dans cette commune');

const ofPlace = (name: string | undefined) => (name ? genitive(name) : 'de cette commune');

/** « à Houdan », « à moins de 5 km de Houdan ». */
function describeWhere({ place = '', radius }: AgendaCriteria, nameOf: AgendaNames): string {
  const name = nameOf('place', place);
  return radius ? `${describeRadius(radius)} ${ofPlace(name)}` : describePlace(name);
}

/** How far around the commune: what the choice is called, and its first value. */
export const RADIUS_LABEL = 'Distance';
export const ON_THE_SPOT = 'Sur place seulement';

/** What is said until it is known where the communes are, and when that cannot be known. */
export const DISTANCES_AWAITED = 'Chargement des distances…';
export const DISTANCES_MISSED = 'Les distances n’ont pas pu être chargées.';

/** How far to look around the place asked for: « Chercher à moins de 10 km de Houdan ». */
export const describeWidening = (criteria: AgendaCriteria, km: number, nameOf: AgendaNames): string =>
  `Chercher ${describeWhere({ ...criteria, radius: `${km}` }, nameOf)}`;

/** One criterion in words, for its chip. */
export function describeFacet(criteria: AgendaCriteria, facet: AgendaFacet, nameOf: AgendaNames): string {
  const value = criteria[facet] ?? '';
  if (facet === 'when') return WHEN_WORDS[value] ?? 'ce week-end';
  if (facet === 'radius') return describeRadius(value);
  if (facet === 'place')
    return criteria.radius
      ? `autour ${ofPlace(nameOf('place', value))}`
      : describePlace(nameOf('place', value));
  if (facet === 'category') return describeCategory(nameOf('category', value));
  if (facet === 'kind') return value === MARKETS ? 'marchés' : 'événements';
  if (facet === 'children')
    return value === EVERYONE ? 'pour tous, enfants compris' : 'pour les familles ou les enfants';
  return { free: 'gratuit', indoors: 'à l’abri' }[facet];
}

const kindWords = ({ kind }: AgendaCriteria) =>
  kind ? (kind === MARKETS ? ' de marché' : ' d’événement') : '';

/** « Dont 2 qui n’ont pas lieu. »; empty when all take place. */
const describeOff = (off: number) =>
  off > 0 ? ` Dont ${off}\u00a0qui ${off > 1 ? 'n’ont' : 'n’a'} pas lieu.` : '';

/** How far the page knows, when more is asked: « La page s’arrête au samedi 5 décembre. » */
export const describeEnd = (until: IsoDate, today: IsoDate): string =>
  `La page s’arrête au ${formatDay(until, today)}.`;

/** What the button that closes the filters says of what they find: « Voir 12 dates ». */
export const describeWayOut = (count: number): string =>
  count > 0 ? `Voir ${countOf(count, 'date', 'dates')}` : 'Fermer les filtres';

/** What an answer is told with. */
export interface Asked {
  criteria: AgendaCriteria;
  /** The days of the page, said unless others are asked: « en décembre 2026 ». */
  span: string;
  nameOf: AgendaNames;
}

const QUALITIES: readonly AgendaFacet[] = ['free', 'children', 'indoors'];

/** What nothing was found of: « Aucun marché », « Rien de gratuit ». */
function describeNone({ kind, free }: AgendaCriteria): string {
  if (!kind) return free ? 'Rien de gratuit' : 'Rien';
  return `Aucun ${kind === MARKETS ? 'marché' : 'événement'}${free ? ' gratuit' : ''}`;
}

/** « 12 dates ce week-end à Rambouillet, gratuites, à l’abri. Dont 1 qui n’a pas lieu. », « Rien n’est annoncé demain à Ablis. » */
export function describeAnswer(
  { count, off }: Pick<AgendaAnswer, 'count' | 'off'>,
  { criteria, span, nameOf }: Asked,
): string {
  const describe = (facet: AgendaFacet) => describeFacet(criteria, facet, nameOf);
  const counted =
    count > 0
      ? capitalize(countOf(count, 'date', 'dates')) + kindWords(criteria)
      : `${describeNone(criteria)} n’est annoncé`;
  const what = [
    counted,
    criteria.when ? describe('when') : span,
    ...(criteria.place ? [describeWhere(criteria, nameOf)] : []),
    ...(criteria.category ? [describe('category')] : []),
  ].join(' ');
  const qualities = askedFacets(criteria)
    .filter((facet) => QUALITIES.includes(facet) && (facet !== 'free' || count > 0))
    .map((facet) => (facet === 'free' ? `gratuite${count > 1 ? 's' : ''}` : describe(facet)));
  return `${[what, ...qualities].join(', ')}.${describeOff(off)}`;
}

/** What one sees without a filter: « Voir aussi ce qui n’est pas gratuit ». */
export function describeWay({ kind }: AgendaCriteria, facet: Exclude<AgendaFacet, 'radius'>): string {
  return {
    kind: `Voir aussi les ${kind === MARKETS ? 'événements' : 'marchés'}`,
    when: 'Voir les autres jours',
    place: 'Voir les autres communes',
    category: 'Voir les autres catégories',
    free: 'Voir aussi ce qui n’est pas gratuit',
    children: 'Voir aussi ce qui n’est pas fait pour les enfants',
    indoors: 'Voir aussi ce qui n’est pas à l’abri',
  }[facet];
}

/** « 12 autres dates sont ouvertes à tout public », beside few that are made for children, and the way to them. */
export const describeEveryone = (count: number): { told: string; way: string } =>
  count > 1
    ? { told: `${count}\u00a0autres dates sont ouvertes à tout public.`, way: 'Les montrer aussi' }
    : { told: `${count}\u00a0autre date est ouverte à tout public.`, way: 'La montrer aussi' };
