import { z } from 'zod';
import {
  type SchemaContext,
  choice,
  email,
  flag,
  isoDate,
  line,
  listingRef,
  paragraph,
  phone,
  photoSchema,
  ref,
  says,
  webAddress,
} from './fields.ts';

const brandColours = {
  forest: 'forêt',
  moss: 'mousse',
  sandstone: 'grès',
  heather: 'bruyère',
  slate: 'ardoise',
} as const;

export const magazineSchema = (context: SchemaContext) =>
  z.strictObject({
    name: line(60, { label: 'Nom' }),
    theme: line(160, { label: 'Thème', hint: 'Ce dont parle le webmagazine, en une phrase.' }),
    colour: choice(brandColours, { label: 'Couleur' }),
    editors: z
      .array(ref('authors', { label: 'Auteur' }))
      .min(1, says('il manque un responsable.', 'Ajoutez au moins un auteur.'))
      .meta({ label: 'Responsables' }),
    cover: photoSchema(context).meta({ label: 'Image' }).optional(),
    agenda: z
      .array(ref('categories', { label: 'Catégorie' }))
      .default([])
      .meta({ label: 'Agenda', hint: 'Les événements de ces catégories font l’agenda du webmagazine.' }),
    order: z.int().min(0).max(1000).default(100).meta({ label: 'Rang', hint: 'Les plus petits d’abord.' }),
  });

export const authorSchema = (context: SchemaContext) =>
  z.strictObject({
    name: line(80, { label: 'Nom', hint: 'Une personne, ou un collectif : « Le comité des marchés ».' }),
    role: line(120, { label: 'Rôle' }),
    collective: flag({ label: 'Collectif' }).default(false),
    commune: ref('communes', { label: 'Commune' }).optional(),
    website: webAddress({ label: 'Site web' }).optional(),
    photo: photoSchema(context).meta({ label: 'Portrait' }).optional(),
  });

const guideChoiceSchema = z.strictObject({
  listing: listingRef({ label: 'Fiche' }),
  note: line(240, {
    label: 'Pourquoi elle',
    hint: 'Ce qui l’a fait choisir, en une phrase.',
  }).optional(),
});

const guideSectionSchema = z.strictObject({
  title: line(80, { label: 'Titre de la partie' }),
  text: paragraph(800, { label: 'Présentation' }).optional(),
  categories: z
    .array(ref('categories', { label: 'Catégorie' }))
    .default([])
    .meta({ label: 'Toutes les fiches de ces catégories' }),
  listings: z.array(guideChoiceSchema).default([]).meta({ label: 'Fiches choisies' }),
});

export const guideSchema = (context: SchemaContext) =>
  z.strictObject({
    title: line(80, { label: 'Titre' }),
    summary: line(240, { label: 'En une phrase' }),
    editors: z
      .array(ref('authors', { label: 'Auteur' }))
      .min(1, says('il manque un responsable.', 'Ajoutez au moins un auteur.'))
      .meta({ label: 'Responsables' }),
    magazine: ref('magazines', { label: 'Webmagazine' }).optional(),
    cover: photoSchema(context).meta({ label: 'Image' }).optional(),
    criteria: z
      .array(line(160, { label: 'Critère' }))
      .max(8)
      .default([])
      .meta({ label: 'Critères', hint: 'Ce qui est demandé à une fiche pour être choisie.' }),
    sections: z
      .array(guideSectionSchema)
      .min(1, says('un guide a au moins une partie.', 'Ajoutez une partie avec un titre.'))
      .meta({ label: 'Parties' }),
    updated: isoDate({ label: 'Relu le' }),
  });

export const noticeSchema = () =>
  z.strictObject({
    title: line(100, { label: 'Titre' }),
    kind: choice({ offer: 'offre', request: 'demande' }, { label: 'Nature' }),
    commune: ref('communes', { label: 'Commune' }),
    published: isoDate({ label: 'Publiée le' }),
    expires: isoDate({ label: 'Expire le', hint: 'Elle disparaît seule après ce jour.' }),
    phone: phone({ label: 'Téléphone' }).optional(),
    email: email({ label: 'Adresse électronique' }).optional(),
    demo: flag({ label: 'Exemple' }).default(false),
  });

export const pageSchema = () =>
  z.strictObject({
    title: line(120, { label: 'Titre' }),
    summary: line(240, { label: 'En une phrase' }),
    updated: isoDate({ label: 'Mise à jour le' }),
  });
