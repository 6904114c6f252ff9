import { make } from './make.ts';

/** What is asked, each with a button that takes it away: `data-remove` is its rank. */
export const chipsView = (texts: readonly string[]): HTMLElement[] =>
  texts.map((text, index) =>
    make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          class: 'chip',
          'data-remove': `${index}`,
          'aria-label': `Retirer\u00a0: ${text}`,
        },
        text,
      ),
    ),
  );
