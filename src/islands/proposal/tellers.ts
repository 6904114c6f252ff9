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

/** The repetition and its dates in words; what counts them comes only to those who need it. */
export function useToldSchedule(values: Values): readonly string[] {
  const [told, setTold] = useState<readonly string[]>([]);
  const schedule = useMemo(() => scheduleOf(values), [values]);
  useEffect(() => {
    let isCurrent = true;
    const tell = async () => {
      if (!schedule) return [];
      const { describeSchedule } = await import('../../domain/schedule-words.ts');
      return describeSchedule(schedule);
    };
    tell().then(
      (lines) => isCurrent && setTold(lines),
      () => isCurrent && setTold([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [schedule]);
  return told;
}

/** What says hours and repetitions in French. */
export function useTellers(told: readonly string[]): Tellers {
  return useMemo(() => ({ hours: describeHours, recurrence: () => told[0] ?? 'à plusieurs dates' }), [told]);
}
