import { dayTitle } from '../../domain/agenda-day-name.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { EmbedChoice, EmbedData, EmbedDay } from '../../domain/embed-data.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { make } from '../make.ts';

interface Links {
  today: IsoDate;
  /** Absolute address of a path of our site. */
  address: (path: string) => string;
  /** Where links open: `_blank`, `_top`… */
  target: string | null;
  /** Level of the headings, as the page around asks. */
  level: string;
}

function entryView(entry: EmbedDay['entries'][number], { address, target }: Links): HTMLElement {
  const { title, path, hours, state, commune } = entry;
  const link = make('a', { href: address(path), rel: 'noopener' }, title);
  if (target) link.target = target;
  return make(
    'li',
    {},
    make('span', {}, capitalize(hours)),
    make('div', {}, link, ' ', ...(state ? [make('b', {}, state), ' '] : []), make('small', {}, commune)),
  );
}

/** One part for each day, text as text. */
export const dayViews = (days: readonly EmbedDay[], links: Links): HTMLElement[] =>
  days.map(({ date, entries }) =>
    make(
      'section',
      {},
      make(`h${links.level}` as 'h3', {}, dayTitle(date, links.today)),
      make('ul', {}, ...entries.map((entry) => entryView(entry, links))),
    ),
  );

interface Filter {
  label: string;
  options: readonly (readonly [id: string, name: string])[];
  value: string;
  onChange: (value: string) => void;
}

function selectView({ label, options, value, onChange }: Filter): HTMLElement {
  const isKnown = options.some(([id]) => id === value);
  const shown = isKnown ? options : [...options, [value, value] as const];
  const select = make(
    'select',
    {},
    new Option('Toutes', ''),
    ...shown.filter(([id]) => id).map(([id, name]) => new Option(name, id, false, id === value)),
  );
  select.onchange = () => onChange(select.value);
  return make('label', {}, label, select);
}

/** Two lists, which change what is chosen; only what has dates, and what the page asks for, is offered. */
export function filterView(
  { communes, categories, entries }: EmbedData,
  choice: EmbedChoice,
  onChange: () => void,
): HTMLElement {
  const view = (key: 'place' | 'category', words: Pick<Filter, 'label' | 'options'>) =>
    selectView({
      ...words,
      value: choice[key],
      onChange: (value) => {
        choice[key] = value;
        onChange();
      },
    });
  const usedCommunes = new Set(entries.map(([, , commune]) => commune));
  const usedCategories = new Set(entries.flatMap(([, , , , kinds]) => kinds));
  return make(
    'p',
    { class: 'filters' },
    view('place', {
      label: 'Commune',
      options: communes.filter(([id], index) => id === choice.place || usedCommunes.has(index)),
    }),
    view('category', {
      label: 'Catégorie',
      options: categories.filter(([id], index) => id === choice.category || usedCategories.has(index)),
    }),
  );
}
