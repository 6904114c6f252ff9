import { describeRest } from '../../domain/agenda-month.ts';

/** Shows some items, and the days that have any; a cell of a table stays, and says that it is empty. */
export function showRows(items: readonly HTMLElement[], isShown: readonly boolean[]): void {
  const days = new Map<HTMLElement, boolean>();
  items.forEach((item, index) => {
    const isKept = isShown[index] ?? false;
    if (item.hidden === isKept) item.hidden = !isKept;
    const day = item.closest<HTMLElement>('[data-date]');
    if (day) days.set(day, isKept || (days.get(day) ?? false));
  });
  for (const [day, hasAny] of days) {
    if (day.tagName === 'TD') day.toggleAttribute('data-empty', !hasAny);
    else day.hidden = !hasAny;
    const folded = day.querySelector('details');
    if (folded) foldAgain(day, folded);
  }
}

/** A day that holds, of what was found, no more than it shows unfolded is unfolded; else says how many are folded. */
function foldAgain(day: HTMLElement, folded: HTMLDetailsElement): void {
  const items = [...day.querySelectorAll<HTMLElement>('[data-is]')];
  const inside = items.filter((item) => folded.contains(item));
  const found = items.filter(({ hidden }) => !hidden).length;
  const foldedFound = inside.filter(({ hidden }) => !hidden).length;
  const fits = found <= items.length - inside.length;
  const summary = folded.querySelector('summary');
  folded.hidden = foldedFound === 0;
  folded.open = fits;
  if (!summary) return;
  summary.hidden = fits;
  summary.textContent = describeRest(foldedFound, found - foldedFound);
}
