import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from './faults.ts';
import { readEntry } from './frontmatter.ts';
import { type JsonField, jsonField } from './json-field.ts';
import { textContext } from './fields.ts';
import { type CollectionName, collections } from './index.ts';
import { type ContentFile, type Fault, folders } from './rules/content.ts';

// Three hundred entries, each wrong in one way that is known, in one content, checked once.
const COUNT = 300;
const SEED = 20261123;

type Data = Record<string, unknown>;

interface Sound {
  collection: CollectionName;
  id: string;
  data: Data;
  body: string;
}

interface Wrong {
  path: string;
  /** What was done to it. */
  how: string;
  /** Label and key that the report must name; a broken file has none. */
  field: { label: string; key: string } | undefined;
  bytes: Uint8Array;
}

const encode = (text: string) => new TextEncoder().encode(text);

const soundEntries: Sound[] = [...folders].flatMap(([folder, collection]) =>
  readdirSync(join('content', folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const { data, body } = readEntry(readFileSync(join('content', folder, file)));
      return { collection, id: file.replace(/\.md$/, ''), data: data as Data, body };
    }),
);

const soundFiles: ContentFile[] = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return { path: file.slice('content/'.length), bytes: readFileSync(file) };
  });

/** Mulberry32: the same numbers at each run. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

/** A way to break a value: undefined where it does not apply; `null` stands for a field that goes. */
type Break = (field: JsonField, isRequired: boolean) => unknown;

const isText = ({ type, relation, enum: values }: JsonField) => type === 'string' && !relation && !values;

const BREAKS: Readonly<Record<string, Break>> = {
  'a required field is gone': (_, isRequired) => (isRequired ? null : undefined),
  'a list in the place of a text': (field) => (field.type === 'string' ? ['un', 'deux'] : undefined),
  'a number in the place of a text': (field) => (isText(field) ? 12 : undefined),
  'a text in the place of a list': (field) => (field.type === 'array' ? 'un, deux' : undefined),
  'a text in the place of a number': (field) =>
    field.type === 'number' || field.type === 'integer' ? 'douze' : undefined,
  'a text in the place of true or false': (field) => (field.type === 'boolean' ? 'oui' : undefined),
  'a text in the place of a group': (field) => (field.type === 'object' ? 'rien' : undefined),
  'too long': (field) => (isText(field) && field.maxLength ? 'x'.repeat(field.maxLength + 1) : undefined),
  'a sign that reorders the line': (field) =>
    isText(field) && !field.widget && field.maxLength ? 'Ferme \u202e du Lac' : undefined,
  'a day that does not exist': (field) => (field.widget === 'date' ? '2026-02-30' : undefined),
  'a day the French way': (field) => (field.widget === 'date' ? '12/03/2026' : undefined),
  'an hour that does not exist': (field) => (field.widget === 'time' ? '25:00' : undefined),
  'an entry that does not exist': (field) =>
    field.relation?.length === 1 ? 'inconnue-au-bataillon' : undefined,
  'a value that is not in the list': (field) => (field.enum ? 'autre-chose' : undefined),
  'a photo of another site': (field) =>
    field.widget === 'photo' ? 'https://ailleurs.example/x.jpg' : undefined,
  'hours in French': (field) => (field.widget === 'hours' ? 'le samedi matin' : undefined),
  'a phone that is too short': (field) => (field.widget === 'phone' ? '01 99 00' : undefined),
  'an address without its protocol': (field) => (field.widget === 'url' ? 'www.ferme.example' : undefined),
  'a mail without its domain': (field) => (field.widget === 'email' ? 'bonjour@ferme' : undefined),
};

interface Place {
  keys: string[];
  field: JsonField;
  isRequired: boolean;
}

/** The fields of an entry, those of its groups included, where the entry says something. */
function placesOf(group: JsonField, data: unknown, keys: string[] = []): Place[] {
  const required = new Set(group.required);
  return Object.entries(group.properties ?? {})
    .filter(([, field]) => !field.isAutomatic)
    .flatMap(([key, field]) => {
      const value = (data as Data | undefined)?.[key];
      const here = { keys: [...keys, key], field, isRequired: required.has(key) && value !== undefined };
      const inside = field.type === 'object' && value !== undefined ? placesOf(field, value, here.keys) : [];
      return [here, ...inside];
    });
}

function withValue(data: Data, [key = '', ...rest]: string[], value: unknown): Data {
  const { [key]: held, ...others } = data;
  if (rest.length > 0) return { ...data, [key]: withValue((held as Data | undefined) ?? {}, rest, value) };
  return value === null ? others : { ...data, [key]: value };
}

const fileOf = (data: Data, body: string) => encode(`---\n${JSON.stringify(data, null, 1)}\n---\n${body}`);

const schemas = new Map(
  [...folders.values()].map((name) => [name, jsonField(collections[name].schema(textContext))]),
);

/** Every way to break one field of an entry. */
function brokenFields({ collection, data }: Sound) {
  const schema = schemas.get(collection) as JsonField;
  return placesOf(schema, data).flatMap((place) =>
    Object.entries(BREAKS).flatMap(([how, change]) => {
      const value = change(place.field, place.isRequired);
      return value === undefined ? [] : [{ ...place, how, value }];
    }),
  );
}

/** Ways to break the file itself. */
const FILES: Readonly<Record<string, (sound: Sound) => Uint8Array>> = {
  'cut in the middle of its fields': ({ data }) => encode(`---\n${JSON.stringify(data).slice(0, 60)}`),
  'without the line that ends its fields': ({ data }) =>
    encode(`---\nname: ${JSON.stringify(data.name ?? 'x')}\n`),
  'with a tab in the place of spaces': () =>
    encode('---\nname: Ferme\ncontact:\n\tphone: "01 99 00 12 34"\n---\n'),
  'with a colon in a bare text': () => encode('---\nname: Ferme: du Lac\n---\n'),
  'with a key written twice': () => encode('---\nname: Ferme\nname: Autre ferme\n---\n'),
  'with fields of JavaScript': () => encode('---js\n{ name: process.env }\n---\n'),
  'that is no text': () => Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00, 0x0a]),
};

const swapped = (key: string) => key.slice(0, -2) + key.slice(-1) + key.slice(-2, -1);

function makeWrong(sound: Sound, number: number, pick: (most: number) => number): Wrong {
  const path = `${(collections[sound.collection].source as { folder: string }).folder}/essai-${number}.md`;
  const roll = pick(20);
  if (roll === 0) {
    const [how = '', make] = Object.entries(FILES)[pick(Object.keys(FILES).length)] ?? [];
    return { path, how, field: undefined, bytes: make?.(sound) ?? new Uint8Array() };
  }
  if (roll === 1) {
    const keys = Object.keys(sound.data).filter((key) => swapped(key) !== key);
    const key = keys[pick(keys.length)] ?? 'name';
    const { [key]: value, ...others } = sound.data;
    const wrong = swapped(key);
    return {
      ...{ path, how: `« ${wrong} » for « ${key} »`, field: { label: '', key: wrong } },
      bytes: fileOf({ ...others, [wrong]: value }, sound.body),
    };
  }
  const ways = brokenFields(sound);
  const { keys, field, how, value } = ways[pick(ways.length)] as (typeof ways)[number];
  return {
    ...{ path, how: `${keys.join('.')}: ${how}` },
    field: { label: field.label ?? '', key: keys.join('.') },
    bytes: fileOf(withValue(sound.data, keys, value), sound.body),
  };
}

const pick = dice(SEED);
const wrong = Array.from({ length: COUNT }, (_, number) =>
  makeWrong(soundEntries[pick(soundEntries.length)] as Sound, number, pick),
);

const ENGLISH = /\b(invalid|expected|required|received|must|unexpected|undefined|object)\b/i;

describe('three hundred wrong entries in one content', () => {
  let byPath: Partial<Record<string, Fault[]>>;
  beforeAll(() => {
    const files = [...soundFiles, ...wrong.map(({ path, bytes }) => ({ path, bytes }))];
    byPath = Object.groupBy(checkContent(files, { today: '2026-11-23' }).faults, ({ path }) => path);
  });

  test('are told, each, with what is wrong and how to repair it, in French', () => {
    const mute = wrong.filter(({ path }) => !byPath[path]?.length).map(({ path, how }) => `${path}: ${how}`);
    expect(mute).toEqual([]);
    for (const { path, how } of wrong)
      for (const { what, repair } of byPath[path] ?? []) {
        expect(what.length, how).toBeGreaterThan(10);
        expect(repair.length, `${how}: ${what}`).toBeGreaterThan(5);
        // Values are quoted as they were written.
        expect(`${what} ${repair}`.replace(/«[^»]*»/g, ''), how).not.toMatch(ENGLISH);
      }
  });

  test('are told by the name of the field that is wrong', () => {
    const unnamed = wrong.flatMap(({ path, how, field }) => {
      if (!field) return [];
      const said = (byPath[path] ?? []).map(({ field: name = '', what }) => `${name} ${what}`);
      const [first = ''] = field.key.split('.');
      const isNamed = said.some((text) => text.includes(field.label) && text.includes(first));
      // A sign that nobody sees is told by its line, before the file is read as fields.
      const hasLine = (byPath[path] ?? []).some(({ line, what }) => line && what.includes('U+202E'));
      return isNamed || hasLine ? [] : [`${how} → ${said.join(' | ')}`];
    });
    expect(unnamed).toEqual([]);
  });

  test('do not make any sound entry wrong', () => {
    const sound = new Set(soundFiles.map(({ path }) => path));
    expect(Object.keys(byPath).filter((path) => sound.has(path) && !path.startsWith('media/'))).toEqual([]);
  });
});
