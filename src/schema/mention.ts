import { z } from 'zod';
import { flag, isoDate, line, listingRef, paragraph, ref, says, webAddress } from './fields.ts';

const BY_COLLECT = 'Rempli par « npm run collect » ; n’y touchez pas.';

const alsoSchema = z.strictObject({
  name: line(80, { label: 'Source' }),
  url: webAddress({ label: 'Adresse' }),
});

/** Known together or not at all: a mention written by hand has none of them. */
const TRACE = ['feed', 'id', 'mark'] as const;

/** Where a mention was found, what was taken of it, and where else the same is published. */
const originSchema = z
  .strictObject({
    feed: ref('feeds', { label: 'Publication suivie', hint: BY_COLLECT })
      .meta({
        whenGone:
          'Remettez cette publication dans content/sources.yaml, avec « active: false » si elle n’est plus suivie : un relevé dit d’où il vient.',
      })
      .optional(),
    id: line(300, { label: 'Identifiant dans la publication' }).optional(),
    mark: line(16, {
      label: 'Empreinte',
      hint: 'De ce qui a été relevé : un relevé corrigé ne suit plus sa source.',
    }).optional(),
    gone: isoDate({
      label: 'Retiré le',
      hint: 'La page d’origine n’existe plus : le relevé ne paraît plus.',
    }).optional(),
    also: z.array(alsoSchema).default([]).meta({
      label: 'Publié aussi',
      hint: 'Autres adresses de la même publication, pour ne pas la relever deux fois ; elles ne paraissent pas.',
    }),
  })
  .refine(
    (origin) => new Set(TRACE.map((key) => origin[key] === undefined)).size === 1,
    says(
      'il manque l’une des trois traces (feed, id, mark).',
      'Supprimez « origin », ou remettez-les toutes.',
    ),
  )
  .meta({ label: 'Origine', hint: BY_COLLECT, isAutomatic: true });

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
    origin: originSchema.optional(),
    demo: flag({ label: 'Exemple' }).default(false),
  });
