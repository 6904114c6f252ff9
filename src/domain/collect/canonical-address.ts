/** What campaigns and networks add to an address, and that changes nothing of the page. */
const TRACKERS = /^(?:utm_[^=]*|fbclid|gclid|mc_cid|mc_eid|xtor)(?:=|$)/i;

/**
 * One form for the addresses of one page: `https:`, without `www.`, port of the protocol, campaign parameters, fragment
 * and slash at the end. Idempotent; a text that is no web address stays as it is.
 */
export function canonicalAddress(address: string): string {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return address.trim();
  const host = url.host
    .replace(/\.+(?=:|$)/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '')
    .replace(/:443$/, '');
  const path = url.pathname.replace(/\/+$/, '');
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part && !TRACKERS.test(part));
  return `https://${host}${path}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
