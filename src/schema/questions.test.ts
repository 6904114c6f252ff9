import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from './frontmatter.ts';
import { type CollectionName } from './index.ts';
import { type Question, entryText, questionsOf, readAnswer, withAnswer } from './questions.ts';
import { folders, schemaOf } from './rules/content.ts';

const asked = (collection: CollectionName) =>
  questionsOf(schemaOf(collection)).map(({ path, isOptional }) => path.join('.') + (isOptional ? '?' : ''));

describe('questionsOf', () => {
  const rows: { collection: CollectionName; paths: string[] }[] = [
    {
      collection: 'producers',
      paths: ['name', 'summary', 'categories', 'commune', 'verified.on', 'verified.by'],
    },
    {
      collection: 'events',
      paths: [
        ...['title', 'summary', 'start', 'end?', 'startTime?', 'endTime?', 'commune'],
        ...['place.name?', 'place.listing?', 'place.address?', 'organiser', 'categories', 'price'],
      ],
    },
    { collection: 'articles', paths: ['title', 'summary', 'magazine', 'authors.0.author', 'published'] },
    { collection: 'guides', paths: ['title', 'summary', 'editors', 'sections.0.title', 'updated'] },
    { collection: 'notices', paths: ['title', 'kind', 'commune', 'published', 'expires'] },
  ];
  for (const { collection, paths } of rows)
    it(`asks for what one of the ${collection} must say`, () => expect(asked(collection)).toEqual(paths));

  it('asks for the opening hours of a market, which only a market must say', () => {
    expect(asked('markets')).toContain('openingHours');
  });

  it('has a French label for every question of every collection', () => {
    for (const collection of folders.values())
      for (const { label } of questionsOf(schemaOf(collection))) expect(label).toMatch(/^[A-ZÀÉ]/);
  });
});

const communes = [
  { written: '78517', name: 'Rambouillet', words: ['78517', 'rambouillet', '78120'] },
  { written: '78269', name: 'Gazeran', words: ['78269', 'gazeran', '78125'] },
  { written: '78557', name: 'Saint-Hilarion', words: ['78557', 'saint-hilarion', '78125'] },
];
const context = { today: '2026-11-21', candidates: () => communes };

const question = (collection: CollectionName, path: string): Question => {
  const found = questionsOf(schemaOf(collection)).find((one) => one.path.join('.') === path);
  if (!found) throw new Error(`no question ${path}`);
  return found;
};

describe('readAnswer', () => {
  const commune = question('producers', 'commune');
  const kind = question('notices', 'kind');
  const rows = [
    { asked: commune, text: 'rambouillet', answer: { value: '78517' } },
    { asked: commune, text: '78120', answer: { value: '78517' } },
    { asked: commune, text: '78517', answer: { value: '78517' } },
    { asked: commune, text: 'gaz', answer: { value: '78269' } },
    {
      asked: commune,
      text: '78125',
      answer: { problem: 'Plusieurs possibilités, précisez : 78269 (Gazeran), 78557 (Saint-Hilarion).' },
    },
    {
      asked: commune,
      text: 'Rembouillet',
      answer: {
        problem:
          '« Rembouillet » n’existe pas parmi les communes. Choisissez : 78517 (Rambouillet), 78269 (Gazeran), 78557 (Saint-Hilarion).',
      },
    },
    { asked: commune, text: '  ', answer: { problem: 'Il faut une réponse.' } },
    { asked: kind, text: 'Offre', answer: { value: 'offer' } },
    { asked: kind, text: '2', answer: { value: 'request' } },
    { asked: kind, text: 'request', answer: { value: 'request' } },
    { asked: kind, text: 'don', answer: { problem: '« don » n’est pas dans la liste.' } },
    { asked: question('notices', 'expires'), text: '5/12/2026', answer: { value: '2026-12-05' } },
    { asked: question('notices', 'expires'), text: '2026-12-05', answer: { value: '2026-12-05' } },
    {
      asked: question('notices', 'expires'),
      text: 'demain',
      answer: {
        problem:
          '« demain » n’est pas une date qui existe au format AAAA-MM-JJ. Écrivez année-mois-jour, par exemple 2026-03-12 pour le 12 mars 2026.',
      },
    },
    { asked: question('notices', 'published'), text: '', answer: { value: '2026-11-21' } },
    { asked: question('notices', 'expires'), text: '', answer: { problem: 'Il faut une réponse.' } },
    { asked: question('events', 'place.name'), text: '', answer: { value: undefined } },
    { asked: question('guides', 'editors'), text: 'gazeran, 78120', answer: { value: ['78269', '78517'] } },
    {
      asked: question('producers', 'name'),
      text: 'F',
      answer: { problem: 'Ce nom est trop court. Écrivez au moins deux lettres.' },
    },
  ];
  for (const { asked: one, text, answer } of rows)
    it(`understands « ${text} » for ${one.label}`, () =>
      expect(readAnswer(one, text, context)).toEqual(answer));
});

describe('an answer that names nothing', () => {
  const many = Array.from({ length: 13 }, (_, index) => ({
    written: `auteur-${index}`,
    name: '',
    words: [`auteur-${index}`],
  }));
  const author = question('articles', 'authors.0.author');
  const problemOf = (text: string, candidates: typeof many) =>
    readAnswer(author, text, { ...context, candidates: () => candidates });

  const rows = [
    {
      text: 'auteur12',
      candidates: many,
      problem:
        '« auteur12 » n’existe pas parmi les auteurs. Voulez-vous dire auteur-12, auteur-2, auteur-0 ?',
    },
    {
      text: 'Zorglub',
      candidates: many,
      problem:
        '« Zorglub » n’existe pas parmi les auteurs. Écrivez le nom d’un fichier de content/authors/ sans .md, ou créez cette fiche.',
    },
    {
      text: 'demain',
      candidates: many.slice(0, 12),
      problem: `« demain » n’existe pas parmi les auteurs. Choisissez : ${many
        .slice(0, 12)
        .map(({ written }) => written)
        .join(', ')}.`,
    },
    {
      text: '!!!',
      candidates: many,
      problem:
        '« !!! » n’existe pas parmi les auteurs. Écrivez le nom d’un fichier de content/authors/ sans .md, ou créez cette fiche.',
    },
    {
      text: 'demain',
      candidates: [],
      problem:
        '« demain » n’existe pas parmi les auteurs. Écrivez le nom d’un fichier de content/authors/ sans .md, ou créez cette fiche.',
    },
  ];
  for (const { text, candidates, problem } of rows)
    it(`« ${text} » among ${candidates.length} gets the whole list, the closest, or where to look`, () =>
      expect(problemOf(text, candidates)).toEqual({ problem }));
});

describe('withAnswer', () => {
  it('makes the groups and lists on the way, and keeps what is there', () => {
    const one = withAnswer({ title: 'A' }, ['authors', 0, 'author'], 'la-redaction');
    expect(withAnswer(one, ['authors', 0, 'role'], 'texte')).toEqual({
      title: 'A',
      authors: [{ author: 'la-redaction', role: 'texte' }],
    });
  });

  it('leaves out an answer that was passed', () => {
    expect(withAnswer({ title: 'A' }, ['place', 'name'], undefined)).toEqual({ title: 'A' });
  });
});

describe('entryText', () => {
  const articles = schemaOf('articles');

  it('is read back as it was, whatever people type', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\p{C}\u2028\u2029]/u.test(value));
    fc.assert(
      fc.property(text, text, (title, body) => {
        const written = { title, list: [title] };
        const { data, faults } = readEntry(new TextEncoder().encode(entryText(articles, written, body)));
        expect({ data, faults }).toEqual({ data: written, faults: [] });
      }),
    );
  });

  for (const title of ['2026-12-05', '0b11', '-0x1F', '2026-12-05 10:00:00'])
    it(`quotes « ${title} » where a text is expected`, () =>
      expect(entryText(articles, { title }, '')).toBe(`---\ntitle: "${title}"\n---\n`));

  it('quotes inside groups and lists, and leaves dates as they are', () => {
    const data = { authors: [{ author: '0b11' }], published: '2026-11-21' };
    expect(entryText(articles, data, '')).toBe(
      '---\nauthors:\n  - author: "0b11"\npublished: 2026-11-21\n---\n',
    );
  });
});
