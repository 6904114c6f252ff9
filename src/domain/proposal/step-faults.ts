import { capitalize } from '../capitalize.ts';
import { DATE_RULES, type WrittenDates } from '../date-rules.ts';
import { type IsoDate, isRealDate } from '../dates.ts';
import { fieldFault } from '../form/field-fault.ts';
import { type Values, pruned, valueOf } from '../form/values.ts';
import { tagFault } from '../html-tag.ts';
import { typeset } from '../typography.ts';
import { BODY, type ProposalStep } from './steps.ts';

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
      const value = valueOf(values, path);
      const tag = path === BODY && typeof value === 'string' ? tagFault(value) : undefined;
      const other = tag ?? between.find(([name]) => name === path)?.[1];
      const fault = fieldFault(field, value) ?? (other && typeset(capitalize(other)));
      return fault ? [[path, fault] as const] : [];
    }),
  );
}

const PAST =
  'Ce jour est passé. Si l’événement revient, la question suivante le demande ; sinon, vérifiez la date.';
const TO_COME = 'Ce jour n’est pas encore venu : vérifiez la date.';

const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && isRealDate(value);

/** What is said of a day, without holding anybody back: an event that is over, a publication that is to come. */
export function dayNotice({ fields }: ProposalStep, values: Values, today: IsoDate): string | undefined {
  const asks = (path: string) => fields.some((field) => field.path === path);
  const { start, end = start, published } = values;
  if (asks('start') && isDay(end) && end < today) return typeset(PAST);
  return asks('published') && isDay(published) && published > today ? typeset(TO_COME) : undefined;
}
