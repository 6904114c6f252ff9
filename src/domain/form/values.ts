export type Values = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `values` holds at `path` (`contact.phone`); undefined when there is nothing. */
export const valueOf = (values: Values, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (held, key) => (isGroup(held) && Object.hasOwn(held, key) ? held[key] : undefined),
      values,
    );

/** True for what a form holds of a question that nobody answered. */
export const isUnanswered = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** `values` with `value` at `path`; without an answer the field goes, and the groups that it leaves empty. */
export function withValue(values: Values, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('.');
  const { [key]: held, ...others } = values;
  const inner = rest.length > 0 ? withValue(isGroup(held) ? held : {}, rest.join('.'), value) : value;
  const isGone = isUnanswered(inner) || (rest.length > 0 && Object.keys(inner as Values).length === 0);
  if (isGone) return others;
  return Object.hasOwn(values, key) ? { ...values, [key]: inner } : { ...others, [key]: inner };
}

/** An answer without the lines and fields that were left empty in it; undefined when nothing is left. */
export function pruned(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((item) => !isUnanswered(item));
    return kept.length > 0 ? kept : undefined;
  }
  if (isGroup(value) && Object.getPrototypeOf(value) === Object.prototype) {
    const kept = Object.entries(value)
      .map(([key, inside]) => [key, pruned(inside)] as const)
      .filter(([, inside]) => !isUnanswered(inside));
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return isUnanswered(value) ? undefined : value;
}
