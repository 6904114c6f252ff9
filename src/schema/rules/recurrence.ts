import { isRealDate } from '../../domain/dates.ts';
import { recurrenceFaults } from '../../domain/recurrence-faults.ts';
import { recurrenceSchema } from '../event.ts';
import { fieldName } from '../messages.ts';
import { ownValue } from '../walk.ts';
import { type Content, type Fault, schemaOf } from './content.ts';

/** Repetitions that contradict themselves; those that the schema refuses are not judged. */
export const contradictoryRecurrences = ({ entries }: Content): Fault[] =>
  entries
    .filter(({ collection }) => collection === 'events')
    .flatMap(({ path, data }) => contradictions(data).map((fault) => ({ path, ...fault })));

/** What is wrong with when an event comes back, from its fields as written. */
export function contradictions(data: unknown): Omit<Fault, 'path'>[] {
  const start = ownValue(data, 'start');
  const recurrence = recurrenceSchema.safeParse(ownValue(data, 'recurrence'));
  if (!recurrence.success || typeof start !== 'string' || !isRealDate(start)) return [];
  const startTime = ownValue(data, 'startTime');
  const schedule = { start, startTime: typeof startTime === 'string' ? startTime : undefined };
  return recurrenceFaults({ ...schedule, recurrence: recurrence.data }).map((what) => ({
    field: fieldName(schemaOf('events'), ['recurrence']),
    what,
    repair: 'Corrigez la répétition ou le premier jour.',
  }));
}
