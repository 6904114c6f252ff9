import type { z } from 'zod';
import { articleSchema } from './article.ts';
import { authorSchema, guideSchema, magazineSchema, noticeSchema, pageSchema } from './editorial.ts';
import { departureSchema } from './departure.ts';
import { eventSchema } from './event.ts';
import { exceptionSchema } from './exception.ts';
import type { SchemaContext } from './fields.ts';
import { mentionSchema } from './mention.ts';
import { marketSchema, producerSchema, serviceSchema, shopSchema, staySchema } from './kinds.ts';
import { feedSchema, sourceSchema } from './source.ts';
import { categorySchema, certificationSchema, communeSchema, productSchema } from './taxonomy.ts';
import { territorySchema } from './territory.ts';

interface CollectionInfo {
  /** Folder of Markdown files, or one YAML file, under `content/`. */
  source: { folder: string } | { file: string; list: string } | { file: string; list?: undefined };
  /** French names on screen. */
  label: string;
  singular: string;
  /** What the Markdown text under the fields is for; absent when there is none. */
  body?: { label: string; required: boolean };
  schema: (context: SchemaContext) => z.ZodType;
}

const story = { label: 'Présentation', required: false };

/** Every collection of `content/`: the one list that all readers of the schema share. */
export const collections = {
  producers: {
    source: { folder: 'producers' },
    label: 'Producteurs',
    singular: 'producteur',
    body: story,
    schema: producerSchema,
  },
  shops: {
    source: { folder: 'shops' },
    label: 'Commerces',
    singular: 'commerce',
    body: story,
    schema: shopSchema,
  },
  services: {
    source: { folder: 'services' },
    label: 'Artisans et services',
    singular: 'service',
    body: story,
    schema: serviceSchema,
  },
  stays: {
    source: { folder: 'stays' },
    label: 'Séjours et lieux',
    singular: 'séjour',
    body: story,
    schema: staySchema,
  },
  markets: {
    source: { folder: 'markets' },
    label: 'Marchés',
    singular: 'marché',
    body: story,
    schema: marketSchema,
  },
  events: {
    source: { folder: 'events' },
    label: 'Événements',
    singular: 'événement',
    body: { label: 'Description', required: false },
    schema: eventSchema,
  },
  articles: {
    source: { folder: 'articles' },
    label: 'Articles',
    singular: 'article',
    body: { label: 'Texte', required: true },
    schema: articleSchema,
  },
  magazines: {
    source: { folder: 'magazines' },
    label: 'Webmagazines',
    singular: 'webmagazine',
    body: { label: 'À propos', required: true },
    schema: magazineSchema,
  },
  authors: {
    source: { folder: 'authors' },
    label: 'Auteurs',
    singular: 'auteur',
    body: { label: 'Présentation', required: false },
    schema: authorSchema,
  },
  guides: {
    source: { folder: 'guides' },
    label: 'Guides',
    singular: 'guide',
    body: { label: 'Introduction', required: false },
    schema: guideSchema,
  },
  mentions: { source: { folder: 'mentions' }, label: 'Relevés', singular: 'relevé', schema: mentionSchema },
  notices: {
    source: { folder: 'notices' },
    label: 'Annonces',
    singular: 'annonce',
    body: { label: 'Texte', required: true },
    schema: noticeSchema,
  },
  pages: {
    source: { folder: 'pages' },
    label: 'Pages',
    singular: 'page',
    body: { label: 'Texte', required: true },
    schema: pageSchema,
  },
  categories: {
    source: { file: 'taxonomy/categories.yaml', list: 'categories' },
    label: 'Catégories',
    singular: 'catégorie',
    schema: categorySchema,
  },
  products: {
    source: { file: 'taxonomy/products.yaml', list: 'products' },
    label: 'Produits',
    singular: 'produit',
    schema: productSchema,
  },
  certifications: {
    source: { file: 'taxonomy/certifications.yaml', list: 'certifications' },
    label: 'Certifications',
    singular: 'certification',
    schema: certificationSchema,
  },
  communes: {
    source: { file: 'taxonomy/communes.yaml', list: 'communes' },
    label: 'Communes',
    singular: 'commune',
    schema: communeSchema,
  },
  departures: {
    source: { file: 'departures.yaml', list: 'departures' },
    label: 'Fiches parties',
    singular: 'fiche partie',
    schema: departureSchema,
  },
  exceptions: {
    source: { file: 'exceptions.yaml', list: 'exceptions' },
    label: 'Exceptions du contrôle',
    singular: 'exception',
    schema: exceptionSchema,
  },
  sources: {
    source: { file: 'sources.yaml', list: 'sources' },
    label: 'Agendas suivis',
    singular: 'agenda suivi',
    schema: sourceSchema,
  },
  feeds: {
    source: { file: 'sources.yaml', list: 'feeds' },
    label: 'Publications suivies',
    singular: 'publication suivie',
    schema: feedSchema,
  },
  territory: {
    source: { file: 'territory.yaml' },
    label: 'Territoire',
    singular: 'territoire',
    schema: territorySchema,
  },
} as const satisfies Record<CollectionName, CollectionInfo>;

export type CollectionName =
  | 'producers'
  | 'shops'
  | 'services'
  | 'stays'
  | 'markets'
  | 'events'
  | 'articles'
  | 'magazines'
  | 'authors'
  | 'guides'
  | 'mentions'
  | 'notices'
  | 'pages'
  | 'categories'
  | 'products'
  | 'certifications'
  | 'communes'
  | 'departures'
  | 'exceptions'
  | 'sources'
  | 'feeds'
  | 'territory';
