import { describeWhen } from '../src/domain/agenda.ts';
import { isRealDate } from '../src/domain/dates.ts';
import { describeRecurrence } from '../src/domain/recurrence-words.ts';
import { type Schedule, allOccurrences } from '../src/domain/recurrence.ts';
import { countOf } from '../src/domain/count-of.ts';
import { capitalize } from '../src/domain/capitalize.ts';
import { typeset } from '../src/domain/typography.ts';
import { recurrenceContradictions } from '../src/schema/contradictions.ts';
import { recurrenceSchema } from '../src/schema/event.ts';
import { splitMessage } from '../src/schema/fields.ts';
import { jsonField } from '../src/schema/json-field.ts';
import { withoutEmpty } from './entry.ts';

const DATES_SHOWN = 6;

const field = jsonField(recurrenceSchema);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** What a form says of when, or nothing while it does not say it yet. */
function scheduleOf(data: Record<string, unknown>): Schedule | undefined {
  const start = textOf(data['start']);
  if (!start || !isRealDate(start)) return undefined;
  const { data: recurrence } = recurrenceSchema.safeParse(withoutEmpty(data['recurrence'], field));
  const [end, startTime, endTime] = ['end', 'startTime', 'endTime'].map((name) => textOf(data[name]));
  return { start, end: end && isRealDate(end) ? end : undefined, startTime, endTime, recurrence };
}

/** « Les dates : samedi 5 décembre, … » of those that come back. */
function describeDates(schedule: Schedule): string {
  const all = allOccurrences(schedule);
  const shown = all.slice(0, DATES_SHOWN).map((occurrence) => describeWhen(occurrence, schedule.start));
  const more = all.length - shown.length;
  const rest = more > 0 ? `\u202f; et ${countOf(more, 'autre', 'autres')}` : '';
  return `${all.length > 1 ? 'Les dates' : 'La date'}\u00a0: ${shown.join('\u202f; ')}${rest}.`;
}

/** What people will read of when an event takes place, with what contradicts itself: lines of the preview. */
export function describeSchedule(data: Record<string, unknown>): string[] {
  const schedule = scheduleOf(data);
  if (!schedule) return [];
  if (!schedule.recurrence)
    return allOccurrences(schedule).map((one) => capitalize(describeWhen(one, schedule.start)));
  const faults = recurrenceContradictions({ ...data, recurrence: schedule.recurrence }).map((message) => {
    const { what, repair } = splitMessage(message);
    return typeset(`${capitalize(what)} ${repair}`);
  });
  return [capitalize(describeRecurrence(schedule)), describeDates(schedule), ...faults];
}
