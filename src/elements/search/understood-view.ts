import { type Criterion, HERE, onlyValue } from '../../domain/find/criteria.ts';
import { describeCriterion } from '../../domain/find/criterion-words.ts';
import type { Span } from '../../domain/find/understood.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { make } from '../make.ts';
import type { Answered } from './sentence-engine.ts';

/** « autour de Villeneuve, à moins de 10 km » when the distance goes without saying. */
function wordsFor(part: Criterion, { directory, understood, question }: Answered): string {
  const { criteria } = understood;
  const saying = { vocabulary: directory.vocabulary, today: question.now.date, criteria };
  const describe = (criterion: Criterion) => describeCriterion(criterion, saying);
  const radius = onlyValue(criteria, 'radius');
  const isImplied = !understood.parts.some(({ facet }) => facet === 'radius');
  const words = describe(part);
  return part.facet === 'place' && part.value !== HERE && radius && isImplied
    ? `${words}, ${describe({ facet: 'radius', value: radius })}`
    : words;
}

export interface UnderstoodActions {
  /** Selects the words in the field, to write others. */
  edit(span: Span): void;
  /** Takes the words out of the sentence. */
  remove(span: Span): void;
}

function chip(words: string, span: Span, actions: UnderstoodActions): HTMLLIElement {
  const edit = make('button', { type: 'button', 'aria-label': `Changer\u00a0: ${words}` }, words);
  const remove = make('button', { type: 'button', 'aria-label': `Retirer\u00a0: ${words}` }, '×');
  edit.addEventListener('click', () => actions.edit(span));
  remove.addEventListener('click', () => actions.remove(span));
  return make('li', {}, edit, remove);
}

/** What was understood of a sentence: each part can be changed or taken away. */
export function understoodView(answered: Answered, actions: UnderstoodActions): HTMLElement[] {
  const { parts } = answered.understood;
  if (parts.length === 0) return [];
  const chips = parts.map((part) => chip(capitalize(wordsFor(part, answered)), part, actions));
  return [make('ul', { class: 'understood', 'aria-label': 'Ce qui a été compris' }, ...chips)];
}
