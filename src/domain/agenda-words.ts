import { type AgendaCriteria, type AgendaFacet, EVERYONE, WEEK, askedFacets } from './agenda-criteria.ts';
import { MARKETS } from './agenda-kinds.ts';
import type { AgendaAnswer, TestedFacet } from './agenda-filter.ts';
import { type IsoDate, formatDay } from './dates.ts';
import { genitive, locative } from './commune-name.ts';
import { describeRadius } from './distance.ts';
import { NEXT_WEEKEND, TODAY, TOMORROW } from './near-days.ts';
import { countOf } from './count-of.ts';

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

/** « à Bourg », « à moins de 5 km de Bourg ». */
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

/** How far to look around the place asked for: « Chercher à moins de 10 km de Bourg ». */
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

/** What is counted: « 12 dates », « 1 date de marché », « 2 dates d’événements gratuits », « 3 dates gratuites ». */
function describeCount(count: number, { kind, free }: AgendaCriteria): string {
  const s = count > 1 ? 's' : '';
  const dates = countOf(count, 'date', 'dates');
  if (!kind) return free ? `${dates} gratuite${s}` : dates;
  const of = kind === MARKETS ? 'de marché' : 'd’événement';
  return free ? `${dates} ${of}${s} gratuit${s}` : `${dates} ${of}`;
}

/** « , dont 2 terminées et une annulée ou reportée », « , toutes terminées »; empty when all are still to come. */
function describeMissed({ count, off, over }: Found): string {
  const parts = [
    { part: over, one: 'terminée', several: 'terminées' },
    { part: off, one: 'annulée ou reportée', several: 'annulées ou reportées' },
  ].filter(({ part }) => part > 0);
  const all = parts.find(({ part }) => part === count);
  if (all) return count === 1 ? `, ${all.one}` : `, ${count === 2 ? 'toutes deux' : 'toutes'} ${all.several}`;
  const told = parts.map(({ part, one, several }) => (part === 1 ? `une ${one}` : `${part}\u00a0${several}`));
  return told.length > 0 ? `, dont ${told.join(' et ')}` : '';
}

/** How far the page knows, when more is asked: « La page s’arrête au samedi 5 décembre. » */
export const describeEnd = (until: IsoDate, today: IsoDate): string =>
  `La page s’arrête au ${formatDay(until, today)}.`;

/** What is said when all the days asked are after the last that the page knows: nobody can tell what they hold. */
export const describeBeyond = (until: IsoDate, today: IsoDate): string =>
  `${describeEnd(until, today)} La suite est plus bas, mois par mois.`;

/** What the button that closes the filters says of what they find: « Voir 12 dates ». */
export const describeWayOut = (count: number): string =>
  count > 0 ? `Voir ${countOf(count, 'date', 'dates')}` : 'Fermer les filtres';

/** How much was found, and how much of it nobody can go to any more. */
export interface Found extends Pick<AgendaAnswer, 'count' | 'off'> {
  /** Those of today that are over. */
  over: number;
}

/** What an answer is told with. */
export interface Asked {
  criteria: AgendaCriteria;
  /** The days of the page, said unless others are asked: « en décembre 2026 ». */
  span: string;
  nameOf: AgendaNames;
}

/** What a date is asked to be, beside its kind, its day and its place. */
const TRAITS: readonly AgendaFacet[] = ['category', 'free', 'children', 'indoors'];

/** What nothing was found of: « Aucun marché », « Rien de gratuit ». */
function describeNone({ kind, free }: AgendaCriteria): string {
  if (!kind) return free ? 'Rien de gratuit' : 'Rien';
  return `Aucun ${kind === MARKETS ? 'marché' : 'événement'}${free ? ' gratuit' : ''}`;
}

/** « Rien n’est annoncé demain à Aubre », « Aucun marché n’est annoncé à l’abri ce week-end », « Rien ne répond à tout cela ce week-end ». */
function describeNothing(criteria: AgendaCriteria, { when, trait }: Told): string {
  const { kind, category, children, indoors } = criteria;
  if (askedFacets(criteria).filter((facet) => TRAITS.includes(facet)).length > 1)
    return `${describeNone(kind ? { kind } : {})} ne répond à tout cela ${when}.`;
  const ahead = indoors ? ` ${trait('indoors')}` : '';
  const behind = category ? ` ${trait('category')}` : children ? ` ${trait('children')}` : '';
  return `${describeNone(criteria)} n’est annoncé${ahead} ${when}${behind}.`;
}

/** Parts of a sentence: when and where, and one of its traits. */
interface Told {
  when: string;
  trait: (facet: AgendaFacet) => string;
}

/** « 12 dates gratuites demain dans cette commune, à l’abri, dont une annulée ou reportée. », « Rien n’est annoncé demain. » */
export function describeAnswer(found: Found, { criteria, span, nameOf }: Asked): string {
  const trait = (facet: AgendaFacet) => describeFacet(criteria, facet, nameOf);
  const day = criteria.when ? trait('when') : span;
  const when = criteria.place ? `${day} ${describeWhere(criteria, nameOf)}` : day;
  if (found.count === 0) return describeNothing(criteria, { when, trait });
  const category = criteria.category ? ` ${trait('category')}` : '';
  const qualities = (['children', 'indoors'] as const).filter((facet) => criteria[facet]).map(trait);
  const what = `${describeCount(found.count, criteria)} ${when}${category}`;
  return `${[what, ...qualities].join(', ')}${describeMissed(found)}.`;
}

/** What one sees without a filter: « Voir aussi ce qui n’est pas gratuit ». */
export function describeWay({ kind }: AgendaCriteria, facet: TestedFacet): string {
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
