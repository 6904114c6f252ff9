import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type ContentFile, checkContent } from './faults.ts';
import {
  article,
  categoriesYaml,
  communesYaml,
  contentWith,
  eventText,
  farm,
  heads,
  productsYaml,
  soundContent,
  territoryYaml,
  textFile,
} from './sound-content.fixture.ts';

const today = '2026-11-21';
const FARM = 'producers/ferme-du-lac.md';

/** Faults as « field, line : what → repair », by file. */
function sentences(texts: Record<string, string>, others: ContentFile[] = []): Record<string, string[]> {
  const { faults } = checkContent(contentWith(texts, others), { today });
  const byPath = Object.groupBy(faults, ({ path }) => path);
  return Object.fromEntries(
    Object.entries(byPath).map(([path, list = []]) => [
      path,
      list.map(
        ({ field, line, what, repair }) => `${field ?? ''}${line ? `l. ${line}` : ''} : ${what} → ${repair}`,
      ),
    ]),
  );
}

const photo = (path: string, more: Partial<ContentFile> = {}): ContentFile => ({
  path,
  bytes: heads.jpeg,
  ...more,
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

/** One row for each mistake: where it is made, and the whole sentence that a person reads. */
interface Mistake {
  mistake: string;
  path?: string;
  text: string;
  said: string[];
}

const farmWith = (line: string) => farm.replace('verified:', `${line}\nverified:`);
const eventWith = (line: string) => eventText.replace('price:', `${line}\nprice:`);

const fieldMistakes: Mistake[] = [
  {
    mistake: 'an address without https',
    text: farmWith('contact: { website: ferme.example }'),
    said: [
      'Site web (contact.website) : « ferme.example » n’est pas une adresse complète. → Écrivez https:// devant, par exemple https://www.ferme.example',
    ],
  },
  {
    mistake: 'a misspelt key',
    text: farmWith('sumary: x'),
    said: ['sumary : le champ « sumary » n’existe pas. → Voulez-vous dire « summary » ?'],
  },
  {
    mistake: 'a key in French',
    text: farmWith('horaires: x'),
    said: ['horaires : le champ « horaires » n’existe pas. → Voulez-vous dire « openingHours » ?'],
  },
  {
    mistake: 'a key outside its group',
    text: farmWith('website: https://ferme.example'),
    said: ['website : le champ « website » n’existe pas. → Voulez-vous dire « contact.website » ?'],
  },
  {
    mistake: 'a misspelt key outside its group',
    text: farmWith('webiste: https://ferme.example'),
    said: ['webiste : le champ « webiste » n’existe pas. → Voulez-vous dire « contact.website » ?'],
  },
  {
    mistake: 'a misspelt key in a group',
    text: farmWith('contact: { emial: a@b.example }'),
    said: ['contact.emial : le champ « emial » n’existe pas. → Voulez-vous dire « email » ?'],
  },
  {
    mistake: 'a key that resembles nothing',
    text: farmWith('zorglub: 1'),
    said: [
      'zorglub : le champ « zorglub » n’existe pas. → Supprimez cette ligne, ou corrigez le nom du champ.',
    ],
  },
  {
    mistake: 'a key of every JavaScript object',
    text: farmWith('toString: 1'),
    said: [
      'toString : le champ « toString » n’existe pas. → Supprimez cette ligne, ou corrigez le nom du champ.',
    ],
  },
  {
    mistake: 'a missing field',
    text: farm.replace(/summary:.*\n/, ''),
    said: [
      'En une phrase (summary) : ce champ manque. → Ajoutez « summary: ». Ce qui est fait ou vendu, et ce qui est particulier.',
    ],
  },
  {
    mistake: 'a missing group',
    text: farm.replace(/verified:.*\n/, ''),
    said: [
      'Vérification (verified) : ce champ manque. → Ajoutez « verified: ». Dedans : on:, by:. Quand et par qui la fiche a été relue avec l’intéressé.',
    ],
  },
  {
    mistake: 'a missing list of references',
    text: farm.replace(/categories:.*\n/, ''),
    said: [
      'Catégories (categories) : ce champ manque. → Ajoutez « categories: ». Identifiants possibles : content/taxonomy/categories.yaml.',
    ],
  },
  {
    mistake: 'a key with nothing after the colon',
    text: farm.replace(/summary:.*/, 'summary:'),
    said: [
      'En une phrase (summary) : ce champ est vide. → Écrivez une valeur après « summary: ». Ce qui est fait ou vendu, et ce qui est particulier.',
    ],
  },
  {
    mistake: 'a French date',
    text: farm.replace('2026-10-01', '12/03/2026'),
    said: [
      'Vérifiée le (verified.on) : « 12/03/2026 » n’est pas une date qui existe au format AAAA-MM-JJ. → Écrivez année-mois-jour, par exemple 2026-03-12 pour le 12 mars 2026.',
    ],
  },
  {
    mistake: 'a day that does not exist',
    text: farm.replace('2026-10-01', '2026-02-30'),
    said: [
      'Vérifiée le (verified.on) : « 2026-02-30 » n’est pas une date qui existe au format AAAA-MM-JJ. → Écrivez année-mois-jour, par exemple 2026-03-12 pour le 12 mars 2026.',
    ],
  },
  {
    mistake: 'a null date',
    text: farm.replace('2026-10-01', 'null'),
    said: ['Vérifiée le (verified.on) : ce champ est vide. → Écrivez une valeur après « on: ».'],
  },
  {
    mistake: 'a number where a text is due',
    text: farm.replace('Ferme du Lac', '1664'),
    said: ['Nom (name) : « 1664 » n’est pas un texte. → Écrivez-le entre guillemets : "1664".'],
  },
  {
    mistake: 'a single value where a list is due',
    text: farm.replace('[fromages]', 'fromages'),
    said: [
      'Catégories (categories) : « fromages » n’est pas une liste. → Écrivez les valeurs entre crochets : [premier, second], ou une par ligne après un tiret.',
    ],
  },
  {
    mistake: 'a decimal comma',
    text: farmWith("position: { latitude: '48,644', longitude: 1.829 }"),
    said: [
      'Latitude (position.latitude) : « 48,644 » n’est pas un nombre. → Écrivez un point et non une virgule : 48.644.',
    ],
  },
  {
    mistake: 'a number out of range',
    text: farmWith('position: { latitude: 148.6, longitude: 1.829 }'),
    said: ['Latitude (position.latitude) : « 148.6 » est trop grand. → Écrivez un nombre : 90 au plus.'],
  },
  {
    mistake: 'a value outside a list of choices',
    text: farmWith('payment: [cash, euros]'),
    said: [
      'Paiement (payment n° 2) : « euros » n’est pas une valeur possible. → Choisissez parmi : cash (espèces), card (carte bancaire), cheque (chèque), transfer (virement), mealVoucher (titre-restaurant), holidayVoucher (chèque-vacances).',
    ],
  },
  {
    mistake: 'a fault inside a list of groups',
    text: farmWith('products: [{ product: fraises, months: [13] }]'),
    said: [
      'Mois de vente (products n° 1, months n° 1) : « 13 » est trop grand. → Écrivez un nombre : 12 au plus.',
    ],
  },
  {
    mistake: 'a verification in the future',
    text: farm.replace('2026-10-01', '2027-01-01'),
    said: [
      'Vérifiée le (verified.on) : le 1er\u00a0janvier 2027 n’est pas encore venu. → Écrivez le jour où cela a été fait.',
    ],
  },
  {
    mistake: 'a label that ends before its pledge',
    text: farmWith('label: { pledgedOn: 2026-03-01, validUntil: 2026-01-01 }'),
    said: [
      'Valable jusqu’au (label.validUntil) : le label finirait avant l’engagement. → Corrigez l’une des deux dates.',
    ],
  },
  {
    mistake: 'latitude and longitude exchanged',
    text: farmWith('position: { latitude: 1.829, longitude: 48.644 }'),
    said: [
      'Position (position) : ce point est à 6\u202f848\u00a0km de Rambouillet. → Échangez la latitude et la longitude.',
    ],
  },
  {
    mistake: 'a position in another region',
    text: farmWith('position: { latitude: 45.76, longitude: 4.83 }'),
    said: [
      'Position (position) : ce point est à 393\u00a0km de Rambouillet. → Corrigez la position ou la commune.',
    ],
  },
];

const QUOTED = 'Mettez-le entre guillemets : ';

/** Astro would read a date or a number here, and stop in English. */
const bareMistakes: Mistake[] = [
  {
    mistake: 'a text that is a bare date',
    text: farm.replace('Fromages de chèvre.', '2026-12-05'),
    said: [`En une phrase (summary)l. 3 : ce texte ressemble à une date. → ${QUOTED}"2026-12-05".`],
  },
  {
    mistake: 'a text that is a bare instant',
    text: farm.replace('Fromages de chèvre.', '2026-12-05 10:00:00'),
    said: [`En une phrase (summary)l. 3 : ce texte ressemble à une date. → ${QUOTED}"2026-12-05 10:00:00".`],
  },
  {
    mistake: 'a text in a list of groups that is a day which does not exist',
    text: farmWith('outlets:\n  - { place: Ici }\n  - place: 2026-02-31'),
    said: [`Lieu (outlets n° 2, place)l. 8 : ce texte ressemble à une date. → ${QUOTED}"2026-02-31".`],
  },
  {
    mistake: 'a text that is a bare binary number',
    text: farmWith('making: 0b11'),
    said: [`Ce qui est fait sur place (making)l. 6 : ce texte ressemble à un nombre. → ${QUOTED}"0b11".`],
  },
  {
    mistake: 'a negative number that begins with its point',
    text: farmWith('position: { latitude: 48.644, longitude: -.5 }'),
    said: [
      'Longitude (position.longitude)l. 6 : ce nombre n’a pas de chiffre devant le point. → Écrivez -0.5',
      'Position (position) : ce point est à 171\u00a0km de Rambouillet. → Corrigez la position ou la commune.',
    ],
  },
];

const referenceMistakes: Mistake[] = [
  {
    mistake: 'a misspelt identifier',
    text: farm.replace('la-redaction', 'la-redactoin'),
    said: [
      'Vérifiée par (verified.by) : « la-redactoin » n’existe pas parmi les auteurs. → Voulez-vous dire « la-redaction » ?',
    ],
  },
  {
    mistake: 'the name of a commune for its code',
    text: farm.replace("'78517'", 'Rambouillet'),
    said: [
      'Commune (commune) : « Rambouillet » n’existe pas parmi les communes. → Voulez-vous dire « 78517 » (Rambouillet) ?',
    ],
  },
  {
    mistake: 'a postcode for a code',
    text: farm.replace('78517', '78120'),
    said: [
      'Commune (commune) : « 78120 » n’existe pas parmi les communes. → Voulez-vous dire « 78517 » (Rambouillet) ?',
    ],
  },
  {
    mistake: 'a code that looks like another',
    text: farm.replace('78517', '78518'),
    said: [
      'Commune (commune) : « 78518 » n’existe pas parmi les communes. → Choisissez un identifiant de content/taxonomy/communes.yaml.',
    ],
  },
  {
    mistake: 'a code without quotes',
    text: farm.replace("'78517'", '78517'),
    said: [
      'Commune (commune) : une référence est un texte. → Écrivez l’identifiant entre guillemets, par exemple "01004".',
    ],
  },
  {
    mistake: 'a listing under the wrong kind',
    text: farmWith('outlets: [{ listing: shops/ferme-du-lac }]'),
    said: [
      'Fiche du lieu (outlets n° 1, listing) : « shops/ferme-du-lac » n’existe pas parmi les fiches. → Voulez-vous dire « producers/ferme-du-lac » ?',
    ],
  },
  {
    mistake: 'a category that resembles nothing',
    text: farm.replace('[fromages]', '[quincaillerie]'),
    said: [
      'Catégorie (categories n° 1) : « quincaillerie » n’existe pas parmi les catégories. → Choisissez un identifiant de content/taxonomy/categories.yaml.',
    ],
  },
  {
    mistake: 'an author who has no page',
    text: farm.replace('la-redaction', 'zorglub'),
    said: [
      'Vérifiée par (verified.by) : « zorglub » n’existe pas parmi les auteurs. → Écrivez le nom d’un fichier de content/authors/ sans .md, ou créez cette fiche.',
    ],
  },
];

const HTML_REPAIR = 'Supprimez-la. Le Markdown suffit : **gras**, *italique*, [lien](https://…), > citation.';
const IMAGE_REPAIR =
  'Déposez la photo dans content/media et écrivez ![ce qu’elle montre](../media/photo.jpg)';
const body = (text: string) => `${farm}\n${text}\n`;
const html = (tag: string) =>
  `l. 10 : « ${tag} » est une balise HTML\u00a0: elle ne paraîtra pas. → ${HTML_REPAIR}`;

const markdownMistakes: Mistake[] = [
  { mistake: 'a script', text: body('<script>alert(1)</script>'), said: [html('<script>alert(1)</script>')] },
  {
    mistake: 'a tag inside a sentence',
    text: body('Un <b onclick="x()">mot</b>.'),
    said: [html('<b onclick="x()">'), html('</b>')],
  },
  {
    mistake: 'a javascript link',
    text: body('[lien](javascript:alert(1))'),
    said: [
      'l. 10 : le lien « javascript:alert(1) » commence par javascript: et ne paraîtra pas. → Supprimez ce lien.',
    ],
  },
  {
    mistake: 'a javascript link with an entity',
    text: body('[lien](java&#115;cript:alert)'),
    said: [
      'l. 10 : le lien « javascript:alert » commence par javascript: et ne paraîtra pas. → Supprimez ce lien.',
    ],
  },
  {
    mistake: 'a javascript link in a definition, on its own line',
    text: body('[lien][x]\n\n[x]: <javascript:alert(1)>'),
    said: [
      'l. 12 : le lien « javascript:alert(1) » commence par javascript: et ne paraîtra pas. → Supprimez ce lien.',
    ],
  },
  {
    mistake: 'a data link',
    text: body('[lien](data:text/html,x)'),
    said: [
      'l. 10 : le lien « data:text/html,x » commence par data: et ne paraîtra pas. → Supprimez ce lien.',
    ],
  },
  {
    mistake: 'a link without encryption',
    text: body('[lien](http://ferme.example)'),
    said: ['l. 10 : le lien « http://ferme.example » n’est pas sûr. → Écrivez https://ferme.example'],
  },
  {
    mistake: 'a link without protocol',
    text: body('[lien](//ferme.example)'),
    said: [
      'l. 10 : le lien « //ferme.example » commence par // : il faut dire https. → Écrivez https:// devant.',
    ],
  },
  {
    mistake: 'a relative link',
    text: body('[lien](page.html)'),
    said: [
      'l. 10 : le lien « page.html » n’est pas une adresse complète. → Écrivez https:// devant, ou, pour une page du site, /producteurs/ferme-du-lac/',
    ],
  },
  {
    mistake: 'a picture of another site',
    text: body('![lac](https://ailleurs.example/lac.jpg)'),
    said: [`l. 10 : l’image « https://ailleurs.example/lac.jpg » vient d’ailleurs. → ${IMAGE_REPAIR}`],
  },
  {
    mistake: 'a picture of another site by reference',
    text: body('![lac][x]\n\n[x]: //ailleurs.example/lac.jpg'),
    said: [`l. 10 : l’image « lac » est écrite en deux morceaux. → ${IMAGE_REPAIR}`],
  },
  {
    mistake: 'quotes that nest too deep for the site',
    text: body(`Avant.\n\n${'>'.repeat(60)} profond\n\n${'>'.repeat(60)} encore`),
    said: [
      'l. 12 : des listes, des citations ou des mises en forme sont imbriquées sur trop de niveaux. → Gardez-en trois ou quatre au plus.',
    ],
  },
  {
    mistake: 'characters that turn the reading around',
    text: body('Un \u202emot\u202c.'),
    said: [
      'l. 10 : il y a un caractère invisible (U+202E). → Supprimez-le : effacez puis récrivez cette ligne.',
    ],
  },
  {
    mistake: 'such characters behind an escape',
    text: farm.replace(/^name: .*$/m, String.raw`name: "Ferme \u202Edu Lac"`),
    said: [
      'Nom (name) : ce texte contient un retour à la ligne ou un caractère invisible. → Écrivez-le sur une seule ligne, sans caractère spécial.',
    ],
  },
  {
    mistake: 'a photo that is not there',
    text: body('![lac](../media/lac.jpg)'),
    said: [
      'l. 10 : la photo content/media/lac.jpg n’existe pas. → Déposez-la dans content/media, ou retirez-la d’ici.',
    ],
  },
  {
    mistake: 'an article without text',
    path: 'articles/le-gout-du-lac.md',
    text: article.replace('On y va à pied.', ''),
    said: ['Texte : il n’y a pas de texte sous les champs. → Écrivez-le sous la deuxième ligne ---.'],
  },
  {
    mistake: 'a text that no page shows',
    path: 'mentions/un-releve.md',
    text: '---\ntitle: A\nurl: https://a.example\nsource: A\npublished: 2026-01-01\nmagazine: saveurs\n---\nPerdu.\n',
    said: [
      ' : le texte sous les champs ne paraîtrait nulle part. → Déplacez-le dans un champ, ou supprimez-le.',
    ],
  },
];

const eventMistakes: Mistake[] = [
  {
    mistake: 'an end before the start',
    text: eventWith('end: 2026-12-01'),
    said: ['Dernier jour (end) : la fin vient avant le début. → Corrigez l’une des deux dates.'],
  },
  {
    mistake: 'two exchanged dates hidden behind a misspelt key',
    text: eventWith('end: 2026-12-01\nprix: gratuit'),
    said: [
      'prix : le champ « prix » n’existe pas. → Voulez-vous dire « price » ?',
      'Dernier jour (end) : la fin vient avant le début. → Corrigez l’une des deux dates.',
    ],
  },
  {
    mistake: 'a repetition that leaves out a day on which nothing happens',
    text: eventWith('recurrence: { every: week, until: 2027-01-31, except: [2026-12-25] }'),
    said: [
      'Répétition (recurrence) : le vendredi 25\u00a0décembre 2026 est excepté alors que rien n’est prévu ce jour-là. → Corrigez la répétition ou le premier jour.',
    ],
  },
  {
    mistake: 'no place, behind a wrong time',
    text: eventWith('startTime: 25:00').replace('{ name: La digue }', '{}'),
    said: [
      'Début (startTime) : « 25:00 » n’est pas une heure. → Écrivez HH:MM, par exemple 09:30.',
      'Lieu (place) : il manque le lieu. → Remplissez « listing » (une fiche) ou « name » (un nom).',
    ],
  },
].map((row) => ({ ...row, path: 'events/fete-du-lac.md' }));

const taxonomyMistakes: Mistake[] = [
  {
    mistake: 'a fault in an item of a list',
    path: 'taxonomy/products.yaml',
    text: productsYaml.replace('[5, 6]', '[5, 5]'),
    said: ['fraises › Saison (months) : un mois est écrit deux fois. → Gardez chaque mois une seule fois.'],
  },
  {
    mistake: 'an item without identifier',
    path: 'taxonomy/products.yaml',
    text: productsYaml.replace('id: fraises, ', ''),
    said: [
      'n° 1 › Identifiant (id) : ce champ manque. → Ajoutez « id: ». Minuscules sans accent et traits d’union ; il devient une adresse.',
    ],
  },
  {
    mistake: 'a code without quotes in a list, said once and not where it is used',
    path: 'taxonomy/communes.yaml',
    text: communesYaml.replace("id: '78517'", 'id: 78517'),
    said: [
      '78517 › Code INSEE (id) : « 78517 » n’est pas un texte. → Écrivez-le entre guillemets : "78517".',
    ],
  },
  {
    mistake: 'an identifier written twice',
    path: 'taxonomy/products.yaml',
    text: productsYaml + productsYaml.replace('products:\n', ''),
    said: [
      ' : « fraises » (id) est écrit deux fois dans les produits. → Changez l’un des deux, ou supprimez celui qui est en trop.',
    ],
  },
  {
    mistake: 'categories that contain each other',
    path: 'taxonomy/categories.yaml',
    text: categoriesYaml.replace('name: Fromages,', 'name: Fromages, parent: chevre,'),
    said: [
      'fromages › Catégorie parente (parent) : cette catégorie se contient elle-même : fromages → chevre → fromages. → Supprimez l’une de ces catégories parentes.',
    ],
  },
  {
    mistake: 'a file without its list',
    path: 'taxonomy/products.yaml',
    text: 'produits: []\n',
    said: [
      ' : il manque la liste « products ». → Commencez le fichier par « products: », puis une ligne par élément après un tiret.',
    ],
  },
  {
    mistake: 'a colour that cannot be read',
    path: 'territory.yaml',
    text: territoryYaml.replace("moss: '#222222'", "moss: '#999999'"),
    said: [
      'Mousse (colours.light.moss) : le contraste de #999999 sur #ffffff est de 2,84 ; il en faut 4,5. → Assombrissez cette couleur.',
    ],
  },
  {
    mistake: 'a mark that cannot be seen at night',
    path: 'territory.yaml',
    text: territoryYaml.replace("sandstone: '#eeeeee'", "sandstone: '#333333'"),
    said: [
      'Grès (colours.dark.sandstone) : le contraste de #333333 sur #111111 est de 1,49 ; il en faut 3. → Éclaircissez cette couleur.',
    ],
  },
];

describe('every mistake is said with its repair', () => {
  const rows = [
    fieldMistakes,
    bareMistakes,
    referenceMistakes,
    markdownMistakes,
    eventMistakes,
    taxonomyMistakes,
  ].flat();
  for (const { mistake, path = FARM, text, said } of rows)
    it(mistake, () => expect(sentences({ [path]: text })).toEqual({ [path]: said }));
});

describe('a bare date', () => {
  const faultsOf = (texts: Record<string, string>) => checkContent(contentWith(texts), { today }).faults;

  it('is right where a date is due, and a text between quotes may look like one', () => {
    expect(farm).toContain('on: 2026-10-01');
    expect(faultsOf({ [FARM]: farm.replace('Fromages de chèvre.', '"2026-12-05"') })).toEqual([]);
  });

  it('is a text like any other in the lists of reference, which Astro does not read itself', () => {
    const path = 'taxonomy/categories.yaml';
    expect(
      faultsOf({ [path]: categoriesYaml.replace('summary: Du lait d’ici', 'summary: 2026-12-05') }),
    ).toEqual([]);
  });

  it('must exist, and is said once, where a date is due', () => {
    expect(faultsOf({ [FARM]: farm.replace('2026-10-01', '2026-02-31') })).toMatchObject([
      {
        field: 'Vérifiée le (verified.on)',
        what: '« 2026-02-31 » n’est pas une date qui existe au format AAAA-MM-JJ.',
      },
    ]);
  });

  it('is said twenty times at most in a file', () => {
    const skills = `skills: [${'2026-12-05, '.repeat(12)}]\nproducts: [${'{ product: fraises, name: 0b1 }, '.repeat(50)}]`;
    const text = farmWith(skills).replace('[fromages]', '[]');
    const bare = faultsOf({ 'services/un.md': text }).filter(({ what }) => what.includes('ressemble'));
    expect(bare).toHaveLength(20);
  });
});

describe('a text that a comment cuts', () => {
  const warned = (texts: Record<string, string>) => {
    const { faults, warnings } = checkContent(contentWith(texts), { today });
    return {
      faults: faults.length,
      warnings: warnings.map(
        ({ path, field, line, what, repair }) => `${path} ${field} l. ${line} : ${what} → ${repair}`,
      ),
    };
  };
  const cut = (place: string) =>
    `${place} : tout ce qui suit # est ignoré. → Mettez le texte entre guillemets ; si c’est une note pour vous, laissez.`;

  it('is named in a warning, and the site is built', () => {
    expect(warned({ [FARM]: farm.replace('chèvre.', 'chèvre pour #ici et alentours.') })).toEqual({
      faults: 0,
      warnings: [cut(`${FARM} En une phrase (summary) l. 3`)],
    });
  });

  it('is named in the lists of reference, by its item', () => {
    const path = 'taxonomy/categories.yaml';
    const text = `${categoriesYaml}  - id: laine\n    name: Laine\n    kinds: [producers]\n    summary: Des moutons #ici\n`;
    expect(warned({ [path]: text })).toEqual({
      faults: 0,
      warnings: [cut(`${path} laine › En une phrase (summary) l. 7`)],
    });
  });

  it('is explained when nothing is left of it', () => {
    expect(warned({ [FARM]: farmWith('making: #ici, tout est fait à la main') })).toEqual({
      faults: 1,
      warnings: [cut(`${FARM} Ce qui est fait sur place (making) l. 6`)],
    });
  });

  const notes = [
    'summary: "Fromages #ici" # une note',
    'summary: Fromages#ici',
    'summary: Fromages\n# une note',
    'summary: >-\n  Fromages #ici',
  ];
  for (const note of notes)
    it(`is not seen in ${JSON.stringify(note)}`, () =>
      expect(warned({ [FARM]: farm.replace('summary: Fromages de chèvre.', note) }).warnings).toEqual([]));

  it('is not seen after dates, identifiers, addresses, numbers and choices, where # can only start a note', () => {
    const lines = [
      'contact:\n  website: https://ferme.example # page d’accueil\n  phone: 01 99 00 10 01 # le matin',
      'payment: # au marché\n  - cash # surtout',
      'position:\n  latitude: 48.644 # la cour\n  longitude: 1.829',
      'openingHours: Sa 10:00-12:00 # la boutique',
      'consent:\n  on: 2026-10-01 # à la foire\n  by: phone # de vive voix ensuite',
    ];
    expect(warned({ [FARM]: farmWith(lines.join('\n')) })).toEqual({ faults: 0, warnings: [] });
  });
});

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

describe('file names', () => {
  const bad = (path: string, repair: string) => ({
    [path]: [` : ce nom de fichier ne peut pas devenir une adresse. → ${repair}`],
  });

  it('must be slugs', () => {
    const path = 'producers/Ferme_de l’Été.md';
    expect(sentences({ [path]: farm })).toEqual(bad(path, 'Renommez-le ferme-de-l-ete.md'));
  });

  it('must hold a letter, because numbers are pages and months', () => {
    const path = 'events/2026-12.md';
    expect(sentences({ [path]: eventText })).toEqual(
      bad(path, 'Renommez-le avec au moins une lettre : ma-fiche.md'),
    );
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

describe('photos', () => {
  const rows = [
    {
      file: photo('media/lac.svg', { bytes: new TextEncoder().encode('<svg/>') }),
      said: [
        'les images .svg peuvent contenir du code\u00a0: elles sont refusées. → Enregistrez l’image en JPEG, PNG ou WebP.',
      ],
    },
    {
      file: photo('media/lac.avif'),
      said: ['les fichiers « .avif » ne sont pas acceptés ici. → Enregistrez l’image en JPEG, PNG ou WebP.'],
    },
    {
      file: photo('media/lac.jpg', { bytes: new TextEncoder().encode('<svg onload="x()"/>') }),
      said: ['ce n’est pas une photo, malgré son nom. → Enregistrez l’image en JPEG, PNG ou WebP.'],
    },
    {
      file: photo('media/lac.jpg', { bytes: heads.png }),
      said: [
        'c’est une image .png, pas .jpg. → Renommez le fichier avec .png à la fin, ici et dans les fiches qui le montrent.',
      ],
    },
    {
      file: photo('media/lac.jpg', { size: 20_000_000 }),
      said: [
        'cette photo pèse 19,1\u00a0Mo, plus de 8\u00a0Mo. → Réduisez-la à 2000 pixels de large et enregistrez-la en JPEG.',
      ],
    },
    {
      file: photo('media/lac.jpg', { pixels: { width: 10_000, height: 5_000 } }),
      said: ['cette photo compte 50 millions de pixels, plus de 40. → Réduisez-la à 2000 pixels de large.'],
    },
    {
      file: photo('media/lac.jpg', { pixels: 'unreadable' }),
      said: ['cette photo est abîmée : elle ne s’ouvre pas. → Enregistrez-la de nouveau.'],
    },
    {
      file: photo('media/Étang du lac.JPG'),
      said: [
        'ce nom de photo contient des espaces, des accents ou d’autres signes. → Renommez-la etang-du-lac.jpg',
      ],
    },
  ];
  for (const { file, said } of rows)
    it(`${file.path}: ${said[0]}`, () =>
      expect(sentences({}, [file])).toEqual({ [file.path]: said.map((text) => ` : ${text}`) }));

  it('are accepted as JPEG, PNG and WebP within the limits', () => {
    const files = [
      photo('media/a.jpg', { size: 8 * 1024 * 1024, pixels: { width: 8000, height: 5000 } }),
      photo('media/b.png', { bytes: heads.png }),
      photo('media/c.webp', { bytes: heads.webp }),
    ];
    expect(sentences({}, files)).toEqual({});
  });

  const withPhoto = (name: string) =>
    farmWith(`photos: [{ src: ../media/${name}, alt: Le lac, credit: Nous }]`);

  it('must exist where a field shows them, and the nearest is named', () => {
    expect(sentences({ [FARM]: withPhoto('lac-bleu.jpg') }, [photo('media/lac-bleue.jpg')])).toEqual({
      [FARM]: [
        'Image (photos n° 1, src) : la photo content/media/lac-bleu.jpg n’existe pas. → Voulez-vous dire ../media/lac-bleue.jpg ?',
      ],
    });
  });

  it('cannot be looked for outside the folder of photos', () => {
    expect(Object.keys(sentences({ [FARM]: withPhoto('../../secret.jpg') }))).toEqual([FARM]);
    expect(Object.keys(sentences({ [FARM]: withPhoto('a/../../../secret.jpg') }))).toEqual([FARM]);
  });

  it('are named in a warning when nothing shows them', () => {
    const files = contentWith({ [FARM]: withPhoto('lac.jpg') }, [
      photo('media/lac.jpg'),
      photo('media/oubli.jpg'),
    ]);
    const { faults, warnings } = checkContent(files, { today });
    expect({ faults, warnings }).toEqual({
      faults: [],
      warnings: [
        {
          path: 'media/oubli.jpg',
          what: 'aucune fiche ne montre cette photo.',
          repair: 'Montrez-la dans une fiche, ou supprimez le fichier.',
        },
      ],
    });
  });
});

describe('links to pages of the site', () => {
  const warned = (link: string) =>
    checkContent(contentWith({ [FARM]: body(`[x](${link})`) }), { today }).warnings.map(
      ({ line, what, repair }) => `l. ${line} : ${what} → ${repair}`,
    );

  for (const link of [
    '/',
    '/annuaire/',
    '/producteurs/ferme-du-lac/',
    '/communes/rambouillet/#marches',
    '/agenda/2026-12/',
    '/rss.xml',
    '#plus-bas',
    '/producteurs/2/',
  ])
    it(`says nothing of ${link}`, () => expect(warned(link)).toEqual([]));

  it('warns of an unknown first segment, with the nearest', () => {
    expect(warned('/producteur/')).toEqual([
      'l. 10 : la page « /producteur/ » n’existe pas. → Voulez-vous dire /producteurs/ ?',
    ]);
  });

  it('warns of an entry that does not exist, with the nearest', () => {
    expect(warned('/producteurs/ferme-du-lak/')).toEqual([
      'l. 10 : la page « /producteurs/ferme-du-lak/ » n’existe pas. → Voulez-vous dire /producteurs/ferme-du-lac/ ?',
    ]);
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

describe('texts', () => {
  it('accepts what the site shows', () => {
    const text = body(
      '[a](https://a.example) [b](mailto:a@b.example) [c](tel:+33199001234) [d](/annuaire/)\n\n2 < 3 & 4 > 3, `<b>` et <3.\n\n```html\n<script>\n```\n',
    );
    expect(
      checkContent([...contentWith({ [FARM]: text }), textFile('notices/.gitkeep', '')], { today }).faults,
    ).toEqual([]);
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
