import { type IsoDate, addDays } from '../domain/dates.ts';
import {
  type SheetPart,
  type SheetView,
  type SheetWeek,
  describeGap,
  describeMore,
  describeWeek,
  firstDayOf,
  viewOldSheet,
  viewSheet,
} from '../domain/week-sheet.ts';
import { SHEET_DAYS, type SheetDay, wholeShown } from '../domain/week-sheet-plan.ts';
import { now } from './clock.ts';
import { dateOf, datedParts } from './coming.ts';

const textOf = (entry: Element, part: string) => entry.querySelector(part)?.textContent?.trim() ?? '';

const entriesOf = (day: Element | undefined) => [...(day?.querySelectorAll<HTMLElement>('li') ?? [])];

/** `<week-sheet>` around a sheet that holds some weeks: shows one of them, from the visitor’s day, as one page can hold. */
class WeekSheet extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-week]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#show(button.dataset.week === 'next' ? 'next' : 'this'));
    }
    this.#show('this');
  }

  #show(week: SheetWeek): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-week]'))
      button.setAttribute('aria-pressed', String(button.dataset.week === week));
    const from = firstDayOf(week, now().date);
    const { place = '', made = '', until = '' } = this.dataset;
    const gap = describeGap(from, { made, until });
    const sections = { own: this.#sections('own'), near: this.#sections('near') };
    const own = daysFrom(from, sections.own);
    const view = gap
      ? viewOldSheet(gap, own)
      : viewSheet(place, week, { own, near: daysFrom(from, sections.near) });
    for (const section of [...sections.own.values(), ...sections.near.values()]) section.hidden = true;
    this.#fill(view, sections[view.part]);
    this.#set('[data-period]', describeWeek(from));
    this.#set('[data-notice]', view.notice);
    this.#toggle('[data-notice]', view.notice !== '');
    for (const way of this.querySelectorAll<HTMLElement>('[data-way]'))
      way.hidden = way.dataset.way !== view.part;
  }

  #sections(part: SheetPart): Map<IsoDate, HTMLElement> {
    const sections = datedParts(this).filter(({ dataset }) => dataset.part === part);
    return new Map(sections.map((section) => [dateOf(section), section]));
  }

  #fill(view: SheetView, sections: ReadonlyMap<IsoDate, HTMLElement>): void {
    this.dataset.size = view.plan.size;
    for (const day of view.plan.days) showDay(sections.get(day.date), day, view.part);
    this.#showWhole(view, sections);
  }

  /** What is held every day is copied above, from its first day. */
  #showWhole({ plan, part }: SheetView, sections: ReadonlyMap<IsoDate, HTMLElement>): void {
    const first = entriesOf(sections.get(plan.days[0]?.date ?? ''));
    const keys = wholeShown(plan);
    const copies = first
      .filter((entry) => keys.includes(entry.dataset.key ?? ''))
      .map((entry) => {
        const copy = entry.cloneNode(true) as HTMLElement;
        copy.hidden = false;
        return copy;
      });
    this.querySelector('[data-whole] ul')?.replaceChildren(...copies);
    this.#toggle('[data-whole]', copies.length > 0);
    showMore(this.querySelector('[data-whole]'), plan.wholeMore, part);
  }

  #set(part: string, text: string): void {
    const element = this.querySelector(part);
    if (element) element.textContent = text;
  }

  #toggle(part: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(part);
    if (element) element.hidden = !isShown;
  }
}

const daysFrom = (from: IsoDate, sections: ReadonlyMap<IsoDate, HTMLElement>): SheetDay[] =>
  Array.from({ length: SHEET_DAYS }, (_, index) => addDays(from, index)).map((date) => ({
    date,
    entries: entriesOf(sections.get(date)).map((entry) => ({
      key: entry.dataset.key ?? '',
      what: textOf(entry, '.what'),
      details: textOf(entry, '.details'),
    })),
    rest: Number(sections.get(date)?.dataset.rest ?? 0),
  }));

type PlannedDay = SheetView['plan']['days'][number];

function showDay(section: HTMLElement | undefined, { shown, more }: PlannedDay, part: SheetPart): void {
  if (!section) return;
  section.hidden = shown.length === 0;
  for (const [place, entry] of entriesOf(section).entries()) entry.hidden = !shown.includes(place);
  showMore(section, more, part);
}

function showMore(section: Element | null, more: number, part: SheetPart): void {
  const rest = section?.querySelector<HTMLElement>('[data-more]');
  if (!rest) return;
  rest.hidden = more === 0;
  rest.textContent = more > 0 ? describeMore(more, part) : '';
}

customElements.define('week-sheet', WeekSheet);
