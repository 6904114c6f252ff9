import type { CmsBackend } from 'decap-cms-core';
import { LOCAL_CMS_PATH } from '../src/domain/local-cms.ts';

/** Where the repository of the site lives; `territory.yaml` says it. */
export interface Forge {
  kind: 'gitlab' | 'github' | 'forgejo';
  /** `https://gitlab.com` */
  host: string;
  /** `group/project` */
  repository: string;
  branch: string;
  /** Public identifier of the application that people sign in to (PKCE: there is no secret). */
  appId?: string | undefined;
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

/**
 * Where the CMS reads and writes: the local server when it answers, otherwise the forge.
 * `undefined` when nobody could sign in: the forge has no application yet.
 */
export function cmsBackend(forge: Forge, isLocal: boolean): CmsBackend | undefined {
  const { kind, host, repository: repo, branch, appId: app_id } = forge;
  if (isLocal)
    return { name: LOCAL as CmsBackend['name'], proxy_url: LOCAL_CMS_PATH, branch, commit_messages };
  if (!app_id) return undefined;
  const shared = { repo, branch, app_id, base_url: host, commit_messages, squash_merges: true };
  switch (kind) {
    case 'gitlab':
      return { ...shared, name: 'gitlab', auth_type: 'pkce', api_root: `${host}/api/v4` };
    case 'forgejo':
      return { ...shared, name: 'forgejo', api_root: `${host}/api/v1` };
    case 'github':
      // GitHub has no sign-in without a secret: `appId` is the address of a service that keeps it.
      return { ...shared, name: 'github', base_url: app_id, app_id: undefined };
  }
}
