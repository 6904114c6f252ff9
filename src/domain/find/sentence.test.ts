import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from '../hostile-text.fixture.ts';
import { HERE, readCriteria, writeCriteria } from './criteria.ts';
import { buildLexicon } from './lexicon.ts';
import { seaside } from './sentence.fixture.ts';
import { parseSentence } from './sentence.ts';
import { SENTENCES, TODAY } from './sentences.fixture.ts';
import { readWhen } from './when.ts';

const lexicon = buildLexicon(seaside);
const read = (sentence: string) => parseSentence(sentence, lexicon, TODAY);
const asked = (sentence: string) => decodeURIComponent(writeCriteria(read(sentence).criteria).toString());

describe('a sentence in another territory', () => {
  test.each([
    ['huîtres à Port-l’Ancre', 'produit=huitres&lieu=port-l-ancre', ''],
    ['HUITRE port l ancre', 'produit=huitres&lieu=port-l-ancre', ''],
    ['moules bouchot', 'produit=moules', ''],
    ['kouign amann', 'produit=kouign', ''],
    ['kouignamann', 'produit=kouign', ''],
    ['de la fleur de sel', 'produit=sel', ''],
    ['un thé', 'produit=the', ''],
    ['du thé à l’ile aux phares', 'produit=the&lieu=l-ile-aux-phares', ''],
    ['moules, son cousin', 'produit=moules', 'cousin'],
    ['crêpes au Guern', 'categorie=creperie&lieu=le-guern-sur-mer', ''],
    ['crêpes Guern', 'categorie=creperie', 'Guern'],
    ['crêpes au Guern-sur-Mer', 'categorie=creperie&lieu=le-guern-sur-mer', ''],
    ['crêpes 29001', 'categorie=creperie&lieu=port-l-ancre', ''],
    ['st kado', 'lieu=saint-kado', ''],
    ['crêpes à Plou', 'categorie=creperie&lieu=plou', ''],
    [
      'crêpes du côté des Landes-Basses',
      'categorie=creperie&lieu=les-landes-basses&rayon=10&tri=distance',
      '',
    ],
    ['kerbihan', '', 'kerbihan'],
    ['pêche durable', 'certification=msc', ''],
    ['poissonnerie msc ce soir', 'categorie=peche&certification=msc&ouvert=aujourdhui-soir', ''],
    ['produit en mer', 'label=1', ''],
    ['#lamer', 'label=1', ''],
    ['cb', 'paiement=carte-bancaire', ''],
    ['chèque', '', 'chèque'],
    ['fraises à Rambouillet', '', 'fraises Rambouillet'],
    ['huitrres', 'produit=huitres', ''],
    ['constructor et __proto__ à toString', '', 'constructor proto toString'],
  ])('« %s » asks « %s » and leaves « %s »', (sentence, address, rest) => {
    expect([asked(sentence), read(sentence).rest]).toEqual([address, rest]);
  });

  it('understands no date when it does not know today, but days', () => {
    const { criteria, rest } = parseSentence('moules le 24 décembre, samedi', lexicon);
    expect(criteria).toEqual({ product: ['moules'], when: ['samedi'] });
    expect(rest).toBe('24 décembre');
  });
});

describe('« fermé », which without its accent is a farm', () => {
  test.each([
    ['fermé dimanche', '', 'fermé dimanche'],
    ['FERMÉ DIMANCHE', '', 'FERMÉ DIMANCHE'],
    ['ferme\u0301 dimanche', '', 'ferme\u0301 dimanche'],
    ['fermés samedi et dimanche', '', 'fermés samedi et dimanche'],
    ['crêpes fermé lundi matin', 'categorie=creperie', 'fermé lundi matin'],
    ['fermé le lundi', '', 'fermé le lundi'],
    ['fermé lundi et mardi', '', 'fermé lundi et mardi'],
    ['fermé lundi et le mardi, moules dimanche', 'produit=moules&ouvert=dimanche', 'fermé lundi et le mardi'],
    ['crêperie fermé, dimanche', 'categorie=creperie&ouvert=dimanche', 'fermé'],
    ['fermé', '', 'fermé'],
    ['ferme', 'genre=producteurs', ''],
    ['ferme dimanche', 'genre=producteurs&ouvert=dimanche', ''],
    ['FERME DIMANCHE', 'genre=producteurs&ouvert=dimanche', ''],
    ['ferme ouverte dimanche', 'genre=producteurs&ouvert=dimanche', ''],
    ['fermes dimanche', 'genre=producteurs&ouvert=dimanche', ''],
    ['ferme le dimanche', '', 'ferme le dimanche'],
  ])('« %s » asks « %s » and leaves « %s »', (sentence, address, rest) => {
    expect([asked(sentence), read(sentence).rest]).toEqual([address, rest]);
  });
});

describe('a day « prochain »', () => {
  // 27 November 2026 is a Friday.
  test.each([
    ['samedi prochain', '2026-11-27', 'samedi'],
    ['samedi prochain', '2026-11-28', '2026-12-05'],
    ['samedi prochain au matin', '2026-11-28', '2026-12-05-matin'],
    ['samedi prochain', '2026-11-29', 'samedi'],
    ['dimanche prochain', '2026-11-28', 'dimanche'],
    ['le prochain samedi', '2026-11-28', '2026-12-05'],
    ['week-end prochain', '2026-11-27', 'week-end'],
    ['week-end prochain', '2026-11-28', '2026-12-05'],
    ['le week-end prochain', '2026-11-29', '2026-12-05'],
    ['fin de semaine prochaine', '2026-11-29', '2026-12-05'],
    ['samedi', '2026-11-28', 'samedi'],
    ['week-end', '2026-11-28', 'week-end'],
  ])('« %s » said on %s is %s, never that day', (sentence, today, when) => {
    const { criteria, rest } = parseSentence(`moules ${sentence}`, lexicon, today);
    expect([criteria, rest]).toEqual([{ product: ['moules'], when: [when] }, '']);
  });

  it('is left as typed when today is not known', () => {
    const { criteria, rest } = parseSentence('moules samedi prochain', lexicon);
    expect([criteria, rest]).toEqual([{ product: ['moules'] }, 'samedi prochain']);
  });
});

describe('the parts of a sentence', () => {
  it('are the letters that said each criterion', () => {
    const sentence = 'Moules ET  crêpes, à moins de 12km d’ici cet après-midi';
    const { parts } = read(sentence);
    expect(parts.map(({ facet, value, start, end }) => [facet, value, sentence.slice(start, end)])).toEqual([
      ['product', 'moules', 'Moules'],
      ['category', 'creperie', 'crêpes'],
      ['radius', '12', 'à moins de 12km d’ici'],
      ['when', 'aujourdhui-apres-midi', 'cet après-midi'],
    ]);
  });

  it('leave out what is said again otherwise', () => {
    const { parts, criteria } = read('moules samedi, plutôt dimanche');
    expect(parts.map(({ value }) => value)).toEqual(['moules', 'dimanche']);
    expect(criteria.when).toEqual(['dimanche']);
  });
});

const words = Object.values(SENTENCES).flatMap((rows) => rows.flatMap(([sentence]) => sentence.split(' ')));
const sentences = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' ')),
  fc.array(hostileText(), { maxLength: 6 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.constantFrom('constructor', '__proto__', 'hasOwnProperty 12 toString', 'à 12 constructor'),
);

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

describe('any sentence', () => {
  it('is read without error: parts in order, apart and inside, and a rest made of its words', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const { parts, rest, criteria } = read(sentence);
        let last = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(Math.min(sentence.length, 200));
        for (const word of lettersOf(rest)) expect(sentence.slice(0, 200)).toContain(word);
        for (const { facet, value } of parts) expect(criteria[facet]).toContain(value);
        if (criteria.radius) expect(criteria.place).toHaveLength(1);
        for (const when of criteria.when ?? []) expect(readWhen(when)).toBeDefined();
        expect(readCriteria(writeCriteria(criteria))).toEqual(criteria);
      }),
    );
  });

  it('says the same without accents, in capitals, with œ in two letters and other apostrophes', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(SENTENCES).flat()), ([sentence]) => {
        const { criteria } = read(sentence);
        const twoLetters = sentence.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').replaceAll('’', "'");
        for (const other of [plain(sentence), sentence.toUpperCase(), sentence.normalize('NFD'), twoLetters])
          expect(read(other).criteria).toEqual(criteria);
      }),
    );
  });

  it('is read to its end, however repetitive', () => {
    const repeated = [
      'le ',
      'de la ',
      'pas ',
      'sans pas ni ',
      '12 ',
      'près de ',
      'samedi à ',
      'ouvert de ',
      'fermé lundi et ',
      'samedi 14 à ',
      'é',
      '-',
      '1',
    ];
    // What grows out of bounds runs out of the time of a trial.
    for (const text of repeated) expect(read(text.repeat(200))).toHaveProperty('criteria');
  });

  it('never takes a price, a weight or a denied distance for a radius', () => {
    const number = fc.integer({ min: 0, max: 500 });
    const unit = fc.constantFrom('€', ' euros', ' kg', ' litres', ' minutes', ' personnes', ' %');
    fc.assert(
      fc.property(number, unit, (value, of) => {
        expect(read(`moules à moins de ${value}${of}`).criteria).toEqual({ product: ['moules'] });
      }),
    );
    expect(read('moules pas à moins de 12 km').criteria).toEqual({ product: ['moules'] });
  });

  it('takes every distance to a whole number of kilometres, 100 at most, around the one who asks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (km) => {
        const { place, radius } = read(`moules ${km}km`).criteria;
        expect([place, radius]).toEqual([[HERE], [String(Math.min(km, 100))]]);
      }),
    );
  });
});

describe('a word with one mistake', () => {
  it('is never taken for another word than the one it comes nearest to', () => {
    expect(read('claires').criteria.product).toEqual(['huitres']);
    expect(read('clarie').criteria.product).toEqual(['huitres']);
    expect(read('poisonnerie').criteria.category).toEqual(['peche']);
    for (const other of ['poules', 'creuses', 'mare', 'kado']) expect(read(other).criteria).toEqual({});
  });

  it('is never a known word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...lexicon.exact.keys()), (phrase) => {
        const { says } = lexicon.exact.get(phrase) ?? {};
        fc.pre(says !== undefined && !/ /.test(phrase));
        expect(read(phrase).parts.map(({ facet, value }) => ({ facet, value }))).toEqual([says]);
      }),
    );
  });
});
