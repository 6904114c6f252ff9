import type { CmsCollection, CmsCollectionFile, CmsConfig, CmsField } from 'decap-cms-core';
import type { IsoDate } from '../src/domain/dates.ts';
import { typeset } from '../src/domain/typography.ts';
import { textContext } from '../src/schema/fields.ts';
import type { Options } from '../src/schema/option.ts';
import { dataFiles, listOf } from '../src/schema/data-files.ts';
import { type CollectionName, collections } from '../src/schema/index.ts';
import { type Forge, SANDBOX, cmsBackend } from './backend.ts';
import { cmsFields } from './fields.ts';
import { jsonField } from '../src/schema/json-field.ts';
import { type ViewContext, viewsOf } from './views.ts';

/** What the page of the CMS knows of the site. */
export interface CmsInput {
  /** Address of the site, with its folder: `https://exemple.example/`. */
  siteUrl: string;
  logo: string;
  forge: Forge;
  /** Entries that the fields may name. */
  options: Options;
  /** Address of an entry of each collection that has pages, as `producteurs/{{slug}}/`. */
  pages: Partial<Record<CollectionName, string>>;
  /** Of a label. */
  validityMonths: number;
}

/** How the preview looks. */
export interface Appearance {
  /** The site's own stylesheets. */
  stylesheets: readonly string[];
  colours: Record<string, string>;
}

/** What the lists and forms of the collections are made of. */
type ListsInput = Pick<CmsInput, 'options' | 'pages'> & { views: ViewContext };

interface Info {
  name: CollectionName;
  label: string;
  singular: string;
  body?: { label: string; required: boolean };
}

const CONTENT_MEDIA = 'content/media';

/** Lists and settings share one collection of files. */
export const SETTINGS = 'reglages';

const BUTTONS = [
  ...['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
] as const;

const bodyField = ({ label, required }: { label: string; required: boolean }): CmsField =>
  ({
    ...{
      name: 'body',
      label,
      required,
      widget: 'markdown',
      buttons: [...BUTTONS],
      editor_components: ['image'],
    },
    hint: typeset('Texte en Markdown : titres, listes, liens, photos.'),
  }) as CmsField;

const fieldsOf = (name: CollectionName, options: Options): CmsField[] =>
  cmsFields(jsonField(collections[name].schema(textContext)), { options, isOptional: false });

const named = (fields: readonly CmsField[], ...names: string[]) =>
  names.filter((name) => fields.some((field) => field.name === name));

/** What a list shows of an entry: « Titre — Site, 2026-11-22 ». */
function summaryOf(title: string, fields: readonly CmsField[]): string {
  const source = fields.filter(({ name, widget }) => name === 'source' && widget !== 'hidden');
  const dates = named(fields, 'start', 'published', 'updated').slice(0, 1);
  const others = [...source.map(({ name }) => name), ...dates].map((name) => `{{${name}}}`);
  return [`{{${title}}}`, others.join(', ')].filter(Boolean).join(' — ');
}

/** A folder of entries. */
function folderCollection(info: Info, folder: string, { options, pages, views }: ListsInput): CmsCollection {
  const fields = fieldsOf(info.name, options);
  const [title = 'name'] = named(fields, 'name', 'title');
  const page = pages[info.name];
  return {
    ...{ name: info.name, label: info.label, label_singular: info.singular },
    ...{ folder: `content/${folder}`, create: true, extension: 'md', format: 'yaml-frontmatter' },
    ...{ media_folder: `/${CONTENT_MEDIA}/${folder}`, public_folder: `../media/${folder}` },
    ...{ identifier_field: title, slug: `{{${title}}}`, summary: summaryOf(title, fields) },
    sortable_fields: named(fields, title, 'start', 'published', 'updated', 'commune'),
    ...viewsOf(info.name, fields, views),
    ...(page && { preview_path: page }),
    fields: info.body ? [...fields, bodyField(info.body)] : fields,
  };
}

/** What a YAML file holds of one collection: its list, or its group of fields. */
function settingsFields(name: CollectionName, options: Options): CmsField[] {
  const { label, singular } = collections[name];
  const fields = fieldsOf(name, options);
  const list = listOf(name);
  if (!list) return fields;
  const items = {
    ...{ name: list, label, label_singular: singular, widget: 'list', required: true },
    ...{ fields, collapsed: true, minimize_collapsed: false, summary: '{{fields.name}}' },
  };
  return [items as CmsField];
}

/** A YAML file, under the name of its first collection. */
function settingsFile(file: string, within: readonly CollectionName[], options: Options): CmsCollectionFile {
  return {
    name: within[0] ?? file,
    label: within.map((name) => collections[name].label).join(', '),
    file: `content/${file}`,
    fields: within.flatMap((name) => settingsFields(name, options)),
  };
}

function cmsCollections(input: ListsInput): CmsCollection[] {
  const folders = Object.entries(collections).flatMap(([key, { source, ...info }]) => {
    const named = { name: key as CollectionName, ...info };
    return 'folder' in source ? [folderCollection(named, source.folder, input)] : [];
  });
  const files = [...dataFiles].map(([file, within]) => settingsFile(file, within, input.options));
  const settings = { name: SETTINGS, label: 'Listes et réglages', label_singular: 'réglage', files };
  return [...folders, { ...settings, editor: { preview: false } }];
}

interface Circumstances {
  today: IsoDate;
  /** The local server answers. */
  isLocal: boolean;
  /** Absent: yes. A local server without Git has none: what is saved is published. */
  hasDrafts?: boolean;
  /** Practice: nothing is saved. */
  isSandbox?: boolean;
  /** The screen has room for a preview beside the form. */
  hasRoom: boolean;
}

/**
 * Decap's configuration, made from the schema. Throws when a field has a type that no widget shows.
 * → `undefined` when nobody could sign in.
 */
export function cmsConfig(input: CmsInput, circumstances: Circumstances): CmsConfig | undefined {
  const { today, isLocal, isSandbox, hasRoom, hasDrafts = true } = circumstances;
  const backend = isSandbox ? SANDBOX : cmsBackend(input.forge, isLocal);
  if (!backend) return undefined;
  return {
    backend,
    load_config_file: false,
    locale: 'fr',
    site_url: input.siteUrl,
    display_url: input.siteUrl,
    logo: { src: input.logo, show_in_header: true },
    publish_mode: hasDrafts ? 'editorial_workflow' : 'simple',
    editor: { preview: hasRoom },
    media_folder: `/${CONTENT_MEDIA}`,
    public_folder: '../media',
    // Position and other data leave the photo before it leaves the device.
    media_processing: { enabled: true, strip_metadata: true, quality: 88 },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: cmsCollections({ ...input, views: { today, validityMonths: input.validityMonths } }),
  };
}
