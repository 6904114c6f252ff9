import { formatDay } from '../dates.ts';
import { describeTimes } from '../recurrence-words.ts';
import type { Slot } from './slots.ts';

const MAX_SESSIONS = 20;

/** « Autres horaires : samedi 5 décembre à 17 h. », after an empty line, for what one date a day cannot say. */
export function sessionsText(sessions: readonly Slot[]): string {
  if (sessions.length === 0) return '';
  const words = sessions
    .slice(0, MAX_SESSIONS)
    .map((slot) => [formatDay(slot.date), describeTimes(slot)].filter(Boolean).join(' '));
  return `\n\nAutres horaires\u00a0: ${words.join('\u202f; ')}.`;
}
