import { FeedFault } from './feed-fault.ts';

/** `value[key]` of anything. */
export const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** `value[key]` when it is a text or a number, as a text; empty otherwise. */
export const textAt = (value: unknown, key: string): string => {
  const found = at(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

/** `value[key]` when it is a list; empty otherwise. */
export const itemsAt = (value: unknown, key: string): unknown[] => {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
};

/** Throws a `FeedFault` for anything but JSON. */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    throw new FeedFault(
      /^\s*[[{]/.test(raw)
        ? 'le fichier JSON est coupé ou mal écrit. Relancez la commande plus tard.'
        : 'ce n’est pas du JSON. Vérifiez l’adresse de la source et son format (kind).',
    );
  }
}
