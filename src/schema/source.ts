import { z } from 'zod';
import type { FeedKind, FeedSource } from '../domain/import/feed-event.ts';
import type { FollowedFeed } from '../domain/collect/post.ts';
import { calendarAddress, choice, flag, line, ref, says, slugPattern, webAddress } from './fields.ts';

const feedKinds = {
  ical: 'calendrier iCalendar (.ics)',
  openagenda: 'OpenAgenda (export JSON)',
  gancio: 'Gancio',
  mobilizon: 'Mobilizon',
} as const satisfies Record<FeedKind, string>;

const feedId = z
  .string()
  .regex(slugPattern, says('ce n’est pas un identifiant.', 'Écrivez des minuscules et des traits d’union.'))
  .meta({
    label: 'Identifiant',
    hint: 'Minuscules sans accent et traits d’union ; ne le changez plus ensuite.',
  });

/** An agenda published elsewhere, from which events are proposed. */
export const sourceSchema = () =>
  z.strictObject({
    id: feedId,
    name: line(80, { label: 'Nom', hint: 'Celui de l’association, de la mairie ou du site.' }),
    kind: choice(feedKinds, { label: 'Format' }),
    url: calendarAddress({ label: 'Adresse du flux' }),
    categories: z
      .array(ref('categories', { label: 'Catégorie' }))
      .min(1, says('il manque une catégorie.', 'Choisissez-en au moins une.'))
      .max(5)
      .meta({ label: 'Catégories', hint: 'Données à chaque événement repris.' }),
    commune: ref('communes', {
      label: 'Commune',
      hint: 'Quand le flux ne dit pas où. Code INSEE.',
    }).optional(),
    organiser: line(120, { label: 'Organisé par', hint: 'Quand le flux ne le dit pas.' }).optional(),
    licence: line(80, { label: 'Licence', hint: 'Ce que le site permet, ou la date de son accord.' }),
    active: flag({ label: 'Suivi', hint: 'Décochez pour ne plus lire ce flux.' }).default(true),
  }) satisfies z.ZodType<FeedSource>;

/** Publications of a site or an account, read for those that carry the hashtag of the territory. */
export const feedSchema = () =>
  z.strictObject({
    id: feedId,
    name: line(80, { label: 'Nom', hint: 'Celui du site ou du compte : chaque relevé le cite.' }),
    url: webAddress({ label: 'Adresse du flux', hint: 'RSS, Atom ou JSON Feed.' }),
    magazine: ref('magazines', { label: 'Webmagazine', hint: 'Où vont ses relevés.' }),
    active: flag({ label: 'Suivi', hint: 'Décochez pour ne plus lire ce flux.' }).default(true),
  }) satisfies z.ZodType<FollowedFeed>;

/** Where an imported event comes from, and what was imported: a field that someone has changed since is theirs. */
export const provenanceSchema = z
  .strictObject({
    feed: ref('sources', { label: 'Identifiant' }).meta({
      whenGone:
        'Remettez cet agenda dans content/sources.yaml, avec « active: false » s’il n’est plus suivi : une fiche reprise dit d’où elle vient.',
    }),
    id: line(300, { label: 'Identifiant dans la source' }),
    url: webAddress({ label: 'Page d’origine' }).optional(),
    imported: z
      .record(z.string().max(40), z.string().max(16))
      .meta({ label: 'Empreintes', hint: 'Une par champ repris.', isAutomatic: true }),
  })
  .meta({
    label: 'Source',
    hint: 'Rempli par « npm run import:agenda » ; n’y touchez pas.',
    isAutomatic: true,
  });
