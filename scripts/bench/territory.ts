import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Dice, createDice } from '../../src/domain/cover/dice.ts';

/** Share of each kind in a seeded territory. */
const SHARES = { producers: 0.42, shops: 0.26, services: 0.2, stays: 0.11, markets: 0.01 } as const;

type Kind = keyof typeof SHARES;

const FIRST = ['Ferme', 'Atelier', 'Maison', 'Jardin', 'Verger', 'Moulin', 'Comptoir', 'Rucher', 'Potager', 'Grange'];
const LAST = ['des Bruyères', 'du Lavoir', 'des Trois Chênes', 'de la Mare', 'du Vieux Four', 'des Étangs', 'du Plateau'];
const WORDS =
  'légumes plein champ vente directe accueil saison forêt plateau rivière terre famille cuisson panier récolte atelier voisin marché semaine matin lait pierre bois osier graine'.split(
    ' ',
  );
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

interface Vocabulary {
  communes: { id: string; position: { latitude: number; longitude: number } }[];
  categories: { id: string; kinds: string[] }[];
  products: { id: string }[];
}

const of = <T>(dice: Dice, values: readonly T[]): T => values[dice.between(0, values.length - 1)] as T;

const sentence = (dice: Dice, words: number) => {
  const text = Array.from({ length: words }, () => of(dice, WORDS)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

function hours(dice: Dice): string {
  const from = dice.between(0, 3);
  const to = dice.between(from + 1, 5);
  const opening = `${String(dice.between(8, 10)).padStart(2, '0')}:${of(dice, ['00', '15', '30', '45'])}`;
  const closing = `${dice.between(16, 19)}:${of(dice, ['00', '15', '30', '45'])}`;
  return `${DAYS[from]}-${DAYS[to]} ${opening}-12:30,14:00-${closing}; PH off`;
}

function listing(dice: Dice, kind: Kind, { communes, categories, products }: Vocabulary): string {
  const commune = of(dice, communes);
  const fields = {
    name: `${of(dice, FIRST)} ${of(dice, LAST)} ${dice.between(1, 9999)}`,
    summary: sentence(dice, 14),
    categories: [of(dice, categories.filter(({ kinds }) => kinds.includes(kind))).id],
    commune: commune.id,
    position: {
      latitude: commune.position.latitude + dice.between(-90, 90) / 10_000,
      longitude: commune.position.longitude + dice.between(-90, 90) / 10_000,
    },
    contact: { phone: `01 99 00 ${dice.between(10, 99)} ${dice.between(10, 99)}`, website: 'https://www.ferme.example' },
    openingHours: kind === 'markets' ? `${of(dice, DAYS)} 08:00-13:00; PH off` : hours(dice),
    ...(kind === 'producers' && {
      products: Array.from({ length: dice.between(1, 6) }, () => ({ product: of(dice, products).id, price: 3.5 })),
    }),
    ...(dice.between(0, 1) === 1 && { label: { pledgedOn: '2026-03-01' } }),
    verified: { on: '2026-10-01', by: 'la-redaction' },
    demo: true,
  };
  const story = Array.from({ length: 3 }, () => sentence(dice, 35)).join('\n\n');
  return `---\n${stringify(fields)}---\n\n${story}\n`;
}

const article = (dice: Dice) =>
  `---\n${stringify({
    title: sentence(dice, 6),
    summary: sentence(dice, 18),
    magazine: 'terres-et-tables',
    authors: [{ author: 'la-redaction' }],
    published: '2026-09-01',
  })}---\n\n${Array.from({ length: 8 }, () => sentence(dice, 70)).join('\n\n')}\n`;

function readVocabulary(source: string): Vocabulary {
  const read = (name: string) => parse(readFileSync(join(source, 'taxonomy', `${name}.yaml`), 'utf8'))[name];
  return { communes: read('communes'), categories: read('categories'), products: read('products') };
}

const COPIED = ['territory.yaml', 'taxonomy', 'pages', 'authors', 'magazines', 'media'];

/** Writes a territory of `count` listings, always the same for a count, into `target`. */
export function writeTerritory(count: number, { source, target }: { source: string; target: string }): void {
  const dice = createDice(`territory-${count}`);
  const vocabulary = readVocabulary(source);
  for (const name of COPIED) cpSync(join(source, name), join(target, name), { recursive: true });
  for (const kind of Object.keys(SHARES) as Kind[]) {
    mkdirSync(join(target, kind), { recursive: true });
    const total = Math.max(1, Math.round(count * SHARES[kind]));
    for (let index = 0; index < total; index += 1)
      writeFileSync(join(target, kind, `${kind}-${index}.md`), listing(dice, kind, vocabulary));
  }
  mkdirSync(join(target, 'articles'), { recursive: true });
  for (let index = 0; index < Math.round(count / 50); index += 1)
    writeFileSync(join(target, 'articles', `article-${index}.md`), article(dice));
  for (const empty of ['events', 'guides', 'mentions', 'notices']) mkdirSync(join(target, empty), { recursive: true });
}
