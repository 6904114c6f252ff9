import fc from 'fast-check';
import { htmlToHast, markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../svg.ts';
import {
  type BadgeEmbed,
  badgeBbcode,
  badgeHtml,
  badgeMarkdown,
  badgeSignature,
  svgDataAddress,
} from './embed.ts';

const plain: BadgeEmbed = {
  href: 'https://site.example/label/producteurs/ferme-du-lac/',
  src: 'https://site.example/badges/producteurs/ferme-du-lac.svg',
  alt: 'Made in : Ferme du Lac',
  width: 252.4,
  height: 28,
};

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '"><script>',
        "' onload='",
        '](javascript:',
        '![',
        '`',
        '<!--',
        '&quot;',
        '\\',
        '\n\n# ',
        ' | ',
        '\u202e',
        ' https://evil.example ',
        ' www.evil.example ',
        ' a@evil.example ',
      ),
    ),
  )
  .map((parts) => parts.join(''));

interface Element {
  tagName: string;
  properties: Record<string, unknown>;
}

/** Every element of a piece of HTML, as a browser's parser sees it. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: unknown) => {
    const { type, children = [] } = node as { type: string; children?: unknown[] };
    if (type === 'element') found.push(node as Element);
    children.forEach(visit);
  };
  visit(htmlToHast(html, { fragment: true }));
  return found;
}

const asRead = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

describe('the HTML of a badge', () => {
  it('is a link around a picture', () => {
    expect(badgeHtml(plain)).toBe(
      '<a href="https://site.example/label/producteurs/ferme-du-lac/">' +
        '<img src="https://site.example/badges/producteurs/ferme-du-lac.svg" alt="Made in : Ferme du Lac" width="252" height="28"></a>',
    );
  });

  it('stays these two elements whatever the name, which is read back entire', () => {
    fc.assert(
      fc.property(hostile, (alt) => {
        const [link, picture, ...others] = elementsOf(badgeHtml({ ...plain, alt }));
        expect(others).toEqual([]);
        expect(link).toMatchObject({ tagName: 'a', properties: { href: plain.href } });
        expect(Object.keys(picture?.properties ?? {}).sort()).toEqual(['alt', 'height', 'src', 'width']);
        expect(picture?.properties['alt']).toBe(asRead(alt));
      }),
    );
  });

  it('carries any drawing as the address of its picture', () => {
    fc.assert(
      fc.property(hostile, (drawing) => {
        const src = svgDataAddress(drawing.toWellFormed());
        const [, picture] = elementsOf(badgeHtml({ ...plain, src }));
        expect(
          decodeURIComponent(String(picture?.properties['src']).replace('data:image/svg+xml,', '')),
        ).toBe(drawing.toWellFormed());
      }),
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,<script>', '//evil.example/x', 'http://', '../x.svg', ''])(
    'refuses the address « %s »',
    (address) => {
      expect(() => badgeHtml({ ...plain, href: address })).toThrow('Adresse refusée');
      expect(() => badgeHtml({ ...plain, src: address })).toThrow('Adresse refusée');
    },
  );
});

describe('the Markdown of a badge', () => {
  it('is a picture inside a link', () => {
    expect(badgeMarkdown({ ...plain, src: 'pastille-ferme-du-lac.svg' })).toBe(
      '[![Made in : Ferme du Lac](pastille-ferme-du-lac.svg)](https://site.example/label/producteurs/ferme-du-lac/)',
    );
  });

  it('stays a picture inside a link whatever the name, which is read back entire', () => {
    fc.assert(
      fc.property(hostile, (alt) => {
        const html = markdownToHtml(badgeMarkdown({ ...plain, alt })).html;
        const [, link, picture, ...others] = elementsOf(html);
        expect(others).toEqual([]);
        expect(link).toMatchObject({ tagName: 'a', properties: { href: plain.href } });
        expect(picture).toMatchObject({ tagName: 'img', properties: { src: plain.src } });
        expect(picture?.properties['alt']).toBe(asRead(alt));
      }),
    );
  });

  it('keeps an address in one piece', () => {
    const href = 'https://site.example/a b(c)/"d"';
    const [, link] = elementsOf(markdownToHtml(badgeMarkdown({ ...plain, href })).html);
    expect(decodeURI(String(link?.properties['href']))).toBe(href);
  });
});

describe('the BBCode of a badge', () => {
  const { href, alt } = plain;
  const src = 'https://site.example/badges/producteurs/ferme-du-lac.png';

  it('is a picture in a link, or words without a picture', () => {
    expect(badgeBbcode({ href, alt, src })).toBe(`[url=${href}][img]${src}[/img][/url]`);
    expect(badgeBbcode({ href, alt })).toBe(`[url=${href}]Made in : Ferme du Lac[/url]`);
  });

  it('has no other bracket, whatever it is made of', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const path = `https://site.example/${text}`;
        for (const code of [
          badgeBbcode({ href: path, alt: text }),
          badgeBbcode({ href, alt: text, src: path }),
        ]) {
          const inside = /^\[url=([^\]\s]*)\](?:\[img\](\S*)\[\/img\]|(.*))\[\/url\]$/s.exec(code);
          expect(inside).not.toBeNull();
          expect(inside?.slice(1).join('')).not.toMatch(/[[\]\n]/);
        }
      }),
    );
  });

  it('refuses an address that could run', () => {
    expect(() => badgeBbcode({ href: 'javascript:alert(1)', alt })).toThrow('Adresse refusée');
    expect(() => badgeBbcode({ href, alt, src: 'javascript:alert(1)' })).toThrow('Adresse refusée');
  });
});

describe('a mail signature', () => {
  it('is the badge and a line, each a link, or the line alone', () => {
    const tags = (html: string) => elementsOf(html).map(({ tagName }) => tagName);
    expect(tags(badgeSignature({ ...plain, text: 'Ce que dit ce label' }))).toEqual([
      'p',
      'a',
      'img',
      'br',
      'a',
    ]);
    expect(tags(badgeSignature({ ...plain, src: undefined, text: 'Ce que dit ce label' }))).toEqual([
      'p',
      'a',
    ]);
  });

  it('holds nothing else, whatever its words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const elements = elementsOf(badgeSignature({ ...plain, alt: text, text }));
        expect(elements.map(({ tagName }) => tagName)).toEqual(['p', 'a', 'img', 'br', 'a']);
        expect(elements.flatMap(({ properties }) => Object.keys(properties)).toSorted()).toEqual([
          'alt',
          'height',
          'href',
          'href',
          'src',
          'width',
        ]);
      }),
    );
  });
});
