import { z } from 'zod';
import type { CoverPattern } from '../domain/cover.ts';
import type { BusinessType } from '../domain/json-ld-listing.ts';
import { listInWords, monthName } from '../domain/seasons.ts';
import { choice, line, months, positionSchema, ref, says, slugPattern, webAddress } from './fields.ts';
import { units } from './listing.ts';

const id = z
  .string()
  .regex(
    slugPattern,
    says(
      'ce n’est pas un identifiant.',
      'Écrivez des minuscules sans accent, des chiffres et des traits d’union.',
    ),
  )
  .meta({ label: 'Identifiant', hint: 'Minuscules sans accent et traits d’union ; il devient une adresse.' });

export const kinds = {
  producers: 'producteurs',
  shops: 'commerces',
  services: 'services',
  stays: 'séjours et lieux',
  markets: 'marchés',
  events: 'agenda',
  articles: 'articles',
} as const;

/** Drawn covers, one per family of categories. */
export const patterns = {
  fields: 'champs',
  leaves: 'feuilles',
  tiles: 'tuiles',
  hills: 'collines',
  waves: 'ondes',
  stalls: 'étals',
} as const satisfies Record<CoverPattern, string>;

const synonyms = (hint: string) =>
  z
    .array(line(40, { label: 'Synonyme' }))
    .default([])
    .meta({ label: 'Aussi cherché sous', hint });

/** Businesses that search engines tell apart. Source: https://schema.org/LocalBusiness. */
export const businessTypes = {
  LocalBusiness: 'entreprise locale',
  Store: 'boutique',
  GroceryStore: 'épicerie, magasin d’alimentation',
  BookStore: 'librairie',
  BikeStore: 'cycles',
  GardenStore: 'plantes et jardinerie',
  HomeGoodsStore: 'objets pour la maison',
  ClothingStore: 'vêtements',
  Bakery: 'boulangerie',
  Restaurant: 'restaurant',
  CafeOrCoffeeShop: 'café',
  Brewery: 'brasserie',
  HomeAndConstructionBusiness: 'bâtiment, maison et jardin',
  HealthAndBeautyBusiness: 'bien-être et soins',
  LodgingBusiness: 'hébergement',
  BedAndBreakfast: 'chambres d’hôtes',
  Campground: 'camping',
} as const satisfies Record<BusinessType, string>;

export const categorySchema = () =>
  z.strictObject({
    id,
    name: line(60, { label: 'Nom' }),
    parent: ref('categories', { label: 'Catégorie parente' }).optional(),
    kinds: z
      .array(choice(kinds, { label: 'Collection' }))
      .min(1)
      .meta({ label: 'Sert à' }),
    summary: line(200, { label: 'En une phrase' }),
    pattern: choice(patterns, { label: 'Motif de couverture' }).default('hills'),
    synonyms: synonyms('Autres mots des visiteurs : boulanger. Un mot ne désigne qu’une catégorie.'),
    schemaType: choice(businessTypes, {
      label: 'Pour les moteurs de recherche',
      hint: 'Ce qu’est une fiche dont c’est la première catégorie ; sans choix, son genre le dit.',
    }).optional(),
  });

export const productSchema = () =>
  z
    .strictObject({
      id,
      name: line(60, { label: 'Nom', hint: 'Au pluriel, en minuscules : fraises.' }),
      category: ref('categories', { label: 'Catégorie' }),
      months: months({
        label: 'Saison',
        hint: 'Mois de récolte ou de fabrication ici ; les douze s’il n’y a pas de saison.',
      }),
      storageMonths: months({
        label: 'Mois de conservation',
        hint: 'Vendus ici hors récolte, gardés en cave ou en chambre froide.',
      }).optional(),
      unit: choice(units, { label: 'Unité habituelle' }),
      synonyms: synonyms('Autres mots des visiteurs : patates. Un mot ne désigne qu’un produit.'),
    })
    .superRefine(({ months: harvest, storageMonths = [] }, { addIssue }) => {
      const twice = storageMonths.filter((month) => harvest.includes(month)).map(monthName);
      if (twice.length > 0)
        addIssue({
          code: 'custom',
          path: ['storageMonths'],
          message: says(
            `${listInWords(twice)} : déjà dans la saison de récolte.`,
            'Retirez-les des mois de conservation : un mois est de récolte ou de garde, pas les deux.',
          ),
        });
    });

export const certificationSchema = () =>
  z.strictObject({
    id,
    name: line(60, { label: 'Nom' }),
    summary: line(200, { label: 'Ce qu’elle dit' }),
    url: webAddress({ label: 'Site de référence' }),
    synonyms: synonyms('Autres mots des visiteurs : bio. Un mot ne désigne qu’une certification.'),
    claims: z
      .array(line(40, { label: 'Mot réservé' }))
      .default([])
      .meta({
        label: 'Mots réservés',
        hint: 'Ceux qui l’annoncent, comme « bio » : une fiche qui les emploie sans elle est signalée.',
      }),
  });

export const communeSchema = () =>
  z.strictObject({
    id: z
      .string()
      .regex(
        /^\d[\dAB]\d{3}$/,
        says('ce n’est pas un code INSEE.', 'Écrivez cinq caractères entre guillemets : "01004".'),
      )
      .meta({ label: 'Code INSEE' }),
    name: line(60, { label: 'Nom' }),
    slug: z.string().regex(slugPattern).meta({ label: 'Adresse' }),
    postcodes: z
      .array(z.string().regex(/^\d{5}$/))
      .min(1)
      .meta({ label: 'Codes postaux' }),
    population: z.int().min(0).meta({ label: 'Population' }),
    epci: z
      .string()
      .regex(/^\d{9}$/)
      .meta({ label: 'Intercommunalité', hint: 'Code SIREN.' }),
    position: positionSchema,
    positionSource: choice(
      { GeoNames: 'GeoNames', centre: 'point dans la commune' },
      { label: 'Source de la position' },
    ),
  });
