import { isRealDate } from '../domain/dates.ts';
import { recurrenceFaults } from '../domain/recurrence-faults.ts';
import { recurrenceSchema } from './event.ts';
import { says } from './fields.ts';
import { ownValue } from './walk.ts';

/** What contradicts itself in when an event comes back, from its fields as written; what the schema refuses is not judged. */
export function recurrenceContradictions(data: unknown): string[] {
  const [start, startTime] = [ownValue(data, 'start'), ownValue(data, 'startTime')];
  const recurrence = recurrenceSchema.safeParse(ownValue(data, 'recurrence'));
  const { every, until } = recurrence.data ?? {};
  if (!recurrence.success || (every !== 'dates' && !until) || typeof start !== 'string' || !isRealDate(start))
    return [];
  const schedule = { start, startTime: typeof startTime === 'string' ? startTime : undefined };
  return recurrenceFaults({ ...schedule, recurrence: recurrence.data }).map((what) =>
    says(what, 'Corrigez la répétition ou le premier jour.'),
  );
}
