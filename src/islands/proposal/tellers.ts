import { useEffect, useMemo, useState } from 'react';
import { isRealDate } from '../../domain/dates.ts';
import { type Values, pruned } from '../../domain/form/values.ts';
import { describeHours } from '../../domain/hours-grid-words.ts';
import type { Tellers } from '../../domain/proposal/describe.ts';
import type { Recurrence, Schedule } from '../../domain/recurrence.ts';
import type { WrittenRecurrence } from '../fields/RecurrenceField.tsx';

const USUAL = { interval: 1, weekdays: [], week: [], months: [], except: [], moved: [], also: [] };

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** When the event of the answers takes place, as soon as they say it. */
function scheduleOf(values: Values): Schedule | undefined {
  const start = textOf(values.start);
  const written = pruned(values.recurrence) as WrittenRecurrence | undefined;
  if (!start || !isRealDate(start) || !written) return undefined;
  const recurrence: Recurrence = { ...USUAL, ...written };
  if (recurrence.every !== 'dates' && !recurrence.until) return undefined;
  const [end, startTime, endTime] = [values.end, values.startTime, values.endTime].map(textOf);
  return { start, end, startTime, endTime, recurrence };
}

/** A repetition once its dates are counted. */
export interface ToldSchedule {
  /** The rule in words, then its dates; empty as long as nothing can be said. */
  lines: readonly string[];
  /** What contradicts itself in it. */
  faults: readonly string[];
}

const UNTOLD: ToldSchedule = { lines: [], faults: [] };

async function toldOf(schedule: Schedule): Promise<ToldSchedule> {
  const [{ describeSchedule }, { recurrenceFaults }] = await Promise.all([
    import('../../domain/schedule-words.ts'),
    import('../../domain/recurrence-faults.ts'),
  ]);
  return { lines: describeSchedule(schedule), faults: recurrenceFaults(schedule) };
}

/** What the answers say of a repetition; what counts its dates comes only to those who need it. */
export function useToldSchedule(values: Values): ToldSchedule {
  const [told, setTold] = useState(UNTOLD);
  const schedule = useMemo(() => scheduleOf(values), [values]);
  useEffect(() => {
    let isCurrent = true;
    const tell = async () => (schedule ? toldOf(schedule) : UNTOLD);
    tell().then(
      (next) => isCurrent && setTold(next),
      () => isCurrent && setTold(UNTOLD),
    );
    return () => {
      isCurrent = false;
    };
  }, [schedule]);
  return told;
}

/** What says hours and repetitions in French. */
export function useTellers({ lines: [rule = 'à plusieurs dates'] }: ToldSchedule): Tellers {
  return useMemo(() => ({ hours: describeHours, recurrence: () => rule }), [rule]);
}
