import { describeWhen } from './agenda.ts';
import { capitalize } from './capitalize.ts';
import { type IsoDate, formatDay } from './dates.ts';
import { titleOf } from './event-calendar.ts';
import { type EventStatus, describePlanned, stateWord } from './event-status.ts';
import type { Occurrence } from './recurrence.ts';

/** What a feed tells of an event. */
export interface ToldEvent {
  data: {
    title: string;
    summary: string;
    status: EventStatus;
    statusNote?: string | undefined;
    price: string;
    start: IsoDate;
    demo: boolean;
  };
  commune: { name: string };
  place: { name: string };
  /** In order. */
  upcoming: readonly Occurrence[];
}

/** « Annulé : samedi 5 décembre, Marché de Noël, Bourg », « Reporté : d’abord prévu samedi… »; the year when it is not `today`'s. */
export function eventFeedTitle({ data, commune, upcoming }: ToldEvent, today: IsoDate): string {
  const state = stateWord(data.status);
  const day = describePlanned(formatDay(upcoming[0]?.date ?? data.start, today), data.status);
  return capitalize(
    `${state && `${state}\u00a0: `}${day}, ${titleOf(data.title, data.demo)}, ${commune.name}`,
  );
}

/** With its full stop. */
const sentence = (text: string): string => capitalize(text.replace(/[.!?…]?$/, (end) => end || '.'));

/** In sentences: what changed, when, what, where, for how much. */
export const eventFeedSummary = ({ data, commune, place, upcoming }: ToldEvent, today: IsoDate): string =>
  [
    data.statusNote,
    upcoming[0] && describePlanned(describeWhen(upcoming[0], today), data.status),
    data.summary,
    [place.name, commune.name].filter(Boolean).join(', '),
    data.price,
  ]
    .flatMap((text) => (text ? sentence(text) : []))
    .join(' ');
