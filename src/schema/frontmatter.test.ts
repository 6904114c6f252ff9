import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { MAX_ENTRY_BYTES, MAX_FRONTMATTER_BYTES, readEntry, readYamlFile } from './frontmatter.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readEntry(encode(text));
const said = (text: string) =>
  read(text).faults.map(({ line, what, repair }) => `l. ${line} : ${what} → ${repair}`);

describe('an entry', () => {
  it('is fields, then a text, and the line on which the text starts', () => {
    expect(read('---\nname: Ferme\nmonths: [4, 5]\n---\nBonjour\n')).toEqual({
      data: { name: 'Ferme', months: [4, 5] },
      body: 'Bonjour\n',
      bodyLine: 5,
      faults: [],
      bare: [],
    });
  });

  it('may start with a byte order mark, end its lines with CRLF and leave spaces after ---', () => {
    expect(read('\ufeff--- \r\nname: Ferme\r\n---\t\r\nA\r\nB')).toMatchObject({
      data: { name: 'Ferme' },
      body: 'A\nB',
    });
  });

  it('may have no text, no field and no last line feed', () => {
    expect(read('---\nname: Ferme\n---')).toMatchObject({ data: { name: 'Ferme' }, body: '', faults: [] });
    expect(read('---\n---\n')).toMatchObject({ data: null, faults: [] });
  });

  it('keeps rules and dates as they are written', () => {
    expect(read('---\non: 2026-03-12\nat: 09:30\nno: no\n---\nA\n\n---\n\nB')).toMatchObject({
      data: { on: '2026-03-12', at: '09:30', no: 'no' },
      body: 'A\n\n---\n\nB',
    });
  });
});

const FENCE = 'Écrivez les champs en YAML entre deux lignes qui ne contiennent que ---.';
const HEADER = 'La première ligne est ---, puis viennent les champs, puis une ligne --- et le texte.';
const AMPERSAND = 'Mettez le texte entre guillemets s’il commence par & ou *, sinon récrivez la valeur.';
const ANCHOR = `les ancres et renvois de YAML (& et *) ne sont pas acceptés. → ${AMPERSAND}`;
const fields = (text: string) => `---\n${text}\n---\n`;

const refusals = [
  {
    name: 'JavaScript',
    text: '---js\n{}\n---\n',
    said: [`l. 1 : l’en-tête « ---js » n’est pas accepté. → ${FENCE}`],
  },
  {
    name: 'TOML',
    text: '+++\na = 1\n+++\n',
    said: [`l. 1 : l’en-tête « +++ » n’est pas accepté. → ${FENCE}`],
  },
  {
    name: 'named TOML',
    text: '---toml\n---\n',
    said: [`l. 1 : l’en-tête « ---toml » n’est pas accepté. → ${FENCE}`],
  },
  {
    name: 'a fence that another reader would take for the end',
    text: '---\na: 1\n---- b: 2\n---\n',
    said: [`l. 3 : l’en-tête « ---- b: 2 » n’est pas accepté. → ${FENCE}`],
  },
  { name: 'no header', text: 'Bonjour\n', said: [`l. 1 : il manque l’en-tête. → ${HEADER}`] },
  {
    name: 'an empty line first',
    text: '\n---\na: 1\n---\n',
    said: [`l. 1 : il manque l’en-tête. → ${HEADER}`],
  },
  {
    name: 'no end',
    text: '---\na: 1\n',
    said: ['l. 1 : l’en-tête n’est pas fermé. → Ajoutez une ligne --- après les champs.'],
  },
  { name: 'an anchor', text: fields('a: 1\nb: &x 2'), said: [`l. 3 : ${ANCHOR}`] },
  { name: 'an alias', text: fields('a: *x'), said: [`l. 2 : ${ANCHOR}`] },
  {
    name: 'a tag',
    text: fields('a: !!js/function x'),
    said: [
      'l. 2 : les étiquettes de YAML (!) ne sont pas acceptées. → Mettez le texte entre guillemets s’il commence par !, sinon supprimez l’étiquette.',
    ],
  },
  {
    name: 'a merge',
    text: fields('<<: { a: 1 }'),
    said: ['l. 2 : la fusion de champs (<<) n’est pas acceptée. → Récrivez les champs un par un.'],
  },
  {
    name: 'a repeated key',
    text: fields('a: 1\nb: 2\na: 3'),
    said: ['l. 4 : le champ « a » est écrit deux fois. → Gardez une seule des deux lignes.'],
  },
  {
    name: 'a key that would reach JavaScript’s objects',
    text: fields('__proto__: { admin: true }\nconstructor: 1'),
    said: [
      'l. 2 : le nom de champ « __proto__ » est interdit. → Supprimez cette ligne.',
      'l. 3 : le nom de champ « constructor » est interdit. → Supprimez cette ligne.',
    ],
  },
  {
    name: 'a list for a key',
    text: fields('? [a, b]\n: c'),
    said: [
      'l. 2 : un nom de champ n’est pas lisible. → Écrivez le nom du champ, deux points, une espace, puis la valeur.',
    ],
  },
  {
    name: 'a second document, which would be lost',
    text: fields('a: 1\n...\nb: 2'),
    said: [
      'l. 3 : une ligne des champs commence par ..., --- ou %. → Supprimez cette ligne : ce qui la suit serait perdu.',
    ],
  },
  {
    name: 'a colon in a text',
    text: fields('name: Ferme: le lac'),
    said: [
      'l. 2 : il y a deux fois « : » sur la même ligne. → Mettez toute la valeur entre guillemets, par exemple name: "Ferme : le lac".',
    ],
  },
  {
    name: 'a tabulation',
    text: fields('a:\n\tb: 1'),
    said: ['l. 3 : la ligne est décalée par une tabulation. → Remplacez la tabulation par deux espaces.'],
  },
  {
    name: 'an apostrophe in single quotes',
    text: fields("a: 'l'été'"),
    said: [
      'l. 2 : un signe ne va pas ici (apostrophe, tiret, crochet ou accolade). → Mettez toute la valeur entre guillemets doubles : "l’été à la ferme" ; et voyez s’il manque une ligne juste au-dessus.',
    ],
  },
  {
    name: 'an open bracket',
    text: fields('a: [1, 2'),
    said: [
      'l. 3 : le décalage de cette ligne ne va pas, ou un crochet ou une accolade n’est pas fermé. → Alignez les champs d’un même groupe avec des espaces ; fermez chaque [ par ] et chaque { par }.',
    ],
  },
  {
    name: 'a missing colon',
    text: fields('a: 1\nbonjour'),
    said: [
      'l. 3 : il manque un signe : deux points après un nom de champ, ou un guillemet, crochet ou accolade fermant. → Écrivez nom-du-champ, deux points, une espace, puis la valeur ; fermez ce qui est ouvert.',
    ],
  },
  {
    name: 'a mention at the start of a value',
    text: fields('a: @ferme'),
    said: [
      'l. 2 : la valeur commence par un signe réservé (@, ` ou %). → Mettez toute la valeur entre guillemets, par exemple name: "Ferme : le lac".',
    ],
  },
  {
    name: 'a NUL',
    text: fields('a: "x"\nb: "\0"'),
    said: [
      'l. 3 : il y a un caractère invisible (U+0000). → Supprimez-le : effacez puis récrivez cette ligne.',
    ],
  },
  {
    name: 'a character that reorders the line',
    text: `${fields('a: 1')}Voir \u202egpj.exe`,
    said: [
      'l. 4 : il y a un caractère invisible (U+202E). → Supprimez-le : effacez puis récrivez cette ligne.',
    ],
  },
];

describe('an entry is refused, with the line and the repair, for', () => {
  for (const { name, text, said: sentences } of refusals)
    it(name, () => expect(said(text)).toEqual(sentences));

  it('fields of more than 64 KB', () => {
    const text = fields(`a: "${'x'.repeat(MAX_FRONTMATTER_BYTES)}"`);
    expect(read(text).faults).toEqual([
      {
        what: 'l’en-tête dépasse 64\u00a0Ko.',
        repair: 'Raccourcissez le texte, ou partagez-le en plusieurs fiches.',
      },
    ]);
  });

  it('a file of a megabyte', () => {
    expect(read(fields('a: 1') + 'x'.repeat(1_000_000)).faults).toEqual([
      {
        what: `ce fichier dépasse ${MAX_ENTRY_BYTES / 1024}\u00a0Ko.`,
        repair: 'Raccourcissez le texte, ou partagez-le en plusieurs fiches.',
      },
    ]);
  });
});

/** What grows out of hand takes minutes, and is ended by the limit of a test; each of these takes under 0.3 s. */

describe('hostile fields', () => {
  it('do not reach the prototype of objects', () => {
    const { data } = read(fields('a: { __proto__: { admin: true } }\n__proto__: { admin: true }'));
    expect((data as { admin?: unknown }).admin).toBeUndefined();
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });

  it('do not grow: a billion laughs are refused where they are defined', () => {
    const lines = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'l0: &l0 [x]' : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}x]`,
    );
    const { faults } = read(fields(lines.join('\n')));
    expect(faults.length).toBeGreaterThan(0);
  });

  const floods = {
    brackets: '['.repeat(60_000),
    braces: `a: ${'{'.repeat(60_000)}`,
    dashes: '- '.repeat(30_000),
    keys: Array.from({ length: 9000 }, (_, index) => `k${index}: 1`).join('\n'),
    nested: Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
    tags: '!'.repeat(60_000),
    quotes: "'".repeat(60_000),
  };
  for (const [name, text] of Object.entries(floods))
    it(`of thousands of ${name} are read or refused, and end`, () => {
      const { data, faults } = read(fields(text));
      expect(faults.length > 0 || data !== undefined).toBe(true);
    });

  it('say a refusal once a line, and not thousands of times', () => {
    const { faults } = read(fields(`a: ${'['.repeat(12)}${'[],'.repeat(5000)}${']'.repeat(12)}`));
    expect(faults).toHaveLength(1);
    const many = Array.from({ length: 100 }, (_, index) => `k${index}: *x`).join('\n');
    expect(read(fields(many)).faults).toHaveLength(20);
  });

  it('deeper than twelve levels are refused', () => {
    expect(said(fields(`a: ${'['.repeat(13)}${']'.repeat(13)}`))).toEqual([
      'l. 2 : les champs sont imbriqués trop profondément. → Suivez l’exemple d’une fiche existante.',
    ]);
  });
});

describe('laws', () => {
  const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/).filter((name) => !(name in Object.prototype));
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\p{C}\u2028\u2029]/u.test(value));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it('what is written as YAML is read back the same, with its text', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true }), text, (data, body) => {
        const entry = read(
          `---\n${stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })}---\n${body}`,
        );
        expect(entry).toMatchObject({ data, body, faults: [] });
      }),
    );
  });

  it('any bytes are read or refused, never thrown', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readEntry(bytes)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (anything) => void read(fields(anything))));
  });
});

describe('a YAML file', () => {
  it('may start with ---, and names the right line', () => {
    expect(readYamlFile(encode('---\na: 1\n'))).toEqual({ data: { a: 1 }, faults: [], bare: [] });
    expect(readYamlFile(encode('---\na: 1\na: 2\n')).faults).toMatchObject([{ line: 3 }]);
  });

  it('is refused beyond two megabytes', () => {
    expect(readYamlFile(new Uint8Array(2 * 1024 * 1024 + 1)).faults).toEqual([
      {
        what: 'ce fichier dépasse 2048\u00a0Ko.',
        repair: 'Raccourcissez le texte, ou partagez-le en plusieurs fiches.',
      },
    ]);
  });
});
