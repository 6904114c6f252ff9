import { describe } from 'vitest';
import { type Mistake, farmWith, saysEach } from '../mistakes.fixture.ts';
import { farm } from '../sound-content.fixture.ts';

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

describe('a dead reference is said with its repair', () => saysEach(referenceMistakes));
