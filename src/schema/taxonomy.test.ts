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

describe('a wrong list of reference is said with its repair', () => saysEach(taxonomyMistakes));
