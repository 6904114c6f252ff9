import { z } from 'zod';
import type { ListingKind } from '../domain/kinds.ts';
import { LABEL_STATE_WORDS } from '../domain/label.ts';
import { eventSchema } from './event.ts';
import { choice, flag, isoDate, line, positionSchema, time } from './fields.ts';
import { marketSchema, producerSchema, serviceSchema, shopSchema, staySchema } from './kinds.ts';
import { listingFields } from './listing.ts';

/** No picture is published with the data: each has its own credit and licence. */
const context = { image: () => z.never() };

const kindNames = {
  producers: 'producteur',
  shops: 'commerce',
  services: 'artisan, service',
  stays: 'séjour, lieu',
  markets: 'marché',
} as const satisfies Record<ListingKind, string>;

const address = (label: string) => z.url().meta({ label });

/** The same field, absent from the kinds that do not have it. */
const orAbsent = <T extends z.ZodType>(field: z.ZodDefault<T>) =>
  field
    .unwrap()
    .optional()
    .meta(field.meta() ?? {});

const publishedLabelSchema = z
  .object({
    state: choice(LABEL_STATE_WORDS, { label: 'État le jour du fichier' }),
    pledgedOn: isoDate({ label: 'Engagement signé le' }),
    validUntil: isoDate({ label: 'Valable jusqu’au' }),
  })
  .meta({ label: 'Label' });

const fields = listingFields(context);
const producer = producerSchema(context).shape;
const shop = shopSchema(context).shape;
const service = serviceSchema(context).shape;
const stay = staySchema(context).shape;
const market = marketSchema(context).shape;

/**
 * What the site publishes of a listing: only the fields named here. Kept out: the consent and how it was given, who
 * verified, the photos, the settings of requests.
 */
export const publishedListingSchema = z
  .object({
    id: z.string().meta({ label: 'Identifiant', hint: 'Collection et nom de la fiche ; il ne change pas.' }),
    kind: choice(kindNames, { label: 'Genre' }),
    url: address('Adresse de la fiche'),
    source: address('Site qui a relu la fiche'),
    licence: address('Licence'),
    demo: fields.demo,
    name: fields.name,
    summary: fields.summary,
    categories: fields.categories,
    commune: fields.commune,
    communeName: line(60, { label: 'Nom de la commune' }),
    address: fields.address,
    position: positionSchema,
    exactPosition: flag({ label: 'Position exacte', hint: 'Non : la position est celle de la commune.' }),
    contact: fields.contact,
    social: fields.social,
    openingHours: z
      .string()
      .optional()
      .meta({ label: 'Horaires', hint: 'Écriture opening_hours d’OpenStreetMap, heure de Paris.' }),
    hoursNote: fields.hoursNote,
    products: fields.products,
    outlets: fields.outlets,
    saleModes: fields.saleModes,
    certifications: fields.certifications,
    payment: fields.payment,
    access: fields.access,
    label: publishedLabelSchema.optional(),
    verifiedOn: isoDate({ label: 'Vérifiée le' }),
    making: producer.making,
    localShare: shop.localShare,
    deliveryArea: shop.deliveryArea,
    skills: orAbsent(service.skills),
    serviceArea: service.serviceArea,
    freeQuote: service.freeQuote,
    capacity: stay.capacity,
    amenities: orAbsent(stay.amenities),
    stallCount: market.stallCount,
    stallholders: orAbsent(market.stallholders),
    organiser: market.organiser,
    coveredHall: market.coveredHall,
  })
  .meta({ label: 'Fiche', id: 'listing' });

const event = eventSchema(context).shape;

const occurrenceSchema = z
  .object({
    date: isoDate({ label: 'Jour' }),
    endDate: isoDate({ label: 'Dernier jour' }),
    startTime: time({ label: 'Début' }).optional(),
    endTime: time({ label: 'Fin' }).optional(),
    movedFrom: isoDate({ label: 'Jour prévu', hint: 'Pour une date déplacée.' }).optional(),
  })
  .meta({ label: 'Date', hint: 'Heure de Paris ; sans heure, toute la journée.' });

/** What the site publishes of an event to come, with its dates computed. */
export const publishedEventSchema = z
  .object({
    id: z.string().meta({ label: 'Identifiant' }),
    url: address('Adresse de l’événement'),
    demo: event.demo,
    title: event.title,
    summary: event.summary,
    status: event.status,
    statusNote: event.statusNote,
    dates: z.array(occurrenceSchema).meta({ label: 'Dates à venir' }),
    recurrence: event.recurrence,
    commune: event.commune,
    communeName: line(60, { label: 'Nom de la commune' }),
    place: event.place,
    placeName: z.string().meta({ label: 'Nom du lieu' }),
    position: positionSchema.optional(),
    organiser: event.organiser,
    organiserListing: event.organiserListing,
    categories: event.categories,
    price: event.price,
    free: event.free,
    booking: event.booking,
    audience: event.audience,
    setting: event.setting,
    access: event.access,
    revision: event.revision,
    updated: event.updated,
  })
  .meta({ label: 'Événement', id: 'event' });

/** What stands above the entries of a file. */
const headSchema = z.object({
  title: z.string().meta({ label: 'Titre' }),
  source: address('Site d’origine'),
  licence: address('Licence'),
  schema: address('Description des champs'),
  date: isoDate({ label: 'Date du fichier' }),
});

export const directoryFileSchema = headSchema
  .extend({ listings: z.array(publishedListingSchema) })
  .meta({ label: 'annuaire.json', id: 'directory' });

const agendaFileSchema = headSchema
  .extend({ events: z.array(publishedEventSchema) })
  .meta({ label: 'agenda.json', id: 'agenda' });

export type PublishedListing = z.output<typeof publishedListingSchema>;
export type PublishedEvent = z.output<typeof publishedEventSchema>;

type Described = Record<string, unknown>;

/** French names and hints under the keywords of JSON Schema; what only forms read is left out. */
function rename(schema: Described): void {
  const { label, hint, choices, widget } = schema;
  if (widget === 'date') schema.format = 'date';
  if (label) schema.title = label;
  const values = Object.entries(choices ?? {}).map(([key, name]) => `${key} : ${String(name)}`);
  const description = [hint, values.join(', ')].filter(Boolean).join(' ');
  if (description) schema.description = description;
  for (const key of [
    'label',
    'hint',
    'choices',
    'widget',
    'relation',
    'whenGone',
    'id',
    'isAutomatic',
    'isAsked',
    'isAlternative',
  ])
    Reflect.deleteProperty(schema, key);
}

/** JSON Schema (draft 2020-12) of what is published; `id` is its absolute address. */
export const publishedJsonSchema = (schema: z.ZodType, id: string): Described => ({
  $id: id,
  ...z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => rename(jsonSchema),
  }),
});

/** That of the open data; `id` is its absolute address. */
export const openDataJsonSchema = (id: string): Described =>
  publishedJsonSchema(
    z.union([directoryFileSchema, agendaFileSchema]).meta({ label: 'Données ouvertes' }),
    id,
  );
