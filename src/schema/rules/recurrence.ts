import { isRealDate } from '../../domain/dates.ts';
import { recurrenceFaults } from '../../domain/recurrence.ts';
import { recurrenceSchema } from '../event.ts';
import { fieldName } from '../messages.ts';
import { ownValue } from '../walk.ts';
import { type Content, type Entry, type Fault, schemaOf } from './content.ts';

/** Repetitions that contradict themselves; those that the schema refuses are not judged. */
export const contradictoryRecurrences = ({ entries }: Content): Fault[] =>
  entries.filter(({ collection }) => collection === 'events').flatMap(contradictions);

function contradictions({ path, data }: Entry): Fault[] {
  const start = ownValue(data, 'start');
  const recurrence = recurrenceSchema.safeParse(ownValue(data, 'recurrence'));
  if (!recurrence.success || typeof start !== 'string' || !isRealDate(start)) return [];
  return recurrenceFaults({ start, recurrence: recurrence.data }).map((what) => ({
    path,
    field: fieldName(schemaOf('events'), ['recurrence']),
    what,
    repair: 'Corrigez la répétition ou le premier jour.',
  }));
}
