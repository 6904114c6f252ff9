import { type CollectionName, collections } from '../index.ts';
import { type Content, type Fault, folders } from './content.ts';

interface Body {
  label: string;
  required: boolean;
}

export const bodyOf = (collection: CollectionName): Body | undefined => {
  const info = collections[collection];
  return 'body' in info ? info.body : undefined;
};

const markdownCollections = new Set(folders.values());

/** The text under the fields: there when the page needs it, absent where no page would show it. */
export const bodyFaults = ({ entries }: Content): Fault[] =>
  entries.flatMap(({ collection, path, body, data }) => {
    const expected = bodyOf(collection);
    if (!markdownCollections.has(collection) || data === undefined) return [];
    if (expected?.required && !body.trim())
      return [
        {
          path,
          field: expected.label,
          what: 'il n’y a pas de texte sous les champs.',
          repair: 'Écrivez-le sous la deuxième ligne ---.',
        },
      ];
    if (expected || !body.trim()) return [];
    return [
      {
        path,
        what: 'le texte sous les champs ne paraîtrait nulle part.',
        repair: 'Déplacez-le dans un champ, ou supprimez-le.',
      },
    ];
  });
