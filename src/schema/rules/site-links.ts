import { closestSlugs } from '../../domain/closest.ts';
import { KIND_WORDS, LISTING_KINDS } from '../../domain/kinds.ts';
import type { CollectionName } from '../index.ts';
import { ownValue } from '../walk.ts';
import type { Content, Fault } from './content.ts';

/** First segments of addresses that hold one page for each entry, and their collection. */
export const ENTRY_SEGMENTS: ReadonlyMap<string, CollectionName> = new Map<string, CollectionName>([
  ...LISTING_KINDS.map((kind) => [KIND_WORDS[kind].segment, kind] as const),
  ['communes', 'communes'],
  ['categories', 'categories'],
  ['guides', 'guides'],
  ['produits', 'products'],
  ['agenda', 'events'],
  ['magazines', 'magazines'],
  ['articles', 'articles'],
  ['auteurs', 'authors'],
]);

/** First segments of the other pages that every territory has. */
export const OTHER_SEGMENTS: readonly string[] = [
  ...[
    'annuaire',
    'recherche',
    'de-saison',
    'carte',
    'calendriers',
    'magazine',
    'flux',
    'releves',
    'annonces',
    'proposer',
  ],
  ...[
    'label',
    'badges',
    'mes-favoris',
    'contribuer',
    'donnees',
    'integrer',
    'plan-du-site',
    'admin',
    'partage',
  ],
];

/** Links of texts to pages that the site does not have: said, but a renamed entry must not stop the site. */
export function deadSiteLinks(content: Content): Fault[] {
  const slugs = new Map([...ENTRY_SEGMENTS].map(([segment, name]) => [segment, slugsOf(content, name)]));
  const segments = new Set([
    ...ENTRY_SEGMENTS.keys(),
    ...OTHER_SEGMENTS,
    ...(content.ids.get('pages')?.keys() ?? []),
  ]);
  return content.entries.flatMap(({ path, nodes }) =>
    nodes.flatMap(({ kind, value, line }) => {
      const suggestion = kind === 'link' ? misses(value, segments, slugs) : undefined;
      if (!suggestion) return [];
      return [
        { path, line, what: `la page « ${value.slice(0, 80)} » n’existe pas.`, repair: suggestion.repair },
      ];
    }),
  );
}

/** Identifiers, but the readable address for communes, which are known by their code. */
export const slugsOf = ({ ids }: Content, collection: CollectionName): Set<string> =>
  new Set([...(ids.get(collection) ?? [])].map(([id, { data }]) => String(ownValue(data, 'slug') ?? id)));

function misses(address: string, segments: Set<string>, slugs: ReadonlyMap<string, Set<string>>) {
  const [, segment, slug, rest] = /^\/([^/?#]+)(?:\/([^/?#]*))?(\/[^/?#]+)?/.exec(address) ?? [];
  if (segment === undefined || segment.includes('.')) return undefined;
  if (!segments.has(segment)) return { repair: nearest(segment, segments, (found) => `/${found}/`) };
  const known = slugs.get(segment);
  if (!known || !slug || rest || slug.includes('.') || !/[a-z]/.test(slug) || known.has(slug))
    return undefined;
  return { repair: nearest(slug, known, (found) => `/${segment}/${found}/`) };
}

function nearest(word: string, known: Set<string>, address: (found: string) => string): string {
  const [found] = closestSlugs(word, known, 1);
  return found ? `Voulez-vous dire ${address(found)} ?` : 'Corrigez l’adresse ou supprimez le lien.';
}
