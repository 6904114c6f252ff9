import { describeWhen } from './agenda.ts';
import { capitalize } from './capitalize.ts';
import { countOf } from './count-of.ts';
import { describeRecurrence } from './recurrence-words.ts';
import { type Schedule, allOccurrences } from './recurrence.ts';

const DATES_SHOWN = 6;

/** « Les dates : samedi 5 décembre, … » of those that come back. */
function describeDates(schedule: Schedule): string {
  const all = allOccurrences(schedule);
  const shown = all.slice(0, DATES_SHOWN).map((occurrence) => describeWhen(occurrence, schedule.start));
  const more = all.length - shown.length;
  const rest = more > 0 ? `\u202f; et ${countOf(more, 'autre', 'autres')}` : '';
  return `${all.length > 1 ? 'Les dates' : 'La date'}\u00a0: ${shown.join('\u202f; ')}${rest}.`;
}

/** What people will read of when an event takes place, then its dates: one line, or two when it comes back. */
export const describeSchedule = (schedule: Schedule): string[] =>
  schedule.recurrence
    ? [capitalize(describeRecurrence(schedule)), describeDates(schedule)]
    : allOccurrences(schedule).map((one) => capitalize(describeWhen(one, schedule.start)));
