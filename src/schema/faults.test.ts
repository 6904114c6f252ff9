import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from './faults.ts';
import { FARM, farmWith, sentences, today } from './mistakes.fixture.ts';
import { article, contentWith, farm, soundContent } from './sound-content.fixture.ts';

describe('a listing with six slips', () => {
  const slips = farmWith(`openingHours: "Mo 25:00-26:00"
products: [{ product: frases }]
position: { latitude: 48.857, longitude: 2.352 }
certifications: [biologique]
contact: { phone: "01 99 00", website: ferme.example }`);

  it('is told each of them in one clear line, and nothing of the others', () => {
    const sound = farm.replace('Ferme du Lac', 'Ferme du Pré');
    const said = sentences({ [FARM]: slips, 'producers/ferme-du-pre.md': sound });
    expect(Object.keys(said)).toEqual([FARM]);
    expect(said[FARM]?.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      'Téléphone (contact.phone) : « 01 99 00 » n’est pas un numéro de téléphone français. → Écrivez dix chiffres, par exemple 01 99 00 12 34.',
      'Site web (contact.website) : « ferme.example » n’est pas une adresse complète. → Écrivez https:// devant, par exemple https://www.ferme.example',
      'Horaires (openingHours) : « Mo 25:00-26:00 » : une journée commence entre 00:00 et 23:59. → Exemple : Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off',
      'Produit (products n° 1, product) : « frases » n’existe pas parmi les produits. → Voulez-vous dire « fraises » ?',
      'Certification (certifications n° 1) : « biologique » n’existe pas parmi les certifications. → Choisissez un identifiant de content/taxonomy/certifications.yaml.',
      'Position (position) : ce point est hors du territoire : la commune la plus proche, Rambouillet, est à 45 km. → Corrigez la latitude et la longitude.',
    ]);
  });
});

describe('a content without fault', () => {
  it('has no fault and no warning, and is counted', () => {
    expect(checkContent(contentWith({}), { today })).toEqual({
      faults: [],
      warnings: [],
      entryCount: 5,
      counts: {
        territory: 1,
        communes: 1,
        categories: 2,
        products: 1,
        certifications: 1,
        authors: 1,
        magazines: 1,
        producers: 1,
        articles: 1,
        events: 1,
      },
    });
  });
});

describe('several wrong files at once', () => {
  const wrong = {
    'producers/un.md': farm.replace('Ferme du Lac', 'F'),
    'producers/deux.md': '---js\nprocess.exit()\n---\n',
    'producers/trois.md': farm.replace('[fromages]', '[rien-de-tel, fromages, autre-chose]'),
    'articles/quatre.md': article.replace('2026-10-02', '02/10/2026').replace('saveurs', 'saveur'),
    'media/cinq.svg': '<svg/>',
  };

  it('are all reported, each fault once, in the order of their names', () => {
    const found = sentences(wrong);
    expect(Object.entries(found).map(([path, list]) => [path, list.length])).toEqual([
      ['articles/quatre.md', 2],
      ['media/cinq.svg', 1],
      ['producers/deux.md', 1],
      ['producers/trois.md', 2],
      ['producers/un.md', 1],
    ]);
  });

  it('do not hide nor harm the sound ones', () => {
    const paths = new Set(checkContent(contentWith(wrong), { today }).faults.map(({ path }) => path));
    expect([...soundContent.keys()].filter((path) => paths.has(path))).toEqual([]);
  });

  it('do not make references to them dead: their file is there', () => {
    const texts = {
      'producers/casse.md': '---\nname: [\n---\n',
      [FARM]: farmWith('outlets: [{ listing: producers/casse }]'),
    };
    expect(Object.keys(sentences(texts))).toEqual(['producers/casse.md']);
  });

  it('a broken vocabulary is said once, not in every entry that uses it', () => {
    expect(sentences({ 'taxonomy/categories.yaml': 'categories: [' })).toEqual({
      'taxonomy/categories.yaml': [expect.stringContaining('un crochet ou une accolade n’est pas fermé')],
    });
  });
});

describe('any bytes at all', () => {
  it('never make the check fail otherwise than by a report', () => {
    const texts = [
      '',
      '\0',
      '---',
      '---\n---',
      '---\n---\n',
      '---\n[]\n---\n',
      '---\nnull\n---\n',
      '---\n- a\n---\n',
      '---\n"a"\n---\n',
    ];
    for (const text of texts) expect(Object.keys(sentences({ [FARM]: text }))).toEqual([FARM]);
  });

  it('that are not UTF-8 are named as such', () => {
    const file = { path: 'producers/latin.md', bytes: Uint8Array.from([0x2d, 0x2d, 0x2d, 0xe9]) };
    expect(sentences({}, [file])).toEqual({
      'producers/latin.md': [
        ' : ce fichier n’est pas du texte en UTF-8. → Enregistrez-le en UTF-8 dans votre éditeur de texte.',
      ],
    });
  });
});

describe('CONTRIBUTING.md', () => {
  it('gives as an example an entry that the check accepts', () => {
    const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
    const [, example = ''] = /```markdown\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(example).toContain('name: Ferme du Lac');
    expect(sentences({ [FARM]: example })).toEqual({});
  });
});

describe('laws', () => {
  const line = (max: number) =>
    fc
      .string({ unit: 'grapheme', minLength: 2, maxLength: Math.floor(max / 4) })
      .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
      .filter((text) => [...text].length >= 2 && text.length <= max);
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2026-11-20'), noInvalidDate: true });
  const listing = fc.record(
    {
      name: line(80),
      summary: line(200),
      categories: fc.subarray(['fromages', 'chevre'], { minLength: 1 }),
      commune: fc.constant('78517'),
      contact: fc.record(
        { phone: fc.constantFrom('01 99 00 12 34', '+33 1 99 00 12 34') },
        { requiredKeys: [] },
      ),
      products: fc.array(fc.record({ product: fc.constant('fraises'), price: fc.nat({ max: 1000 }) }), {
        maxLength: 3,
      }),
      hoursNote: line(200),
      payment: fc.subarray(['cash', 'card', 'cheque']),
      verified: fc.record({
        on: day.map((date) => date.toISOString().slice(0, 10)),
        by: fc.constant('la-redaction'),
      }),
      demo: fc.boolean(),
    },
    { requiredKeys: ['name', 'summary', 'categories', 'commune', 'verified'] },
  );

  it('a valid entry written by a YAML library is accepted', () => {
    fc.assert(
      fc.property(listing, (data) => {
        // YAML 1.1 has dates and binary numbers too: what resembles them is written between quotes.
        const fields = stringify(data, { lineWidth: 0, compat: 'yaml-1.1' });
        expect(sentences({ [FARM]: `---\n${fields}---\n` })).toEqual({});
      }),
    );
  });

  it('no stray line passes, whatever its key', () => {
    const key = fc.string({ minLength: 1, maxLength: 20 }).filter((name) => /^[a-zA-Z_][\w-]*$/.test(name));
    fc.assert(
      fc.property(fc.oneof(key, fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))), (name) => {
        expect(Object.keys(sentences({ [FARM]: farmWith(`${name}: 1`) }))).toEqual([FARM]);
      }),
    );
  });
});
