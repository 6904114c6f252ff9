import {
  AGENDA_FACETS,
  AGENDA_PARAMETERS,
  type AgendaCriteria,
  type AgendaFacet,
  withAgendaFacet,
  writeAgendaCriteria,
} from '../../domain/agenda-criteria.ts';
import { ON_THE_SPOT, RADIUS_LABEL, describeWayOut } from '../../domain/agenda-words.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { describeRadius } from '../../domain/distance.ts';
import { RADII_KM } from '../../domain/find/criteria.ts';
import { frenchOrder } from '../../domain/french-order.ts';
import type { Place } from '../../domain/find/vocabulary.ts';
import { make } from '../make.ts';

type Control = HTMLSelectElement | HTMLInputElement;

/** A step to the right, in a tree of choices. */
const STEP = '\u00a0\u00a0\u00a0';

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLSelectElement || target instanceof HTMLInputElement;

const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox';

/** How far around the commune, of which it is told as long as none is chosen. */
const radiusList = (): HTMLLabelElement =>
  make(
    'label',
    { class: 'list', hidden: '' },
    make('span', {}, RADIUS_LABEL),
    make(
      'select',
      { name: AGENDA_PARAMETERS.radius },
      make('option', { value: '' }, ON_THE_SPOT),
      ...RADII_KM.map((km) => make('option', { value: `${km}` }, capitalize(describeRadius(km)))),
    ),
  );

/** The form of an `<agenda-filter>`, its chips and its status line. */
export class Controls {
  #root: HTMLElement;
  #names = new Map<HTMLOptionElement, string>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-${name}]`) as HTMLElement;
  }

  get #status(): HTMLElement {
    return this.#root.querySelector('[role=status]') as HTMLElement;
  }

  get asksWhen(): boolean {
    return this.#root.querySelector('[data-when]') !== null;
  }

  get isPanelOpen(): boolean {
    return !this.part('panel').hidden;
  }

  openPanel(isOpen: boolean): void {
    this.part('panel').hidden = !isOpen;
    this.part('open').setAttribute('aria-expanded', `${isOpen}`);
  }

  focusOpener(): void {
    this.part('open').focus();
  }

  /** From the panel, or from a button that has left, to what was found. */
  focusStatus(): void {
    this.#status.tabIndex = -1;
    this.#status.focus();
  }

  /** The keyboard goes to the chip that takes the place of one that left, or else to the filters. */
  focusChip(index: number): void {
    const chips = this.part('chips').querySelectorAll('button');
    (chips[Math.min(index, chips.length - 1)] ?? this.part('open')).focus();
  }

  /** Slugs among which to choose, in the order of the list: at first, those that the rows of the page rank. */
  valuesOf(facet: 'place' | 'category'): string[] {
    return this.#options(facet).map(({ value }) => value);
  }

  nameOf(facet: 'place' | 'category', slug: string): string | undefined {
    const option = this.#options(facet).find(({ value }) => value === slug);
    return option && this.#nameOf(option);
  }

  /** Offers every commune, whether it has dates or not, and a distance around it; once. */
  addPlaces(places: readonly Place[]): void {
    const list = this.#control('place');
    if (!list || this.#control('radius')) return;
    const known = new Set(this.valuesOf('place'));
    const added = places
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => make('option', { value: id }, name));
    const all = [...this.#options('place'), ...added].sort((one, other) =>
      frenchOrder.compare(this.#nameOf(one), this.#nameOf(other)),
    );
    const { value } = list;
    list.append(...all);
    list.value = value;
    list.closest('label')?.after(radiusList());
  }

  /** What a control of the form asks for. */
  read(target: unknown): { facet: AgendaFacet; value: string } | undefined {
    if (!isControl(target)) return undefined;
    const facet = AGENDA_FACETS.find((one) => AGENDA_PARAMETERS[one] === target.name);
    return facet && { facet, value: isBox(target) && !target.checked ? '' : target.value };
  }

  /** Puts the whole form, the status and the links in agreement with what is asked. */
  show(criteria: AgendaCriteria, status: string): void {
    for (const facet of AGENDA_FACETS) {
      const control = this.#control(facet);
      if (control && isBox(control)) control.checked = criteria[facet] !== undefined;
      else if (control) control.value = criteria[facet] ?? '';
    }
    const distance = this.#control('radius')?.closest('label');
    if (distance) distance.hidden = criteria.place === undefined;
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-when]'))
      this.#press(button, button.dataset['when'] === criteria.when);
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.part('clear').hidden = status === '';
    this.#keep(criteria);
  }

  /** What is asked is seen, even where the day offers something else. */
  #press(button: HTMLElement, isOn: boolean): void {
    button.setAttribute('aria-pressed', `${isOn}`);
    if (isOn) button.hidden = false;
  }

  /** Writes how many dates each choice of a list would give. */
  count(facet: 'place' | 'category', counts: ReadonlyMap<string, number>): void {
    for (const option of this.#options(facet)) {
      const indent = STEP.repeat(Number(option.dataset['depth'] ?? 0));
      option.textContent = `${indent}${this.#nameOf(option)} (${counts.get(option.value) ?? 0})`;
    }
  }

  countAll(count: number): void {
    const button = this.#root.querySelector('[type=submit]');
    if (button) button.textContent = describeWayOut(count);
  }

  #control(facet: AgendaFacet): Control | undefined {
    const control = this.#root.querySelector(`[name="${AGENDA_PARAMETERS[facet]}"]`);
    return isControl(control) ? control : undefined;
  }

  #options(facet: 'place' | 'category'): HTMLOptionElement[] {
    const options = this.#control(facet)?.querySelectorAll('option') ?? [];
    return [...options].filter(({ value }) => value);
  }

  /** As the page has it, without its counter. */
  #nameOf(option: HTMLOptionElement): string {
    const name = this.#names.get(option) ?? option.textContent?.trim() ?? '';
    this.#names.set(option, name);
    return name;
  }

  /** Links to other pages of the agenda go on asking; a month is itself an answer to « when ». */
  #keep(criteria: AgendaCriteria): void {
    const query = writeAgendaCriteria(withAgendaFacet(criteria, 'when', '')).toString();
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) link.search = query;
  }
}
