import {
  type Node,
  type Pair,
  type Scalar,
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import { type BareValue, bareValue } from './bare-values.ts';
import { type TextFault, describeYamlError } from './yaml-messages.ts';

export interface ReadYaml {
  /** Plain data; undefined when the text cannot be understood. */
  data: unknown;
  faults: TextFault[];
  /** Values without quotes that deserve a second look. */
  bare: BareValue[];
}

/** Stands where a value was refused, so that nobody is told that the field is missing as well. */
export const REFUSED = Symbol('refused');

/** No field of the schema is deeper than 5; more is an attack on the reader. */
const MAX_DEPTH = 12;
/** Keys that would reach JavaScript's own objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Line of `text` on which the character `index` stands, from 1. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/**
 * YAML 1.2 as plain data, without anchors, aliases, tags, merges, repeated keys or a second document. `firstLine` is
 * the line of the file on which `text` starts, so that faults name the right one.
 */
export function parseYaml(text: string, firstLine: number): ReadYaml {
  const lines = new LineCounter();
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const marker = text.search(/^(\.\.\.|%|---)/m);
  if (marker !== -1) return unreadable([strayMarker(text, marker, firstLine)]);
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ code, pos }) => ({
      line: lineOf(pos[0]),
      ...describeYamlError(code),
    }));
    return unreadable(onePerLine(faults));
  }
  const walk: Walk = { text, faults: [], bare: [], lineOf, path: [] };
  const data = toPlain(document.contents, walk);
  return { data, faults: withoutRepeats(walk.faults), bare: walk.bare };
}

/** Nothing was read, and why. */
export const unreadable = (faults: TextFault[]): ReadYaml => ({ data: undefined, faults, bare: [] });

const strayMarker = (text: string, index: number, firstLine: number): TextFault => ({
  line: lineAt(text, index) + firstLine - 1,
  what: 'une ligne des champs commence par ..., --- ou %.',
  repair: 'Supprimez cette ligne : ce qui la suit serait perdu.',
});

/** A mistake often upsets the reader several times on its line, or down to the end: the first says enough. */
function onePerLine(faults: TextFault[]): TextFault[] {
  const lines = new Set<number | undefined>();
  return faults.filter(({ line }) => !lines.has(line) && lines.add(line)).slice(0, 5);
}

const MAX_REFUSALS = 20;

/** A hostile text may repeat one refusal thousands of times on a line. */
function withoutRepeats(faults: TextFault[]): TextFault[] {
  const said = new Set<string>();
  const distinct = faults.filter(
    ({ line, what }) => !said.has(`${line} ${what}`) && said.add(`${line} ${what}`),
  );
  return distinct.slice(0, MAX_REFUSALS);
}

interface Walk {
  text: string;
  faults: TextFault[];
  bare: BareValue[];
  lineOf: (offset: number) => number;
  path: (string | number)[];
}

/** YAML nodes as plain objects, lists, texts, numbers and booleans; every refusal is noted. */
function toPlain(node: unknown, walk: Walk): unknown {
  const refusal = refusedNode(node as Node | null, walk.path.length);
  if (refusal) note(walk, node, refusal);
  if (isAlias(node) || walk.path.length > MAX_DEPTH) return REFUSED;
  if (isScalar(node)) return plainScalar(node, walk);
  if (isSeq(node)) return node.items.map((item, index) => toPlain(item, inside(walk, index)));
  if (isMap(node)) return plainMap(node.items, walk);
  return null;
}

const inside = (walk: Walk, key: string | number): Walk => ({ ...walk, path: [...walk.path, key] });

function plainScalar(node: Scalar, { text, bare, lineOf, path }: Walk): unknown {
  const found = bareValue(node, text);
  if (found) bare.push({ path, line: lineOf(node.range?.[1] ?? 0), ...found });
  return node.value;
}

function note(walk: Walk, node: unknown, fault: TextFault): void {
  const offset = (node as Node | null)?.range?.[0];
  walk.faults.push(offset === undefined ? fault : { line: walk.lineOf(offset), ...fault });
}

function refusedNode(node: Node | null, depth: number): TextFault | undefined {
  if (depth > MAX_DEPTH)
    return {
      what: 'les champs sont imbriqués trop profondément.',
      repair: 'Suivez l’exemple d’une fiche existante.',
    };
  if (isAlias(node) || (node as { anchor?: string } | null)?.anchor !== undefined)
    return {
      what: 'les ancres et renvois de YAML (& et *) ne sont pas acceptés.',
      repair: 'Mettez le texte entre guillemets s’il commence par & ou *, sinon récrivez la valeur.',
    };
  if (node?.tag)
    return {
      what: 'les étiquettes de YAML (!) ne sont pas acceptées.',
      repair: 'Mettez le texte entre guillemets s’il commence par !, sinon supprimez l’étiquette.',
    };
  return undefined;
}

function plainMap(pairs: readonly Pair[], walk: Walk): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : undefined;
    const refusal = refusedNode(key as Node | null, walk.path.length) ?? refusedKey(name, map);
    if (refusal || name === undefined) note(walk, key, refusal ?? UNREADABLE_KEY);
    else map[name] = toPlain(value, inside(walk, name));
  }
  return map;
}

const UNREADABLE_KEY: TextFault = {
  what: 'un nom de champ n’est pas lisible.',
  repair: 'Écrivez le nom du champ, deux points, une espace, puis la valeur.',
};

function refusedKey(name: string | undefined, map: object): TextFault | undefined {
  if (name === undefined) return UNREADABLE_KEY;
  if (name === '<<')
    return { what: 'la fusion de champs (<<) n’est pas acceptée.', repair: 'Récrivez les champs un par un.' };
  if (FORBIDDEN_KEYS.has(name))
    return { what: `le nom de champ « ${name} » est interdit.`, repair: 'Supprimez cette ligne.' };
  if (Object.hasOwn(map, name))
    return { what: `le champ « ${name} » est écrit deux fois.`, repair: 'Gardez une seule des deux lignes.' };
  return undefined;
}
