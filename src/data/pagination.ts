const LISTINGS_PER_PAGE = 30;

export interface ListPage<T> {
  items: readonly T[];
  current: number;
  last: number;
  total: number;
}

/** Cuts a list into pages; an empty list has one empty page. `route` is the rest parameter of the address. */
export function pagesOf<T>(values: readonly T[]): { route: string | undefined; page: ListPage<T> }[] {
  const last = Math.max(1, Math.ceil(values.length / LISTINGS_PER_PAGE));
  return Array.from({ length: last }, (_, index) => ({
    route: index === 0 ? undefined : `page/${index + 1}`,
    page: {
      items: values.slice(index * LISTINGS_PER_PAGE, (index + 1) * LISTINGS_PER_PAGE),
      current: index + 1,
      last,
      total: values.length,
    },
  }));
}
