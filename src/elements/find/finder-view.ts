import {
  type Criteria,
  type Criterion,
  type Facet,
  listCriteria,
  readCriteria,
} from '../../domain/find/criteria.ts';
import { describeCriterion } from '../../domain/find/criterion-words.ts';
import type { Directory, Question } from '../../domain/find/directory.ts';
import type { Answer } from '../../domain/find/find.ts';
import { nearest } from '../../domain/find/nearest.ts';
import { countOf } from '../../domain/count-of.ts';
import { capitalize } from '../../domain/capitalize.ts';
import { failureView } from '../failure.ts';
import { make } from '../make.ts';
import { type AdviceActions, adviceView } from '../directory/advice.ts';
import { chipsView } from '../chips.ts';
import { createPanel } from './panel.ts';
import type { PanelActions } from './panel-controls.ts';
import { rowView } from '../directory/rows.ts';

const PAGE_ROWS = 30;
/** Width from which a list and a map stand side by side (src/styles/territory-map.css). */
const SIDE_BY_SIDE = '(min-width: 60rem)';

export interface Shown {
  directory: Directory;
  /** With the criteria of the page, which are no choice. */
  question: Question;
  answer: Answer;
  /** What the visitor chose. */
  criteria: Criteria;
}

/** The criterion of a shortcut, written in it as in an address. */
export const criterionOf = ({ dataset }: HTMLElement): Criterion | undefined =>
  listCriteria(readCriteria(new URLSearchParams(dataset['toggle'])))[0];

/** The parts of a `<listing-finder>` on screen. */
export class FinderView {
  #root: HTMLElement;
  #locked: Criteria;
  #actions: PanelActions & AdviceActions;
  #panel: ReturnType<typeof createPanel> | undefined;
  #rows = PAGE_ROWS;

  constructor(root: HTMLElement, locked: Criteria, actions: PanelActions & AdviceActions) {
    this.#root = root;
    this.#locked = locked;
    this.#actions = actions;
  }

  get input(): HTMLInputElement {
    return this.#root.querySelector('input[type=search]') as HTMLInputElement;
  }

  get isPanelOpen(): boolean {
    return !this.#part('panel').hidden;
  }

  /** Opens or closes the panel. */
  openPanel(isOpen: boolean): void {
    this.#part('panel').hidden = !isOpen;
    this.#part('open').setAttribute('aria-expanded', `${isOpen}`);
  }

  focusOpener(): void {
    this.#part('open').focus();
  }

  /** Says, in the open panel, why a commune is to be written, and goes to where it is. */
  askPlace(reason: string): void {
    const panel = this.#part('panel');
    const told = panel.querySelector('[role=alert]');
    if (told) told.textContent = reason;
    panel.querySelector<HTMLElement>('input[list]')?.focus();
  }

  /** From the panel to what it found. */
  focusResults(): void {
    const status = this.#root.querySelector('[role=status]') as HTMLElement;
    status.tabIndex = -1;
    status.focus({ preventScroll: true });
    status.scrollIntoView({ block: 'start' });
  }

  /** Back to the first page of results. */
  rewind(): void {
    this.#rows = PAGE_ROWS;
  }

  showMore(shown: Shown): void {
    const first = this.#rows;
    this.#rows += PAGE_ROWS;
    this.show(shown);
    this.#part('results').querySelectorAll<HTMLElement>('.name a')[first]?.focus();
  }

  /** Points at the rows of some listings, if shown; goes to the first where that does not leave what stands beside. */
  point(ids: readonly string[]): void {
    const rows = [...this.#part('results').querySelectorAll<HTMLElement>('[data-id]')];
    for (const row of rows) row.toggleAttribute('data-chosen', ids.includes(row.dataset['id'] ?? ''));
    const first = rows.find((row) => 'chosen' in row.dataset);
    if (matchMedia(SIDE_BY_SIDE).matches) first?.scrollIntoView({ block: 'nearest' });
  }

  /** The keyboard goes to the chip that takes the place of one that left, or else to the field. */
  focusChip(index: number): void {
    const chips = this.#part('chips').querySelectorAll('button');
    (chips[Math.min(index, chips.length - 1)] ?? this.input).focus();
  }

  busy(isBusy: boolean): void {
    this.#root.toggleAttribute('aria-busy', isBusy);
    if (isBusy) this.#root.setAttribute('aria-busy', 'true');
  }

  say(text: string): void {
    const status = this.#root.querySelector('[role=status]') as HTMLElement;
    if (status.textContent !== text) status.textContent = text;
  }

  fail(retry: () => void): void {
    this.say('Les filtres n’ont pas pu être chargés.');
    const failure = { what: 'le fichier des fiches', left: 'La liste ci-dessous reste à portée.', retry };
    this.#part('results').replaceChildren(failureView(failure));
  }

  show(shown: Shown): void {
    const isAsked = listCriteria(shown.criteria).length > 0;
    this.#showControls(shown);
    this.#part('static').hidden = isAsked;
    this.say(isAsked ? this.#sentence(shown) : '');
    this.#part('results').replaceChildren(...(isAsked ? this.#results(shown) : []));
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-${name}]`) as HTMLElement;
  }

  #showControls({ directory, question, answer, criteria }: Shown): void {
    const saying = { vocabulary: directory.vocabulary, today: question.now.date, criteria };
    const describe = (criterion: Criterion) => describeCriterion(criterion, saying);
    const shortcuts = [...this.#root.querySelectorAll<HTMLElement>('[data-toggle]')];
    for (const button of shortcuts) {
      const criterion = criterionOf(button);
      const isOn = criterion && criteria[criterion.facet]?.includes(criterion.value);
      button.setAttribute('aria-pressed', `${isOn ?? false}`);
    }
    this.#part('chips').replaceChildren(...chipsView(this.chips(criteria).map(describe)));
    const holder = this.#part('panel');
    if (holder.hidden) return;
    if (!this.#panel) {
      this.#panel = createPanel(directory, this.#locked, this.#actions);
      const close = make('button', { type: 'button', class: 'button', 'data-close': '' });
      holder.replaceChildren(this.#panel.element, make('p', { class: 'foot' }, close));
    }
    this.#panel.update(criteria, answer.counts);
    const { length } = answer.found;
    this.#part('close').textContent =
      length > 0 ? `Voir ${countOf(length, 'fiche', 'fiches')}` : 'Fermer les filtres';
  }

  /** What is asked and not already seen in the field or on a shortcut. */
  chips(criteria: Criteria): Criterion[] {
    const shortcuts = [...this.#root.querySelectorAll<HTMLElement>('[data-toggle]')].map(criterionOf);
    const isSeen = ({ facet, value }: Criterion) =>
      facet === 'sort' ||
      facet === 'text' ||
      shortcuts.some((shortcut) => shortcut?.facet === facet && shortcut.value === value);
    return listCriteria(criteria).filter((criterion) => !isSeen(criterion));
  }

  #results({ directory, question, answer, criteria }: Shown): HTMLElement[] {
    const { found } = answer;
    const saying = { vocabulary: directory.vocabulary, today: question.now.date, criteria };
    const wordsOf = (facet: Facet) =>
      (criteria[facet] ?? []).map((value) => describeCriterion({ facet, value }, saying));
    const describe = (facet: Facet) =>
      (facet === 'place' ? [...wordsOf('place'), ...wordsOf('radius')] : wordsOf(facet)).join(', ');
    if (found.length === 0) {
      const advised = { directory, criteria, without: answer.without, describe };
      return [adviceView({ ...advised, nearest: nearest(directory, question) }, this.#actions)];
    }
    const { hashtag = '' } = this.#root.dataset;
    const context = { directory, question, hashtag };
    const rows = found.slice(0, this.#rows).map((one) => rowView(context, one));
    return [make('ul', { class: 'rows' }, ...rows), ...this.#moreButton(found.length)];
  }

  #sentence({ answer }: Shown): string {
    return `${capitalize(countOf(answer.found.length, 'fiche', 'fiches'))}.`;
  }

  #moreButton(total: number): HTMLElement[] {
    const left = total - this.#rows;
    if (left <= 0) return [];
    const words = left > PAGE_ROWS ? `Afficher ${PAGE_ROWS} fiches de plus` : 'Afficher les autres fiches';
    return [make('button', { type: 'button', class: 'button quiet', 'data-more': '' }, words)];
  }
}
