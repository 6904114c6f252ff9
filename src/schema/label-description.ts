import { z } from 'zod';
import { LABEL_STATE_WORDS } from '../domain/label.ts';
import { evidenceKinds } from './label.ts';

/** Places to fill in are written in braces. Source: RFC 6570, level 1. */
const template = (label: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^{}\s]+\{segment\}\/\{slug\}[^{}\s]*$/)
    .meta({
      label,
      hint: 'Gabarit d’adresse (RFC 6570) : « segment » et « slug » viennent de l’adresse de la fiche.',
    });

const address = (label: string, hint?: string) => z.url().meta({ label, ...(hint && { hint }) });
const text = (label: string) => z.string().min(1).meta({ label });

/** The same words for each key, as the site says them. */
const words = <K extends string>(names: Readonly<Record<K, string>>, label: string) =>
  z.record(z.enum(Object.keys(names) as [K, ...K[]]), z.string()).meta({ label });

const issuerSchema = z
  .object({
    id: address('Site de l’émetteur'),
    type: z.literal(['Profile']).array().length(1),
    name: text('Nom'),
    url: address('Site de l’émetteur'),
    email: z.email().meta({ label: 'Adresse électronique' }),
  })
  .meta({ label: 'Émetteur', hint: '« Profile » d’Open Badges 3.0.' });

const achievementSchema = z
  .object({
    '@context': z.array(z.url()),
    id: z.url(),
    type: z.literal(['Achievement']).array().length(1),
    name: text('Nom'),
    description: text('Description'),
    criteria: z.object({ id: address('Charte') }).meta({ label: 'Critères' }),
    image: z.object({ id: address('Adresse'), type: z.literal('Image') }).meta({
      label: 'Image',
      hint: 'Le badge sans nom : celui d’une fiche est à l’adresse du gabarit « badge ».',
    }),
    creator: issuerSchema,
    inLanguage: text('Langue'),
    tag: z.array(z.string()).meta({ label: 'Mots' }),
  })
  .meta({
    label: 'Le label dans les mots d’Open Badges 3.0',
    hint: 'Une définition seulement : aucun justificatif signé n’est émis.',
  });

/** What `/.well-known/label.json` says. */
export const labelDescriptionSchema = z
  .object({
    $schema: address('Description des champs'),
    name: text('Nom du label'),
    hashtag: text('Mot-dièse'),
    description: text('Ce qu’il dit, en une phrase'),
    selfDeclared: z.literal(true).meta({
      label: 'Déclaré par qui le porte',
      hint: 'Ce label est déclaratif : ce n’est ni une certification, ni une garantie.',
    }),
    language: text('Langue'),
    territory: z
      .object({
        name: text('Nom'),
        region: text('Région'),
        communes: z.array(z.string()).meta({ label: 'Communes', hint: 'Codes INSEE.' }),
      })
      .meta({ label: 'Territoire' }),
    charter: address('Charte'),
    issuer: issuerSchema,
    validityMonths: z.int().min(1).meta({ label: 'Durée, en mois' }),
    segments: z.record(z.string(), z.string()).meta({ label: 'Genres', hint: 'Mot de l’adresse et nom.' }),
    states: words(LABEL_STATE_WORDS, 'États'),
    evidence: words(evidenceKinds, 'Éléments qui l’appuient'),
    proof: template('Page de preuve'),
    badge: template('Image du badge, SVG'),
    status: template('État du badge, JSON au format de shields.io'),
    holders: address('Liste des fiches', 'Celles qui ont un champ « label », avec son état.'),
    licence: address('Licence'),
    date: z.iso.date().meta({ label: 'Date du fichier' }),
    achievement: achievementSchema,
  })
  .meta({ label: 'label.json', id: 'label' });

export type LabelDescription = z.output<typeof labelDescriptionSchema>;
