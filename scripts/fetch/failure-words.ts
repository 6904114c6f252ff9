// Why an address could not be read, in French, with what to do.
import { FeedFault } from '../../src/domain/feed-fault.ts';
import { PrivateAddress } from './open-addresses.ts';
import { TimedOut } from './send-request.ts';

/** A sentence without its subject: « elle répond 404 (page introuvable). … » */
export function failureWords(error: unknown, seconds: number): string {
  if (error instanceof FeedFault) return error.message;
  if (error instanceof PrivateAddress)
    return 'elle mène à une machine d’un réseau privé, qui n’est jamais contactée. Mettez une adresse publique.';
  if (error instanceof TimedOut)
    return `elle n’a pas répondu en ${String(seconds).replace('.', ',')} s. Relancez la commande plus tard.`;
  const code = codeOf(error);
  if (/^(?:Z_|ERR__?ZLIB|ERR_BROTLI)/.test(code))
    return 'elle envoie une réponse mal compressée. Relancez la commande plus tard.';
  return `elle est injoignable${code && ` (${code})`}. Vérifiez la connexion et l’adresse.`;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code).slice(0, 40) : '';

/** « elle répond 404 (page introuvable). … » */
export const statusWords = (status: number): string => `elle répond ${status}${meaningOf(status)}`;

function meaningOf(status: number): string {
  if (status === 404 || status === 410)
    return ' (page introuvable). Cherchez la nouvelle adresse sur le site de la source.';
  if (status === 401 || status === 403) return ' (accès refusé). Demandez une adresse publique à la source.';
  return status >= 500 ? ' (panne du site). Relancez la commande plus tard.' : '.';
}

const MINUTE_MS = 60_000;

/** « 5 minutes », « 2 heures »: at least the wait. */
export function waitWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  if (minutes > 90) return `${Math.ceil(minutes / 60)} heures`;
  return minutes === 1 ? 'une minute' : `${minutes} minutes`;
}
