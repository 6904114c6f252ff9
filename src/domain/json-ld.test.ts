import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { fitted, graph, jsonLdBytes, serializeJsonLd } from './json-ld.ts';

type Node = DefaultTreeAdapterTypes.Node;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const descendants = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(descendants)];
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''));

/** Writes a node in a page and reads it as a browser would. */
function readInPage(markup: string) {
  const nodes = descendants(
    parse(`<!doctype html><head><script type="application/ld+json">${markup}</script><p>`),
  );
  const scripts = nodes.filter(({ nodeName }) => nodeName === 'script');
  expect(scripts).toHaveLength(1);
  return JSON.parse(scripts.map(textOf).join(''));
}

/** A page is UTF-8: a lone surrogate cannot stand in it but escaped. */
const asUtf8 = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

describe('serializeJsonLd', () => {
  it('puts the context of schema.org first', () => {
    expect(serializeJsonLd({ '@type': 'Thing' })).toBe('{"@context":"https://schema.org","@type":"Thing"}');
  });

  it('is read back from a page with any text in it, and lets none close the script', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (name, value) => {
        const markup = asUtf8(serializeJsonLd({ '@type': 'Thing', name, about: [value] }));
        expect(markup).not.toMatch(/[<>&\u2028\u2029\0\r\n]/);
        expect(readInPage(markup)).toEqual({
          '@context': 'https://schema.org',
          '@type': 'Thing',
          name,
          about: [value],
        });
      }),
    );
  });
});

describe('fitted', () => {
  const node = { '@type': 'Thing', name: 'n', description: 'd'.repeat(200), list: ['a', 'b', 'c'] };

  it('leaves alone what fits', () => {
    expect(fitted(node, { bytes: 1000, expendable: ['list'] })).toEqual(node);
  });

  it('shortens a list from its end before it drops the next property', () => {
    const full = jsonLdBytes(graph([node]));
    expect(fitted(node, { bytes: full - 4, expendable: ['list', 'description'] })).toEqual({
      ...node,
      list: ['a', 'b'],
    });
    const short = fitted(node, { bytes: 150, expendable: ['list', 'description'] });
    expect(Object.keys(JSON.parse(JSON.stringify(short)))).toEqual(['@type', 'name']);
  });

  it('fits whenever what must stay does', () => {
    fc.assert(
      fc.property(fc.array(hostileText()), fc.integer({ min: 120, max: 900 }), (list, bytes) => {
        const fit = fitted({ '@type': 'Thing', list }, { bytes, expendable: ['list'] });
        expect(jsonLdBytes(graph([fit]))).toBeLessThanOrEqual(bytes);
      }),
    );
  });
});
