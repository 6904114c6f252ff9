import { type Criteria, type Facet, HERE, ON, RADII_KM, onlyValue } from '../../domain/find/criteria.ts';
import type { Directory } from '../../domain/find/directory.ts';
import type { CategoryTerm, Named } from '../../domain/find/vocabulary.ts';
import { TODAY, TOMORROW, WEEKEND } from '../../domain/near-days.ts';
import { NOW, describeWhen, readWhen } from '../../domain/find/when.ts';
import { KIND_WORDS, LISTING_KINDS } from '../../domain/kinds.ts';
import { WEEKDAYS } from '../../domain/dates.ts';
import { closestWords } from '../../domain/closest.ts';
import { foldText } from '../../domain/fold.ts';
import { make } from '../make.ts';
import { type Choice, type Control, type PanelActions, box, boxes, group, list } from './panel-controls.ts';

const MOMENTS = [
  NOW,
  TODAY,
  `${TODAY}-apres-midi`,
  `${TODAY}-soir`,
  TOMORROW,
  WEEKEND,
  ...WEEKDAYS.flatMap((day) => [day, `${day}-matin`, `${day}-apres-midi`]),
];

/** Categories, each followed by its own, one step to the right. */
function tree(categories: readonly CategoryTerm[], parent?: string, depth = 0): Choice[] {
  return categories
    .filter((category) => category.parent === parent)
    .flatMap(({ id, name }) => [{ id, name, depth }, ...tree(categories, id, depth + 1)]);
}

const momentName = (value: string): string => {
  const when = readWhen(value);
  return when ? describeWhen(when) : value;
};

const moments = (): Choice[] => MOMENTS.map((value) => ({ id: value, name: momentName(value) }));

/** Where from: a commune typed among those that exist, or the device's own place. */
function placeField({ vocabulary }: Directory, actions: PanelActions): Control {
  const byName = new Map(vocabulary.communes.map((place) => [foldText(place.name), place]));
  const near = (typed: string) =>
    byName.get(
      foldText(
        closestWords(
          typed,
          vocabulary.communes.map(({ name }) => name),
          1,
        )[0] ?? '',
      ),
    );
  const names = make('datalist', { id: 'communes-connues' });
  names.append(...vocabulary.communes.map(({ name }) => make('option', { value: name })));
  const input = make('input', {
    type: 'text',
    list: names.id,
    autocomplete: 'off',
    'aria-describedby': 'commune-inconnue',
  });
  const unknown = make('span', { id: 'commune-inconnue', class: 'unknown', role: 'alert' });
  const here = make('button', { type: 'button', class: 'link' }, 'Autour de moi');
  here.addEventListener('click', () => actions.set({ facet: 'place', value: HERE }));
  input.addEventListener('change', () => {
    const typed = input.value.trim();
    const place = byName.get(foldText(typed)) ?? (typed ? near(typed) : undefined);
    unknown.textContent = typed && !place ? 'Cette commune n’est pas du territoire.' : '';
    if (place) actions.set({ facet: 'place', value: place.id });
    else if (!typed) actions.drop('place');
  });
  return {
    element: make(
      'div',
      { class: 'list' },
      make('label', {}, make('span', { class: 'sr-only' }, 'Commune'), input),
      names,
      unknown,
      here,
    ),
    update: (criteria) => {
      const place = onlyValue(criteria, 'place');
      if (document.activeElement === input && !place) return;
      input.value = vocabulary.communes.find(({ id }) => id === place)?.name ?? '';
      unknown.textContent = '';
    },
  };
}

const radiusName = (km: string) => `À moins de ${km}\u00a0km`;

function radiusField(actions: PanelActions): Control {
  const control = list({
    facet: 'radius',
    label: 'Distance',
    none: 'Peu importe',
    choices: RADII_KM.map((km) => ({ id: `${km}`, name: radiusName(`${km}`) })),
    nameOf: radiusName,
    actions,
  });
  return {
    element: control.element,
    update: (criteria, counts) => {
      control.element.hidden = !criteria.place;
      control.update(criteria, counts);
    },
  };
}

function sortBox(actions: PanelActions): Control {
  const control = box({ facet: 'sort', value: 'distance' }, 'Les plus proches d’abord', actions);
  return {
    element: control.element,
    update: (criteria, counts) => {
      control.element.hidden = !criteria.place || criteria.radius !== undefined;
      control.update(criteria, counts);
      control.element.querySelector('.count')?.remove();
      control.element.removeAttribute('data-none');
    },
  };
}

function place(directory: Directory, actions: PanelActions): Control {
  return group('Commune', [placeField(directory, actions), radiusField(actions), sortBox(actions)]);
}

/** Only what some listing has. */
const used = (directory: Directory, facet: Facet, terms: readonly Named[]) =>
  terms.filter(({ id }) => directory.facets.numberOf(facet, id) !== undefined);

const switches = (actions: PanelActions) =>
  group('Et aussi', [
    box({ facet: 'season', value: ON }, 'De saison en ce moment', actions),
    box({ facet: 'label', value: ON }, 'Porte le label', actions),
    box({ facet: 'verified', value: ON }, 'Vérifiée depuis moins d’un an', actions),
  ]);

const kinds = LISTING_KINDS.map((kind) => ({ id: KIND_WORDS[kind].segment, name: KIND_WORDS[kind].title }));

/** Every filter but those that the page sets itself. */
export function createPanel(directory: Directory, locked: Criteria, actions: PanelActions): Control {
  const { categories, products, certifications, saleModes, payment } = directory.vocabulary;
  const terms = (facet: Facet, all: readonly Named[]) => ({ terms: used(directory, facet, all), actions });
  const category = {
    facet: 'category',
    label: 'Catégorie',
    none: 'Toutes',
    choices: tree(categories),
    actions,
  } as const;
  const product = {
    facet: 'product',
    label: 'Produit',
    none: 'Tous',
    choices: used(directory, 'product', products),
    actions,
  } as const;
  const when = {
    facet: 'when',
    label: 'Ouvert',
    none: 'Peu importe',
    choices: moments(),
    nameOf: momentName,
    actions,
  } as const;
  const all: [Facet, () => Control][] = [
    ['category', () => list(category)],
    ['product', () => list(product)],
    ['when', () => list(when)],
    ['place', () => place(directory, actions)],
    ['kind', () => boxes('kind', 'Genre', terms('kind', kinds))],
    ['saleMode', () => boxes('saleMode', 'Vente', terms('saleMode', saleModes))],
    ['certification', () => boxes('certification', 'Certifications', terms('certification', certifications))],
    ['payment', () => boxes('payment', 'Paiement', terms('payment', payment))],
    ['label', () => switches(actions)],
  ];
  const controls = all.filter(([facet]) => !locked[facet]).map(([, create]) => create());
  return {
    element: make('div', { class: 'filters' }, ...controls.map(({ element }) => element)),
    update: (criteria, counts) => controls.forEach((control) => control.update(criteria, counts)),
  };
}
