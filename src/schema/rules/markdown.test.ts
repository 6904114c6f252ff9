import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { type Mistake, FARM, body, saysEach, today } from '../mistakes.fixture.ts';
import { article, contentWith, farm, textFile } from '../sound-content.fixture.ts';

const HTML_REPAIR = 'Supprimez-la. Le Markdown suffit : **gras**, *italique*, [lien](https://…), > citation.';
const IMAGE_REPAIR =
  'Déposez la photo dans content/media et écrivez ![ce qu’elle montre](../media/photo.jpg)';

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
    mistake: 'a link to an electronic address that is none',
    text: body('[nous écrire](mailto:ferme)'),
    said: [
      'l. 10 : le lien « mailto:ferme » n’est pas une adresse électronique. → Écrivez mailto:nom@domaine, par exemple mailto:bonjour@ferme.example',
    ],
  },
  {
    mistake: 'a link that leads nowhere',
    text: body('[ici](#)'),
    said: ['l. 10 : le lien « # » ne mène nulle part. → Écrivez où il mène, ou supprimez-le.'],
  },
  {
    mistake: 'an article without text',
    path: 'articles/le-gout-du-lac.md',
    text: article.replace(/On y va à pied.*/, ''),
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

describe('what a text may not hold is said with its repair', () => saysEach(markdownMistakes));

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
