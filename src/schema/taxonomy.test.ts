import { describe } from 'vitest';
import { type Mistake, saysEach } from './mistakes.fixture.ts';
import { categoriesYaml, communesYaml, productsYaml, territoryYaml } from './sound-content.fixture.ts';

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
    mistake: 'a month of harvest said to be of storage too',
    path: 'taxonomy/products.yaml',
    text: productsYaml.replace('months: [5, 6]', 'months: [5, 6], storageMonths: [6, 7, 5]'),
    said: [
      'fraises › Mois de conservation (storageMonths) : juin et mai : déjà dans la saison de récolte. → Retirez-les des mois de conservation : un mois est de récolte ou de garde, pas les deux.',
    ],
  },
  {
    mistake: 'a word that names two products',
    path: 'taxonomy/products.yaml',
    text: `${productsYaml}  - { id: poires, name: poires, category: fromages, months: [9], unit: kg, synonyms: [Fraise, comice] }
  - { id: cidre, name: cidre, category: fromages, months: [9], unit: kg, synonyms: [poiré] }
`,
    said: [
      'poires › Synonyme (synonyms n° 1) : « Fraise » désigne déjà « fraises », et ici « poires ». → Gardez ce mot pour un seul des deux, ou précisez-le en plusieurs mots.',
      'cidre › Synonyme (synonyms n° 1) : « poiré » désigne déjà « poires », et ici « cidre ». → Gardez ce mot pour un seul des deux, ou précisez-le en plusieurs mots.',
    ],
  },
  {
    mistake: 'a word that names two categories',
    path: 'taxonomy/categories.yaml',
    text: categoriesYaml
      .replace('summary: Du lait d’ici', 'summary: Du lait d’ici, synonyms: [laitages, cabri]')
      .replace('summary: Des chèvres d’ici', 'summary: Des chèvres d’ici, synonyms: [cabris, fromage]'),
    said: [
      'chevre › Synonyme (synonyms n° 1) : « cabris » désigne déjà « Fromages », et ici « Chèvre ». → Gardez ce mot pour un seul des deux, ou précisez-le en plusieurs mots.',
      'chevre › Synonyme (synonyms n° 2) : « fromage » désigne déjà « Fromages », et ici « Chèvre ». → Gardez ce mot pour un seul des deux, ou précisez-le en plusieurs mots.',
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
      ' : il manque la liste « products ». → Écrivez une ligne « products: », puis une ligne par élément après un tiret ; « products: [] » s’il n’y en a aucun.',
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

describe('a wrong list of reference is said with its repair', () => saysEach(taxonomyMistakes));
