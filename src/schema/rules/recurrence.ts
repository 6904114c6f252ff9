import { recurrenceContradictions } from '../contradictions.ts';
import { splitMessage } from '../fields.ts';
import { fieldName } from '../messages.ts';
import { type Content, type Fault, schemaOf } from './content.ts';

/** Repetitions that contradict themselves. */
export const contradictoryRecurrences = ({ entries }: Content): Fault[] =>
  entries
    .filter(({ collection }) => collection === 'events')
    .flatMap(({ path, data }) =>
      recurrenceContradictions(data).map((message) => ({
        path,
        field: fieldName(schemaOf('events'), ['recurrence']),
        ...splitMessage(message),
      })),
    );
