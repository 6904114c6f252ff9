import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cleanText, element, escapeXml, formatNumber, svgDocument } from './svg.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** Text as a program may hand it over: lone surrogates, control characters, markup. */
const roughText = fc
  .array(
    fc.oneof(anyText, fc.constantFrom('\ud800', '\udfff', '\u0000', '\u202e', ']]>', '</svg>', '&amp;', '"')),
  )
  .map((parts) => parts.join(''));

/** → text and attributes as a strict XML parser reads them; throws on the first fault. */
function read(xml: string) {
  const parser = new SaxesParser();
  let text = '';
  const names: string[] = [];
  const attributes: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => (text += part));
  parser.on('opentag', (tag) => {
    names.push(tag.name);
    attributes.push(...Object.values(tag.attributes));
  });
  parser.write(xml).close();
  return { text, names, attributes };
}

const asXmlReads = (text: string) => cleanText(text).replace(/\r\n?/g, '\n');

describe('any text', () => {
  it('is read back as it was, inside an element', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const { names, text: readBack } = read(element('title', {}, [text]).markup);
        expect(names).toEqual(['title']);
        expect(readBack).toBe(asXmlReads(text));
      }),
    );
  });

  it('is read back as one attribute, white space as spaces', () => {
    fc.assert(
      fc.property(roughText, (text) => {
        const { names, attributes } = read(element('path', { 'aria-label': text }).markup);
        expect(names).toEqual(['path']);
        expect(attributes).toEqual([asXmlReads(text).replace(/[\t\n]/g, ' ')]);
      }),
    );
  });
});

it('drops control characters, lone surrogates and what would turn the reading order round', () => {
  expect(escapeXml('a\u0000b\u0008c\ud800d\u202ee\u2066f\u009fg\uffff')).toBe('abcdefg');
  expect(escapeXml('fraise 🍓 · عسل\n')).toBe('fraise 🍓 · عسل\n');
});

it('refuses scripts, handlers and styles, which no drawing needs', () => {
  expect(() => element('script', {}, ['alert(1)'])).toThrow('Refused element');
  expect(() => element('svg onload=x', {})).toThrow('Refused element');
  expect(() => element('rect', { onload: 'alert(1)' })).toThrow('Refused attribute');
  expect(() => element('rect', { style: 'fill:red' })).toThrow('Refused attribute');
  expect(() => element('rect', { 'x=""><script': '1' })).toThrow('Refused attribute');
});

it('writes numbers short and refuses what is none', () => {
  expect([0.5, -0.25, 12, 3.14159, -0, 100.001].map(formatNumber)).toEqual([
    '.5',
    '-.25',
    '12',
    '3.14',
    '0',
    '100',
  ]);
  expect(() => formatNumber(Number.NaN)).toThrow('Not a drawable number');
});

it('names a document by its title and description, with identifiers of its own', () => {
  const drawing = {
    width: 200,
    height: 100,
    title: 'A & B',
    description: '<c>',
    idSuffix: '-2" x',
    children: [],
  };
  expect(svgDocument(drawing, 0.5)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="100" height="50" role="img" lang="fr"' +
      ' aria-labelledby="badge-title-2x badge-desc-2x"><title id="badge-title-2x">A &amp; B</title>' +
      '<desc id="badge-desc-2x">&lt;c&gt;</desc></svg>',
  );
});
