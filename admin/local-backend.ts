import CMS from 'decap-cms-app';
import { withVersions } from './form-versions.ts';

/** Decap shows errors with their name in front (« API_ERROR: … »); the local server's are sentences by themselves. */
function withoutName(error: unknown): never {
  if (error instanceof Error) error.name = '';
  throw error;
}

type Request = (payload: unknown) => Promise<unknown>;

/** Decap's backend for a local server, whose refusals are shown as they are written. Decap calls it with `new`. */
export function LocalBackend(...settings: unknown[]): { request: Request } {
  const init = CMS.getBackend('proxy')?.init as (...settings: unknown[]) => { request: Request };
  const backend = init(...settings);
  const request = withVersions(backend.request.bind(backend));
  backend.request = (payload) => request(payload).catch(withoutName);
  return backend;
}
