import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { FARM, sentences, today } from '../mistakes.fixture.ts';
import { contentWith, eventText, farm } from '../sound-content.fixture.ts';

describe('files that do not belong', () => {
  const rows = [
    {
      path: 'producers/ferme.mdx',
      said: 'les fichiers .mdx exécutent du code\u00a0: ils sont refusés. → Écrivez le texte en Markdown, dans un fichier .md.',
    },
    {
      path: 'pages/accueil.html',
      said: 'les pages HTML peuvent contenir du code\u00a0: elles sont refusées. → Écrivez le texte en Markdown, dans un fichier .md.',
    },
    {
      path: 'producers/logo.svg',
      said: 'les images .svg peuvent contenir du code\u00a0: elles sont refusées. → Enregistrez l’image en PNG, JPEG ou WebP dans content/media/.',
    },
    {
      path: 'producers/ferme.jpg',
      said: 'ce n’est pas une fiche. → Une fiche est un fichier .md ; les photos vont dans content/media/.',
    },
    {
      path: 'producers/2026/ferme.md',
      said: 'les sous-dossiers ne sont pas lus. → Déplacez le fichier directement dans content/producers/.',
    },
    {
      path: 'producer/ferme.md',
      said: 'le dossier « producer » n’existe pas. → Voulez-vous dire content/producers/ ?',
    },
    {
      path: 'taxonomy/product.yaml',
      said: 'ce fichier n’est pas attendu ici. → Voulez-vous dire content/taxonomy/products.yaml ? Sinon, supprimez-le.',
    },
    { path: 'notes.txt', said: 'ce fichier n’est pas attendu ici. → Supprimez-le ou déplacez-le.' },
  ];
  for (const { path, said } of rows)
    it(path, () => expect(sentences({ [path]: 'x' })).toEqual({ [path]: [` : ${said}`] }));

  it('refuses a link to another file without reading it', () => {
    const link = { path: 'producers/passe.md', bytes: new Uint8Array(), isLink: true };
    expect(sentences({}, [link])).toEqual({
      'producers/passe.md': [
        ' : c’est un lien vers un autre fichier. → Copiez le fichier lui-même à cette place.',
      ],
    });
  });

  it('says nothing of what Git and file managers leave', () => {
    expect(sentences({ 'notices/.gitkeep': '', 'media/.DS_Store': 'x' })).toEqual({});
  });

  it('says which of its files is missing', () => {
    const files = contentWith({}).filter(({ path }) => path !== 'taxonomy/communes.yaml');
    expect(checkContent(files, { today }).faults).toEqual([
      {
        path: 'taxonomy/communes.yaml',
        what: 'ce fichier manque.',
        repair: 'Reprenez-le d’une version précédente du dépôt.',
      },
    ]);
  });
});

it('an entry in the folder of another collection is told where it belongs, in one sentence', () => {
  const path = 'articles/ferme-des-mares.md';
  expect(sentences({ [path]: farm })[path]).toEqual([
    ' : cette fiche n’a pas les champs de « Articles ». → Ses champs sont ceux d’un autre dossier : déplacez-la, par exemple dans content/producers/.',
  ]);
});

it('an item of a list keeps its own faults, though a collection knows its fields', () => {
  const path = 'exceptions.yaml';
  const item = '  - { name: Bio, openingHours: Sa, hoursNote: a, payment: [cash] }';
  const said = sentences({ [path]: `exceptions:\n${item}\n` })[path] ?? [];
  expect(said.join('\n')).toContain('le champ « openingHours » n’existe pas');
});

describe('file names', () => {
  const bad = (path: string, repair: string) => ({
    [path]: [` : ce nom de fichier ne peut pas devenir une adresse. → ${repair}`],
  });

  it('must be slugs', () => {
    const path = 'producers/Ferme_de l’Été.md';
    expect(sentences({ [path]: farm })).toEqual(bad(path, 'Renommez-le ferme-de-l-ete.md'));
  });

  it('are not asked to become one that is taken', () => {
    const path = 'producers/Ferme-Du-Lac.md';
    const said = sentences({ 'producers/ferme-du-lac.md': farm, [path]: farm })[path];
    expect(said?.[0]).toContain('Gardez-en un seul : ferme-du-lac.md existe déjà.');
  });

  it('must hold a letter, because numbers are pages and months', () => {
    const path = 'events/2026-12.md';
    expect(sentences({ [path]: eventText })).toEqual(
      bad(path, 'Renommez-le avec au moins une lettre : ma-fiche.md'),
    );
  });

  it('must not be an address of the agenda itself', () => {
    expect(sentences({ 'events/archives.md': eventText, 'events/rss.md': eventText })).toEqual({
      'events/archives.md': [
        ' : le nom « archives » est l’adresse des archives de l’agenda. → Renommez le fichier, par exemple archives-de-la-fete.md',
      ],
      'events/rss.md': [
        ' : le nom « rss » est l’adresse du flux de l’agenda. → Renommez le fichier, par exemple rss-de-la-fete.md',
      ],
    });
    expect(sentences({ 'producers/archives.md': farm, 'events/constructor.md': eventText })).toEqual({});
  });

  it('must not be too long', () => {
    const path = `producers/${'a'.repeat(81)}.md`;
    expect(sentences({ [path]: farm })).toEqual({
      [path]: [' : ce nom de fichier dépasse 80 lettres. → Renommez-le plus court.'],
    });
  });

  const taken = (path: string) =>
    ` : ce nom est déjà pris par content/${path}. → Renommez l’un des deux fichiers, ou supprimez celui qui est en trop.`;

  it('must differ by more than capitals', () => {
    expect(sentences({ 'producers/Ferme-du-lac.md': farm })['producers/Ferme-du-lac.md']).toContain(
      taken(FARM),
    );
  });

  it('must differ by more than the extension', () => {
    expect(
      sentences({ 'producers/ferme-du-lac.markdown': farm })['producers/ferme-du-lac.markdown'],
    ).toContain(taken(FARM));
  });
});
