import CMS from 'decap-cms-app';
import { typeset } from '../src/domain/typography.ts';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import { LOCAL_CMS_PATH } from '../src/domain/local-cms.ts';
import { LOCAL } from './backend.ts';
import { type Appearance, type CmsInput, cmsConfig } from './config.ts';
import { readyToSave } from './entry.ts';
import narrowScreen from './narrow-screen.css?inline';
import { LocalBackend } from './local-backend.ts';
import { frenchPhrases, withPhrases } from './locale.ts';
import { registerOpenBackends } from './open-authoring.ts';
import { photoComponent } from './photo-component.ts';
import { type PreviewSite, previewOf } from './preview.tsx';
import { sandboxFiles } from '../src/domain/sandbox-tree.ts';
import { registerWidgets } from './widgets.tsx';
import fields from '../src/styles/fields.css?inline';
import tokens from '../src/styles/tokens.css?inline';
import ownFields from './fields.css?inline';

/** On the page of practice everything stands one folder higher, and nothing is saved. */
const isSandbox = 'sandbox' in document.body.dataset;
const ADMIN = new URL(isSandbox ? '..' : '.', location.href);
const SITE = new URL('site.json', ADMIN);

const START = 'Sur cette machine, la rédaction s’ouvre avec « npm start ».';
const NO_SIGN_IN =
  'La connexion n’est pas encore réglée : il manque, sous « forge » dans content/territory.yaml, l’identifiant d’application (appId) ou, sur GitHub, le relais (relay). docs/connexion.md dit comment les obtenir.';

const today = () => localTime(new Date(), TIME_ZONE).date;

const isThisMachine = () => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);

interface LocalServer {
  publish_modes: readonly string[];
}

/** Only the local server answers there; it is never asked elsewhere. */
async function askLocalServer(): Promise<LocalServer | undefined> {
  if (!isThisMachine()) return undefined;
  const headers = { 'Content-Type': 'application/json' };
  const question = { method: 'POST', headers, body: JSON.stringify({ action: 'info', params: {} }) };
  return fetch(LOCAL_CMS_PATH, question).then(
    async (answer) => (answer.ok ? ((await answer.json()) as LocalServer) : undefined),
    () => undefined,
  );
}

/** An Immutable.js value of Decap's, by the methods used here. */
interface Immutable {
  toJS: () => Record<string, unknown>;
  merge: (values: Record<string, unknown>) => Immutable;
  clear: () => Immutable;
}

/** What was left empty goes, and what the site would refuse is said. */
function beforeSaving(entry: { get: (name: string) => unknown }): Immutable {
  const data = entry.get('data') as Immutable;
  const saving = {
    collection: String(entry.get('collection')),
    slug: String(entry.get('slug')),
    today: today(),
    isNew: entry.get('newRecord') === true,
  };
  return data.clear().merge(readyToSave(saving, data.toJS()));
}

function explain(text: string): void {
  const place = document.querySelector('#etat [role="status"]');
  if (place) place.textContent = typeset(text);
}

/** The territory's palette as the stylesheets expect it. */
const palette = (colours: Record<string, string>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** The palette, and the width of an article. */
function previewStyle(colours: Record<string, string>): string {
  return `:root{color-scheme:light;${palette(colours)}--font-display:var(--interface)}main{max-inline-size:var(--measure);padding:1.5rem}img{block-size:auto;max-inline-size:100%}.prose div>*+*{margin-block-start:var(--space-2)}`;
}

/** What the page said meanwhile goes; the guide of the sandbox opens where it leaves room for the rest. */
function clearTheWay(hasRoom: boolean): void {
  document.getElementById('etat')?.remove();
  document.querySelector('details.sandbox')?.toggleAttribute('open', hasRoom);
}

async function start(): Promise<void> {
  const site = (await (await fetch(SITE)).json()) as CmsInput & Appearance & PreviewSite;
  const local = isSandbox ? undefined : await askLocalServer();
  const isLocal = local !== undefined;
  if (isSandbox)
    Object.assign(window, { repoFiles: sandboxFiles(await (await fetch('contenu.json')).json()) });
  const hasDrafts = local?.publish_modes.includes('editorial_workflow') ?? true;
  const siteUrl = isLocal ? new URL('..', ADMIN).href : site.siteUrl;
  const hasRoom = matchMedia('(width >= 800px)').matches;
  const config = cmsConfig({ ...site, siteUrl }, { today: today(), isLocal, isSandbox, hasRoom, hasDrafts });
  if (!config) return explain(isThisMachine() ? START : NO_SIGN_IN);
  CMS.registerLocale('fr', withPhrases(CMS.getLocale('fr') ?? {}, frenchPhrases));
  CMS.registerBackend(LOCAL, LocalBackend);
  registerOpenBackends();
  CMS.registerEditorComponent(photoComponent);
  registerWidgets(site);
  for (const stylesheet of site.stylesheets) CMS.registerPreviewStyle(stylesheet);
  CMS.registerPreviewStyle(previewStyle(site.colours), { raw: true });
  for (const { name } of config.collections) CMS.registerPreviewTemplate(name, previewOf(name, site));
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => beforeSaving(entry),
  });
  clearTheWay(hasRoom);
  // Decap has a light face only: dates and buttons drawn by the browser must not be those of the night.
  const daylight = `:root{color-scheme:light;${palette(site.colours)}}`;
  const styles = [tokens, daylight, fields, ownFields, narrowScreen].join('\n');
  document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
  CMS.init({ config });
}

start().catch((error: unknown) => {
  explain(`La rédaction n’a pas pu démarrer : ${error instanceof Error ? error.message : String(error)}`);
});
