import {
  AGENDA_PARAMETERS,
  type AgendaCriteria,
  type AgendaFacet,
  askedFacets,
  daysAsked,
  readAgendaCriteria,
  withAgendaFacet,
  writeAgendaCriteria,
} from '../../domain/agenda-criteria.ts';
import { type AgendaAnswer, countChoices, filterAgenda } from '../../domain/agenda-filter.ts';
import { type AgendaRow, readRow } from '../../domain/agenda-rows.ts';
import { type AgendaNames, describeAnswer, describeEnd, describeFacet } from '../../domain/agenda-words.ts';
import { writeParameters } from '../address.ts';
import { adviceView } from './advice.ts';
import { Controls } from './controls.ts';
import { showRows } from './rows.ts';
import { chipsView } from '../chips.ts';
import { now } from '../clock.ts';

/** Name of what is measured for developers: the time to filter. */
const FILTERING = 'filtrer';

const SLOTS = ['place', 'category'] as const;

/** Behaviour of an `<agenda-filter>`: what is asked, in the address and on screen. */
export class AgendaFinder {
  #root: HTMLElement;
  #controls: Controls;
  #items: HTMLElement[];
  #rows: AgendaRow[];
  #criteria: AgendaCriteria = {};
  #nameOf: AgendaNames = (facet, slug) => this.#controls.nameOf(facet, slug);

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#controls = new Controls(root);
    this.#items = [...root.querySelectorAll<HTMLElement>('[data-is]')];
    const words = {
      places: this.#controls.valuesOf('place'),
      categories: this.#controls.valuesOf('category'),
    };
    const dayOf = (item: HTMLElement) => item.closest<HTMLElement>('[data-date]')?.dataset['date'] ?? '';
    this.#rows = this.#items.map((item) => readRow(item.dataset['is'] ?? '', dayOf(item), words));
    root.addEventListener('change', this.#onChange);
    root.addEventListener('submit', this.#onSubmit);
    root.addEventListener('keydown', this.#onKey);
    addEventListener('popstate', () => this.restore());
  }

  /** Takes over what the address asks for. */
  restore(): void {
    const asked = readAgendaCriteria(new URLSearchParams(location.search));
    this.#criteria = this.#controls.asksWhen ? asked : withAgendaFacet(asked, 'when', '');
    this.#show();
  }

  #ask(criteria: AgendaCriteria): void {
    this.#criteria = criteria;
    writeParameters(Object.values(AGENDA_PARAMETERS), writeAgendaCriteria(criteria), { isStep: true });
    this.#show();
  }

  #set(facet: AgendaFacet, value: string): void {
    this.#ask(withAgendaFacet(this.#criteria, facet, value));
  }

  #onChange = ({ target }: Event): void => {
    const asked = this.#controls.read(target);
    if (asked) this.#set(asked.facet, asked.value);
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#controls.openPanel(false);
    this.#controls.focusStatus();
  };

  #onKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !this.#controls.isPanelOpen) return;
    this.#controls.openPanel(false);
    this.#controls.focusOpener();
  };

  /** Does what a button says. */
  press({ dataset }: HTMLElement): void {
    const { when, remove, drop } = dataset;
    if (when) this.#set('when', this.#criteria.when === when ? '' : when);
    if (remove) this.#removeChip(Number(remove));
    if (drop) this.#drop(drop as AgendaFacet);
    if ('open' in dataset) this.#togglePanel();
    if ('clear' in dataset) this.#clear();
  }

  #clear(): void {
    this.#ask({});
    this.#controls.focusOpener();
  }

  #drop(facet: AgendaFacet): void {
    this.#set(facet, '');
    this.#controls.focusStatus();
  }

  #togglePanel(): void {
    this.#controls.openPanel(!this.#controls.isPanelOpen);
    if (this.#controls.isPanelOpen) this.#count();
  }

  /** What is asked and not already seen on a button of the bar. */
  #chips(): AgendaFacet[] {
    return askedFacets(this.#criteria).filter((facet) => facet !== 'when');
  }

  #removeChip(index: number): void {
    const facet = this.#chips()[index];
    if (!facet) return;
    this.#set(facet, '');
    this.#controls.focusChip(index);
  }

  #show(): void {
    const start = performance.now();
    const { date: today } = now();
    const answer = filterAgenda(this.#rows, this.#criteria, today);
    showRows(this.#items, answer.isShown);
    performance.measure(FILTERING, { start });
    const isAsked = askedFacets(this.#criteria).length > 0;
    const words = this.#chips().map((facet) => describeFacet(this.#criteria, facet, this.#nameOf));
    this.#controls.show(this.#criteria, isAsked ? this.#sentence(answer, today) : '');
    this.#controls.part('chips').replaceChildren(...chipsView(words));
    this.#controls.part('nothing').replaceChildren(...this.#advice(answer));
    if (this.#controls.isPanelOpen) this.#count();
  }

  /** How many dates each choice would give. */
  #count(): void {
    const { date: today } = now();
    const { count } = filterAgenda(this.#rows, this.#criteria, today);
    for (const facet of SLOTS)
      this.#controls.count(facet, countChoices(this.#rows, { criteria: this.#criteria, facet, today }));
    this.#controls.countAll(count);
  }

  /** What was found, and how far the page knows when that is not far enough. */
  #sentence(answer: AgendaAnswer, today: string): string {
    const { until = '', span = '' } = this.#root.dataset;
    const found = describeAnswer(answer, { criteria: this.#criteria, span, nameOf: this.#nameOf });
    const asked = daysAsked(this.#criteria.when, today);
    return asked && asked.to > until ? `${found} ${describeEnd(until, today)}` : found;
  }

  #advice({ count, without }: AgendaAnswer): HTMLElement[] {
    const describe = (facet: AgendaFacet) => describeFacet(this.#criteria, facet, this.#nameOf);
    return count > 0 || without.size === 0 ? [] : [adviceView(without, describe)];
  }
}
