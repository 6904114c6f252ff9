import {
  AGENDA_PARAMETERS,
  type AgendaCriteria,
  type AgendaFacet,
  EVERYONE,
  askedFacets,
  daysAsked,
  readAgendaCriteria,
  withAgendaFacet,
  writeAgendaCriteria,
} from '../../domain/agenda-criteria.ts';
import {
  type AgendaAnswer,
  type AgendaSetting,
  countForEveryone,
  countChoices,
  filterAgenda,
  widerRadius,
} from '../../domain/agenda-filter.ts';
import type { Positions } from '../../domain/agenda-places.ts';
import { type AgendaRow, readRow } from '../../domain/agenda-rows.ts';
import {
  type AgendaNames,
  DISTANCES_AWAITED,
  DISTANCES_MISSED,
  describeAnswer,
  describeBeyond,
  describeEnd,
  describeEveryone,
  describeFacet,
  describeWay,
  describeWidening,
} from '../../domain/agenda-words.ts';
import { writeParameters } from '../address.ts';
import { type Way, adviceView, hintView } from './advice.ts';
import { Controls } from './controls.ts';
import { loadPlaces } from './places.ts';
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
  #positions: Positions | undefined;
  /** True when the distances could not be had. */
  #isLost = false;
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
    this.#answer();
  }

  #ask(criteria: AgendaCriteria): void {
    this.#criteria = criteria;
    writeParameters(Object.values(AGENDA_PARAMETERS), writeAgendaCriteria(criteria), { isStep: true });
    this.#answer();
  }

  /** Shows what answers, and where the communes are needed, once they are known. */
  #answer(): void {
    this.#isLost = false;
    this.#show();
    if (this.#criteria.place) void this.#locate();
  }

  async #locate(): Promise<void> {
    if (this.#positions) return;
    try {
      const places = await loadPlaces();
      this.#positions = new Map(places.map(({ id, position }) => [id, position]));
      this.#controls.addPlaces(places);
    } catch {
      this.#isLost = true;
    }
    this.#show();
  }

  /** Until the distances come, or do not. */
  get #isWaiting(): boolean {
    return this.#criteria.radius !== undefined && !this.#positions && !this.#isLost;
  }

  get #setting(): AgendaSetting {
    return { today: now().date, positions: this.#positions };
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
    const { when, remove, drop, widen } = dataset;
    if (when) this.#set('when', this.#criteria.when === when ? '' : when);
    if (remove) this.#removeChip(Number(remove));
    if (drop) this.#change(drop as AgendaFacet, '');
    if (widen) this.#change('radius', widen);
    if ('everyone' in dataset) this.#change('children', EVERYONE);
    if ('open' in dataset) this.#togglePanel();
    if ('clear' in dataset) this.#clear();
  }

  #clear(): void {
    this.#ask({});
    this.#controls.focusOpener();
  }

  /** From advice, which leaves with what it was about. */
  #change(facet: AgendaFacet, value: string): void {
    this.#set(facet, value);
    this.#controls.focusStatus();
  }

  #togglePanel(): void {
    this.#controls.openPanel(!this.#controls.isPanelOpen);
    if (!this.#controls.isPanelOpen) return;
    this.#count();
    void this.#locate();
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
    const setting = this.#setting;
    const answer = filterAgenda(this.#rows, this.#criteria, setting);
    showRows(this.#items, answer.isShown);
    performance.measure(FILTERING, { start });
    const isAsked = askedFacets(this.#criteria).length > 0;
    this.#root.toggleAttribute('data-days-asked', this.#criteria.when !== undefined);
    const words = this.#chips().map((facet) => describeFacet(this.#criteria, facet, this.#nameOf));
    this.#controls.show(this.#criteria, isAsked ? this.#sentence(answer, setting) : '');
    this.#controls.part('chips').replaceChildren(...chipsView(words));
    this.#controls.part('nothing').replaceChildren(...this.#advice(answer));
    if (this.#controls.isPanelOpen) this.#count();
  }

  /** How many dates each choice would give. */
  #count(): void {
    const setting = this.#setting;
    const { count } = filterAgenda(this.#rows, this.#criteria, setting);
    for (const facet of SLOTS)
      this.#controls.count(facet, countChoices(this.#rows, { criteria: this.#criteria, facet, setting }));
    this.#controls.countAll(count);
  }

  /** What was found, and how far the page knows when that is not far enough. */
  #sentence(answer: AgendaAnswer, { today, positions }: AgendaSetting): string {
    const { until = '', span = '' } = this.#root.dataset;
    if (this.#isWaiting) return DISTANCES_AWAITED;
    const isBlind = this.#criteria.radius !== undefined && !positions;
    const criteria = isBlind ? withAgendaFacet(this.#criteria, 'radius', '') : this.#criteria;
    const asked = daysAsked(this.#criteria.when, today);
    if (asked && asked.from > until) return describeBeyond(until, today);
    const over = asked ? this.#countOver(answer) : 0;
    const found = describeAnswer({ ...answer, over }, { criteria, span, nameOf: this.#nameOf });
    if (isBlind) return `${found} ${DISTANCES_MISSED}`;
    return asked && asked.to > until ? `${found} ${describeEnd(until, today)}` : found;
  }

  /** How many of those shown the page marks as over. */
  #countOver({ isShown }: AgendaAnswer): number {
    return this.#items.filter((item, index) => isShown[index] && 'done' in item.dataset).length;
  }

  /** Where to look instead when nothing answers, what else there is when little does. */
  #advice(answer: AgendaAnswer): HTMLElement[] {
    if (this.#isWaiting) return [];
    const everyone = countForEveryone(this.#rows, this.#criteria, this.#setting);
    const hint = everyone > 0 ? [hintView(describeEveryone(everyone), { 'data-everyone': '' })] : [];
    const ways = answer.count > 0 ? [] : [...this.#wider(), ...this.#ways(answer)];
    return ways.length > 0 ? [...hint, adviceView(ways)] : hint;
  }

  /** Which filter to take out, the most fruitful first; none when no one of them is enough. */
  #ways({ without }: AgendaAnswer): Way[] {
    return [...without]
      .filter(([, count]) => count > 0)
      .sort(([, one], [, other]) => other - one)
      .map(([facet, count]) => ({
        words: describeWay(this.#criteria, facet),
        count,
        does: { 'data-drop': facet },
      }));
  }

  /** Further around the commune, when something answers there. */
  #wider(): Way[] {
    const wider = widerRadius(this.#rows, this.#criteria, this.#setting);
    if (!wider) return [];
    const { km, count } = wider;
    const words = describeWidening(this.#criteria, km, this.#nameOf);
    return [{ words, count, does: { 'data-widen': `${km}` } }];
  }
}
