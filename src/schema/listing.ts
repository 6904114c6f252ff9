import { z } from 'zod';
import { hoursFaults } from '../domain/hours-syntax.ts';
import { labelSchema } from './label.ts';
import {
  type SchemaContext,
  choice,
  email,
  flag,
  isoDate,
  line,
  listingRef,
  months,
  phone,
  photoSchema,
  positionSchema,
  ref,
  says,
  siret,
  webAddress,
} from './fields.ts';

export const saleModes = {
  farmGate: 'à la ferme',
  market: 'sur les marchés',
  shop: 'en boutique',
  basket: 'paniers',
  pickYourOwn: 'cueillette',
  vendingMachine: 'distributeur',
  delivery: 'livraison',
  order: 'sur commande',
  onSite: 'sur place',
  atHome: 'à domicile',
} as const;

export const paymentMeans = {
  cash: 'espèces',
  card: 'carte bancaire',
  cheque: 'chèque',
  transfer: 'virement',
  mealVoucher: 'titre-restaurant',
  holidayVoucher: 'chèque-vacances',
} as const;

export const accessFeatures = {
  wheelchair: 'accessible en fauteuil',
  parking: 'stationnement sur place',
  bikeParking: 'stationnement vélo',
  publicTransport: 'transports en commun à moins de 500 m',
  dogs: 'chiens acceptés',
  toilets: 'toilettes',
} as const;

export const units = {
  kg: 'le kilo',
  g100: 'les 100 g',
  litre: 'le litre',
  piece: 'la pièce',
  dozen: 'la douzaine',
  half_dozen: 'les six',
  bunch: 'la botte',
  punnet: 'la barquette',
  jar: 'le pot',
  bottle: 'la bouteille',
  basket: 'le panier',
  box: 'le colis',
  hour: 'l’heure',
  day: 'la journée',
  night: 'la nuit',
  month: 'le mois',
} as const;

/** Opening hours in OpenStreetMap's syntax; what its evaluator warns about is a fault. */
export const openingHours = () =>
  z
    .string()
    .max(500)
    .superRefine((value, context) => {
      for (const fault of hoursFaults(value)) {
        context.addIssue({
          code: 'custom',
          message: says(fault, 'Exemple : Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off'),
        });
      }
    })
    .meta({
      label: 'Horaires',
      hint: 'Écriture d’OpenStreetMap : Tu-Fr 09:00-12:30; Sa 09:00-18:00; PH off (Mo Tu We Th Fr Sa Su, PH : jours fériés).',
      widget: 'hours',
    });

const priceEuros = z
  .number({ error: says('ce n’est pas un prix.', 'Écrivez un nombre avec un point, par exemple 4.5.') })
  .min(0)
  .max(100_000)
  .meta({ label: 'Prix indicatif', hint: 'En euros.' });

const addressSchema = z
  .strictObject({
    street: line(120, { label: 'Rue', hint: 'Numéro et voie, ou lieu-dit.' }).optional(),
    postcode: z
      .string({ error: says('ce n’est pas un code postal.', 'Écrivez-le entre guillemets : "01000".') })
      .regex(
        /^\d{5}$/,
        says('ce n’est pas un code postal.', 'Écrivez cinq chiffres entre guillemets : "01000".'),
      )
      .meta({ label: 'Code postal' })
      .optional(),
    directions: line(200, { label: 'Pour trouver', hint: 'Par exemple : derrière l’église.' }).optional(),
  })
  .meta({ label: 'Adresse' });

const contactSchema = z
  .strictObject({
    phone: phone({ label: 'Téléphone' }).optional(),
    mobile: phone({ label: 'Mobile' }).optional(),
    email: email({ label: 'Adresse électronique' }).optional(),
    website: webAddress({ label: 'Site web' }).optional(),
  })
  .meta({ label: 'Contact' });

export const socialNetworks = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
} as const;

const socialSchema = z
  .strictObject({
    facebook: webAddress({ label: socialNetworks.facebook }).optional(),
    instagram: webAddress({ label: socialNetworks.instagram }).optional(),
    mastodon: webAddress({ label: socialNetworks.mastodon }).optional(),
    bluesky: webAddress({ label: socialNetworks.bluesky }).optional(),
    youtube: webAddress({ label: socialNetworks.youtube }).optional(),
    linkedin: webAddress({ label: socialNetworks.linkedin }).optional(),
  })
  .meta({ label: 'Réseaux sociaux' });

const offerSchema = z.strictObject({
  product: ref('products', { label: 'Produit', hint: 'Un produit de la liste commune.' }),
  name: line(80, {
    label: 'Nom particulier',
    hint: 'Si le nom commun ne suffit pas : fraises gariguettes.',
  }).optional(),
  unit: choice(units, { label: 'Unité' }).optional(),
  price: priceEuros.optional(),
  months: months({
    label: 'Mois de vente',
    hint: 'De 1 à 12, si ce n’est pas la saison habituelle.',
  }).optional(),
});

const outletSchema = z
  .strictObject({
    listing: listingRef({
      label: 'Fiche du lieu',
      hint: 'Un marché ou un commerce de l’annuaire.',
    }).optional(),
    place: line(120, { label: 'Lieu', hint: 'Si le lieu n’a pas de fiche.' }).optional(),
    commune: ref('communes', { label: 'Commune', hint: 'Code INSEE.' }).optional(),
    openingHours: openingHours().optional(),
    note: line(160, { label: 'Précision', hint: 'Par exemple : une semaine sur deux.' }).optional(),
  })
  .refine((outlet) => Boolean(outlet.listing) !== Boolean(outlet.place), {
    error: says(
      'un point de vente a une fiche ou un lieu, pas les deux.',
      'Remplissez « listing » ou « place ».',
    ),
  });

const requestSchema = z
  .strictObject({
    order: flag({ label: 'Reçoit des commandes' }).optional(),
    booking: flag({ label: 'Reçoit des réservations' }).optional(),
    quote: flag({ label: 'Fait des devis' }).optional(),
    by: z
      .array(choice({ email: 'courriel', sms: 'SMS', phone: 'téléphone' }, { label: 'Moyen' }))
      .meta({ label: 'Par quels moyens' }),
    note: line(200, { label: 'Précision', hint: 'Par exemple : commander avant le jeudi soir.' }).optional(),
  })
  .meta({ label: 'Demandes des visiteurs' });

const consentSchema = z
  .strictObject({
    on: isoDate({ label: 'Date de l’accord' }),
    by: choice(
      {
        email: 'par courriel',
        phone: 'par téléphone',
        paper: 'sur papier',
        inPerson: 'de vive voix',
        form: 'par le formulaire',
      },
      { label: 'Donné' },
    ),
  })
  .meta({ label: 'Accord pour paraître' });

const verifiedSchema = z
  .strictObject({
    on: isoDate({ label: 'Vérifiée le' }),
    by: ref('authors', { label: 'Vérifiée par', hint: 'Un auteur ou un comité.' }),
  })
  .meta({ label: 'Vérification', hint: 'Quand et par qui la fiche a été relue avec l’intéressé.' });

/** Fields that every kind of listing shares. */
export const listingFields = (context: SchemaContext) => ({
  name: line(80, { label: 'Nom', hint: 'Le nom d’usage, celui de l’enseigne.' }).min(
    2,
    says('ce nom est trop court.', 'Écrivez au moins deux lettres.'),
  ),
  summary: line(200, {
    label: 'En une phrase',
    hint: 'Ce qui est fait ou vendu, et ce qui est particulier.',
  }),
  categories: z
    .array(ref('categories', { label: 'Catégorie' }))
    .min(
      1,
      says('il manque une catégorie.', 'Choisissez-en au moins une dans content/taxonomy/categories.yaml.'),
    )
    .max(5, says('plus de cinq catégories.', 'Gardez les cinq plus justes.'))
    .meta({ label: 'Catégories' }),
  commune: ref('communes', { label: 'Commune', hint: 'Code INSEE, par exemple "01004".' }),
  address: addressSchema.optional(),
  position: positionSchema.optional(),
  contact: contactSchema.default({}),
  social: socialSchema.optional(),
  openingHours: openingHours().optional(),
  hoursNote: line(200, {
    label: 'Précision sur les horaires',
    hint: 'Par exemple : sonnez à la maison.',
  }).optional(),
  products: z.array(offerSchema).max(60).default([]).meta({ label: 'Produits', widget: 'offers' }),
  outlets: z.array(outletSchema).max(20).default([]).meta({ label: 'Points de vente' }),
  saleModes: z
    .array(choice(saleModes, { label: 'Mode de vente' }))
    .default([])
    .meta({ label: 'Modes de vente' }),
  certifications: z
    .array(ref('certifications', { label: 'Certification' }))
    .default([])
    .meta({ label: 'Certifications et labels' }),
  payment: z
    .array(choice(paymentMeans, { label: 'Paiement' }))
    .default([])
    .meta({ label: 'Paiement' }),
  access: z
    .array(choice(accessFeatures, { label: 'Accès' }))
    .default([])
    .meta({ label: 'Accès' }),
  photos: z.array(photoSchema(context)).max(12).default([]).meta({ label: 'Photos' }),
  label: labelSchema.optional(),
  siret: siret({
    label: 'SIRET',
    hint: 'Pour le comité : il ne paraît pas sur la page. Il se lit sur annuaire-entreprises.data.gouv.fr.',
  }).optional(),
  requests: requestSchema.optional(),
  consent: consentSchema.optional(),
  verified: verifiedSchema,
  demo: flag({
    label: 'Exemple',
    hint: 'Cochez pour une entreprise inventée : la fiche porte la mention « exemple ».',
  }).default(false),
});
