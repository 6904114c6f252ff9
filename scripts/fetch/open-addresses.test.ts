import type { lookup } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { PrivateAddress, isOpen, openLookup, refuseClosedHost } from './open-addresses.ts';

describe('an address that may be asked', () => {
  it.each(['8.8.8.8', '192.0.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1', '2a00:1450:4007::200e'])(
    'is one of everybody, such as %s',
    (address) => expect(isOpen(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '224.0.0.1', '239.1.1.1', '255.255.255.255'],
    ...['192.0.0.192', '198.18.0.1', '203.0.113.9', '::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254'],
    ...['ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['2002:7f00:1::', '2001::1', '2001:db8::1', 'localhost', '', '1.2.3', 'fe80::1%eth0'],
  ])('is not %s', (address) => expect(isOpen(address)).toBe(false));

  it('may be one that is allowed', () => {
    expect(isOpen('127.0.0.1', ['127.0.0.1'])).toBe(true);
    expect(isOpen('127.0.0.2', ['127.0.0.1'])).toBe(false);
  });
});

describe('a host', () => {
  // As the URL parser writes them.
  const hostOf = (address: string) => new URL(address).hostname;

  it.each([
    ...[
      'http://127.1/',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://0177.0.0.1/',
      'http://127.0.0.1./',
    ],
    ...['http://[::ffff:127.0.0.1]/', 'http://[::1]/', 'http://169.254.169.254/', 'http://[fe80::1]/'],
  ])('that hides a private address in %s is refused', (address) => {
    expect(() => refuseClosedHost(hostOf(address), [])).toThrow(PrivateAddress);
  });

  it('that is a name waits for its addresses', () => {
    expect(() => refuseClosedHost('mairie.example', [])).not.toThrow();
  });
});

describe('a name', () => {
  const found = [
    { address: '10.0.0.1', family: 4 },
    { address: '9.9.9.9', family: 4 },
  ];
  /** The addresses that a connection is given, or what it is refused with. */
  const given = (addresses: typeof found, all: boolean) => {
    const system = ((_name: string, _options: object, callback: (...args: unknown[]) => void) =>
      callback(null, addresses)) as unknown as typeof lookup;
    return new Promise((resolve) => {
      openLookup([], system)('x.example', { all }, (error, ...rest) => resolve(error ?? rest));
    });
  };

  it('leads to its open addresses alone', async () => {
    expect(await given(found, true)).toEqual([[{ address: '9.9.9.9', family: 4 }]]);
    expect(await given(found, false)).toEqual(['9.9.9.9', 4]);
  });

  it('that has none is refused', async () => {
    expect(await given(found.slice(0, 1), true)).toBeInstanceOf(PrivateAddress);
    expect(await given([], false)).toBeInstanceOf(PrivateAddress);
  });
});
