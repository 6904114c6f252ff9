import { z } from 'zod';
import { KIND_PARTS, type KindPart, articleKinds, kindParts } from './article-kinds.ts';
import {
  type SchemaContext,
  choice,
  flag,
  isoDate,
  line,
  listingRef,
  photoSchema,
  ref,
  says,
} from './fields.ts';
import { ownValue } from './walk.ts';

const contributorSchema = z.strictObject({
  author: ref('authors', { label: 'Auteur' }),
  role: line(60, { label: 'Rôle', hint: 'Par exemple : texte, photographies.' }).optional(),
});

const correctionSchema = z.strictObject({
  on: isoDate({ label: 'Date' }),
  text: line(300, { label: 'Ce qui a été corrigé' }),
});

const isGroup = ({ value }: { value: unknown }) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields as they come: any of them may be wrong, which is said elsewhere. */
const isText = (value: unknown): value is string => typeof value === 'string';

/** False only when both dates are there, and out of order. */
function isUpdatedAfter(article: unknown): boolean {
  const [published, updated] = [ownValue(article, 'published'), ownValue(article, 'updated')];
  return !isText(published) || !isText(updated) || published <= updated;
}

/** False only when both are there, and a call ends before it begins. */
function isCallAhead(article: unknown): boolean {
  const [published, until] = [ownValue(article, 'published'), ownValue(ownValue(article, 'call'), 'until')];
  return !isText(published) || !isText(until) || published <= until;
}

const isSaid = (article: unknown, part: KindPart) => ownValue(article, part) !== undefined;
const kindOf = (article: unknown) => ownValue(article, 'kind') ?? 'article';

/** A recipe has its ingredients, and nothing else has any. */
const partRules = KIND_PARTS.flatMap((part) => {
  const name = articleKinds[part];
  return [
    z.refine((article) => kindOf(article) !== part || isSaid(article, part), {
      path: [part],
      error: says(
        `il manque ce qui fait le genre « ${name} ».`,
        `Remplissez « ${part} », ou changez le genre.`,
      ),
      when: isGroup,
    }),
    z.refine((article) => kindOf(article) === part || !isSaid(article, part), {
      path: [part],
      error: says(
        `ces champs sont ceux du genre « ${name} », et l’article est d’un autre genre.`,
        `Écrivez kind: ${part}, ou supprimez « ${part} ».`,
      ),
      when: isGroup,
    }),
  ];
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
      series: line(80, {
        label: 'Série',
        hint: 'Le même nom, lettre pour lettre, dans chaque article de la série.',
      }).optional(),
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
      ...kindParts,
      lead: flag({ label: 'À la une', hint: 'L’article qui ouvre son webmagazine.' }).default(false),
      corrections: z.array(correctionSchema).default([]).meta({ label: 'Corrections' }),
      demo: flag({
        label: 'Exemple',
        hint: 'L’article parle d’un lieu inventé : la page porte la mention « exemple ».',
      }).default(false),
    })
    .check(
      z.refine(isUpdatedAfter, {
        path: ['updated'],
        error: says('la mise à jour vient avant la publication.', 'Corrigez l’une des deux dates.'),
        when: isGroup,
      }),
      z.refine(isCallAhead, {
        path: ['call', 'until'],
        error: says('l’appel finit avant d’être publié.', 'Corrigez l’une des deux dates.'),
        when: isGroup,
      }),
      ...partRules,
    );
