import { z } from 'zod';
import { isRealDate } from '../domain/dates.ts';
import { isFrenchPhone } from '../domain/phone.ts';
import { type SiretFault, siretFault } from '../domain/siret.ts';
import type { CollectionName } from './index.ts';

/** How a form or a guide presents a field; read by the CMS, the field guide and the content check. */
export type Widget =
  | 'text'
  | 'markdown'
  | 'date'
  | 'time'
  | 'photo'
  | 'hours'
  | 'colour'
  | 'months'
  | 'phone'
  | 'email'
  | 'url'
  | 'position'
  | 'offers'
  | 'recurrence'
  | 'evidence';

declare module 'zod' {
  interface GlobalMeta {
    /** French name of the field on screen. */
    label?: string;
    /** One French sentence that helps to fill the field. */
    hint?: string;
    widget?: Widget;
    /** Collections whose entries this text names: `slug`, or `collection/slug` when there are several. */
    relation?: readonly CollectionName[];
    /** What to do when the entry that it names is gone. */
    whenGone?: string;
    /** French names of the values of a choice. */
    choices?: Readonly<Record<string, string>>;
    /** Filled in by the tools: no form asks for it. */
    isAutomatic?: boolean;
    /** Asked for a new entry although it may be left out. */
    isAsked?: boolean;
    /** One of several fields of a group of which one must be said. */
    isAlternative?: boolean;
  }
}

/** A picture as the pages receive it, measured by Astro. */
export interface Picture {
  src: string;
  /** Pixels. */
  width: number;
  height: number;
  format: 'png' | 'jpg' | 'jpeg' | 'tiff' | 'webp' | 'gif' | 'svg' | 'avif';
}

/** What changes with the reader: Astro passes its `image()`, the others take the address as text. */
export interface SchemaContext {
  image: () => z.ZodType<Picture>;
}

/** Joins what is wrong and how to repair it; `splitMessage` takes them apart for a report. */
export const says = (what: string, repair: string) => `${what}\n${repair}`;

/** → `{ what, repair }`: the repair is the last line, because a value quoted before it may hold line feeds; empty when there is none. */
export function splitMessage(message: string): { what: string; repair: string } {
  const end = message.lastIndexOf('\n');
  return end === -1
    ? { what: message, repair: '' }
    : { what: message.slice(0, end), repair: message.slice(end + 1) };
}

const shown = (input: unknown) =>
  input === null || input === undefined ? 'vide' : `« ${String(input).slice(0, 60)} »`;

// A type, not an interface: zod's metadata has an index signature, which an interface cannot meet.
export type FieldMeta = { label: string; hint?: string };

/** One line of text; control characters and those that reorder a line (Unicode UAX #9) are refused. */
export const line = (max: number, meta: FieldMeta) =>
  z
    .string()
    .trim()
    .min(1, says('ce champ est vide.', 'Écrivez un texte, ou supprimez la ligne.'))
    .max(max, says(`ce texte dépasse ${max} caractères.`, `Raccourcissez-le à ${max} caractères.`))
    .regex(
      /^[^\u0000-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/,
      says(
        'ce texte contient un retour à la ligne ou un caractère invisible.',
        'Écrivez-le sur une seule ligne, sans caractère spécial.',
      ),
    )
    .meta(meta);

/** Several lines of plain text. */
export const paragraph = (max: number, meta: FieldMeta) =>
  z
    .string()
    .trim()
    .min(1, says('ce champ est vide.', 'Écrivez un texte, ou supprimez la ligne.'))
    .max(max, says(`ce texte dépasse ${max} caractères.`, `Raccourcissez-le à ${max} caractères.`))
    .regex(
      /^[^\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/,
      says('ce texte contient un caractère invisible.', 'Récrivez-le sans caractère spécial.'),
    )
    .meta({ ...meta, widget: 'text' });

/** YAML readers give a date at midnight UTC or the text itself; both become `AAAA-MM-JJ`. */
const dateToText = (value: unknown) =>
  value instanceof Date && !Number.isNaN(value.valueOf()) && value.toISOString().endsWith('T00:00:00.000Z')
    ? value.toISOString().slice(0, 10)
    : value;

/** `AAAA-MM-JJ`, a day that exists. */
export const isoDate = (meta: FieldMeta) =>
  z
    .preprocess(
      dateToText,
      z
        .string({ error: says('ce n’est pas une date.', 'Écrivez année-mois-jour, par exemple 2026-03-12.') })
        .refine(isRealDate, {
          error: ({ input }) =>
            says(
              `${shown(input)} n’est pas une date qui existe au format AAAA-MM-JJ.`,
              'Écrivez année-mois-jour, par exemple 2026-03-12 pour le 12 mars 2026.',
            ),
        }),
    )
    .meta({ ...meta, widget: 'date' });

/** `HH:MM`, local time. */
export const time = (meta: FieldMeta) =>
  z
    .string({
      error: says('ce n’est pas une heure.', 'Écrivez l’heure entre guillemets, par exemple "09:30".'),
    })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
      error: ({ input }) => says(`${shown(input)} n’est pas une heure.`, 'Écrivez HH:MM, par exemple 09:30.'),
    })
    .meta({ ...meta, widget: 'time' });

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const HOST_AND_PATH = /\/\/[^\s<>"'`\\@/?#]+\.[^\s<>"'`\\@/?#]+(?:[/?#][^\s<>"'`\\]*)?$/;

const SAMPLE = 'par exemple https://www.ferme.example';

/** What is wrong with an address: its protocol, the lack of one, or the rest. */
function addressFault(input: unknown): string {
  const written = String(input).trim();
  if (/^http:\/\/[^/]+\./i.test(written))
    return says(
      `${shown(input)} n’est pas une adresse sûre.`,
      `Écrivez ${written.replace(/^http:/i, 'https:').slice(0, 80)}`,
    );
  return says(
    `${shown(input)} n’est pas une adresse complète.`,
    /^https:/i.test(written) ? `Vérifiez le nom du site, ${SAMPLE}` : `Écrivez https:// devant, ${SAMPLE}`,
  );
}

const addressWith = (protocol: string, meta: FieldMeta) =>
  z
    .string()
    .max(300)
    .regex(new RegExp(`^${protocol}:${HOST_AND_PATH.source}`), {
      error: ({ input }) => addressFault(input),
    })
    .meta({ ...meta, widget: 'url' });

/** Complete web address, `https:` only. */
export const webAddress = (meta: FieldMeta) => addressWith('https', meta);

/** Address of a calendar; sites write `webcal:` for `https:`, which it becomes. */
export const calendarAddress = (meta: FieldMeta) =>
  addressWith('(?:https|webcals?)', meta)
    .overwrite((address) => address.replace(/^webcals?:/, 'https:'))
    .meta({ ...meta, widget: 'url' });

export const email = (meta: FieldMeta) =>
  z
    .string()
    .max(120)
    .regex(/^[^\s@<>"'`,;:?&=\\]+@[^\s@<>"'`,;:?&=\\]+\.[a-z]{2,}$/i, {
      error: ({ input }) =>
        says(
          `${shown(input)} n’est pas une adresse électronique.`,
          'Écrivez nom@domaine, par exemple bonjour@ferme.example',
        ),
    })
    .meta({ ...meta, widget: 'email' });

/** French telephone number, ten digits, spaces allowed. */
export const phone = (meta: FieldMeta) =>
  z
    .string({
      error: says('ce n’est pas un numéro de téléphone.', 'Écrivez-le entre guillemets : "01 99 00 12 34".'),
    })
    .refine(isFrenchPhone, {
      error: ({ input }) =>
        says(
          `${shown(input)} n’est pas un numéro de téléphone français.`,
          'Écrivez dix chiffres, par exemple 01 99 00 12 34.',
        ),
    })
    .meta({ ...meta, widget: 'phone' });

const SIRET_FAULTS = {
  length: says('ce n’est pas un SIRET.', 'Écrivez quatorze chiffres entre guillemets : "120 027 016 00563".'),
  siren: says(
    'ce SIRET n’existe pas : ses neuf premiers chiffres (le SIREN) ne s’accordent pas.',
    'Recopiez-les depuis annuaire-entreprises.data.gouv.fr.',
  ),
  siret: says(
    'ce SIRET n’existe pas : ses cinq derniers chiffres ne s’accordent pas avec les premiers.',
    'Recopiez-les depuis annuaire-entreprises.data.gouv.fr.',
  ),
} satisfies Record<SiretFault, string>;

/** Number of an establishment, with its keys. */
export const siret = (meta: FieldMeta) =>
  z
    .string({ error: SIRET_FAULTS.length })
    .superRefine((value, context) => {
      const fault = siretFault(value);
      if (fault) context.addIssue({ code: 'custom', message: SIRET_FAULTS[fault] });
    })
    .meta(meta);

/** One value among a list; `choices` maps the code to its French name. */
export function choice<const C extends Record<string, string>>(choices: C, meta: FieldMeta) {
  const keys = Object.keys(choices) as [keyof C & string, ...(keyof C & string)[]];
  return z
    .enum(keys, {
      error: ({ input }) =>
        says(
          `${shown(input)} n’est pas une valeur possible.`,
          `Choisissez parmi : ${keys.map((key) => `${key} (${choices[key]})`).join(', ')}.`,
        ),
    })
    .meta({ ...meta, choices });
}

/** Slug of an entry of `collection` (for communes: INSEE code). */
export const ref = (collection: CollectionName, meta: FieldMeta) =>
  z
    .string({
      error: says(
        'une référence est un texte.',
        'Écrivez l’identifiant entre guillemets, par exemple "01004".',
      ),
    })
    .regex(/^[a-z0-9AB-]+$/, {
      error: ({ input }) =>
        says(
          `${shown(input)} n’est pas un identifiant.`,
          'Écrivez le nom du fichier sans son extension, en minuscules.',
        ),
    })
    .meta({ ...meta, relation: [collection] });

const listingCollections = ['producers', 'shops', 'services', 'stays', 'markets'] as const;

/** `collection/slug` of a listing of any kind, as `producers/ferme-du-lac`. */
export const listingRef = (meta: FieldMeta) =>
  z
    .string()
    .regex(/^(producers|shops|services|stays|markets)\/[a-z0-9-]+$/, {
      error: ({ input }) =>
        says(
          `${shown(input)} ne désigne pas une fiche.`,
          'Écrivez la collection et le nom du fichier : producers/ferme-du-lac.',
        ),
    })
    .meta({ ...meta, relation: listingCollections });

/** Months of the year, 1 to 12, without repetition. */
export const months = (meta: FieldMeta) =>
  z
    .array(z.int().min(1).max(12), {
      error: says('ce n’est pas une liste de mois.', 'Écrivez des nombres de 1 à 12, par exemple [4, 5, 6].'),
    })
    .refine(
      (list) => new Set(list).size === list.length,
      says('un mois est écrit deux fois.', 'Gardez chaque mois une seule fois.'),
    )
    .meta({ ...meta, widget: 'months' });

/** Degrees WGS 84. */
export const positionSchema = z
  .strictObject({
    latitude: z.number().min(-90).max(90).meta({ label: 'Latitude', hint: 'En degrés, par exemple 48.644.' }),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .meta({ label: 'Longitude', hint: 'En degrés, par exemple 1.829.' }),
  })
  .meta({
    label: 'Position',
    hint: 'Coordonnées du lieu ; sans elles, le centre de la commune sert.',
    widget: 'position',
  });

/** A picture with the words that replace it and the name of who took it. */
export const photoSchema = ({ image }: SchemaContext) =>
  z.strictObject({
    src: image().meta({ label: 'Image', hint: 'JPEG, PNG ou WebP, 8 Mo au plus.', widget: 'photo' }),
    alt: line(200, { label: 'Texte de remplacement', hint: 'Décrivez l’image pour qui ne la voit pas.' }),
    credit: line(100, { label: 'Crédit', hint: 'Qui a pris la photo ou fait le dessin.' }),
  });

/** `#rrggbb`. */
export const colour = (meta: FieldMeta) =>
  z
    .string()
    .regex(
      /^#[0-9a-f]{6}$/i,
      says('ce n’est pas une couleur.', 'Écrivez # et six chiffres hexadécimaux : #1f5136.'),
    )
    .meta({ ...meta, widget: 'colour' });

export const flag = (meta: FieldMeta) =>
  z.boolean({ error: says('ce n’est ni vrai ni faux.', 'Écrivez true ou false.') }).meta(meta);

/** A photo as entries and texts name it: `../media/fraises.jpg`; the group is its path under `content/`. */
export const PHOTO_ADDRESS = /^\.\.\/(media\/[a-z0-9][a-z0-9._/-]*\.(?:jpe?g|png|webp))$/i;

const mediaAddress = z
  .string({ error: says('il manque l’adresse de l’image.', 'Écrivez par exemple ../media/fraises.jpg') })
  .regex(PHOTO_ADDRESS, {
    error: ({ input }) =>
      says(
        `${shown(input)} n’est pas une photo du dossier content/media.`,
        'Déposez un fichier .jpg, .png ou .webp dans content/media et écrivez par exemple ../media/fraises.jpg',
      ),
  });

/** For readers without Astro's `image()`: they check the address as people write it, and make no use of the picture. */
export const textContext: SchemaContext = {
  image: () => mediaAddress.clone() as z.ZodType as z.ZodType<Picture>,
};
