import { oneLine } from '../clean-text.ts';
import type { Position } from '../distance.ts';
import type { EventStatus } from '../event-status.ts';
import type { Schedule } from '../recurrence.ts';

export type FeedKind = 'ical' | 'openagenda' | 'gancio' | 'mobilizon';

/** An agenda published elsewhere, as `content/sources.yaml` names it. */
export interface FeedSource {
  id: string;
  name: string;
  kind: FeedKind;
  /** `https:`. */
  url: string;
  /** Given to every entry. */
  categories: readonly string[];
  /** INSEE code, when the feed tells no place. */
  commune?: string | undefined;
  /** When the feed tells none. */
  organiser?: string | undefined;
}

/** What a feed says of a place; texts on one line. */
export interface FeedPlace {
  name?: string | undefined;
  address?: string | undefined;
  city?: string | undefined;
  postcode?: string | undefined;
  /** INSEE code. */
  insee?: string | undefined;
  position?: Position | undefined;
}

/** One event of a feed: texts are clean, times local, and what it does not tell is absent. */
export interface FeedEvent {
  /** Identifier in the feed. */
  id: string;
  /** Its page there, `https:`. */
  url?: string | undefined;
  title: string;
  summary?: string | undefined;
  /** Markdown without markup but paragraphs, lists and links; may be empty. */
  text: string;
  status: EventStatus;
  schedule: Schedule;
  place: FeedPlace;
  organiser?: string | undefined;
  price?: string | undefined;
  isFree: boolean;
  booking?: string | undefined;
  access: readonly string[];
}

export interface FeedReading {
  events: FeedEvent[];
  /** Left aside: every date is over. */
  pastCount: number;
  /** Left aside: nothing takes place on the spot. */
  onlineCount: number;
  /** What could not be read, in French. */
  refused: { title: string; why: string }[];
  /** The feed gives only a part of what it has: what is not in it may still exist. */
  isPartial: boolean;
}

/** Why one event cannot be taken, in French. */
export class EventFault extends Error {}

const MAX_TITLE_LETTERS = 80;

/** Adds to a reading the event that `read` gives, nothing when every date is over, or why it cannot be taken. */
export function addEvent(reading: FeedReading, title: string, read: () => FeedEvent | undefined): void {
  try {
    const event = read();
    if (event) reading.events.push(event);
    else reading.pastCount += 1;
  } catch (error) {
    if (!(error instanceof EventFault)) throw error;
    reading.refused.push({ title: oneLine(title, MAX_TITLE_LETTERS), why: error.message });
  }
}
