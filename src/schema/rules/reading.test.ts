import { describe, expect, test } from 'vitest';
import { checkContent } from '../faults.ts';
import { contentWith, farm } from '../sound-content.fixture.ts';

const today = '2026-11-23';
const FARM = 'producers/ferme-du-lac.md';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The remarks on a content: « path field: what ». */
function remarks(texts: Record<string, string>): string[] {
  const { warnings } = checkContent(contentWith(texts), { today });
  return warnings.map(({ path, field, what }) => plain([path, field, what].filter(Boolean).join(' | ')));
}

const farmWith = (change: Record<string, string>, body = 'Une ferme au bord de l’eau.') => {
  const lines = Object.entries(change).map(([key, value]) => `${key}: ${value}`);
  const kept = farm
    .split('\n')
    .filter((line) => !Object.keys(change).some((key) => line.startsWith(`${key}:`)))
    .slice(1, -2);
  return ['---', ...lines, ...kept.filter((line) => line !== '---'), '---', body, ''].join('\n');
};

const article = (text: string) => `---
title: Le goût du lac
summary: Une visite à la ferme, un matin d’hiver.
magazine: saveurs
authors: [{ author: la-redaction }]
published: 2026-10-02
---
${text}
`;
const STORY = 'On y va à pied, par le chemin creux, avant que le soleil se lève. '.repeat(6);

/** Nothing in it deserves a remark. */
const sound = farmWith({ summary: 'Fromages de chèvre, vendus à la ferme le samedi.' });
const story = article(STORY);
const base = { [FARM]: sound, 'articles/le-gout-du-lac.md': story };
const about = (texts: Record<string, string>) => remarks({ ...base, ...texts });
const onFarm = (change: Record<string, string>, body?: string) =>
  about({
    [FARM]: farmWith({ summary: 'Fromages de chèvre, vendus à la ferme le samedi.', ...change }, body),
  });

test('what is written soberly deserves no remark', () => {
  expect(about({})).toEqual([]);
});

describe('a listing that is there twice', () => {
  test('is told once, with why', () => {
    const twin = farmWith({ name: 'La Ferme du Lac', summary: 'Du lait, et du fromage le samedi matin.' });
    expect(about({ 'shops/la-ferme.md': twin.replace('[fromages]', '[fromages]') })).toEqual([
      'shops/la-ferme.md | la fiche content/producers/ferme-du-lac.md parle peut-être du même lieu (nom très proche).',
    ]);
  });

  test('is told by its phone too', () => {
    const phone = { contact: '{ phone: "01 30 41 00 10" }' };
    const summary = 'Du lait, et du fromage le samedi matin.';
    const texts = {
      [FARM]: farmWith({ summary: 'Fromages de chèvre, vendus à la ferme le samedi.', ...phone }),
      'producers/laiterie.md': farmWith({ name: 'Laiterie Dupré', summary, ...phone }),
    };
    expect(about(texts)).toEqual([expect.stringContaining('(même téléphone)')]);
  });

  test('is no market, which is where others are', () => {
    const market = farmWith({ name: 'Ferme du Lac', openingHours: '"Sa 08:00-13:00"' });
    const texts = {
      'markets/ferme-du-lac.md': market.replace(
        'Fromages de chèvre.',
        'Le marché du samedi, au bord du lac.',
      ),
    };
    expect(about(texts).filter((said) => said.includes('même lieu'))).toEqual([]);
  });
});

describe('a telephone that cannot exist', () => {
  const cases: [string, string, string | undefined][] = [
    ['of fiction', '01 99 00 12 34', 'réservé à la fiction'],
    ['of an example', '06 12 34 56 78', 'numéro d’exemple'],
    ['like any other', '01 30 41 00 10', undefined],
  ];
  for (const [what, phone, said] of cases)
    test(`${what} is ${said ? 'told' : 'not told'}`, () => {
      const found = onFarm({ contact: `{ phone: "${phone}" }` });
      if (!said) expect(found).toEqual([]);
      else expect(found).toEqual([expect.stringContaining(`Téléphone (contact.phone) | « ${phone} »`)]);
      if (said) expect(found[0]).toContain(said);
    });

  test('is not told of an invented entry', () => {
    expect(onFarm({ contact: '{ phone: "01 99 00 12 34" }', demo: 'true' })).toEqual([]);
  });
});

test('a SIRET whose key is wrong is a fault, and says which digits', () => {
  const faultsOf = (siret: string) =>
    checkContent(contentWith({ ...base, [FARM]: farmWith({ siret: `"${siret}"` }) }), { today }).faults;
  expect(faultsOf('120 027 016 00563')).toEqual([]);
  expect(faultsOf('120 027 016 00564')).toMatchObject([
    { field: 'SIRET (siret)', what: expect.stringContaining('ses cinq derniers chiffres') },
  ]);
});

describe('words that promise', () => {
  const cases: [string, Record<string, string>, string | undefined][] = [
    ['a control of the label', { summary: '"Miel certifié #ici, récolté en juin."' }, 'promet un contrôle'],
    ['nothing but a pledge', { summary: '"Miel #ici, récolté en juin par nos soins."' }, undefined],
    ['that there is no control', { summary: '"Miel #ici, sans être certifié par personne."' }, undefined],
    [
      'a certification that is not held',
      { summary: 'Fromages bio de chèvre, le samedi.' },
      '« bio » annonce',
    ],
    [
      'one that is held',
      { summary: 'Fromages bio de chèvre, le samedi.', certifications: '[bio]' },
      undefined,
    ],
    ['that one has none', { summary: 'Fromages de chèvre, sans label bio, le samedi.' }, undefined],
    ['nothing: another word', { summary: 'Fromages de la rue Biot, le samedi matin.' }, undefined],
  ];
  const certifications = `certifications:
  - { id: bio, name: Bio, summary: Sans chimie, url: https://bio.example, claims: [bio, biologique] }
`;
  for (const [what, change, said] of cases)
    test(`${what} are ${said ? 'told' : 'let through'}`, () => {
      const texts = { 'taxonomy/certifications.yaml': certifications, [FARM]: farmWith(change) };
      expect(about(texts)).toEqual(said ? [expect.stringContaining(said)] : []);
    });
});

describe('manners', () => {
  const cases: [string, Record<string, string>, string | undefined][] = [
    [
      'two words in capitals',
      { summary: 'Fromages de chèvre EXTRA FRAIS, le samedi.' },
      '« EXTRA FRAIS » crie',
    ],
    ['one long word in capitals', { summary: 'Une PRODUCTION de fromages, le samedi.' }, 'crie'],
    ['an acronym', { summary: 'Paniers de l’AMAP, à la gare RER le jeudi.' }, undefined],
    ['rows of marks', { summary: 'Fromages de chèvre, venez le samedi !!!' }, 'crie'],
    ['praise', { summary: 'Le lieu incontournable pour vos fromages du samedi.' }, '« incontournable »'],
    ['the name again', { name: 'Ferme du grand lac', summary: 'Ferme du Grand Lac' }, 'répète le nom'],
    ['three words', { summary: 'Fromages de chèvre' }, 'ne dit presque rien'],
  ];
  for (const [what, change, said] of cases)
    test(`${what} ${said ? 'deserve a remark' : 'deserves none'}`, () => {
      expect(onFarm(change)).toEqual(said ? [expect.stringContaining(said)] : []);
    });

  test('a text of two words, or a short article, is told', () => {
    expect(onFarm({}, 'À venir.')).toEqual([expect.stringContaining('ce texte ne dit presque rien')]);
    expect(about({ 'articles/le-gout-du-lac.md': article('On y va à pied.') })).toEqual([
      expect.stringContaining('ce texte ne fait que 15 signes'),
    ]);
  });
});

describe('an exception', () => {
  const shouting = farmWith({ summary: 'Fromages de chèvre EXTRA FRAIS, le samedi.' });
  const excepting = (change: Record<string, string>) => {
    const fields = {
      entry: 'producers/ferme-du-lac',
      rule: 'shouting',
      reason: 'C’est leur enseigne.',
      until: '2027-06-30',
      ...change,
    };
    const lines = Object.entries(fields).map(
      ([key, value], index) => `${index ? '   ' : '  -'} ${key}: ${value}`,
    );
    return { ...base, [FARM]: shouting, 'exceptions.yaml': `exceptions:\n${lines.join('\n')}\n` };
  };

  test('hides its remark until its day', () => {
    expect(remarks(excepting({}))).toEqual([]);
  });

  test('that has expired lets its remark come back, and says so', () => {
    expect(remarks(excepting({ until: '2026-11-22' }))).toEqual([
      expect.stringContaining('a expiré le 22 novembre 2026'),
      expect.stringContaining('« EXTRA FRAIS » crie'),
    ]);
  });

  test('that hides nothing asks to be deleted', () => {
    expect(remarks({ ...excepting({}), [FARM]: sound })).toEqual([expect.stringContaining('ne sert plus')]);
  });

  test('for nothing that exists, or for an unknown remark, is a fault', () => {
    const faultsOf = (change: Record<string, string>) =>
      checkContent(contentWith(excepting(change)), { today }).faults.map(({ what }) => plain(what));
    expect(faultsOf({ entry: 'producers/partie' })).toEqual([
      'la fiche content/producers/partie.md n’existe pas.',
    ]);
    expect(faultsOf({ rule: 'tout' })).toEqual(['« tout » n’est pas une valeur possible.']);
  });

  test('never hides a fault', () => {
    const texts = { ...excepting({}), [FARM]: farmWith({ summary: '""' }) };
    expect(checkContent(contentWith(texts), { today }).faults).not.toEqual([]);
  });
});
