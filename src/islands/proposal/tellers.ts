import { useMemo } from 'react';
import type { Tellers } from '../../domain/proposal/describe.ts';

/** What says hours and repetitions in French. */
export function useTellers(): Tellers {
  return useMemo(() => ({ hours: (value) => value, recurrence: () => 'oui' }), []);
}
