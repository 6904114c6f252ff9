import { isRealDate } from '../src/domain/dates.ts';
import type { Schedule } from '../src/domain/recurrence.ts';
import { describeSchedule } from '../src/domain/schedule-words.ts';
import { capitalize } from '../src/domain/capitalize.ts';
import { typeset } from '../src/domain/typography.ts';
import { recurrenceContradictions } from '../src/schema/contradictions.ts';
import { recurrenceSchema } from '../src/schema/event.ts';
import { splitMessage } from '../src/schema/fields.ts';
import { jsonField } from '../src/schema/json-field.ts';
import { withoutEmpty } from './entry.ts';

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

/** What people will read of when an event takes place, with what contradicts itself: lines of the preview. */
export function describeForm(data: Record<string, unknown>): string[] {
  const schedule = scheduleOf(data);
  if (!schedule) return [];
  const faults = recurrenceContradictions({ ...data, recurrence: schedule.recurrence }).map((message) => {
    const { what, repair } = splitMessage(message);
    return typeset(`${capitalize(what)} ${repair}`);
  });
  return [...describeSchedule(schedule), ...faults];
}
