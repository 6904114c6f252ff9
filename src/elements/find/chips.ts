import type { Criterion } from '../../domain/find/criteria.ts';
import { make } from '../make.ts';

/** What is asked, each with a button that takes it away. */
export const chipsView = (
  criteria: readonly Criterion[],
  describe: (criterion: Criterion) => string,
): HTMLElement[] =>
  criteria.map((criterion, index) =>
    make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          class: 'chip',
          'data-remove': `${index}`,
          'aria-label': `Retirer\u00a0: ${describe(criterion)}`,
        },
        describe(criterion),
      ),
    ),
  );
