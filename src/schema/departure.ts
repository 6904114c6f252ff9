import { z } from 'zod';
import { LISTING_KINDS } from '../domain/kinds.ts';
import { flag, isoDate, says } from './fields.ts';

const listingId = new RegExp(`^(?:${LISTING_KINDS.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** A listing that had the label and has it no more, or has left: the addresses of its badge say so, and nothing else. */
export const departureSchema = () =>
  z.strictObject({
    id: z
      .string()
      .regex(
        listingId,
        says(
          'ce n’est pas le nom d’une fiche.',
          'Écrivez son dossier et son nom de fichier sans .md, par exemple producers/ferme-du-lac.',
        ),
      )
      .meta({
        label: 'Fiche',
        hint: 'Dossier et nom de fichier qu’elle avait : producers/ferme-du-lac.',
      }),
    on: isoDate({ label: 'Partie le' }),
    demo: flag({ label: 'Exemple' }).default(false),
  });
