import { z } from 'zod';
import { DATE_RULES, type WrittenDates } from '../domain/date-rules.ts';
import { EVENT_STATUSES } from '../domain/event-status.ts';
import type { Recurrence } from '../domain/recurrence.ts';
import {
  type SchemaContext,
  choice,
  flag,
  isoDate,
  line,
  listingRef,
  photoSchema,
  positionSchema,
  ref,
  says,
  time,
  webAddress,
} from './fields.ts';
import { provenanceSchema } from './source.ts';
import { weekdays } from './weekdays.ts';

export const audiences = {
  all: 'tout public',
  families: 'familles',
  children: 'enfants',
  adults: 'adultes',
  professionals: 'professionnels',
} as const;

export const settings = {
  indoors: 'à l’abri',
  outdoors: 'en plein air',
  both: 'à l’abri et en plein air',
} as const;

/** What people who come with a difficulty ask for. */
export const eventAccess = {
  wheelchair: 'accessible en fauteuil',
  toilets: 'toilettes accessibles',
  seats: 'places assises',
  hearingLoop: 'boucle magnétique',
  signLanguage: 'langue des signes',
  audioDescription: 'audiodescription',
  easyToRead: 'facile à lire et à comprendre',
  calm: 'moment calme',
  dogs: 'chiens acceptés',
} as const;

const ownTimes = {
  startTime: time({ label: 'Début', hint: 'Vide : l’heure habituelle.' }).optional(),
  endTime: time({ label: 'Fin' }).optional(),
};

const movedSchema = z.strictObject({
  from: isoDate({ label: 'Date prévue' }),
  to: isoDate({ label: 'Nouvelle date', hint: 'Le même jour si seule l’heure change.' }),
  ...ownTimes,
});

const extraDateSchema = z.strictObject({ date: isoDate({ label: 'Date' }), ...ownTimes });

/** Plain choices that `domain/recurrence` turns into an RFC 5545 rule. */
export const recurrenceSchema = z
  .strictObject({
    every: choice(
      {
        week: 'chaque semaine',
        month: 'chaque mois',
        year: 'chaque année',
        dates: 'aux dates de la liste',
      },
      { label: 'Revient' },
    ),
    interval: z
      .int()
      .min(1)
      .max(12)
      .default(1)
      .meta({ label: 'Intervalle', hint: '1 : chaque semaine ; 2 : une semaine sur deux.' }),
    weekdays: z
      .array(choice(weekdays, { label: 'Jour' }))
      .default([])
      .meta({ label: 'Jours', hint: 'Vide : le même jour que la première date.' }),
    week: z
      .array(
        choice(
          { first: 'premier', second: 'deuxième', third: 'troisième', fourth: 'quatrième', last: 'dernier' },
          { label: 'Semaine du mois' },
        ),
      )
      .default([])
      .meta({ label: 'Semaines du mois', hint: 'Pour « le premier dimanche du mois » : premier.' }),
    months: z
      .array(z.int().min(1).max(12))
      .default([])
      .meta({ label: 'Mois', hint: 'Seulement ces mois ; vide : toute l’année.', widget: 'months' }),
    until: isoDate({
      label: 'Jusqu’au',
      hint: 'Dernier jour possible. Inutile pour une liste de dates.',
    }).optional(),
    except: z
      .array(isoDate({ label: 'Date' }))
      .default([])
      .meta({ label: 'Sauf le' }),
    moved: z
      .array(movedSchema)
      .default([])
      .meta({ label: 'Dates déplacées', hint: 'Un autre jour, ou une autre heure.' }),
    also: z
      .array(extraDateSchema)
      .max(200)
      .default([])
      .meta({ label: 'Autres dates', hint: 'En plus de la règle, ou toute la liste.' }),
  })
  .meta({ label: 'Répétition', widget: 'recurrence' }) satisfies z.ZodType<Recurrence>;

const placeSchema = z
  .strictObject({
    name: line(120, { label: 'Nom du lieu' }).meta({ isAlternative: true }).optional(),
    listing: listingRef({ label: 'Fiche du lieu', hint: 'S’il est dans l’annuaire.' })
      .meta({ isAlternative: true })
      .optional(),
    address: line(160, { label: 'Adresse' }).optional(),
    position: positionSchema.optional(),
  })
  .meta({ label: 'Lieu', hint: 'Une fiche de l’annuaire, ou un nom.' });

interface Placed {
  place?: { listing?: unknown; name?: unknown };
}

const isGroup = ({ value }: { value: unknown }) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RULES = [
  ...DATE_RULES,
  {
    holds: ({ place }: Placed) => !place || Boolean(place.listing ?? place.name),
    path: ['place'],
    what: 'il manque le lieu.',
    repair: 'Remplissez « listing » (une fiche) ou « name » (un nom).',
  },
];

export const eventSchema = (context: SchemaContext) =>
  z
    .strictObject({
      title: line(120, { label: 'Titre' }),
      summary: line(200, { label: 'En une phrase' }),
      status: choice(EVENT_STATUSES, { label: 'État' }).default('scheduled'),
      statusNote: line(160, {
        label: 'Précision sur l’état',
        hint: 'Par exemple : reporté au printemps.',
      }).optional(),
      start: isoDate({ label: 'Premier jour' }),
      end: isoDate({
        label: 'Dernier jour',
        hint: 'Vide : le même jour. Un bal qui finit après minuit finit le lendemain. Des jours qui ne se suivent pas sont une répétition.',
      })
        .meta({ isAsked: true })
        .optional(),
      startTime: time({ label: 'Début', hint: 'Par exemple 20:30. Vide : toute la journée.' })
        .meta({ isAsked: true })
        .optional(),
      endTime: time({ label: 'Fin' }).meta({ isAsked: true }).optional(),
      recurrence: recurrenceSchema.optional(),
      commune: ref('communes', { label: 'Commune', hint: 'Code INSEE.' }),
      place: placeSchema,
      organiser: line(120, { label: 'Organisé par' }),
      organiserListing: listingRef({ label: 'Fiche de l’organisateur' }).optional(),
      categories: z
        .array(ref('categories', { label: 'Catégorie' }))
        .min(1, says('il manque une catégorie.', 'Choisissez-en au moins une.'))
        .max(5)
        .meta({ label: 'Catégories' }),
      price: line(80, {
        label: 'Prix',
        hint: 'Par exemple : gratuit, ou 5 €, gratuit pour les moins de 12 ans.',
      }),
      free: flag({
        label: 'Gratuit',
        hint: 'Inutile quand le prix commence par « gratuit » ou « entrée libre ».',
      }).default(false),
      booking: webAddress({ label: 'Réservation', hint: 'Adresse de la page de réservation.' }).optional(),
      audience: choice(audiences, { label: 'Public' }).default('all'),
      setting: choice(settings, { label: 'Cadre', hint: 'Vide : la page n’en dit rien.' }).optional(),
      access: z
        .array(choice(eventAccess, { label: 'Accessibilité' }))
        .default([])
        .meta({ label: 'Accessibilité', hint: 'Seulement ce que vous avez vérifié.' }),
      cover: photoSchema(context).meta({ label: 'Image' }).optional(),
      hashtag: flag({ label: 'Porte le mot-dièse du territoire' }).default(false),
      revision: z.int().min(0).default(0).meta({
        label: 'Révision',
        hint: 'Rempli tout seul dans la rédaction ; à la main, ajoutez 1 à chaque changement de date, de lieu ou d’état.',
        isAutomatic: true,
      }),
      updated: isoDate({
        label: 'Modifié le',
        hint: 'Rempli tout seul dans la rédaction ; à la main, écrivez le jour du changement.',
      }).meta({ isAutomatic: true }),
      approved: flag({
        label: 'Approuvé',
        hint: 'Un événement repris d’un autre agenda paraît quand un contributeur l’approuve.',
      }).default(true),
      source: provenanceSchema.optional(),
      demo: flag({
        label: 'Exemple',
        hint: 'Événement inventé : la page porte la mention « exemple ».',
      }).default(false),
    })
    .check(
      ...RULES.map(({ holds, path, what, repair }) =>
        z.refine((event) => holds(event as WrittenDates & Placed), {
          path,
          error: says(what, repair),
          when: isGroup,
        }),
      ),
    );
