import { useMemo } from 'react';
import { answersInWords, changesInWords } from '../../domain/proposal/describe.ts';
import { correctable, stepsOf } from '../../domain/proposal/draft.ts';
import type { ScreensProps } from './Screens.tsx';
import { useTellers, useToldSchedule } from './tellers.ts';

/** All that the screens say of the draft. */
export function useTold({ forms, kept: { draft } }: Pick<ScreensProps, 'forms' | 'kept'>) {
  const schedule = useToldSchedule(draft.values);
  const tellers = useTellers(schedule);
  return useMemo(() => {
    const steps = stepsOf(draft, forms);
    const told = { names: forms, tellers };
    const answers = answersInWords(steps, draft.values, told);
    const today = answersInWords(
      correctable(draft.collection ? forms.steps[draft.collection] : []),
      draft.corrected?.values ?? {},
      told,
    );
    return {
      ...{ steps, schedule, answers, today },
      /** The answers as they are read again and sent. */
      said: draft.corrected
        ? changesInWords(steps, {
            before: draft.corrected.values,
            now: draft.values,
            told: { before: today, now: answers },
          })
        : answers,
    };
  }, [draft, forms, tellers, schedule]);
}

export type Told = ReturnType<typeof useTold>;
