// Which addresses of the network may be asked: a name or a redirection must never lead into a private one.
import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { BlockList, type LookupFunction, isIP } from 'node:net';

/** An address that is nobody's business but of a machine or a house. */
export class PrivateAddress extends Error {}

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890), and multicast (RFC 5771). */
const CLOSED_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];

/** All but global unicast 2000::/3 (RFC 4291), and what of it leads to IPv4, tunnels or examples. */
const CLOSED_V6 = ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

// A list for each: Node takes every IPv4 address for one of ::/3.
const closed = {
  ipv4: listOf(CLOSED_V4, 'ipv4'),
  ipv6: listOf(CLOSED_V6, 'ipv6'),
};

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** True for an IP address that anybody may ask, or one of `allowed`; false for anything else. */
export function isOpen(address: string, allowed: readonly string[] = []): boolean {
  if (allowed.includes(address)) return true;
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return !closed[family].check(address, family);
}

/** Throws a `PrivateAddress` for a host written as an IP address that is closed: no name is looked up for it. */
export function refuseClosedHost(hostname: string, allowed: readonly string[]): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 && !isOpen(host, allowed)) throw new PrivateAddress(host);
}

/** Looks names up, and gives the connection only the addresses that are open. */
export const openLookup =
  (allowed: readonly string[], lookup: typeof systemLookup = systemLookup): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const open = error ? [] : found.filter(({ address }) => isOpen(address, allowed));
      const [first] = open;
      if (error) callback(error, []);
      else if (!first) callback(new PrivateAddress(hostname), []);
      else if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
