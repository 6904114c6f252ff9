import { MONTHS, WEEKDAYS } from '../dates.ts';
import { foldText } from '../fold.ts';
import { phrasesOf } from './phrases.ts';
import type { DayPart } from './when.ts';

const list = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that say « open », with nothing else: now. */
export const OPEN_WORDS = setOf('ouvert ouverte ouverts ouvertes ouvre ouvrent');

/** What follows « open » and limits it in a way that is not understood: it is then no « now ». */
export const OPEN_LIMITS = setOf(
  'a apres au aux avant d de des dans en entre h jusqu jusque l la le les non pas pendant quand que sauf seulement sur tard tot tous tout toute toutes uniquement',
);

/** « Fermé le lundi » is no farm on Monday. */
export const CLOSED_WORDS = setOf('ferme fermee fermes fermees');
export const FARM_ARTICLES = setOf('a cette d de des la les ma notre quelle une');

export const NOW_PHRASES = phrasesOf(
  list(
    'maintenant, là maintenant, en ce moment, actuellement, tout de suite, à l’instant, immédiatement, à cette heure',
  ),
);
export const TODAY_PHRASES = phrasesOf(list('aujourd’hui, aujourdhui, ajd, auj, ce jour, dans la journée'));
export const TOMORROW_PHRASES = phrasesOf(list('demain'));
export const AFTER_TOMORROW_PHRASES = phrasesOf(list('après demain'));
export const WEEKEND_PHRASES = phrasesOf(
  list('week-end, weekend, we, fin de semaine, samedi et dimanche, samedi ou dimanche, samedi dimanche'),
);

/** Folded words, with the days that they name. */
export const DAY_NAMES = new Map(WEEKDAYS.flatMap((day) => [day, `${day}s`].map((word) => [word, day])));

/** Abbreviations, which are other words too (« mer », « sam »): read with their full stop or before a part of the day. */
export const DAY_ABBREVIATIONS = new Map(WEEKDAYS.map((day) => [day.slice(0, 3), day]));

/** Months and their abbreviations, 1 to 12. */
export const MONTH_NUMBERS = new Map<string, number>([
  ...MONTHS.map((month, index) => [foldText(month), index + 1] as const),
  ...list('janv, fevr, mars, avr, mai, juin, juil, aout, sept, oct, nov, dec').map(
    (month, index) => [month, index + 1] as const,
  ),
]);

export const PART_PHRASES: readonly [DayPart, ReturnType<typeof phrasesOf>][] = [
  ['matin', phrasesOf(list('matin, matinée, matins'))],
  ['midi', phrasesOf(list('midi, midis, midi et deux, midi et 2'))],
  ['apres-midi', phrasesOf(list('après-midi, aprèm, aprème, après-midis, apresmidi'))],
  ['soir', phrasesOf(list('soir, soirée, soirs'))],
];

/** Between a day and its part, or before a day. */
export const TIME_LINKS = setOf(
  'a au ce cet cette dans de des debut du en entre fin l la le les pour un une',
);

export const THIS_WORDS = setOf('ce cet cette');

/** Before an hour: from then on is open at that hour. */
export const HOUR_LINKS = setOf('a apres de des environ partir pour vers');

/** « à midi » is today, « le midi » is any day. */
export const NOON_LINKS = setOf('a entre pour vers');

/** Before an hour: what they mean is not understood. */
export const HOUR_LIMITS = setOf('avant jusqu jusque');

/** « de 9 h à 12 h », « entre 12 et 14 h ». */
export const SPAN_WORDS = setOf('entre de du');
export const UNTIL_WORDS = setOf('a et jusqu');

/** What a number counts after a day, besides products. */
export const COUNTED_WORDS = setOf(
  'adultes convives couverts enfants jours minutes nuits paniers pers personnes pieces places',
);

/** Between days of one list. */
export const LIST_WORDS = setOf('et ou');

export const NEXT_WORDS = setOf('prochain prochaine');

/** Words in which a typing mistake is mended. */
export const TIME_WORDS: readonly string[] = [
  ...OPEN_WORDS,
  ...DAY_NAMES.keys(),
  ...MONTH_NUMBERS.keys(),
  ...[NOW_PHRASES, TODAY_PHRASES, TOMORROW_PHRASES, ...PART_PHRASES.map(([, phrases]) => phrases)].flatMap(
    ({ keys }) => [...keys].flatMap((key) => key.split(' ')),
  ),
  ...NEXT_WORDS,
  ...'heure heures kilometre kilometres autour weekend fermee'.split(' '),
];
