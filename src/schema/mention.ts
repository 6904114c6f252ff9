import { z } from 'zod';
import { flag, isoDate, line, listingRef, paragraph, ref, webAddress } from './fields.ts';

/** A publication elsewhere that carries the hashtag of the territory. */
export const mentionSchema = () =>
  z.strictObject({
    title: line(160, { label: 'Titre' }),
    url: webAddress({ label: 'Adresse', hint: 'La page d’origine.' }),
    source: line(80, { label: 'Source', hint: 'Le nom du site ou du compte.' }),
    published: isoDate({ label: 'Publié le' }),
    excerpt: paragraph(500, { label: 'Extrait' }).optional(),
    magazine: ref('magazines', { label: 'Webmagazine' }),
    listings: z
      .array(listingRef({ label: 'Fiche' }))
      .default([])
      .meta({ label: 'Fiches liées' }),
    approved: flag({ label: 'Approuvé', hint: 'Un relevé paraît quand un contributeur l’approuve.' }).default(
      false,
    ),
    demo: flag({ label: 'Exemple' }).default(false),
  });
