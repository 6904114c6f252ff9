import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import {
  cutText,
  firstSentence,
  httpsAddress,
  markdownOf,
  oneLine,
  plainText,
  withoutMarkdown,
} from './clean-text.ts';

describe('plain text of a description', () => {
  test.each([
    ['<p>Bal à <b>20&nbsp;h</b>.</p><p>Entrée libre</p>', 'Bal à 20 h.\n\nEntrée libre'],
    ['Soupe<br>Pain<br/>Fromage', 'Soupe\nPain\nFromage'],
    ['<ul><li>Soupe</li><li>Pain</li></ul>', '- Soupe\n- Pain'],
    ['L&#39;&eacute;t&eacute; &amp; l&rsquo;hiver', "L'été & l’hiver"],
    ['<ul><li><p>Soupe</p></li>\n<li><p>Pain</p></li></ul>', '- Soupe\n- Pain'],
    ['Bonjour<p>à tous<p>et merci', 'Bonjour\n\nà tous\n\net merci'],
    ['Texte<div>#mis78</div>', 'Texte\n\n#mis78'],
    ['<tr><td>Pain</td><td>4 €</td></tr>', 'Pain 4 €'],
    ['<dl><dt>Où</dt><dd>La digue</dd></dl>', 'Où\nLa digue'],
    ['Le lac<hr>La digue<img src=x>Le moulin', 'Le lac\n\nLa digue Le moulin'],
    ['<pre>Un</pre><param>deux <b>gr</b>os', 'Un\n\ndeux gros'],
    ['&num;mis78 &valueOf; &toString; &constructor;', '#mis78 &valueOf; &toString; &constructor;'],
    ['<script>alert(1)</script>Bonjour<!-- caché -->', 'Bonjour'],
    ['<script>alert(1)', ''],
    ['&lt;script&gt;', '<script>'],
    ['Un prix < 5 € > 3 €', 'Un prix < 5 € > 3 €'],
    ['Ligne\r\n\r\n\r\n\r\nfin', 'Ligne\n\nfin'],
    ['a\u202eb\u0007c\ud800d', 'ab cd'],
    ['&#x110000;&#0;fin', 'fin'],
  ])('reads %j as %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('never holds a control character, half a character or one that reorders a line', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(plainText(text)).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u);
      }),
    );
  });

  it('does not wait on a text made to make it wait', () => {
    for (const trap of ['<script', '<!--', '<li', '<li>', '<li><p>', '<p', '<p>', 'a@', '<'])
      expect(plainText(trap.repeat(20_000)).length).toBeLessThan(100_000);
  });
});

describe('one line', () => {
  test.each([
    ['Bal\r\nBEGIN:VEVENT', 'Bal BEGIN:VEVENT'],
    ['=cmd()|calc', 'cmd()|calc'],
    ['  Fête <b>du</b> lac ', 'Fête du lac'],
  ])('reads %j as %j', (raw, line) => {
    expect(oneLine(raw, 120)).toBe(line);
  });

  it('is cut after a word', () => {
    expect(cutText('Une très longue promenade', 20)).toBe('Une très longue…');
    expect(oneLine('mot '.repeat(75), 120)).toHaveLength(116);
  });

  it('is never longer than asked', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 10, max: 200 }), (text, max) => {
        expect(oneLine(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = oneLine(text.replace(/[&<>]/g, ''), 120);
        expect(oneLine(line, 120)).toBe(line);
      }),
    );
  });
});

describe('Markdown of a plain text', () => {
  test.each([
    ['Un *petit* [lien](x)', 'Un \\*petit\\* \\[lien\\](x)'],
    ['# Titre', '\\# Titre'],
    ['1. Premier', '1\\. Premier'],
    ['Soupe\nPain', 'Soupe\\\nPain'],
    ['Au menu\n- Soupe\n- Pain\nEt café', 'Au menu\n\n- Soupe\n- Pain\n\nEt café'],
    ['Voir http://bal.example/a_b.', 'Voir <https://bal.example/a_b>.'],
    ['Voir www.bal.example !', 'Voir <https://www.bal.example> !'],
    ['Écrire à un_nom@bal.example', 'Écrire à <un_nom@bal.example>'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownOf(text)).toBe(markdown);
  });

  it('takes away the signs of a feed that writes Markdown', () => {
    const markdown =
      '## Au bal\n\n**Venez** *tous* : [le site](https://bal.example)\n![photo](https://bal.example/p.jpg)';
    expect(withoutMarkdown(markdown)).toBe('Au bal\n\nVenez tous : le site (https://bal.example)\n');
  });
});

describe('addresses', () => {
  test.each([
    ['http://bal.example/x', 'https://bal.example/x'],
    ['HTTPS://bal.example', 'https://bal.example'],
    ['javascript:alert(1)', undefined],
    ['https://nom:mot@bal.example/', undefined],
    ['//bal.example', undefined],
    [`https://bal.example/${'a'.repeat(300)}`, undefined],
    [12, undefined],
  ])('reads %j as %j', (raw, address) => {
    expect(httpsAddress(raw)).toBe(address);
  });
});

it('takes the first sentence of a text, but not one of two words', () => {
  expect(firstSentence('M. Dupré ouvre son verger au public. Venez avec un panier.')).toBe(
    'M. Dupré ouvre son verger au public.',
  );
  expect(firstSentence('')).toBeUndefined();
});
