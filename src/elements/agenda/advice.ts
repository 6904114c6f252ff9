import { countOf } from '../../domain/count-of.ts';
import { type Attributes, make } from '../make.ts';

const button = (words: string, does: Attributes) =>
  make('button', { type: 'button', class: 'link', ...does }, words);

/** What a button would show, how many dates that is, and what of its `data-` says so. */
export interface Way {
  words: string;
  count: number;
  does: Attributes;
}

/** When nothing answers: where to look instead. */
export const adviceView = (ways: readonly Way[]): HTMLElement =>
  make(
    'ul',
    { class: 'nothing' },
    ...ways.map(({ words, count, does }) =>
      make('li', {}, button(words, does), ` (${countOf(count, 'date', 'dates')})`),
    ),
  );

/** What else there is, beside what was found, and the way to it. */
export const hintView = ({ told, way }: { told: string; way: string }, does: Attributes): HTMLElement =>
  make('p', { class: 'small' }, `${told} `, button(way, does));
