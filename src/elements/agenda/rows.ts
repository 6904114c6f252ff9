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
  }
}
