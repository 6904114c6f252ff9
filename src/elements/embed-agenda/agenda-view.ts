import { dayTitle } from '../../domain/agenda-day-name.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { capitalize } from '../../domain/capitalize.ts';
import type { EmbedChoice, EmbedData, EmbedDay, EmbedFacet } from '../../domain/embed-data.ts';
import { ALL_SHOWN, CHECK_NAME, EMBED_LABELS, describeUnknown } from '../../domain/embed-words.ts';
import { make } from '../make.ts';

export interface Links {
  /** Absolute address of a path of our site, or of one beside the script. */
  address: (path: string) => string;
  /** Where links open: `_blank`, `_top`… */
  target: string | null;
  /** Level of the headings, as the page around asks. */
  level: string;
}

function linkView(path: string, text: string, { address, target }: Links): HTMLElement {
  const link = make('a', { href: address(path), rel: 'noopener' }, text);
  if (target) link.target = target;
  return link;
}

function entryView(entry: EmbedDay['entries'][number], links: Links): HTMLElement {
  const { title, path, hours, state, commune } = entry;
  const told = state ? [make('b', {}, state), ' '] : [];
  return make(
    'li',
    {},
    make('span', {}, capitalize(hours)),
    make('div', {}, linkView(path, title, links), ' ', ...told, make('small', {}, commune)),
  );
}

/** What the host wrote and we do not know, with the way to our page for hosts. */
export const unknownView = (unknown: [EmbedFacet, string], links: Links): HTMLElement =>
  make('p', {}, describeUnknown(unknown), linkView('.', CHECK_NAME, links));

/** One part for each day, text as text. */
export const dayViews = (days: readonly EmbedDay[], today: IsoDate, links: Links): HTMLElement[] =>
  days.map(({ date, entries }) =>
    make(
      'section',
      {},
      make(`h${links.level}` as 'h3', {}, dayTitle(date, today)),
      make('ul', {}, ...entries.map((entry) => entryView(entry, links))),
    ),
  );

/** Two lists, which change what is chosen; only what has dates, and what the page asks for, is offered. */
export function filterView(
  { communes, categories, entries }: EmbedData,
  choice: EmbedChoice,
  onChange: () => void,
): HTMLElement {
  const view = (key: EmbedFacet, options: EmbedData['communes']) => {
    const offered = options.map(([id, name]) => new Option(name, id, false, id === choice[key]));
    const select = make('select', {}, new Option(ALL_SHOWN, ''), ...offered);
    select.onchange = () => {
      choice[key] = select.value;
      onChange();
    };
    return make('label', {}, EMBED_LABELS[key], select);
  };
  const usedCommunes = new Set(entries.map(([, , commune]) => commune));
  const usedCategories = new Set(entries.flatMap(([, , , , kinds]) => kinds));
  return make(
    'p',
    { class: 'filters' },
    view(
      'place',
      communes.filter(([id], index) => id === choice.place || usedCommunes.has(index)),
    ),
    view(
      'category',
      categories.filter(([id], index) => id === choice.category || usedCategories.has(index)),
    ),
  );
}
