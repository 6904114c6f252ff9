import { z } from 'zod';
import {
  choice,
  email,
  flag,
  isoDate,
  line,
  listingRef,
  paragraph,
  phone,
  positionSchema,
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

const MAX_MINUTES = 7 * 24 * 60;

const minutes = (label: string, hint: string) => z.int().min(1).max(MAX_MINUTES).meta({ label, hint });

const questions = z
  .array(
    z.strictObject({
      question: line(200, { label: 'Question' }),
      answer: paragraph(3000, {
        label: 'Réponse',
        hint: 'Une ligne par paragraphe ; celles qui commencent par un tiret font une liste.',
      }),
    }),
  )
  .max(30);

const portraitSchema = z
  .strictObject({
    listing: listingRef({
      label: 'Fiche',
      hint: 'Celle dont l’article fait le portrait : ses points de vente le suivent.',
    }),
    knowHow: z
      .array(
        z.strictObject({
          title: line(80, { label: 'Geste', hint: 'Par exemple : l’affinage en cave.' }),
          text: paragraph(600, { label: 'Ce qu’il demande' }),
        }),
      )
      .max(8)
      .default([])
      .meta({ label: 'Savoir-faire' }),
    questions: questions
      .default([])
      .meta({ label: 'Questions', hint: 'Posées, avec leurs réponses telles que dites.' }),
  })
  .meta({ label: 'Portrait', hint: 'Pour un portrait seulement.' });

const interviewSchema = z
  .strictObject({
    who: line(120, { label: 'Avec', hint: 'Qui répond : une personne, un collectif.' }),
    role: line(160, { label: 'Présentation', hint: 'Ce que fait cette personne, en une ligne.' }).optional(),
    listing: listingRef({ label: 'Fiche', hint: 'Si l’annuaire en a une.' }).optional(),
    questions: questions
      .min(1, says('il manque les questions.', 'Ajoutez-en au moins une, avec sa réponse.'))
      .meta({ label: 'Questions' }),
  })
  .meta({ label: 'Entretien', hint: 'Pour un entretien seulement.' });

const recipeSchema = z
  .strictObject({
    yield: line(40, { label: 'Pour', hint: 'Par exemple : 4 personnes, 6 pots.' }),
    preparation: minutes('Préparation', 'En minutes.'),
    cooking: minutes('Cuisson', 'En minutes ; vide s’il n’y en a pas.').optional(),
    rest: minutes('Repos', 'En minutes : 1440 pour un jour ; vide s’il n’y en a pas.').optional(),
    ingredients: z
      .array(
        z.strictObject({
          text: line(120, { label: 'Ingrédient', hint: 'Avec sa quantité : 1 kg de courge.' }),
          product: ref('products', {
            label: 'Produit',
            hint: 'Pour dire sa saison et qui en vend.',
          }).optional(),
        }),
      )
      .min(1, says('il manque les ingrédients.', 'Ajoutez-en au moins un.'))
      .max(40)
      .meta({ label: 'Ingrédients' }),
    steps: z
      .array(
        z.strictObject({
          title: line(80, { label: 'Titre', hint: 'Facultatif : « Faites fondre les oignons ».' }).optional(),
          text: paragraph(1000, { label: 'Texte' }),
        }),
      )
      .min(1, says('il manque les étapes.', 'Ajoutez-en au moins une.'))
      .max(30)
      .meta({ label: 'Étapes' }),
  })
  .meta({ label: 'Recette', hint: 'Pour une recette seulement.' });

export const walkLevels = { easy: 'facile', medium: 'moyenne', hard: 'difficile' } as const;

export const walkMeans = { foot: 'à pied', bike: 'à vélo' } as const;

/** Nobody walks or rides faster: hours were taken for minutes. */
const TOP_KM_PER_HOUR: Readonly<Record<keyof typeof walkMeans, number>> = { foot: 8, bike: 40 };

const walkSchema = z
  .strictObject({
    distance: z
      .number()
      .min(0.1)
      .max(300)
      .meta({ label: 'Distance', hint: 'En kilomètres, aller et retour : 7.5.' }),
    duration: minutes('Durée', 'En minutes, pauses non comprises.'),
    climb: z.int().min(0).max(5000).meta({ label: 'Montée', hint: 'En mètres, au total.' }).optional(),
    level: choice(walkLevels, { label: 'Difficulté' }),
    means: choice(walkMeans, { label: 'Comment' }).default('foot'),
    loop: flag({ label: 'Boucle', hint: 'On revient au départ par un autre chemin.' }).default(false),
    start: line(160, { label: 'Départ' }),
    transport: line(200, { label: 'Venir sans voiture' }).optional(),
    access: line(200, {
      label: 'Accès',
      hint: 'Poussettes, fauteuils, voitures, passages étroits.',
    }).optional(),
    steps: z
      .array(
        z.strictObject({
          title: line(80, { label: 'Lieu' }),
          text: paragraph(1000, { label: 'Chemin', hint: 'Ce qu’on y voit, et par où continuer.' }),
          position: positionSchema
            .meta({ hint: 'Pour le fichier GPX ; relevée sur place ou sur une carte officielle.' })
            .optional(),
        }),
      )
      .min(2, says('une balade a au moins deux étapes.', 'Ajoutez le départ et l’arrivée.'))
      .max(40)
      .meta({ label: 'Étapes' }),
  })
  .refine(({ distance, duration, means }) => (distance / duration) * 60 <= TOP_KM_PER_HOUR[means], {
    path: ['duration'],
    error: says(
      'c’est trop court pour cette distance.',
      'Écrivez-la en minutes : 90 pour une heure et demie.',
    ),
  })
  .meta({ label: 'Balade', hint: 'Pour une balade seulement.' });

const callSchema = z
  .strictObject({
    needs: z
      .array(line(160, { label: 'Ce qui est demandé' }))
      .min(1, says('il manque ce qui est demandé.', 'Ajoutez au moins une ligne.'))
      .max(12)
      .meta({ label: 'Nous cherchons' }),
    until: isoDate({
      label: 'Jusqu’au',
      hint: 'Dernier jour pour répondre ; vide : sans limite.',
    }).optional(),
    email: email({ label: 'Adresse électronique', hint: 'Vide : celle du site.' }).optional(),
    phone: phone({ label: 'Téléphone' }).optional(),
    website: webAddress({ label: 'Formulaire ou page' }).optional(),
  })
  .meta({ label: 'Appel', hint: 'Pour un appel à contributions seulement.' });

/** What an article of each kind has besides its text; a plain article has nothing more. */
export const kindParts = {
  portrait: portraitSchema.optional(),
  interview: interviewSchema.optional(),
  recipe: recipeSchema.optional(),
  walk: walkSchema.optional(),
  call: callSchema.optional(),
};

export type KindPart = keyof typeof kindParts;

export const KIND_PARTS = Object.keys(kindParts) as KindPart[];
