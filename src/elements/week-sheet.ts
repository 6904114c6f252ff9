import { type IsoDate, addDays } from '../domain/dates.ts';
import {
  SHEET_DAYS,
  type SheetDay,
  type SheetPlan,
  type SheetWeek,
  describeGap,
  describeMore,
  describeWeek,
  firstDayOf,
  planSheet,
  wholeShown,
} from '../domain/week-sheet.ts';
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
    const sections = this.#sections();
    const plan = planSheet(daysFrom(from, sections));
    this.dataset.size = plan.size;
    this.#set('[data-period]', describeWeek(from));
    for (const section of sections.values()) section.hidden = true;
    for (const { date, shown, more } of plan.days) showDay(sections.get(date), shown, more);
    const wholeCount = this.#showWhole(plan, sections);
    const gap = describeGap(from, this.dataset.until ?? '');
    const isEmpty = wholeCount + plan.days.flatMap(({ shown }) => shown).length === 0;
    this.#toggle('[data-empty]', isEmpty && !gap);
    this.#set('[data-note]', gap);
  }

  #sections(): Map<IsoDate, HTMLElement> {
    return new Map(datedParts(this).map((section) => [dateOf(section), section]));
  }

  /** What is held every day is copied above, from its first day. */
  #showWhole(plan: SheetPlan, sections: ReadonlyMap<IsoDate, HTMLElement>): number {
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
    showMore(this.querySelector('[data-whole]'), plan.wholeMore);
    return copies.length;
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
  }));

function showDay(section: HTMLElement | undefined, shown: readonly number[], more: number): void {
  if (!section) return;
  section.hidden = shown.length === 0;
  for (const [place, entry] of entriesOf(section).entries()) entry.hidden = !shown.includes(place);
  showMore(section, more);
}

function showMore(section: Element | null, more: number): void {
  const rest = section?.querySelector<HTMLElement>('[data-more]');
  if (!rest) return;
  rest.hidden = more === 0;
  rest.textContent = more > 0 ? describeMore(more) : '';
}

customElements.define('week-sheet', WeekSheet);
