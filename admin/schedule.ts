import { describeWhen } from '../src/domain/agenda.ts';
import { isRealDate } from '../src/domain/dates.ts';
import { describeRecurrence } from '../src/domain/recurrence-words.ts';
import { type Schedule, occurrencesOf } from '../src/domain/recurrence.ts';
import { capitalize } from '../src/domain/capitalize.ts';
import { typeset } from '../src/domain/typography.ts';
import { recurrenceContradictions } from '../src/schema/contradictions.ts';
import { recurrenceSchema } from '../src/schema/event.ts';
import { splitMessage } from '../src/schema/fields.ts';
import { jsonField } from './json-schema.ts';
import { withoutEmpty } from './entry.ts';

const DATES_SHOWN = 6;
const ALWAYS = { from: '1900-01-01', to: '2199-12-31' };

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
  const all = occurrencesOf(schedule, ALWAYS);
  const shown = all.slice(0, DATES_SHOWN).map((occurrence) => describeWhen(occurrence, schedule.start));
  const more = all.length - shown.length;
  return `${all.length > 1 ? 'Les dates' : 'La date'}\u00a0: ${shown.join('\u202f; ')}${more > 0 ? `\u202f; et ${more} autres` : ''}.`;
}

/** What people will read of when an event takes place, with what contradicts itself: lines of the preview. */
export function describeSchedule(data: Record<string, unknown>): string[] {
  const schedule = scheduleOf(data);
  if (!schedule) return [];
  if (!schedule.recurrence)
    return occurrencesOf(schedule, ALWAYS).map((one) => capitalize(describeWhen(one, schedule.start)));
  const faults = recurrenceContradictions({ ...data, recurrence: schedule.recurrence }).map((message) => {
    const { what, repair } = splitMessage(message);
    return typeset(`${capitalize(what)} ${repair}`);
  });
  return [capitalize(describeRecurrence(schedule)), describeDates(schedule), ...faults];
}
