import type { Recurrence } from '../../src/domain/recurrence.ts';
import { addDays, addMonths, weekdayOf } from '../../src/domain/dates.ts';
import { happens, oneOf } from './chance.ts';
import { type Seed, markdownFile } from './seed.ts';
import { paragraphs, properName } from './texts.ts';

const TITLES = ['Fête', 'Balade', 'Atelier', 'Concert', 'Brocante', 'Veillée', 'Stage', 'Visite'];
const PLACES = ['Salle des fêtes', 'Place du village', 'Médiathèque', 'Grange', 'Préau de l’école'];
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const HOURS = ['09:30', '14:00', '18:00', '20:30'];
const DAYS_AHEAD = 300;

/** First `weekday` (0: Monday) of the month of `date`. */
const firstOfMonth = (date: string, weekday: number): string => {
  const first = `${date.slice(0, 7)}-01`;
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7);
};

interface Dated {
  start: string;
  end?: string;
  recurrence?: Partial<Recurrence>;
}

const onceOnly = ({ dice, today }: Seed): Dated => {
  const start = addDays(today, dice.between(-30, DAYS_AHEAD));
  return happens(dice, 20) ? { start, end: addDays(start, dice.between(1, 20)) } : { start };
};

const everyWeek = ({ dice, today }: Seed): Dated => {
  const start = addDays(today, -dice.between(0, 120));
  const until = addDays(today, dice.between(60, DAYS_AHEAD));
  return { start, recurrence: { every: 'week', interval: dice.between(1, 2), until } };
};

const everyMonth = ({ dice, today }: Seed): Dated => {
  const weekday = dice.between(0, 6);
  const start = firstOfMonth(addMonths(today, -dice.between(0, 4)), weekday);
  const until = addMonths(start, dice.between(8, 14));
  return {
    start,
    recurrence: { every: 'month', weekdays: [WEEKDAYS[weekday] ?? 'mo'], week: ['first'], until },
  };
};

/** An event that comes back every week or on the first such day of the month. */
export const recurringDates = (seed: Seed): Dated =>
  happens(seed.dice, 50) ? everyWeek(seed) : everyMonth(seed);

/** Half the events come back. */
export const anyDates = (seed: Seed): Dated =>
  happens(seed.dice, 50) ? onceOnly(seed) : recurringDates(seed);

/** The Markdown file of one event, which takes place as `dates` says. */
export function eventFile(seed: Seed, dates: (seed: Seed) => Dated): string {
  const { dice, categories, communes, sentences } = seed;
  const themes = categories.filter(({ kinds }) => kinds.includes('events'));
  const { end, ...dated } = dates(seed);
  const fields = {
    title: `${oneOf(dice, TITLES)} ${properName(dice)}`,
    summary: oneOf(dice, sentences),
    ...(happens(dice, 5) && { status: oneOf(dice, ['cancelled', 'full', 'moved']) }),
    ...dated,
    ...(end ? { end } : { startTime: oneOf(dice, HOURS) }),
    commune: oneOf(dice, communes).id,
    place: { name: oneOf(dice, PLACES) },
    organiser: `L’association ${properName(dice)}`,
    categories: [oneOf(dice, themes).id],
    price: oneOf(dice, ['Gratuit', '5 €', '12 €, gratuit pour les enfants']),
    updated: seed.today,
    demo: true,
  };
  return markdownFile(fields, paragraphs(dice, sentences, { count: 3, sentences: 2 }));
}
