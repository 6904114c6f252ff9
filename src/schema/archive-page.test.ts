import fc from 'fast-check';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hostileText } from '../domain/hostile-text.fixture.ts';
import { cleanText } from '../domain/svg.ts';
import { archivePage } from './archive-page.ts';
import { readContent } from './rules/content.ts';
import { soundContent, textFile } from './sound-content.fixture.ts';

const HEAD = { name: 'Ici & Alentours', date: '2026-11-23' };

const pageOf = (files: ReadonlyMap<string, string>): string => {
  const { content } = readContent(
    [...files].map(([path, text]) => textFile(path, text)),
    HEAD.date,
  );
  return archivePage(content, HEAD);
};

interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Every element and text of a page, as a browser's parser sees it. */
function nodesOf(html: string): Node[] {
  const found: Node[] = [];
  const visit = (node: Node) => {
    found.push(node);
    node.children?.forEach(visit);
  };
  visit(htmlToHast(html) as Node);
  return found;
}

test('every entry is there under its French names, and leads to those that it names', () => {
  const html = pageOf(soundContent);
  const links = nodesOf(html).filter(({ tagName }) => tagName === 'a');
  const ids = new Set(nodesOf(html).map(({ properties }) => properties?.['id']));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ properties }) => !ids.has(String(properties?.['href']).slice(1)))).toEqual([]);
  expect(html).toContain('<dt>Commune</dt><dd><a href="#communes/78517">');
  expect(html).toContain('<h1>Ici &amp; Alentours\u00a0: tout le contenu, le 23\u00a0novembre 2026</h1>');
});

test('what the schema does not know, or cannot read, is shown as it was written', () => {
  const html = pageOf(
    new Map([
      ...soundContent,
      ['producers/autre.md', '---\nname: Autre\nsurnom: Le vieux\nphotos: 12\n---\nSon *histoire*.\n'],
      ['producers/casse.md', '---\nname: [Ferme\n---\nLe texte reste.\n'],
    ]),
  );
  expect(html).toContain('<dt>surnom</dt><dd>Le vieux</dd>');
  expect(html).toContain('<div class="text">Son *histoire*.</div>');
  expect(html).toContain('<div class="text">---\nname: [Ferme\n---\nLe texte reste.</div>');
});

test('a broken list, a file in the wrong place and two items of one name are there too', () => {
  const twins = 'products:\n  - { id: noix, name: Noix du haut }\n  - { id: noix, name: Noix du bas }\n';
  const html = pageOf(
    new Map([
      ...soundContent,
      ['taxonomy/categories.yaml', 'categories: [ { id: perdue'],
      ['taxonomy/products.yaml', twins],
      ['notes/idee.md', 'Une idée à reprendre.'],
    ]),
  );
  for (const words of ['{ id: perdue', 'Noix du haut', 'Noix du bas', 'Une idée à reprendre.'])
    expect(html).toContain(words);
});

const TAGS = 'html head meta title style body h1 h2 h3 p nav ul li a article small dl dt dd div img'.split(
  ' ',
);

/** A file holds no lone surrogate, and a page no control character. */
const plain = (text: string) => {
  const written = new TextDecoder().decode(new TextEncoder().encode(text));
  return cleanText(written).replace(/\s+/g, ' ').trim();
};

test('a hostile entry adds no element and no attribute, and its text is all there', () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), (word, text) => {
      const fields = {
        name: word,
        [word]: word,
        photos: [{ src: word, alt: word }],
        contact: { website: word },
      };
      const html = pageOf(
        new Map([...soundContent, ['producers/x.md', `---\n${stringify(fields)}---\n\n${text}\n`]]),
      );
      const nodes = nodesOf(html);
      const tags = new Set(nodes.flatMap(({ tagName }) => tagName ?? []));
      expect([...tags].filter((tag) => !TAGS.includes(tag))).toEqual([]);
      const names = new Set(nodes.flatMap(({ properties }) => Object.keys(properties ?? {})));
      expect([...names].filter((name) => /^on|^style$|^srcDoc$/i.test(name))).toEqual([]);
      const addresses = nodes.flatMap(({ properties }) => [properties?.['href'], properties?.['src']]);
      expect(
        addresses.filter((address) => address && !/^(?:#|content\/media\/)/.test(String(address))),
      ).toEqual([]);
      expect(plain(nodes.map(({ value = '' }) => value).join(' '))).toContain(plain(text));
    }),
    { numRuns: 60 },
  );
});
