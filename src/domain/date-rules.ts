/** When an event takes place, as it comes: any field may be wrong, which is said elsewhere and must not hide what the others contradict. */
export interface WrittenDates {
  start?: unknown;
  end?: unknown;
  startTime?: unknown;
  endTime?: unknown;
  recurrence?: { every?: unknown; until?: unknown };
}

/** What must hold between two fields of an event, and what is said, of the one that `path` names, when it does not. */
export interface DateRule {
  holds: (event: WrittenDates) => boolean;
  path: string[];
  what: string;
  repair: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** False only when both are there, and out of order. */
const inOrder = (first: unknown, then: unknown): boolean => !isText(first) || !isText(then) || first <= then;

/** What must hold between the days and the hours of one event. */
export const DATE_RULES: readonly DateRule[] = [
  {
    holds: ({ start, end }) => inOrder(start, end),
    path: ['end'],
    what: 'la fin vient avant le début.',
    repair: 'Corrigez l’une des deux dates.',
  },
  {
    holds: ({ startTime, endTime }) => startTime !== undefined || endTime === undefined,
    path: ['endTime'],
    what: 'il y a une heure de fin sans heure de début.',
    repair: 'Ajoutez l’heure de début.',
  },
  {
    holds: ({ start, end = start, startTime, endTime }) =>
      end !== start || startTime === undefined || (startTime !== endTime && inOrder(startTime, endTime)),
    path: ['endTime'],
    what: 'l’heure de fin vient avant celle de début.',
    repair: 'Corrigez l’une des deux ; si l’événement passe minuit, son dernier jour est le lendemain.',
  },
  {
    holds: ({ recurrence }) => !recurrence || recurrence.every === 'dates' || recurrence.until !== undefined,
    path: ['recurrence', 'until'],
    what: 'la répétition ne finit jamais.',
    repair: 'Écrivez le dernier jour possible, par exemple dans un an ; vous pourrez le repousser.',
  },
  {
    holds: ({ start, recurrence }) => inOrder(start, recurrence?.until),
    path: ['recurrence', 'until'],
    what: 'la répétition finit avant le premier jour.',
    repair: 'Corrigez l’une des deux dates.',
  },
];
