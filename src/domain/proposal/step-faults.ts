import { capitalize } from '../capitalize.ts';
import { DATE_RULES, type WrittenDates } from '../date-rules.ts';
import { type IsoDate, isRealDate } from '../dates.ts';
import { fieldFault } from '../form/field-fault.ts';
import { type Values, pruned, valueOf } from '../form/values.ts';
import { typeset } from '../typography.ts';
import type { ProposalStep } from './steps.ts';

const RECURRENCE = 'recurrence';
const REPAIR = 'Corrigez la répétition ou le premier jour.';

/** What two answers contradict, each under the field that can be repaired. */
const contradictions = (values: WrittenDates): [string, string][] =>
  DATE_RULES.filter(({ holds }) => !holds(values)).map(({ path: [field = ''], what, repair }) => [
    field,
    `${what} ${repair}`,
  ]);

/**
 * What is wrong with the answers to a question: one French sentence for each field that is, in their order.
 * `counted`: what only the dates of the repetition can tell, from `recurrenceFaults`.
 */
export function stepFaults(
  { fields }: ProposalStep,
  values: Values,
  counted: readonly string[] = [],
): Map<string, string> {
  const between = [
    ...contradictions((pruned(values) ?? {}) as WrittenDates),
    ...counted.map((what): [string, string] => [RECURRENCE, `${what} ${REPAIR}`]),
  ];
  return new Map(
    fields.flatMap((field) => {
      const { path } = field;
      const other = between.find(([name]) => name === path)?.[1];
      const fault = fieldFault(field, valueOf(values, path)) ?? (other && typeset(capitalize(other)));
      return fault ? [[path, fault] as const] : [];
    }),
  );
}

const PAST =
  'Ce jour est passé. Si l’événement revient, la question suivante le demande ; sinon, vérifiez la date.';

/** What is said, without holding anybody back, of an event that begins before `today`; undefined of others. */
export function pastNotice({ start, end = start }: Values, today: IsoDate): string | undefined {
  const isPast = typeof end === 'string' && isRealDate(end) && end < today;
  return isPast ? typeset(PAST) : undefined;
}
