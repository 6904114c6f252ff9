import type { CmsBackend } from 'decap-cms-core';
import { LOCAL_CMS_PATH } from '../src/domain/local-cms.ts';
import type { Forge as ForgePlace } from '../src/domain/proposal/forge-links.ts';

/** Where the repository of the site lives, and how one signs in to it; `territory.yaml` says it. */
export interface Forge extends ForgePlace {
  /** Public identifier of the application that people sign in to (PKCE: there is no secret). */
  appId?: string | undefined;
  /** GitHub has no sign-in without a secret: address of the service that keeps it. */
  relay?: string | undefined;
  /** Who may not write to the repository works in a copy of their own. */
  openAuthoring?: boolean | undefined;
}

/** Name of the backend that admin/local-backend.ts adds to Decap's. */
export const LOCAL = 'local';

// What people read in the history of the site.
const commit_messages = {
  create: 'Ajout : {{collection}} « {{slug}} »',
  update: 'Modification : {{collection}} « {{slug}} »',
  delete: 'Suppression : {{collection}} « {{slug}} »',
  uploadMedia: 'Ajout : photo « {{path}} »',
  deleteMedia: 'Suppression : photo « {{path}} »',
};

/** Decap's own memory, to practise in: what is written there goes with the page. */
export const SANDBOX: CmsBackend = { name: 'test-repo', commit_messages };

/** Names of the backends that admin/open-authoring.ts makes of Decap's. */
export const OPEN = { github: 'open-github', forgejo: 'open-forgejo' } as const;

const named = (kind: keyof typeof OPEN, isOpen: boolean): Pick<CmsBackend, 'name' | 'open_authoring'> =>
  isOpen ? { name: OPEN[kind] as CmsBackend['name'], open_authoring: true } : { name: kind };

/** How people sign in to the forge. → `undefined` when nobody could: it has no application, or no relay, yet. */
function signIn({ kind, host, appId: app_id, relay, openAuthoring = false }: Forge): CmsBackend | undefined {
  // The smallest right with which someone writes to a public repository.
  if (kind === 'github')
    return relay ? { ...named(kind, openAuthoring), base_url: relay, auth_scope: 'public_repo' } : undefined;
  if (!app_id) return undefined;
  if (kind === 'forgejo') return { ...named(kind, openAuthoring), app_id, api_root: `${host}/api/v1` };
  return { name: kind, app_id, auth_type: 'pkce', base_url: host, api_root: `${host}/api/v4` };
}

/**
 * Where the CMS reads and writes: the local server when it answers, otherwise the forge.
 * `undefined` when nobody could sign in.
 */
export function cmsBackend(forge: Forge, isLocal: boolean): CmsBackend | undefined {
  const { repository: repo, branch } = forge;
  if (isLocal)
    return { name: LOCAL as CmsBackend['name'], proxy_url: LOCAL_CMS_PATH, branch, commit_messages };
  const backend = signIn(forge);
  return backend && { ...backend, repo, branch, commit_messages, squash_merges: true };
}
