import { z } from 'zod';
import { choice, colour, email, flag, line, paragraph, ref, says, webAddress } from './fields.ts';

const paletteSchema = z.strictObject({
  paper: colour({ label: 'Papier' }),
  ink: colour({ label: 'Encre' }),
  forest: colour({ label: 'Forêt' }),
  moss: colour({ label: 'Mousse' }),
  sandstone: colour({ label: 'Grès' }),
  heather: colour({ label: 'Bruyère' }),
  slate: colour({ label: 'Ardoise' }),
  line: colour({ label: 'Filet' }),
  alert: colour({ label: 'Alerte' }),
});

const forgeKinds = { gitlab: 'GitLab', github: 'GitHub', forgejo: 'Forgejo ou Gitea' } as const;

const signSchema = z
  .strictObject({
    over: line(20, { label: 'Ligne du haut', hint: 'MADE IN' }),
    plate: line(14, { label: 'Plaque', hint: 'Le nom en capitales, 14 lettres au plus' }),
    ring: line(60, { label: 'Couronne du tampon', hint: 'Le texte qui fait le tour du cachet' }),
  })
  .meta({ label: 'Mots des badges' });

const epciSchema = z.strictObject({
  code: z
    .string()
    .regex(/^\d{9}$/, says('ce n’est pas un code SIREN.', 'Écrivez neuf chiffres entre guillemets.'))
    .meta({ label: 'Code SIREN' }),
  name: line(80, { label: 'Nom' }),
});

const communesSchema = z
  .strictObject({
    epci: z.array(epciSchema).meta({ label: 'Intercommunalités' }),
    codes: z
      .array(ref('communes', { label: 'Commune' }))
      .default([])
      .meta({ label: 'Communes ajoutées', hint: 'Codes INSEE de communes voisines.' }),
  })
  .meta({ label: 'Communes' });

const forgeSchema = z
  .strictObject({
    kind: choice(forgeKinds, { label: 'Forge' }),
    host: webAddress({ label: 'Adresse de la forge' }),
    repository: z
      .string()
      .regex(/^[\w.-]+(\/[\w.-]+)+$/, says('ce n’est pas un dépôt.', 'Écrivez groupe/projet.'))
      .meta({ label: 'Dépôt' }),
    branch: z
      .string()
      .regex(/^[\w./-]+$/, says('ce n’est pas une branche.', 'Écrivez par exemple main.'))
      .default('main')
      .meta({ label: 'Branche' }),
    appId: line(120, {
      label: 'Identifiant d’application',
      hint: 'Celui que la forge donne (GitLab, Forgejo, Gitea) ; il n’a rien de secret.',
    }).optional(),
    relay: webAddress({
      label: 'Relais de connexion',
      hint: 'GitHub seulement : l’adresse du service qui garde le secret.',
    }).optional(),
    openAuthoring: flag({
      label: 'Rédaction ouverte',
      hint: 'Qui n’a pas le droit d’écrire travaille dans sa propre copie (GitHub, Forgejo).',
    }).default(false),
  })
  .refine(({ kind, appId }) => kind !== 'github' || appId === undefined, {
    path: ['appId'],
    error: says('GitHub ne s’en sert pas.', 'Supprimez appId, et écrivez relay (docs/connexion.md).'),
  })
  .refine(({ kind, relay }) => kind === 'github' || relay === undefined, {
    path: ['relay'],
    error: says('seul GitHub demande un relais.', 'Supprimez relay, et écrivez appId (docs/connexion.md).'),
  })
  .refine(({ kind, openAuthoring }) => kind !== 'gitlab' || !openAuthoring, {
    path: ['openAuthoring'],
    error: says(
      'GitLab ne le permet pas ici.',
      'Supprimez la ligne : qui n’a pas le droit d’écrire passe par /proposer/.',
    ),
  })
  .meta({ label: 'Forge' });

const sourceSchema = z.strictObject({
  name: line(80, { label: 'Nom' }),
  url: webAddress({ label: 'Adresse' }),
  licence: line(60, { label: 'Licence' }),
  use: line(120, { label: 'Ce qui en vient' }),
});

const coloursSchema = z
  .strictObject({
    light: paletteSchema.meta({ label: 'Clair' }),
    dark: paletteSchema.meta({ label: 'Sombre' }),
  })
  .meta({ label: 'Couleurs' });

const contactsSchema = z
  .strictObject({
    email: email({ label: 'Adresse électronique' }),
    publisher: line(120, { label: 'Éditeur' }),
  })
  .meta({ label: 'Contacts' });

const labelRulesSchema = z
  .strictObject({
    validityMonths: z.int().min(1).max(60).meta({ label: 'Durée du label', hint: 'En mois.' }),
    summary: line(240, {
      label: 'Le label en une phrase',
      hint: 'Ce qu’il dit, sans rien promettre d’autre : les autres sites la lisent.',
    }),
    pledge: line(300, {
      label: 'Ce que déclare chaque titulaire',
      hint: 'Le cœur de l’engagement, en une ou deux phrases : chaque page de preuve le cite.',
    }),
  })
  .meta({ label: 'Le label' });

/** What makes this territory and no other: names, colours, communes, contacts. */
export const territorySchema = () =>
  z.strictObject({
    name: line(60, { label: 'Nom', hint: 'Le nom entier, comme dans le bandeau.' }),
    shortName: line(30, { label: 'Nom court' }),
    area: line(80, {
      label: 'Territoire',
      hint: 'Comme on le dirait après « dans »',
    }),
    hashtag: z
      .string()
      .regex(
        /^#[\p{L}\p{N}_]{2,30}$/u,
        says('ce n’est pas un mot-dièse.', 'Écrivez # suivi de lettres et de chiffres, entre guillemets.'),
      )
      .meta({ label: 'Mot-dièse' }),
    mention: line(60, { label: 'Mention', hint: 'Ce que les producteurs ajoutent à leurs publications.' }),
    tagline: line(120, { label: 'Devise' }),
    description: paragraph(400, { label: 'Description' }),
    url: webAddress({ label: 'Adresse du site', hint: 'Adresse publique, sans barre finale.' }),
    sign: signSchema,
    label: labelRulesSchema,
    colours: coloursSchema,
    communes: communesSchema,
    centre: ref('communes', { label: 'Commune centre', hint: 'Celle autour de laquelle la carte s’ouvre.' }),
    schoolZone: choice({ A: 'zone A', B: 'zone B', C: 'zone C' }, { label: 'Vacances scolaires' }),
    region: line(60, { label: 'Région', hint: 'Pour les jours fériés, comme « Île-de-France ».' }),
    contacts: contactsSchema,
    forge: forgeSchema,
    vocabulary: z
      .array(line(40, { label: 'Mot' }))
      .default([])
      .meta({ label: 'Mots d’ici', hint: 'Que la vérification ne doit pas croire mal écrits.' }),
    sources: z.array(sourceSchema).default([]).meta({ label: 'Sources de données' }),
  });
