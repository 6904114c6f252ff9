import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { typeset } from '../typography.ts';
import { LINE_END, OPAQUE, type Segment, typesetBlock } from './block.ts';

/** `_` for U+00A0, `~` for U+202F, `|` between two texts, « ` » for what is opaque, `^e^` for what is raised. */
const visible = (segments: Segment[][]) =>
  segments
    .map((share) => share.map((part) => (typeof part === 'string' ? part : `^${part.raised}^`)).join(''))
    .join('|')
    .replaceAll('\u00a0', '_')
    .replaceAll('\u202f', '~')
    .replaceAll(OPAQUE, '`')
    .replaceAll(LINE_END, '¶');

const set = (text: string) =>
  visible(typesetBlock(text.replaceAll('`', OPAQUE).replaceAll('¶', LINE_END).split('|')));

const plain = (segments: Segment[][]) =>
  segments.map((share) => share.map((part) => (typeof part === 'string' ? part : part.raised)).join(''));

interface Case {
  text: string;
  out: string;
}

const tables: Record<string, Case[]> = {
  'keeps a mark with the word before it': [
    { text: 'Où ?', out: 'Où~?' },
    { text: 'Où?', out: 'Où~?' },
    { text: 'Vite!', out: 'Vite~!' },
    { text: 'Quoi?!', out: 'Quoi~?!' },
    { text: 'du pain; du vin', out: 'du pain~; du vin' },
    { text: 'Prix: 3 €', out: 'Prix_: 3_€' },
    { text: 'en 2026: rien', out: 'en 2026_: rien' },
    { text: 'en 2026?', out: 'en 2026~?' },
    { text: '(vraiment?)', out: '(vraiment~?)' },
    { text: '(oui): non', out: '(oui)_: non' },
    { text: '20%; 30%', out: '20_%~; 30_%' },
    { text: 'Où  ?', out: 'Où~?' },
    { text: 'Où\u202f?', out: 'Où~?' },
    { text: 'Où\u00a0?', out: 'Où~?' },
    { text: 'Prix\n: 3', out: 'Prix_: 3' },
    { text: 'Où ?¶Ici !', out: 'Où~?¶Ici~!' },
    { text: '« oui »? non', out: '«~oui~»~? non' },
  ],
  'keeps it over a border': [
    { text: 'Où |?', out: 'Où~|?' },
    { text: 'Où| ?', out: 'Où|~?' },
    { text: 'Où|?', out: 'Où|~?' },
    { text: 'Prix| : 3 €', out: 'Prix|_: 3_€' },
    { text: 'Prix |:| 3| €', out: 'Prix_|:| 3|_€' },
    { text: 'Prix :| 3 |€', out: 'Prix_:| 3_|€' },
    { text: '« |oui| »', out: '«~|oui|~»' },
    { text: '«|oui|»', out: '«~|oui|~»' },
    { text: '«| oui |»', out: '«|~oui~|»' },
    { text: '« | oui', out: '«~|oui' },
    { text: "l'|eau|", out: 'l’|eau|' },
    { text: "l|'eau", out: 'l|’eau' },
    { text: "|l|'|eau", out: '|l|’|eau' },
    { text: '|`| ?', out: '|`|~?' },
    { text: '«|`|»', out: '«~|`|~»' },
    { text: "l'|`", out: 'l’|`' },
    { text: '12| |mai', out: '12|_|mai' },
    { text: '20|%', out: '20|_%' },
    { text: '8|h|30', out: '8|_h|_30' },
    { text: '01 99| 00 12 |34', out: '01_99|_00_12_|34' },
    { text: '.|..', out: '…|' },
    { text: '3| 500', out: '3|~500' },
  ],
  'writes guillemets': [
    { text: '"oui"', out: '«~oui~»' },
    { text: 'dit "oui" et "non".', out: 'dit «~oui~» et «~non~».' },
    { text: '“oui”', out: '«~oui~»' },
    { text: '" oui "', out: '«~oui~»' },
    { text: '"|oui|"', out: '«~|oui|~»' },
    { text: '« dit "oui" »', out: '«~dit “oui”~»' },
    { text: '« dit “oui” »', out: '«~dit “oui”~»' },
    { text: '"il a dit "oui" hier"', out: '«~il a dit “oui” hier~»' },
    { text: '"le 5"', out: '«~le 5~»' },
    { text: '("oui")', out: '(«~oui~»)' },
    { text: 'l\'"oui"', out: 'l’«~oui~»' },
    { text: '"Où?"', out: '«~Où~?~»' },
    { text: '"oui": non', out: '«~oui~»_: non' },
    { text: '"`"', out: '«~`~»' },
    { text: 'un "mot', out: 'un "mot' },
    { text: 'mot" seul', out: 'mot" seul' },
    { text: 'un écran de 24" et 27" aussi', out: 'un écran de 24" et 27" aussi' },
    { text: '5"', out: '5"' },
    { text: `5'10"`, out: `5'10"` },
    { text: '""', out: '""' },
    { text: '” à l’envers “', out: '” à l’envers “' },
  ],
  'writes apostrophes, ellipses and dashes': [
    { text: "aujourd'hui, l'été d'ici", out: 'aujourd’hui, l’été d’ici' },
    { text: "l'1 et d'80", out: 'l’1 et d’80' },
    { text: "'tite", out: "'tite" },
    { text: "les parents' amis", out: "les parents' amis" },
    { text: "5'", out: "5'" },
    { text: 'et puis...', out: 'et puis…' },
    { text: 'oui... mais', out: 'oui… mais' },
    { text: 'Quoi...?', out: 'Quoi…~?' },
    { text: 'fin....', out: 'fin....' },
    { text: '1...5', out: '1...5' },
    { text: 'Le pain - complet - est bon.', out: 'Le pain –_complet_– est bon.' },
    { text: 'Le pain -- complet -- est bon.', out: 'Le pain –_complet_– est bon.' },
    { text: 'Le pain – complet – est bon.', out: 'Le pain –_complet_– est bon.' },
    { text: 'Le pain — complet — est bon.', out: 'Le pain —_complet_— est bon.' },
    { text: 'le pain--complet--est bon', out: 'le pain –_complet_– est bon' },
    { text: 'Le prix - un ami - ; et puis', out: 'Le prix –_un ami_–~; et puis' },
    { text: 'Il vient - enfin.', out: 'Il vient –_enfin.' },
    { text: 'Un - fini. Deux - fini.', out: 'Un –_fini. Deux –_fini.' },
    { text: 'Le pain |-| complet |-| est', out: 'Le pain |–|_complet_|–| est' },
    { text: '— Oui', out: '—_Oui' },
    { text: 'porte-monnaie, 2026-11-23', out: 'porte-monnaie, 2026-11-23' },
    { text: 'de 8 h - 12 h', out: 'de 8_h - 12_h' },
    { text: '3 - 2', out: '3 - 2' },
    { text: '10-20', out: '10-20' },
    { text: 'commande -- --essai', out: 'commande -- --essai' },
  ],
  'never lets a number leave what it counts': [
    { text: '20% de 12€ à 20°C', out: '20_% de 12_€ à 20_°C' },
    { text: '12,50€', out: '12,50_€' },
    { text: '5km, 500g, 2kg, 30min', out: '5_km, 500_g, 2_kg, 30_min' },
    { text: '3 m² et 90km/h', out: '3_m² et 90_km/h' },
    { text: '1 000 000€', out: '1~000~000_€' },
    { text: '8h30', out: '8_h_30' },
    { text: '8 h 30', out: '8_h_30' },
    { text: 'de 8h à 12h', out: 'de 8_h à 12_h' },
    { text: '8h-12h30', out: '8_h-12_h_30' },
    { text: '24h/24', out: '24_h/24' },
    { text: '3 500 habitants', out: '3~500 habitants' },
    { text: '01 99 00 12 34', out: '01_99_00_12_34' },
    { text: '+33 1 99 00 12 34', out: '+33_1_99_00_12_34' },
    { text: '+33 (0)1 99 00 12 34', out: '+33_(0)1_99_00_12_34' },
    { text: '01 99 00 12 34 56', out: '01 99 00 12 34 56' },
    { text: '11 99 00 12 34', out: '11 99 00 12 34' },
    { text: 'mardi 12 mai 2026', out: 'mardi 12_mai 2026' },
    { text: 'du 1er au 3 mai', out: 'du 1^er^ au 3_mai' },
    { text: '1er mai', out: '1^er^_mai' },
    { text: 'n° 5, n°6, N° 7', out: 'n°_5, n°_6, N°_7' },
    { text: 'le no 5', out: 'le n°_5' },
    { text: 'nos 5 enfants', out: 'nos 5 enfants' },
    { text: 'M. Petit et Mme Grand', out: 'M._Petit et Mme_Grand' },
    { text: 'Me voici', out: 'Me voici' },
    { text: 'p. 12, art. 3, chap. IV', out: 'p._12, art._3, chap._IV' },
    { text: 'p. ex.', out: 'p. ex.' },
  ],
  'raises the ending of an ordinal': [
    { text: '1er, 1re, 2e', out: '1^er^, 1^re^, 2^e^' },
    { text: '2nd, 2nde', out: '2^nd^, 2^nde^' },
    { text: '2ème, 1ère, 2ième', out: '2^e^, 1^re^, 2^e^' },
    { text: '2eme, 1ere, 1ier', out: '2^e^, 1^re^, 1^er^' },
    { text: 'les 1ers, les 2es', out: 'les 1^ers^, les 2^es^' },
    { text: '21e, 100e', out: '21^e^, 100^e^' },
    { text: 'au XIXe siècle', out: 'au XIX^e^_siècle' },
    { text: 'au XIXème siècle', out: 'au XIX^e^_siècle' },
    { text: 'IIIe', out: 'III^e^' },
    { text: 'la Ve République', out: 'la V^e^ République' },
    { text: 'les Ve et VIe siècles', out: 'les V^e^ et VI^e^_siècles' },
    { text: 'le Ier siècle, François Ier', out: 'le I^er^_siècle, François I^er^' },
    { text: 'la Ire République', out: 'la I^re^ République' },
    { text: 'le LIVe congrès', out: 'le LIV^e^ congrès' },
    { text: 'LIVe, MIXe, CIVe', out: 'LIVe, MIXe, CIVe' },
    { text: 'Le, De, Me, Ce, Ve, Ire', out: 'Le, De, Me, Ce, Ve, Ire' },
    { text: 'Ce siècle. Les siècles. De siècle', out: 'Ce siècle. Les siècles. De siècle' },
    { text: 'IIXe, VVe', out: 'IIXe, VVe' },
    { text: '1e, 3er, 5nd', out: '1e, 3er, 5nd' },
    { text: 'a2e, 2em, 2e5', out: 'a2e, 2em, 2e5' },
    { text: 'Mme, Mlle', out: 'Mme, Mlle' },
    { text: '2|e| fois', out: '2|^e^| fois' },
    { text: '2è|me', out: '2è|me' },
  ],
  'leaves what only looks like French': [
    ...[
      'https://exemple.fr/a?b=1;c:d!e',
      'chevrerie@exemple.fr',
      'il est 10:30',
      'au 1:25',
      ':smile: et :+1:',
      'écrire https: devant',
      '(?) et [!]',
      'rock ’n’ roll',
      'A4, B12, x2',
      'C:\\dossier',
      'fichier.txt',
      '../media/x.webp',
      'en 2026 120 fiches',
      '5 laitues',
      '3 heures',
      '5! = 120',
      'a%20b',
      'v1.2e',
      'super :)',
      'super ;)',
    ].map((text) => ({ text, out: text })),
  ],
};

for (const [does, cases] of Object.entries(tables))
  describe(`the typography of a block ${does}`, () => {
    test.each(cases)('$text', ({ text, out }) => {
      expect(set(text)).toBe(out);
    });
  });

const pieces = fc.constantFrom(
  ...['«', '»', '“', '”', '"', ';', ':', '!', '?', "'", '’', '...', '…', '(', ')', ',', '.', '|', '|'],
  ...[' ', ' ', ' ', '\u00a0', '\u202f', '\n', LINE_END, OPAQUE, '-', '--', ' - ', ' -- ', '–', '—'],
  ...['3', '12', '500', '01', '99', '€', '%', 'h', '30', 'kg', 'm', 'l', 'min', '°C', 'n°', 'no', '+33'],
  ...['1er', '2ème', 'XIX', 'V', 'e', 'siècle', 'République', 'M.', 'Mme', 'p.', 'mai', ':)', ':o:'],
  ...['l', 'eau', 'Été', 'Où', 'https', '\u202e', '\ud83e', '🧀', '\u0301', '/', '#', '\t'],
);
const blockOf = (unit: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(unit, { maxLength }).map((parts) => parts.join('').split('|'));
const block = fc.oneof(blockOf(pieces, 16), blockOf(fc.string({ unit: 'binary' }), 4));

const ORDINAL = /(?<=[\dIVXLCDM])(?:i?[eè]me|i?[eè]re|i?er|è)(s?)/g;
/** What must not change, whatever the typography. */
const letters = (texts: readonly string[]) =>
  texts
    .join('')
    .replace(ORDINAL, 'e$1')
    .replace(/(?<=\d|I)re/g, 'e')
    .replace(/[\s«»“”"'’…\u2013\u2014.-]/g, '')
    .replace(/[nN]o(?=\d)/g, (word) => `${word.charAt(0)}°`);

describe('the typography of a block', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(block, (texts) => {
        const once = plain(typesetBlock(texts));
        expect(plain(typesetBlock(once))).toEqual(once);
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(block, (texts) => {
        expect(letters(plain(typesetBlock(texts)))).toBe(letters(texts));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every text its own part back, and opaque ones as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.constant(OPAQUE)), { maxLength: 12 }), (texts) => {
        const out = typesetBlock(texts);
        expect(out).toHaveLength(texts.length);
        texts.forEach((text, rank) => {
          if (text === OPAQUE || text === LINE_END) expect(out[rank]).toEqual([text]);
        });
      }),
    );
  });

  it('says the same wherever the borders are, but for endings of ordinals', () => {
    const words = pieces.filter((piece) => !/[eèr]/.test(piece));
    fc.assert(
      fc.property(blockOf(words, 14), (texts) => {
        expect(plain(typesetBlock(texts)).join('')).toBe(plain(typesetBlock([texts.join('')])).join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it('writes all that titles have', () => {
    fc.assert(
      fc.property(blockOf(pieces, 12), (texts) => {
        const [once = ''] = plain(typesetBlock([texts.join('')]));
        if (!/[:;]\)/.test(once)) expect(typeset(once)).toBe(once);
      }),
    );
  });

  it.each(
    [
      ...[
        'a ',
        ' ',
        '\u00a0',
        '"',
        '" ',
        ' "a',
        '«',
        '“',
        '»',
        "l'",
        '.',
        '...',
        '-',
        ' - ',
        '--',
        'a--',
        '1',
        '1 ',
      ],
      ...[
        '1er ',
        '12 ',
        'X',
        'Xe ',
        'Xe et ',
        ':',
        ': ',
        ':a',
        '?',
        '? ',
        '!',
        ';',
        '%',
        '8h',
        '01 99 ',
        'n°',
        'M. ',
      ],
      ...['\n', OPAQUE, '\ud83e', '(', 'é', '\u0301', '1,', '1.', 'no ', 'I', 'p. ', '12 mai ', 'a\n'],
    ].map((unit) => ({ unit })),
  )('ends soon when « $unit » piles up', ({ unit }) => {
    const texts = [unit.repeat(Math.ceil(100_000 / unit.length)), 'a'];
    const start = performance.now();
    expect(typesetBlock(texts)).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
