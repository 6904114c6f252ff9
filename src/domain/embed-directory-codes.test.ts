import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type QuotedSite,
  USUAL_LIST,
  badgeCodes,
  cardCodes,
  directoryQuery,
  listCodes,
} from './embed-directory-codes.ts';
import { readBadge } from './embed-card-data.ts';
import { cardOf, labelOf } from './embed-card.fixture.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { attributesOf, elementsOf, ownTextOf } from './html.fixture.ts';
import { oembedAnswer } from './oembed.ts';
import { cleanText } from './svg.ts';

const HOME = 'https://made-in-ici.example';
const site: QuotedSite = {
  absolute: (path) => HOME + path,
  name: 'Ici & Là',
  script: '/integrer/annuaire.js',
};

const tagsOf = (html: string) => elementsOf(html).map(({ tagName }) => tagName);

/** HTML has one end of line. */
const asRead = (text: string) => cleanText(text).replace(/\r\n?/g, '\n');

describe('the codes of a card', () => {
  const codes = (facts: Parameters<typeof cardOf>[0]) =>
    cardCodes(cardOf(facts), '/integrer/fiche/producteurs/ferme/', site);

  it('hold a link for when nothing else works', () => {
    expect(codes({}).element).toBe(`<fiche-locale fiche="producteurs/ferme">
  <a href="https://made-in-ici.example/producteurs/ferme/">Ferme, Ablis</a>
</fiche-locale>
<script src="https://made-in-ici.example/integrer/annuaire.js" async></script>`);
    const [frame] = elementsOf(codes({}).frame);
    expect(attributesOf(frame).src).toBe(`${HOME}/integrer/fiche/producteurs/ferme/`);
    expect(attributesOf(frame).title).toBe('Ferme, sur Ici & Là');
  });

  it('say who, where and what without any script', () => {
    expect(codes({}).html).toBe(`<p>
  <a href="https://made-in-ici.example/producteurs/ferme/">Ferme</a>, Ablis<br>
  Des fromages.
</p>`);
  });

  it('hold their own elements alone, and the words as text, whatever they are', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (name, summary) => {
        const { element, frame, html } = codes({ name, commune: name, summary });
        expect(tagsOf(element)).toEqual(['fiche-locale', 'a', 'script']);
        expect(tagsOf(frame)).toEqual(['iframe']);
        const [paragraph, link] = elementsOf(html);
        expect(tagsOf(html)).toEqual(['p', 'a', 'br']);
        expect(ownTextOf(link)).toBe(asRead(name));
        expect(ownTextOf(paragraph)).toContain(asRead(summary));
      }),
    );
  });
});

describe('the codes of a list', () => {
  const options = { ...USUAL_LIST, kind: 'producteurs', place: 'ablis', label: true, count: 5 };
  const listed = { name: 'Ferme', path: '/producteurs/ferme/', commune: 'Ablis', isHeld: true };
  const codes = (name: string) =>
    listCodes(
      {
        options,
        frame: '/integrer/liste/',
        directory: '/annuaire/',
        listings: [{ ...listed, name }],
        day: '2026-11-21',
      },
      site,
    );

  it('lead to the same choices in the directory', () => {
    expect(codes('Ferme').element).toBe(`<liste-locale genre="producteurs" lieu="ablis" nombre="5" label>
  <a href="https://made-in-ici.example/annuaire/?genre=producteurs&amp;lieu=ablis&amp;label=1">Ces fiches, sur Ici &amp; Là</a>
</liste-locale>
<script src="https://made-in-ici.example/integrer/annuaire.js" async></script>`);
    expect(directoryQuery(USUAL_LIST)).toBe('');
  });

  it('put the same choices in the address of the frame', () => {
    const [frame] = elementsOf(codes('Ferme').frame);
    expect([...new URL(attributesOf(frame).src ?? '').searchParams]).toEqual([
      ['genre', 'producteurs'],
      ['lieu', 'ablis'],
      ['nombre', '5'],
      ['label', ''],
    ]);
  });

  it('say the day of the links that do not change', () => {
    expect(codes('Ferme').html).toMatch(
      /^<ul>\n {2}<li><a href="[^"]+\/producteurs\/ferme\/">Ferme<\/a>, Ablis/,
    );
    expect(codes('Ferme').html).toContain('Liste du 21\u00a0novembre 2026\u00a0: <a ');
  });

  it('hold their own elements alone, whatever the names', () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        expect(tagsOf(codes(name).html)).toEqual(['ul', 'li', 'a', 'p', 'a']);
        expect(ownTextOf(elementsOf(codes(name).html)[2])).toBe(asRead(name));
      }),
    );
  });
});

describe('the codes of a badge', () => {
  const codes = (name: string, family: string, height: string | null = null) =>
    badgeCodes(
      {
        card: { ...cardOf({ name }), label: labelOf({}) },
        frame: '/integrer/badge/producteurs/ferme/',
        asked: readBadge(family, height),
        width: 99.6,
      },
      site,
    );

  it('show the picture that the site serves, and lead to the proof', () => {
    expect(codes('Ferme', 'tampon').html).toBe(
      '<a href="https://made-in-ici.example/label/producteurs/ferme/"><img src="https://made-in-ici.example/badges/producteurs/ferme/tampon.svg" alt="#ici : Ferme, voir la preuve" width="100" height="140"></a>',
    );
  });

  it('say nothing of what is usual', () => {
    expect(codes('Ferme', 'pastille').element).toMatch(/^<badge-local fiche="producteurs\/ferme">\n/);
    expect(codes('Ferme', 'tampon', '200').element).toMatch(
      /^<badge-local fiche="producteurs\/ferme" famille="tampon" hauteur="200">\n/,
    );
  });

  it('hold their own elements alone, whatever the name', () => {
    fc.assert(
      fc.property(hostileText(), (name) => {
        const { element, frame, html } = codes(name, 'pastille');
        expect(tagsOf(element)).toEqual(['badge-local', 'a', 'script']);
        expect(tagsOf(frame)).toEqual(['iframe']);
        expect(tagsOf(html)).toEqual(['a', 'img']);
      }),
    );
  });
});

describe('the answer of oEmbed', () => {
  it('has what version 1.0 asks of something rich', () => {
    const html = cardCodes(cardOf({}), '/x/', site).frame;
    const named = { name: 'Ici', url: `${HOME}/` };
    const answer = oembedAnswer({ title: 'Ferme', site: named, author: named, html });
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      html,
      title: 'Ferme',
      provider_url: named.url,
    });
    expect(answer.width).toBeGreaterThan(0);
    expect(attributesOf(elementsOf(answer.html)[0]).height).toBe(String(answer.height));
  });
});
