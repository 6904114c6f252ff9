import {
  type Criteria,
  type Criterion,
  HERE,
  mergeCriteria,
  onlyValue,
  readCriteria,
  withCriterion,
  withFacet,
  withoutCriterion,
  withoutFacet,
} from '../../domain/find/criteria.ts';
import type { Position } from '../../domain/distance.ts';
import type { Directory } from '../../domain/find/directory.ts';
import { find } from '../../domain/find/find.ts';
import { now } from '../clock.ts';
import { CHOSEN_EVENT, FOUND_EVENT, type FoundDetail } from '../found-event.ts';
import '../open-state.ts';
import { readAddress, writeAddress } from './address.ts';
import { loadDirectory } from '../directory/directory-source.ts';
import { FinderView, type Shown, criterionOf } from './finder-view.ts';
import { locate } from '../geolocation.ts';

const byDistance = (criteria: Criteria): Criteria =>
  withFacet(criteria, { facet: 'sort', value: 'distance' });

/** Name of what is measured for developers: the time to filter. */
const FILTERING = 'filtrer';

const TYPING_PAUSE_MS = 300;
const SLOW_MS = 300;

/** Behaviour of a `<listing-finder>`: what is asked, in the address and on screen. */
export class Finder {
  #root: HTMLElement;
  #view: FinderView;
  #locked: Criteria;
  #criteria: Criteria = {};
  #here: Position | undefined;
  #directory: Directory | undefined;
  #pause = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#locked = readCriteria(new URLSearchParams(root.dataset['scope']));
    this.#view = new FinderView(root, this.#locked, {
      add: (criterion) => this.add(criterion),
      set: (criterion) => this.#set(criterion),
      remove: (criterion) => this.#change(withoutCriterion(this.#criteria, criterion)),
      drop: (facet) => this.#change(withoutFacet(this.#criteria, facet)),
      widen: (km) =>
        this.#change(withFacet(this.#criteria, { facet: 'radius', value: `${km}` }), this.#view.input),
      clear: () => this.#change({}, this.#view.input),
    });
    document.addEventListener(CHOSEN_EVENT, ({ detail }) => this.#view.point(detail.ids));
    addEventListener('popstate', () => void this.start());
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button');
      if (button) this.#press(button);
    });
    root.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.#view.isPanelOpen) return;
      this.#view.openPanel(false);
      this.#view.focusOpener();
    });
  }

  /** Takes over what the address asks for. */
  start(): Promise<void> {
    this.#criteria = readAddress();
    this.#view.input.value = onlyValue(this.#criteria, 'text') ?? '';
    return this.refresh();
  }

  add(criterion: Criterion): void {
    if (criterion.value === HERE) void this.#nearMe();
    else this.#change(withCriterion(this.#criteria, criterion));
  }

  /** Presses or releases a shortcut. */
  toggle(button: HTMLElement): void {
    const criterion = criterionOf(button);
    if (!criterion) return;
    const has = this.#criteria[criterion.facet]?.includes(criterion.value);
    const isUnknown = criterion.value === HERE && !this.#here;
    if (has && !isUnknown) this.#change(withoutCriterion(this.#criteria, criterion));
    else this.add(criterion);
  }

  togglePanel(): void {
    this.#view.openPanel(!this.#view.isPanelOpen);
    if (this.#view.isPanelOpen) void this.refresh();
  }

  write(text: string): void {
    this.#criteria = withFacet(this.#criteria, { facet: 'text', value: text });
    this.#view.rewind();
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => writeAddress(this.#criteria, false), TYPING_PAUSE_MS);
    void this.refresh();
  }

  /** Loads the directory if need be, and shows what answers. */
  async refresh(): Promise<void> {
    if (this.#directory) return this.#show(this.#directory);
    const slow = setTimeout(() => this.#view.say('Chargement des fiches…'), SLOW_MS);
    this.#view.busy(true);
    try {
      this.#directory = await loadDirectory();
      this.#show(this.#directory);
    } catch {
      this.#view.fail(() => void this.refresh());
    } finally {
      clearTimeout(slow);
      this.#view.busy(false);
    }
  }

  #set(criterion: Criterion): void {
    if (criterion.value === HERE) void this.#nearMe();
    else this.#change(withFacet(this.#criteria, criterion));
  }

  #press(button: HTMLButtonElement): void {
    const { remove } = button.dataset;
    if (remove !== undefined) this.#removeChip(Number(remove));
    if ('close' in button.dataset) {
      this.#view.openPanel(false);
      this.#view.focusResults();
    }
    if ('more' in button.dataset && this.#directory) this.#view.showMore(this.#shown(this.#directory));
  }

  #removeChip(index: number): void {
    const criterion = this.#view.chips(this.#criteria)[index];
    if (!criterion) return;
    this.#change(withoutCriterion(this.#criteria, criterion));
    this.#view.focusChip(index);
  }

  /** The nearest first; the device is asked where it is once per page. */
  async #nearMe(): Promise<void> {
    if (!this.#here) this.#view.say('Demande de votre position…');
    try {
      this.#here ??= await locate();
      this.#change(byDistance(withFacet(this.#criteria, { facet: 'place', value: HERE })));
    } catch (error) {
      this.#view.openPanel(true);
      await this.refresh();
      this.#view.askPlace((error as Error).message);
    }
  }

  #change(criteria: Criteria, focused?: HTMLElement): void {
    this.#criteria = criteria;
    this.#view.rewind();
    if (!criteria.text) this.#view.input.value = '';
    writeAddress(criteria, true);
    void this.refresh();
    focused?.focus();
  }

  #shown(directory: Directory): Shown {
    const among = this.#root.dataset['only']?.split(' ');
    const lines = among && directory.entries.flatMap(({ id }, line) => (among.includes(id) ? [line] : []));
    const question = {
      criteria: mergeCriteria(this.#criteria, this.#locked),
      now: now(),
      here: this.#here,
      among: lines && new Set(lines),
      isCounted: this.#view.isPanelOpen,
    };
    const start = performance.now();
    const answer = find(directory, question);
    performance.measure(FILTERING, { start }); // read by « npm run bench »
    return { directory, question, answer, criteria: this.#criteria };
  }

  #show(directory: Directory): void {
    const shown = this.#shown(directory);
    this.#view.show(shown);
    if (onlyValue(this.#criteria, 'place') === HERE && !this.#here)
      this.#view.say(
        'Votre position n’est pas encore connue\u00a0: appuyez sur «\u202fAutour de moi\u202f».',
      );
    const detail: FoundDetail = { ids: shown.answer.found.map(({ entry }) => entry.id) };
    this.#root.dispatchEvent(new CustomEvent(FOUND_EVENT, { bubbles: true, detail }));
  }
}
