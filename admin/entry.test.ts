import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stamped } from '../src/schema/automatic.ts';
import { collections } from '../src/schema/index.ts';
import { SETTINGS } from './config.ts';
import { formFaults, formSchema, readyToSave } from './entry.ts';

const article = {
  title: 'Essai',
  summary: 'Un essai.',
  magazine: 'bois',
  kind: 'article',
  authors: [{ author: 'la-redaction', role: '' }],
  published: '2026-11-21',
};
const when = { today: '2026-11-21', isNew: false };
const place = { collection: 'articles', slug: '', ...when };

describe('before saving', () => {
  test('what was left empty goes, at every depth', () => {
    const data = {
      ...article,
      series: '',
      updated: null,
      cover: { src: '', alt: ' ' },
      listings: [],
      lead: false,
    };
    expect(readyToSave(place, { ...data, body: 'Texte' })).toEqual({
      ...article,
      authors: [{ author: 'la-redaction' }],
      lead: false,
      body: 'Texte',
    });
  });

  test('a switch that was turned on and off again does not wake its group', () => {
    const producer = { requests: { order: false, by: [] }, contact: {}, products: [] };
    const schema = formSchema('producers', '');
    expect(schema && formFaults(schema, producer).length).toBeGreaterThan(0);
    expect(() => readyToSave({ ...place, collection: 'producers' }, producer)).toThrow(/^(?!.*requests).*$/s);
  });

  test('a group whose lists nobody has filled does not make an article of another kind', () => {
    const untouched = {
      recipe: { ingredients: [], steps: [] },
      walk: { steps: [] },
      portrait: { knowHow: [], questions: [] },
      interview: { questions: [] },
      call: { needs: [] },
    };
    expect(readyToSave(place, { ...article, ...untouched, body: 'Texte' })).not.toHaveProperty('recipe');
  });

  test('a group that is half filled is refused in French, with what is missing', () => {
    const half = { ...article, cover: { src: '../media/a.jpg' } };
    expect(() => readyToSave(place, half)).toThrow(/Texte de remplacement \(cover\.alt\)/);
    expect(() => readyToSave(place, half)).toThrow(/Crédit \(cover\.credit\)/);
  });

  test('every fault is said at once', () => {
    const wrong = {
      ...article,
      published: '12/03/2026',
      cover: { src: '../media/a.svg', alt: 'a', credit: 'b' },
    };
    expect(() => readyToSave(place, wrong)).toThrow(/12\/03\/2026[\s\S]*a\.svg/);
  });

  test('what is required stays, even empty, so that its absence is said', () => {
    expect(() => readyToSave(place, { ...article, authors: [] })).toThrow(/il manque un auteur/);
  });

  test('a file of settings is cleaned item by item', () => {
    const item = { id: 'pommes', name: 'pommes', category: 'fruits', months: [9], unit: 'kg', synonyms: [] };
    const saved = readyToSave({ ...place, collection: SETTINGS, slug: 'products' }, { products: [item] });
    expect(saved).toEqual({ products: [{ ...item, synonyms: undefined }] });
  });

  const event = {
    ...{ title: 'Bal', summary: 'On danse.', start: '2026-12-05', commune: '78517', organiser: 'Le comité' },
    ...{ place: { name: 'Salle des fêtes' }, categories: ['fete'], price: '5 €' },
  };
  const events = { ...place, collection: 'events' };

  test('an event is stamped with the day, and with a revision more than the one that was there', () => {
    expect(readyToSave({ ...events, isNew: true }, event)).toEqual({ ...event, updated: '2026-11-21' });
    const known = { ...event, updated: '2026-10-01', revision: 4 };
    expect(readyToSave(events, known)).toEqual({ ...event, updated: '2026-11-21', revision: 5 });
  });

  test('an event whose dates contradict themselves is refused', () => {
    const recurrence = { every: 'week', until: '2027-01-30', except: ['2026-12-25'] };
    expect(() => readyToSave(events, { ...event, recurrence })).toThrow(/25\s*décembre 2026 est excepté/);
  });

  test('what was left empty is to be filled in, not to be written in a file', () => {
    const cover = { src: '../media/events/a.jpg', alt: null, credit: 'Moi' };
    expect(() => readyToSave(events, { ...event, cover })).toThrow(
      /\(cover\.alt\)\s: ce champ est vide\. Remplissez-le\./,
    );
  });

  test('a text with tags is refused before it is a draft', () => {
    expect(() => readyToSave(events, { ...event, body: 'Un <b>bal</b>.' })).toThrow(/<b>.*ne paraîtra pas/);
    expect(readyToSave(events, { ...event, body: 'Un **bal**.' })).toMatchObject({ body: 'Un **bal**.' });
  });

  test('a collection that the schema does not know is left alone', () => {
    expect(readyToSave({ ...place, collection: 'autres' }, { a: '' })).toMatchObject({ a: '' });
  });
});

/** What the form of a file holds: its fields, and its text where it has one. */
function formOf(text: string, hasBody: boolean): Record<string, unknown> {
  const [, fields = '', ...rest] = text.split(/^---$/m);
  return hasBody
    ? { ...(parse(fields) as Record<string, unknown>), body: rest.join('---') }
    : (parse(text) as Record<string, unknown>);
}

describe('the content as it is', () => {
  for (const [name, { source }] of Object.entries(collections)) {
    test(`every entry of ${name} may be saved again as it is`, () => {
      const isFolder = 'folder' in source;
      const files = isFolder
        ? readdirSync(`content/${source.folder}`).map((file) => `${source.folder}/${file}`)
        : [source.file];
      for (const file of files) {
        const data = formOf(readFileSync(`content/${file}`, 'utf8'), isFolder);
        const saved = readyToSave(
          { ...when, collection: isFolder ? name : SETTINGS, slug: isFolder ? '' : name },
          data,
        );
        const { body } = data;
        delete data.body;
        delete saved.body;
        expect(typeof body).toBe(isFolder ? 'string' : 'undefined');
        const schema = formSchema(isFolder ? name : SETTINGS, name);
        const expected = schema && isFolder ? stamped(schema, data, when) : data;
        expect(schema?.parse(saved), file).toEqual(schema?.parse(expected));
      }
    });
  }
});
