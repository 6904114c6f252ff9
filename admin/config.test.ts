import type { CmsConfig, CmsField } from 'decap-cms-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addDays } from '../src/domain/dates.ts';
import { labelState } from '../src/domain/label.ts';
import { verificationAge } from '../src/domain/verification.ts';
import { textContext } from '../src/schema/fields.ts';
import { type CollectionName, collections } from '../src/schema/index.ts';
import { cmsBackend } from './backend.ts';
import { type CmsInput, SETTINGS, cmsConfig } from './config.ts';
import { cmsFields } from './fields.ts';
import { jsonField } from '../src/schema/json-field.ts';

const input: CmsInput = {
  siteUrl: 'https://site.example/',
  logo: '/favicon.svg',
  forge: {
    kind: 'gitlab',
    host: 'https://gitlab.example',
    repository: 'groupe/site',
    branch: 'main',
    appId: 'abc',
  },
  options: {
    communes: [{ value: '78497', label: 'Poigny-la-Forêt' }],
    producers: [{ value: 'chevrerie', label: 'Chèvrerie — Poigny-la-Forêt' }],
    markets: [{ value: 'halle', label: 'Marché de la halle — Rambouillet' }],
  },
  pages: { articles: 'articles/{{slug}}/' },
  validityMonths: 12,
};
const today = '2026-11-23';
const config = cmsConfig(input, { today, isLocal: true, hasRoom: true }) as CmsConfig;

const settingsFields = (path: string): readonly CmsField[] =>
  config.collections
    .find(({ name }) => name === SETTINGS)
    ?.files?.find(({ file }) => file === `content/${path}`)?.fields ?? [];

/** The fields of an entry, or of an item of a list. */
const fieldsOf = (name: string): readonly CmsField[] => {
  const { source } = collections[name as CollectionName];
  if ('folder' in source) return config.collections.find((one) => one.name === name)?.fields ?? [];
  const fields = settingsFields(source.file);
  const list = fields.find((one) => 'list' in source && one.name === source.list);
  return (list as { fields?: CmsField[] } | undefined)?.fields ?? fields;
};

/** A field by its names, through objects and lists. */
function field(collection: string, path: string): CmsField & Record<string, unknown> {
  const find = (fields: readonly CmsField[], [name, ...rest]: string[]): CmsField => {
    const found = fields.find((one) => one.name === name);
    if (!found) throw new Error(`no field ${path} in ${collection}`);
    return rest.length > 0 ? find((found as { fields: CmsField[] }).fields, rest) : found;
  };
  return find(fieldsOf(collection), path.split('.')) as CmsField & Record<string, unknown>;
}

const everyField = (fields: readonly CmsField[]): CmsField[] =>
  fields.flatMap((one) => {
    const nested = one as { fields?: CmsField[]; field?: CmsField };
    return [one, ...everyField(nested.fields ?? []), ...everyField(nested.field ? [nested.field] : [])];
  });

const form = (schema: z.ZodType) =>
  cmsFields(jsonField(schema), { options: input.options, isOptional: false });

describe('every collection', () => {
  for (const [name, { schema }] of Object.entries(collections)) {
    test(`${name} has a form with a French label and a widget for each of its fields`, () => {
      const own = fieldsOf(name);
      const names = Object.keys(jsonField(schema(textContext)).properties ?? {});
      expect(own.map((one) => one.name).filter((one) => one !== 'body')).toEqual(names);
      for (const one of everyField(own)) {
        expect(one.widget, one.name).toBeTruthy();
        expect(one.label, one.name).toBeTruthy();
      }
    });
  }

  test('is where the site reads it', () => {
    const articles = config.collections.find(({ name }) => name === 'articles');
    expect(articles).toMatchObject({ folder: 'content/articles', extension: 'md', slug: '{{title}}' });
    const files = config.collections.find(({ name }) => name === SETTINGS)?.files?.map(({ file }) => file);
    expect(files).toContain('content/taxonomy/categories.yaml');
    expect(files).toContain('content/territory.yaml');
    expect(files?.filter((file) => file === 'content/sources.yaml')).toHaveLength(1);
  });

  test('of one file is one form, list after list', () => {
    expect(settingsFields('sources.yaml').map(({ name, label }) => [name, label])).toEqual([
      ['sources', 'Agendas suivis'],
      ['feeds', 'Publications suivies'],
    ]);
  });

  test('whose entries wait for an approval finds them, and a list names where they come from', () => {
    const [mentions, events] = ['mentions', 'events'].map((one) =>
      config.collections.find(({ name }) => name === one),
    );
    expect(mentions).toMatchObject({
      summary: '{{title}} — {{source}}, {{published}}',
      view_filters: [
        { label: 'À approuver', field: 'approved', pattern: 'false' },
        { label: 'Exemples', field: 'demo', pattern: 'true' },
      ],
    });
    expect(events).toMatchObject({ summary: '{{title}} — {{start}}' });
  });

  test('finds what has to be verified, renewed or taken away soon', () => {
    const filtersOf = (one: string) =>
      new Map(
        config.collections
          .find(({ name }) => name === one)
          ?.view_filters?.map(({ label, field: on, pattern }) => [
            label,
            { on, pattern: new RegExp(String(pattern)) },
          ]),
      );
    const listings = filtersOf('producers');
    expect(listings.get('À vérifier')).toMatchObject({ on: 'verified.on' });
    const answers = (label: string, date: string) => listings.get(label)?.pattern.test(date);
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
        const date = addDays(today, days);
        expect(answers('À vérifier', date)).toBe(verificationAge(date, today) !== 'fresh');
        const chosen = labelState({ pledgedOn: '2024-01-01', validUntil: date, evidence: [] }, today, 12);
        expect(answers('Label à date choisie, à renouveler', date)).toBe(chosen !== 'held');
      }),
    );
    expect(answers('Label à renouveler', '2025-11-30')).toBe(true);
    expect(answers('Label à renouveler', '2026-01-30')).toBe(false);
    expect([...filtersOf('notices').keys()]).toEqual(['Expire bientôt', 'Exemples']);
    expect([...filtersOf('guides').keys()]).toContain('À relire');
    expect([...filtersOf('events').keys()]).not.toContain('À relire');
  });

  test('has the text that the site shows, and no other', () => {
    expect(field('articles', 'body')).toMatchObject({ widget: 'markdown', required: true });
    expect(field('producers', 'body')).toMatchObject({ widget: 'markdown', required: false });
    expect(() => field('mentions', 'body')).toThrow();
  });
});

describe('a field', () => {
  test('that is unknown throws, with its name, instead of becoming a text box', () => {
    expect(() => form(z.strictObject({ when: z.any().meta({ label: 'Quand' }) }))).toThrow('when: No widget');
    expect(() => form(z.strictObject({ which: z.record(z.string(), z.number()) }))).toThrow('which');
    const strange = z.string().meta({ widget: 'months' });
    expect(() => form(z.strictObject({ strange }))).toThrow('strange: No widget for a text shown as months');
  });

  test('of text says in French how to write it', () => {
    const [pattern, message] = field('mentions', 'url').pattern ?? [];
    expect('ferme.example').not.toMatch(pattern as RegExp);
    expect('https://www.ferme.example').toMatch(pattern as RegExp);
    expect(message).toContain('Écrivez https:// devant');
  });

  test('of text counts its characters', () => {
    const [pattern, message] = field('articles', 'title').pattern ?? [];
    expect('Été à la ferme').toMatch(pattern as RegExp);
    expect('x'.repeat(121)).not.toMatch(pattern as RegExp);
    expect(message).toBe('120 caractères au plus, sur une seule ligne');
    expect('deux\nlignes').not.toMatch(pattern as RegExp);
    expect(field('articles', 'summary').widget).toBe('text');
    expect(field('mentions', 'excerpt').pattern?.[1]).toBe('500 caractères au plus');
    expect('deux\nlignes').toMatch(field('mentions', 'excerpt').pattern?.[0] as RegExp);
    expect(field('articles', 'title').widget).toBe('string');
    expect(field('mentions', 'url').widget).toBe('string');
  });

  test('with Unicode classes reads accents', () => {
    const [pattern] = field('territory', 'hashtag').pattern ?? [];
    expect('#été78').toMatch(pattern as RegExp);
    expect('mis78').not.toMatch(pattern as RegExp);
  });

  test('of date is stored as AAAA-MM-JJ without hour, of time as HH:MM', () => {
    const date = { widget: 'datetime', format: 'YYYY-MM-DD', date_format: true, time_format: false };
    expect(field('articles', 'published')).toMatchObject(date);
    expect(field('articles', 'published')).not.toHaveProperty('picker_utc');
    const time = { widget: 'datetime', format: 'HH:mm', date_format: false };
    expect(field('events', 'startTime')).toMatchObject(time);
  });

  test('of choice shows French and stores the code, with its default', () => {
    const kind = field('articles', 'kind');
    expect(kind).toMatchObject({ widget: 'select', default: 'article', required: false });
    expect(kind.options).toContainEqual({ value: 'recipe', label: 'recette' });
    expect(field('producers', 'payment')).toMatchObject({ widget: 'select', multiple: true, default: [] });
  });

  test('of months stores numbers', () => {
    const months = field('products', 'months');
    expect(months).toMatchObject({ widget: 'select', multiple: true });
    expect(months.options).toContainEqual({ value: 5, label: 'mai' });
  });

  test('that names another entry offers its name, and its collection when there may be several', () => {
    const listings = field('articles', 'listings');
    expect(listings).toMatchObject({ multiple: true, max: 20 });
    expect(listings.options).toEqual([
      { value: 'producers/chevrerie', label: 'Chèvrerie — Poigny-la-Forêt' },
      { value: 'markets/halle', label: 'Marché de la halle — Rambouillet' },
    ]);
  });

  test('that we draw ourselves has the lists that it chooses from', () => {
    expect(field('producers', 'commune')).toMatchObject({ widget: 'site-commune', required: true });
    expect(field('producers', 'openingHours')).toMatchObject({ widget: 'site-hours', required: false });
    expect(field('producers', 'position')).toMatchObject({ widget: 'site-position', required: false });
    expect(field('events', 'recurrence')).toMatchObject({ widget: 'site-recurrence', required: false });
    const offers = field('producers', 'products');
    expect(offers).toMatchObject({ widget: 'site-offers', products: [], default: [] });
    expect(offers.units).toContainEqual({ value: 'kg', label: 'le kilo' });
    const evidence = field('producers', 'label.evidence');
    expect(evidence).toMatchObject({ widget: 'site-evidence', authors: [] });
    expect(evidence.kinds).toContainEqual({ value: 'visited', label: 'visite sur place' });
  });

  test('of photo takes no address of another site', () => {
    expect(field('articles', 'cover.src')).toMatchObject({ widget: 'site-photo' });
  });

  test('of number keeps its limits and its kind', () => {
    expect(field('stays', 'capacity')).toMatchObject({ value_type: 'int', min: 1, max: 1000 });
    expect(field('events', 'revision')).not.toHaveProperty('max');
  });

  test('of colour and of truth have their own widgets', () => {
    expect(field('territory', 'colours.light.forest')).toMatchObject({ widget: 'color', allowInput: true });
    expect(field('producers', 'demo')).toMatchObject({ widget: 'boolean', default: false });
  });
});

describe('an optional group', () => {
  test('asks for nothing and fills nothing in, and says what goes together', () => {
    const walk = field('articles', 'walk') as unknown as { required: boolean; fields: CmsField[] };
    expect(walk).toMatchObject({ required: false, collapsed: true });
    for (const one of walk.fields) expect(one.required, one.name).toBe(false);
    expect(field('articles', 'walk.means')).not.toHaveProperty('default');
    expect(field('articles', 'walk.level').hint).toBe('À remplir si le groupe est rempli.');
    expect(field('articles', 'walk.means').hint ?? '').not.toContain('À remplir');
  });

  test('leaves what a list holds as demanding as it is', () => {
    expect(field('articles', 'walk.steps.text').required).toBe(true);
    expect(field('articles', 'authors')).toMatchObject({ required: true, min: 1, default: [] });
    expect(field('articles', 'authors.author').required).toBe(true);
  });
});

describe('where the CMS writes', () => {
  const { forge } = input;

  test('is the local server when it answers, without any account', () => {
    expect(cmsBackend({ ...forge, appId: undefined }, true)).toMatchObject({
      name: 'local',
      proxy_url: '/api/v1',
    });
  });

  test('is the forge otherwise, by a sign-in without secret', () => {
    expect(cmsBackend(forge, false)).toMatchObject({
      name: 'gitlab',
      repo: 'groupe/site',
      auth_type: 'pkce',
      app_id: 'abc',
      base_url: 'https://gitlab.example',
      api_root: 'https://gitlab.example/api/v4',
    });
    const forgejo = cmsBackend({ ...forge, kind: 'forgejo' }, false);
    expect(forgejo).toMatchObject({ name: 'forgejo', api_root: 'https://gitlab.example/api/v1' });
  });

  test('is GitHub through a relay, with no right but that of writing to public repositories', () => {
    const github = cmsBackend({ ...forge, kind: 'github', relay: 'https://relais.example' }, false);
    expect(github).toMatchObject({
      ...{ name: 'github', base_url: 'https://relais.example', repo: 'groupe/site' },
      auth_scope: 'public_repo',
    });
    expect(github).not.toHaveProperty('open_authoring');
  });

  test('is open to who may not write, where Decap can make them a copy', () => {
    const open = { ...forge, relay: 'https://relais.example', openAuthoring: true };
    const backends = (['github', 'forgejo', 'gitlab'] as const).map((kind) =>
      cmsBackend({ ...open, kind }, false),
    );
    expect(backends[0]).toMatchObject({ name: 'open-github', open_authoring: true });
    expect(backends[1]).toMatchObject({ name: 'open-forgejo', open_authoring: true });
    expect(backends[2]).not.toHaveProperty('open_authoring');
  });

  test.each(['gitlab', 'forgejo', 'github'] as const)(
    'is nowhere while nobody could sign in to %s',
    (kind) => {
      const nobody: typeof forge = { ...forge, kind, appId: undefined };
      expect(
        cmsConfig({ ...input, forge: nobody }, { today, isLocal: false, hasRoom: true }),
      ).toBeUndefined();
    },
  );
});

test('a phone shows the form alone', () => {
  expect(cmsConfig(input, { today, isLocal: true, hasRoom: false })?.editor?.preview).toBe(false);
  expect(config.editor?.preview).toBe(true);
});

test('without drafts on the local server, what is saved is published', () => {
  const circumstances = { today, isLocal: true, hasRoom: true, hasDrafts: false };
  expect(cmsConfig(input, circumstances)?.publish_mode).toBe('simple');
});

test('photos lose their position before they leave the device and land where entries find them', () => {
  expect(config).toMatchObject({
    locale: 'fr',
    publish_mode: 'editorial_workflow',
    media_folder: '/content/media',
    public_folder: '../media',
    media_processing: { enabled: true, strip_metadata: true },
    slug: { encoding: 'ascii', clean_accents: true },
  });
  expect(config.collections.find(({ name }) => name === 'producers')).toMatchObject({
    media_folder: '/content/media/producers',
    public_folder: '../media/producers',
  });
});
