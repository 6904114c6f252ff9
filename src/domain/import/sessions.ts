import { type IsoDate, formatDay, formatTime } from '../dates.ts';
import { describeTimes } from '../recurrence-words.ts';
import type { Slot } from './slots.ts';

const MAX_SESSIONS = 20;

const timeOn = (date: IsoDate, time: string | undefined) =>
  [formatDay(date), time && `à ${formatTime(time)}`].filter(Boolean).join(' ');

/** « samedi 5 décembre à 17 h », « du vendredi 11 décembre à 18 h au dimanche 13 décembre à 16 h ». */
function describeSession(slot: Slot): string {
  const { date, endDate, continuous } = slot;
  if (continuous) return `du ${timeOn(date, continuous.startTime)} au ${timeOn(endDate, continuous.endTime)}`;
  return [formatDay(date), describeTimes(slot)].filter(Boolean).join(' ');
}

const listed = (title: string, sessions: readonly Slot[]): string =>
  sessions.length > 0
    ? `\n\n${title}\u00a0: ${sessions.slice(0, MAX_SESSIONS).map(describeSession).join('\u202f; ')}.`
    : '';

/** « Horaires : du … au … . » of what goes on, « Autres horaires : samedi 5 décembre à 17 h. » of what one date a day cannot say; each after an empty line. */
export const sessionsText = (sessions: readonly Slot[]): string =>
  listed(
    'Horaires',
    sessions.filter(({ continuous }) => continuous),
  ) +
  listed(
    'Autres horaires',
    sessions.filter(({ continuous }) => !continuous),
  );
