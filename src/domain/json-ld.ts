export type JsonLdValue = string | number | boolean | null | undefined | JsonLdNode | readonly JsonLdValue[];

export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON text that is safe inside a `<script>` element: no `<`, `>`, `&` or line separator. */
export const serializeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? '');

/** JSON-LD with schema.org's context, safe inside a `<script>` element. Source: https://schema.org. */
export const serializeJsonLd = (node: JsonLdNode): string =>
  serializeJson({ '@context': 'https://schema.org', ...node });

/** Several nodes of one page; nothing stands for a node that has nothing to say. */
export const graph = (nodes: readonly (JsonLdNode | undefined)[]): JsonLdNode => ({
  '@graph': nodes.filter((node) => node !== undefined),
});

const encoder = new TextEncoder();

/** Bytes of a node once written in a page. */
export const jsonLdBytes = (node: JsonLdNode): number => encoder.encode(serializeJsonLd(node)).length;

/** The node with one value less: the last of a list, or the whole property. */
function withLess(node: JsonLdNode, property: string, isWhole: boolean): JsonLdNode {
  const value = node[property];
  const rest = Array.isArray(value) && !isWhole ? value.slice(0, -1) : [];
  return { ...node, [property]: rest.length > 0 ? rest : undefined };
}

interface Room {
  bytes: number;
  /** Properties that may leave, the first one first. */
  expendable: readonly string[];
  /** Among them, those whose values leave together. */
  indivisible?: readonly string[];
  /** Nodes written beside. */
  others?: readonly JsonLdNode[];
}

/**
 * The first form of a node that fits in `bytes` when written with `others`: values of the `expendable` properties
 * leave one by one. What cannot leave stays, even when it is too long.
 */
export function fitted(node: JsonLdNode, room: Room): JsonLdNode {
  const isTooLong = () => jsonLdBytes(graph([fit, ...(room.others ?? [])])) > room.bytes;
  let fit = node;
  for (const property of room.expendable)
    while (fit[property] !== undefined && isTooLong())
      fit = withLess(fit, property, room.indivisible?.includes(property) ?? false);
  return fit;
}
