import { resolveHours } from '../hours-resolve.ts';
import { slugify } from '../slug.ts';
import { type Directory, createDirectory } from './directory.ts';
import type { Entry, Practice } from './entry.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A Saturday, in the morning. */
export const DAY = '2026-11-21';
export const now = { date: DAY, minutes: 600 };

export const vocabulary: Vocabulary = {
  communes: [
    {
      id: 'rambouillet',
      name: 'Rambouillet',
      postcodes: ['78120'],
      position: { latitude: 48.6435, longitude: 1.8299 },
    },
    {
      id: 'chevreuse',
      name: 'Chevreuse',
      postcodes: ['78460'],
      position: { latitude: 48.7075, longitude: 2.0335 },
    },
    {
      id: 'dourdan',
      name: 'Dourdan',
      postcodes: ['91410'],
      position: { latitude: 48.5283, longitude: 2.0156 },
    },
  ],
  categories: [
    { id: 'alimentation', name: 'Alimentation', kinds: ['producers', 'shops'] },
    { id: 'fromages', name: 'Fromages et laitages', parent: 'alimentation', kinds: ['producers'] },
    { id: 'fruits', name: 'Fruits', parent: 'alimentation', kinds: ['producers'] },
    { id: 'reparation', name: 'Réparation', kinds: ['services'] },
  ],
  products: [
    {
      id: 'fromages-de-chevre',
      name: 'fromages de chèvre',
      category: 'fromages',
      months: [3, 4, 5, 6, 7, 8, 9, 10, 11],
      synonyms: ['crottins', 'sainte-maure'],
    },
    { id: 'oeufs', name: 'œufs', category: 'alimentation', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    { id: 'fraises', name: 'fraises', category: 'fruits', months: [5, 6, 7], synonyms: ['gariguettes'] },
    { id: 'pommes', name: 'pommes', category: 'fruits', months: [9, 10, 11] },
  ],
  certifications: [{ id: 'bio', name: 'Agriculture biologique' }],
  saleModes: [
    { id: 'a-la-ferme', name: 'à la ferme' },
    { id: 'livraison', name: 'livraison' },
  ],
  payment: [
    { id: 'especes', name: 'espèces' },
    { id: 'carte-bancaire', name: 'carte bancaire' },
  ],
};

type Line = [
  name: string,
  kind: Entry['kind'],
  commune: string,
  more: Partial<Entry & { hours: string; saleModes: string[]; payment: string[] }>,
];

const LINES: Line[] = [
  [
    'Atelier vélo du Val',
    'services',
    'chevreuse',
    { categories: ['reparation'], hours: 'Tu-Sa 10:00-18:00', payment: ['carte-bancaire'] },
  ],
  [
    'Chèvrerie des Bruyères',
    'producers',
    'rambouillet',
    {
      categories: ['fromages'],
      offers: [{ product: 'fromages-de-chevre' }],
      certifications: ['bio'],
      hours: 'We-Su 10:00-12:30',
      saleModes: ['a-la-ferme'],
      payment: ['especes', 'carte-bancaire'],
      labelUntil: '2027-02',
    },
  ],
  [
    'Épicerie du Pavé',
    'shops',
    'dourdan',
    {
      categories: ['alimentation'],
      offers: [{ product: 'oeufs' }, { product: 'pommes' }],
      hours: 'Mo-Sa 08:00-20:00',
      saleModes: ['livraison'],
      payment: ['carte-bancaire'],
    },
  ],
  [
    'Ferme du Lac',
    'producers',
    'rambouillet',
    {
      categories: ['fromages', 'fruits'],
      offers: [{ product: 'oeufs' }, { product: 'fraises', months: [5, 6, 7, 10, 11] }],
      saleModes: ['a-la-ferme', 'livraison'],
      verified: '2024-06-01',
    },
  ],
  [
    'Fraiseraie des Trois Chênes',
    'producers',
    'dourdan',
    {
      categories: ['fruits'],
      offers: [{ product: 'fraises' }],
      hours: 'May-Jul Mo-Su 09:00-19:00',
      payment: ['especes'],
      verified: '2025-06-01',
    },
  ],
  ['Marché de la Halle', 'markets', 'chevreuse', { hours: 'Sa 08:00-13:00', labelUntil: '2026-11' }],
  [
    'Vergers de la Butte',
    'producers',
    'chevreuse',
    {
      categories: ['fruits'],
      offers: [{ product: 'pommes' }],
      certifications: ['bio'],
      hours: 'Sa 14:00-18:00',
    },
  ],
];

const entryOf = ([name, kind, commune, more]: Line): Entry => ({
  id: `${kind}/${slugify(name)}`,
  kind,
  slug: slugify(name),
  name,
  commune,
  position: vocabulary.communes.find(({ id }) => id === commune)?.position ?? { latitude: 0, longitude: 0 },
  exact: false,
  categories: more.categories ?? [],
  offers: more.offers ?? [],
  certifications: more.certifications ?? [],
  ...(more.labelUntil && { labelUntil: more.labelUntil }),
  verified: more.verified ?? '2026-10-01',
  demo: true,
});

const practiceOf = ([, , , { hours, saleModes = [], payment = [] }]: Line): Practice => ({
  hours: hours ? resolveHours(hours, { from: DAY, days: 365, region: 'Île-de-France' }) : undefined,
  saleModes,
  payment,
});

/** Seven listings of every kind but one, in the order of their names; one has not been verified for two years. */
export const directory: Directory = createDirectory(LINES.map(entryOf), LINES.map(practiceOf), vocabulary);
