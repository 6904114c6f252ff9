import { describe } from 'vitest';
import { type Mistake, saysEach } from './mistakes.fixture.ts';
import { article } from './sound-content.fixture.ts';

const path = 'articles/le-gout-du-lac.md';
const articleWith = (fields: string) => article.replace('---\nOn y va', `${fields}\n---\nOn y va`);

const walkWith = (end: string) =>
  articleWith(`kind: walk
walk:
  distance: 5
  duration: 90
  level: easy
  start: La digue
  steps:
    - { title: La digue, text: Partez, position: { latitude: 48.6, longitude: 1.9 } }
    - { title: Le moulin, text: Arrivez, position: ${end} }`);

const articleMistakes: Mistake[] = [
  {
    mistake: 'no author',
    text: article.replace('[{ author: la-redaction }]', '[]'),
    said: ['Auteurs (authors) : il manque un auteur. → Ajoutez-en au moins un.'],
  },
  {
    mistake: 'an author that nobody has presented',
    text: article.replace('la-redaction', 'la-redactrice'),
    said: [
      'Auteur (authors n° 1, author) : « la-redactrice » n’existe pas parmi les auteurs. → Voulez-vous dire « la-redaction » ?',
    ],
  },
  {
    mistake: 'an update before the publication',
    text: articleWith('updated: 2026-10-01'),
    said: [
      'Mis à jour le (updated) : la mise à jour vient avant la publication. → Corrigez l’une des deux dates.',
    ],
  },
  {
    mistake: 'a portrait of nobody',
    text: articleWith('kind: portrait'),
    said: [
      'Portrait (portrait) : il manque ce qui fait le genre « portrait ». → Remplissez « portrait », ou changez le genre.',
    ],
  },
  {
    mistake: 'a recipe in a call',
    text: articleWith(`kind: call
call: { needs: [Des photographies] }
recipe: { yield: 4 pots, preparation: 10, ingredients: [{ text: Du lait }], steps: [{ text: Remuez }] }`),
    said: [
      'Recette (recipe) : ces champs sont ceux du genre « recette », et l’article est d’un autre genre. → Écrivez kind: recipe, ou supprimez « recipe ».',
    ],
  },
  {
    mistake: 'a recipe that counts in hours, with an unknown product and without steps',
    text: articleWith(`kind: recipe
recipe:
  { yield: 4 pots, preparation: 1h, ingredients: [{ text: Des fraises, product: frases }], steps: [] }`),
    said: [
      'Préparation (recipe.preparation) : « 1h » n’est pas un nombre entier. → Écrivez un nombre entier sans guillemets ni unité, par exemple 12.',
      'Étapes (recipe.steps) : il manque les étapes. → Ajoutez-en au moins une.',
      'Produit (recipe.ingredients n° 1, product) : « frases » n’existe pas parmi les produits. → Voulez-vous dire « fraises » ?',
    ],
  },
  {
    mistake: 'an interview without a question',
    text: articleWith('kind: interview\ninterview: { who: Le comité, questions: [] }'),
    said: [
      'Questions (interview.questions) : il manque les questions. → Ajoutez-en au moins une, avec sa réponse.',
    ],
  },
  {
    mistake: 'a call that is over before it is published',
    text: articleWith('kind: call\ncall: { needs: [Des photographies], until: 2026-09-01 }'),
    said: ['Jusqu’au (call.until) : l’appel finit avant d’être publié. → Corrigez l’une des deux dates.'],
  },
  {
    mistake: 'a walk that lasts hours, written as minutes',
    text: walkWith('{ latitude: 48.61, longitude: 1.91 }').replace('duration: 90', 'duration: 2'),
    said: [
      'Durée (walk.duration) : c’est trop court pour cette distance. → Écrivez-la en minutes : 90 pour une heure et demie.',
    ],
  },
  {
    mistake: 'a walk of one step',
    text: articleWith(`kind: walk
walk: { distance: 5, duration: 90, level: easy, start: La digue, steps: [{ title: La digue, text: Partez }] }`),
    said: ['Étapes (walk.steps) : une balade a au moins deux étapes. → Ajoutez le départ et l’arrivée.'],
  },
  {
    mistake: 'a step of a walk whose latitude and longitude are exchanged',
    text: walkWith('{ latitude: 1.9, longitude: 48.6 }'),
    said: [
      'Position (walk.steps n° 2, position) : ce point est hors du territoire\u202f: la commune la plus proche, Rambouillet, est à 6\u202f838\u00a0km. → Échangez la latitude et la longitude.',
    ],
  },
  {
    mistake: 'a step of a walk in another region',
    text: walkWith('{ latitude: 45.76, longitude: 4.83 }'),
    said: [
      'Position (walk.steps n° 2, position) : ce point est hors du territoire\u202f: la commune la plus proche, Rambouillet, est à 393\u00a0km. → Corrigez la latitude et la longitude.',
    ],
  },
];

describe('an article is said what its kind lacks', () =>
  saysEach(articleMistakes.map((mistake) => ({ ...mistake, path }))));
