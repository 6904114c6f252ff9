import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const INLINE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;
const HASH = / 'sha256-([^']+)'/g;

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * The page with the hashes of its own inline scripts and styles alone in its policy: Astro writes in every page those of
 * the whole site, half a kilobyte that does not compress. A policy that allows any inline style says it with its hashes.
 */
export function keepOwnHashes(html: string): string {
  const policy = POLICY.exec(html)?.[0];
  if (!policy || policy.includes("'unsafe-inline'")) return html;
  const own = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => digestOf(text)));
  const kept = policy.replace(HASH, (hash, digest: string) => (own.has(digest) ? hash : ''));
  return html.replace(policy, () => kept);
}
