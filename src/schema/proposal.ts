import { z } from 'zod';
import { PROPOSED, type Proposal, TIES } from '../domain/proposal/proposal.ts';
import { choice, isoDate, paragraph, says, slugPattern } from './fields.ts';
import { collections } from './index.ts';

const MAX_BODY = 20_000;

const names = Object.fromEntries(PROPOSED.map((name) => [name, collections[name].singular])) as Record<
  Proposal['collection'],
  string
>;

/** What the form without account sends; its fields are judged later, with the entry that they make. */
export const proposalSchema = z.strictObject({
  collection: choice(names, { label: 'Ce qui est proposé' }),
  corrects: z
    .string()
    .max(120)
    .regex(slugPattern, says('ce n’est pas le nom d’une fiche.', 'Demandez un nouvel envoi.'))
    .meta({ label: 'Fiche à corriger' })
    .optional(),
  data: z.record(z.string().max(40), z.unknown()).meta({ label: 'Champs' }),
  before: z.record(z.string().max(40), z.unknown()).meta({ label: 'Champs d’avant' }).optional(),
  body: paragraph(MAX_BODY, { label: 'Texte' }).optional(),
  tie: choice(TIES, { label: 'Lien' }),
  note: paragraph(2000, { label: 'Mot pour l’équipe' }).optional(),
  on: isoDate({ label: 'Proposé le' }),
}) satisfies z.ZodType<Proposal>;
