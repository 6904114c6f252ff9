import { z } from 'zod';
import { STALL_WEEKS, type Stall } from '../domain/stall.ts';
import { type SchemaContext, choice, isoDate, line, listingRef, months, says } from './fields.ts';
import { listingFields } from './listing.ts';
import { weekdays } from './weekdays.ts';

export const producerSchema = (context: SchemaContext) =>
  z.strictObject({
    ...listingFields(context),
    making: line(160, {
      label: 'Ce qui est fait sur place',
      hint: 'Élevage, culture, transformation : soyez précis.',
    }).optional(),
  });

export const shopSchema = (context: SchemaContext) =>
  z.strictObject({
    ...listingFields(context),
    localShare: line(160, {
      label: 'Part du local',
      hint: 'Ce qui vient d’ici, en vos mots : « les légumes viennent de trois fermes du canton ».',
    }).optional(),
    deliveryArea: line(160, { label: 'Livraison', hint: 'Où et quand, si vous livrez.' }).optional(),
  });

export const serviceSchema = (context: SchemaContext) =>
  z.strictObject({
    ...listingFields(context),
    skills: z
      .array(line(80, { label: 'Savoir-faire' }))
      .max(12)
      .default([])
      .meta({ label: 'Savoir-faire' }),
    serviceArea: line(160, { label: 'Secteur d’intervention', hint: 'Communes ou distance.' }).optional(),
    freeQuote: choice(
      { yes: 'gratuit', no: 'payant', onSite: 'gratuit après visite' },
      { label: 'Devis' },
    ).optional(),
  });

export const stayAmenities = {
  wifi: 'connexion internet',
  breakfast: 'petit déjeuner',
  kitchen: 'cuisine partagée',
  garden: 'jardin',
  desk: 'bureaux',
  meetingRoom: 'salle de réunion',
  printer: 'imprimante',
  campfire: 'feu de camp',
  laundry: 'lave-linge',
} as const;

export const staySchema = (context: SchemaContext) =>
  z.strictObject({
    ...listingFields(context),
    capacity: z
      .int({
        error: says('ce n’est pas un nombre entier.', 'Écrivez le nombre de personnes, par exemple 6.'),
      })
      .min(1)
      .max(1000)
      .meta({ label: 'Capacité', hint: 'Nombre de personnes.' })
      .optional(),
    amenities: z
      .array(choice(stayAmenities, { label: 'Équipement' }))
      .default([])
      .meta({ label: 'Équipements' }),
  });

const absenceSchema = z
  .strictObject({
    from: isoDate({ label: 'Du' }),
    to: isoDate({ label: 'Au', hint: 'Vide : ce jour seulement.' }).optional(),
  })
  .refine(({ from, to }) => !to || to >= from, {
    path: ['to'],
    error: says('l’absence finit avant de commencer.', 'Corrigez l’une des deux dates.'),
  });

/** When a stallholder comes, among the days of the market. */
const presence = {
  weekdays: z
    .array(choice(weekdays, { label: 'Jour' }))
    .default([])
    .meta({ label: 'Jours', hint: 'Vide : tous les jours de marché.' }),
  weeks: choice(STALL_WEEKS, { label: 'Semaines' }).default('all'),
  months: months({ label: 'Mois', hint: 'Vide : toute l’année.' }).default([]),
  absences: z.array(absenceSchema).max(60).default([]).meta({ label: 'Absences' }),
} satisfies { [K in keyof Stall]: z.ZodType<Stall[K]> };

const stallholderSchema = z
  .strictObject({
    listing: listingRef({ label: 'Fiche', hint: 'La fiche de l’exposant dans l’annuaire.' }).optional(),
    name: line(80, { label: 'Nom', hint: 'Si l’exposant n’a pas de fiche.' }).optional(),
    brings: line(120, { label: 'Ce qu’il apporte' }).optional(),
    ...presence,
  })
  .refine((holder) => Boolean(holder.listing) !== Boolean(holder.name), {
    error: says('un exposant a une fiche ou un nom, pas les deux.', 'Remplissez « listing » ou « name ».'),
  });

export const marketSchema = (context: SchemaContext) =>
  z.strictObject({
    ...listingFields(context),
    openingHours: listingFields(context).openingHours.unwrap(),
    stallCount: z
      .int()
      .min(1)
      .max(500)
      .meta({ label: 'Nombre d’étals', hint: 'Un ordre de grandeur.' })
      .optional(),
    stallholders: z.array(stallholderSchema).max(100).default([]).meta({ label: 'Exposants' }),
    organiser: line(120, { label: 'Organisé par' }).optional(),
    coveredHall: choice(
      { yes: 'sous la halle', no: 'en plein air', partly: 'halle et plein air' },
      { label: 'Abri' },
    ).optional(),
  });
