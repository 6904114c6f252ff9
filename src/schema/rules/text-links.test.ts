import { describe, expect, it } from 'vitest';
import { type Mistake, FARM, body, photo, saysEach, sentences } from '../mistakes.fixture.ts';
import { article } from '../sound-content.fixture.ts';

const ARTICLE = 'articles/le-gout-du-lac.md';
const told = (text: string) => `${article}\n${text}\n`;

const lost = (address: string, meant: string) =>
  `l. 10 : le lien « ${address} » ne mène pas à une page du site. → Voulez-vous dire ${meant} ?`;
const incomplete = (address: string) =>
  `l. 10 : le lien ${address} n’est pas une adresse complète. → Écrivez https:// devant, ou, pour une page du site, /producteurs/ferme-du-lac/`;

const guessed: Mistake[] = [
  { address: 'le-gout-du-lac.md', meant: '/articles/le-gout-du-lac/' },
  { address: './le-gout-du-lac/', meant: '/articles/le-gout-du-lac/' },
  { address: 'le-gout-du-lak', meant: '/articles/le-gout-du-lac/' },
  { address: 'articles/le-gout-du-lac', meant: '/articles/le-gout-du-lac/' },
  { address: '../articles/le-gout-du-lac.md#titre-x', meant: '/articles/le-gout-du-lac/' },
  { address: '../producers/ferme-du-lac.md', meant: '/producteurs/ferme-du-lac/' },
  { address: 'producteurs/ferme-du-lac', meant: '/producteurs/ferme-du-lac/' },
  { address: 'content/events/fete-du-lac.md', meant: '/agenda/fete-du-lac/' },
  { address: 'communes/rambouillet/', meant: '/communes/rambouillet/' },
].map(({ address, meant }) => ({
  mistake: `a relative link to ${meant}: ${address}`,
  path: ARTICLE,
  text: told(`[x](${address})`),
  said: [lost(address, meant)],
}));

const unknown: Mistake[] = [
  './',
  '..',
  'ferme.example',
  'www.ferme.example/visite',
  'rien-de-connu',
  'a/b/c',
].map((address) => ({
  mistake: `a relative link to nothing known: ${address}`,
  path: ARTICLE,
  text: told(`[x](${address})`),
  said: [incomplete(`« ${address} »`)],
}));

const others: Mistake[] = [
  { mistake: 'an empty link', path: ARTICLE, text: told('[x]()'), said: [incomplete('vide')] },
  {
    mistake: 'a heading that is not there',
    text: body('[x](#titre-la-recete)\n\n## La recette'),
    said: [
      'l. 10 : le titre « #titre-la-recete » n’existe pas dans ce texte. → Voulez-vous dire #titre-la-recette ?',
    ],
  },
  {
    mistake: 'a heading without its prefix',
    text: body('[x](#la-recette)\n\n## La recette'),
    said: [
      'l. 10 : le titre « #la-recette » n’existe pas dans ce texte. → Voulez-vous dire #titre-la-recette ?',
    ],
  },
  {
    mistake: 'a heading of a text that has none',
    text: body('[x](#titre-la-recette)'),
    said: [
      'l. 10 : le titre « #titre-la-recette » n’existe pas dans ce texte. → Écrivez # puis titre- et les mots du titre, sans accents : #titre-la-recette',
    ],
  },
];

describe('a link of a text that leads nowhere is said with the right address', () =>
  saysEach([...guessed, ...unknown, ...others]));

describe('links of a text', () => {
  it('may lead to its headings, as they are named in the page, and to other parts of the page', () => {
    const text =
      "[a](#titre-l-ete-1er) [b](#titre-l-ete-1er--2) [c](#titre-note1) [d](#plus-bas) [e](#fn-1)\n\n## L’été **1er**\n\n### L'été `1er`\n\n## Note[^n]\n\n[^n]: x";
    expect(sentences({ [FARM]: body(text) })).toEqual({});
  });

  it('shows a photo instead of leading to it', () => {
    expect(sentences({ [FARM]: body('[le lac](../media/lac.jpg)') }, [photo('media/lac.jpg')])).toEqual({
      [FARM]: [
        'l. 10 : le lien « ../media/lac.jpg » mène à une photo, qui n’a pas de page à elle. → Montrez-la, seule sur sa ligne : ![ce qu’elle montre](../media/lac.jpg)',
      ],
    });
  });

  it.each([
    '![](../media/lac.jpg)',
    '![ ](../media/lac.jpg "Le lac")',
    '[![](../media/lac.jpg)](https://x.example)',
  ])('says that a picture has no description: %s', (text) => {
    expect(sentences({ [FARM]: body(text) }, [photo('media/lac.jpg')])).toEqual({
      [FARM]: [
        'l. 10 : l’image « ../media/lac.jpg » n’a pas de description, pour qui ne la voit pas. → Dites entre les crochets ce qu’elle montre : ![Un étang au matin](../media/lac.jpg)',
      ],
    });
  });
});
