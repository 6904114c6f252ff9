import { formatDate, isRealDate } from '../domain/dates.ts';
import { escapeXml } from '../domain/svg.ts';
import { typeset } from '../domain/typography.ts';
import { PHOTO_ADDRESS } from './fields.ts';
import { type CollectionName, collections } from './index.ts';
import { OUTLINES_FILE } from './outlines.ts';
import { type Content, type Entry, schemaOf } from './rules/content.ts';
import { nameOf } from './rules/references.ts';
import { type Schema, elementOf, fieldsOf, metaOf } from './walk.ts';

/** Where the content stands, from the page. */
const CONTENT = 'content/';

const STYLE = `:root{color-scheme:light dark}body{margin:auto;padding:1rem;max-width:44rem;font:1rem/1.55 system-ui,sans-serif}
h2{margin-top:3rem;border-bottom:1px solid}h3{margin:2.5rem 0 0}ul{margin:0;padding-left:1.2rem}small{opacity:.75}
dl{display:grid;grid-template-columns:minmax(7rem,1fr) 3fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
dl dl{margin:0}dl dl dt{font-weight:400;opacity:.75}li dl{display:block}li dt,li dd{display:inline}li dt::after{content:"\u00a0: "}
li dd:not(:last-child)::after{content:" · "}img{display:block;max-width:20rem;max-height:15rem}.text{white-space:pre-wrap;overflow-wrap:anywhere}
@media(max-width:34rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}`;

const idOf = ({ collection, id }: { collection: CollectionName; id: string }) =>
  escapeXml(`${collection}/${id}`);

const linkTo = (entry: Entry) => `<a href="#${idOf(entry)}">${escapeXml(nameOf(entry) || entry.id)}</a>`;

const picture = (path: string) =>
  `<img src="${CONTENT}${escapeXml(path)}" alt="" loading="lazy"><small>${escapeXml(path)}</small>`;

interface Reading {
  content: Content;
}

/** The entry that a value names. */
function referred(meta: ReturnType<typeof metaOf>, value: string, { content }: Reading): Entry | undefined {
  const relations = (meta.relation ?? []) as readonly CollectionName[];
  const id = value.slice(value.lastIndexOf('/') + 1);
  return relations.map((name) => content.ids.get(name)?.get(id)).find(Boolean);
}

function plain(field: Schema | undefined, value: unknown, reading: Reading): string {
  const meta = field ? metaOf(field) : {};
  const text = String(value);
  const entry = typeof value === 'string' ? referred(meta, text, reading) : undefined;
  if (entry) return linkTo(entry);
  const [, photo] = PHOTO_ADDRESS.exec(text) ?? [];
  if (photo) return picture(photo);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return escapeXml(meta.choices?.[text] ?? (isRealDate(text) ? formatDate(text) : text));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(field: Schema | undefined, value: unknown, reading: Reading): string {
  if (isGroup(value)) return group(field, value, reading);
  if (!Array.isArray(value)) return plain(field, value, reading);
  const element = field && elementOf(field);
  const items = value.map((item) => shown(element, item, reading));
  return value.some(isGroup)
    ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
    : items.join(', ');
}

/** Fields that hold something, under their French names; those that the schema does not know under their own. */
function group(schema: Schema | undefined, data: Record<string, unknown>, reading: Reading): string {
  const fields = schema && fieldsOf(schema);
  const lines = Object.entries(data)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => {
      const field = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
      const label = (field && metaOf(field).label) ?? key;
      return `<dt>${escapeXml(typeset(label))}</dt><dd>${shown(field, value, reading)}</dd>`;
    });
  return `<dl>${lines.join('')}</dl>`;
}

/** Photos of the text, which is given as it was written. */
const picturesOf = ({ nodes }: Entry) =>
  nodes.flatMap(({ kind, value }) => {
    const [, photo] = (kind === 'image' && PHOTO_ADDRESS.exec(value)) || [];
    return photo ? [`<p>${picture(photo)}</p>`] : [];
  });

const textMarkup = (text: string) => text.trim() && `<div class="text">${escapeXml(text.trim())}</div>`;

/** Of a file that could not be read, everything as it was written. */
function sourceOf({ path }: Entry, { content }: Reading): string {
  const file = content.files.find((each) => each.path === path);
  return textMarkup(new TextDecoder().decode(file?.bytes));
}

function entryMarkup(entry: Entry, reading: Reading): string {
  const { collection, data, body, path } = entry;
  const title = `<h3>${escapeXml(nameOf(entry) || entry.id)}</h3><small>${CONTENT}${escapeXml(path)}</small>`;
  const inside = isGroup(data)
    ? group(schemaOf(collection), data, reading) + textMarkup(body)
    : sourceOf(entry, reading);
  return `<article id="${idOf(entry)}">${title}${inside}${picturesOf(entry).join('')}</article>`;
}

const inCollection = (name: CollectionName, { content }: Reading): Entry[] =>
  content.entries.filter(({ collection }) => collection === name);

function section(name: CollectionName, reading: Reading): string {
  const entries = inCollection(name, reading);
  const heading = `<h2 id="${name}">${escapeXml(collections[name].label)} (${entries.length})</h2>`;
  const list = `<p>${entries.map(linkTo).join(' · ')}</p>`;
  return `${heading}${list}${entries.map((entry) => entryMarkup(entry, reading)).join('\n')}`;
}

const OTHERS = 'autres-fichiers';

/** Texts that no entry was read from: a broken list, a file in the wrong place. */
function others({ content }: Reading): string {
  const read = new Set(content.entries.map(({ path }) => path));
  const isText = (path: string) => /\.(?:md|ya?ml|json|txt)$/i.test(path) && path !== OUTLINES_FILE;
  const texts = content.files.filter(({ path }) => isText(path) && !read.has(path));
  if (texts.length === 0) return '';
  const shownTexts = texts.map(
    ({ path, bytes }) =>
      `<article><h3>${CONTENT}${escapeXml(path)}</h3>${textMarkup(new TextDecoder().decode(bytes))}</article>`,
  );
  return `<h2 id="${OTHERS}">Autres fichiers (${texts.length})</h2>${shownTexts.join('\n')}`;
}

interface PageHead {
  /** Of the territory. */
  name: string;
  /** `AAAA-MM-JJ` */
  date: string;
}

/**
 * Everything that a content says, in one HTML page that any browser opens without the site nor a network; what the schema
 * does not know, or refuses, is shown as it was written.
 */
export function archivePage(content: Content, { name, date }: PageHead): string {
  const reading = { content };
  const names = (Object.keys(collections) as CollectionName[]).filter(
    (each) => inCollection(each, reading).length > 0,
  );
  const contents = names
    .map((each) => `<li><a href="#${each}">${escapeXml(collections[each].label)}</a></li>`)
    .join('');
  const title = escapeXml(typeset(`${name} : tout le contenu, le ${formatDate(date)}`));
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p>${escapeXml(typeset('Chaque fiche, chaque date et chaque texte, tels qu’ils ont été écrits. Ctrl + F cherche dans la page.'))}</p>
<nav><ul>${contents}</ul></nav>
${names.map((each) => section(each, reading)).join('\n')}
${others(reading)}
</body></html>
`;
}
