import { type Criteria, type Criterion, type Facet, hasCriterion } from '../../domain/find/criteria.ts';
import type { Answer } from '../../domain/find/find.ts';
import type { Named } from '../../domain/find/vocabulary.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { make } from '../make.ts';

/** How the panel tells its choices. */
export interface PanelActions {
  /** One more value. */
  add(criterion: Criterion): void;
  /** This value and no other of its facet. */
  set(criterion: Criterion): void;
  remove(criterion: Criterion): void;
  /** No value any more. */
  drop(facet: Facet): void;
}

/** A control that follows the criteria and their counts. */
export interface Control {
  element: HTMLElement;
  update(criteria: Criteria, counts: Answer['counts']): void;
}

const countFor = (counts: Answer['counts'], { facet, value }: Criterion) =>
  counts.get(facet)?.get(value) ?? 0;

/** A box to tick, with its counter. */
export function box(criterion: Criterion, name: string, actions: PanelActions): Control {
  const input = make('input', { type: 'checkbox' });
  const count = make('span', { class: 'count' });
  input.addEventListener('change', () =>
    input.checked ? actions.add(criterion) : actions.remove(criterion),
  );
  return {
    element: make('label', { class: 'box' }, input, ` ${name} `, count),
    update: (criteria, counts) => {
      const number = countFor(counts, criterion);
      input.checked = hasCriterion(criteria, criterion);
      count.textContent = `${number}`;
      count.parentElement?.toggleAttribute('data-none', number === 0 && !input.checked);
    },
  };
}

/** Boxes under a legend. */
export function group(legend: string, controls: readonly Control[]): Control {
  const set = make('fieldset', {}, make('legend', {}, legend), ...controls.map(({ element }) => element));
  return {
    element: set,
    update: (criteria, counts) => controls.forEach((control) => control.update(criteria, counts)),
  };
}

export const boxes = (
  facet: Facet,
  legend: string,
  { terms, actions }: { terms: readonly Named[]; actions: PanelActions },
) =>
  group(
    legend,
    terms.map(({ id, name }) => box({ facet, value: id }, capitalize(name), actions)),
  );

export interface Choice extends Named {
  /** Steps to the right, in a tree. */
  depth?: number;
}

interface ListOptions {
  facet: Facet;
  label: string;
  /** First line: no choice. */
  none: string;
  choices: readonly Choice[];
  /** Name of a value that an address may have and the list does not. */
  nameOf?: (value: string) => string;
  actions: PanelActions;
}

/** A list in which one value is chosen, with counters; several that an address has are told in one line of their own. */
export function list({ facet, label, none, choices, nameOf, actions }: ListOptions): Control {
  const options = choices.map(({ id }) => make('option', { value: id }));
  const other = make('option', { hidden: '' });
  const select = make('select', {}, make('option', { value: '' }, none), ...options, other);
  const names = new Map(choices.map(({ id, name }) => [id, name]));
  const nameFor = (value: string) => names.get(value) ?? nameOf?.(value) ?? value;
  select.addEventListener('change', () =>
    select.value ? actions.set({ facet, value: select.value }) : actions.drop(facet),
  );
  return {
    element: make('label', { class: 'list' }, make('span', {}, label), select),
    update: (criteria, counts) => {
      const chosen = criteria[facet] ?? [];
      for (const [index, { id, name, depth = 0 }] of choices.entries()) {
        const count = counts.get(facet)?.get(id);
        const option = options[index] as HTMLOptionElement;
        option.textContent = `${'\u2003'.repeat(depth)}${capitalize(name)}${count === undefined ? '' : ` (${count})`}`;
        option.hidden = count === 0 && !chosen.includes(id);
      }
      const value = chosen.join(' ');
      other.hidden = value === '' || names.has(value);
      other.value = other.hidden ? '' : value;
      other.textContent = other.hidden ? '' : capitalize(chosen.map(nameFor).join(', '));
      select.value = value;
    },
  };
}
