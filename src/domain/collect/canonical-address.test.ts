import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../hostile-text.fixture.ts';
import { canonicalAddress } from './canonical-address.ts';

describe('the one form of an address', () => {
  it.each([
    ['http://www.Ferme.example/Liste/', 'https://ferme.example/Liste'],
    ['https://ferme.example', 'https://ferme.example'],
    ['https://ferme.example/?utm_source=x&UTM_medium=y', 'https://ferme.example'],
    ['https://ferme.example/a?id=3&fbclid=abc&utm_campaign=z&p', 'https://ferme.example/a?id=3&p'],
    ['https://ferme.example/a?xtor=RSS-1&xtorage=1', 'https://ferme.example/a?xtorage=1'],
    ['https://ferme.example/a#haut', 'https://ferme.example/a'],
    ['https://ferme.example:443/a', 'https://ferme.example/a'],
    ['http://ferme.example:80/a', 'https://ferme.example/a'],
    ['https://ferme.example:8443/a', 'https://ferme.example:8443/a'],
    ['https://www.example/a', 'https://www.example/a'],
    ['https://ferme.example./a', 'https://ferme.example/a'],
    ['https://a:b@ferme.example/a', 'https://ferme.example/a'],
    ['https://ferme.example/été', 'https://ferme.example/%C3%A9t%C3%A9'],
    [' tag:ferme.example,2026:1 ', 'tag:ferme.example,2026:1'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  it('is its own, whatever the address', () => {
    const address = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https'] }),
      fc
        .tuple(fc.constantFrom('http:', 'https://www.', 'HTTPS://'), hostileText())
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('www.www.a.fr', 'www.', 'a.fr.:443', 'a.fr:443', '[::1]:80'), hostileText())
        .map(([host, rest]) => `http://${host}/${rest}`),
      hostileText(),
    );
    fc.assert(
      fc.property(address, (one) => {
        expect(canonicalAddress(canonicalAddress(one))).toBe(canonicalAddress(one));
      }),
    );
  });
});
