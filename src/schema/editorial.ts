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

export const articleKinds = {
  article: 'article',
  portrait: 'portrait',
  interview: 'entretien',
  recipe: 'recette',
  walk: 'balade',
  call: 'appel à contributions',
} as const;

const brandColours = {
  forest: 'forêt',
  moss: 'mousse',
  sandstone: 'grès',
  heather: 'bruyère',
  slate: 'ardoise',
} as const;

const contributorSchema = z.strictObject({
  author: ref('authors', { label: 'Auteur' }),
  role: line(60, { label: 'Rôle', hint: 'Par exemple : texte, photographies.' }).optional(),
});

const correctionSchema = z.strictObject({
  on: isoDate({ label: 'Date' }),
  text: line(300, { label: 'Ce qui a été corrigé' }),
});

export const articleSchema = (context: SchemaContext) =>
  z
    .strictObject({
      title: line(120, { label: 'Titre' }),
      summary: line(240, { label: 'Chapeau', hint: 'Deux phrases qui donnent envie de lire.' }),
      magazine: ref('magazines', { label: 'Webmagazine' }),
      kind: choice(articleKinds, { label: 'Genre' }).default('article'),
      authors: z
        .array(contributorSchema)
        .min(1, says('il manque un auteur.', 'Ajoutez-en au moins un.'))
        .meta({ label: 'Auteurs' }),
      published: isoDate({ label: 'Publié le' }),
      updated: isoDate({ label: 'Mis à jour le' }).optional(),
      cover: photoSchema(context).meta({ label: 'Image d’ouverture' }).optional(),
      series: line(80, { label: 'Série' }).optional(),
      categories: z
        .array(ref('categories', { label: 'Catégorie' }))
        .max(5)
        .default([])
        .meta({ label: 'Catégories' }),
      communes: z
        .array(ref('communes', { label: 'Commune' }))
        .max(20)
        .default([])
        .meta({ label: 'Communes', hint: 'Celles dont parle l’article.' }),
      listings: z
        .array(listingRef({ label: 'Fiche' }))
        .max(20)
        .default([])
        .meta({ label: 'Fiches liées' }),
      events: z
        .array(ref('events', { label: 'Événement' }))
        .max(20)
        .default([])
        .meta({ label: 'Événements liés' }),
      lead: flag({ label: 'À la une', hint: 'L’article qui ouvre son webmagazine.' }).default(false),
      corrections: z.array(correctionSchema).default([]).meta({ label: 'Corrections' }),
    })
    .superRefine((article, { addIssue }) => {
      if (article.updated && article.updated < article.published)
        addIssue({
          code: 'custom',
          path: ['updated'],
          message: says('la mise à jour vient avant la publication.', 'Corrigez l’une des deux dates.'),
        });
    });

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
