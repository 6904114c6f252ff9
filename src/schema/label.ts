import { z } from 'zod';
import type { LabelRecord } from '../domain/label.ts';
import { choice, isoDate, line, ref } from './fields.ts';

export const evidenceKinds = {
  declared: 'déclaration sur l’honneur',
  contactConfirmed: 'courriel ou téléphone confirmé',
  siretActive: 'SIRET actif',
  visited: 'visite sur place',
} as const;

/** What those who checked did, before « le comité »: a declaration is received, not made by them. */
export const evidenceSeen: Readonly<Record<keyof typeof evidenceKinds, string>> = {
  declared: 'reçue par',
  contactConfirmed: 'par',
  siretActive: 'vu au registre public par',
  visited: 'par',
};

const evidenceSchema = z.strictObject({
  kind: choice(evidenceKinds, { label: 'Nature' }),
  on: isoDate({ label: 'Date' }),
  by: ref('authors', { label: 'Vu par' }),
});

const withdrawalSchema = z
  .strictObject({
    on: isoDate({
      label: 'Depuis le',
      hint: 'À écrire le jour où la décision s’applique : la page la dit aussitôt.',
    }),
    state: choice({ suspended: 'suspendu', withdrawn: 'retiré' }, { label: 'État' }),
    reason: line(200, { label: 'Raison' }),
  })
  .meta({ label: 'Suspension ou retrait' });

/** The pledge of a holder and what supports it. */
export const labelSchema = z
  .strictObject({
    pledgedOn: isoDate({ label: 'Engagement signé le' }),
    evidence: z.array(evidenceSchema).default([]).meta({ label: 'Éléments vérifiés', widget: 'evidence' }),
    validUntil: isoDate({
      label: 'Valable jusqu’au',
      hint: 'Douze mois après l’engagement si rien n’est écrit.',
    }).optional(),
    withdrawal: withdrawalSchema.optional(),
  })
  .meta({
    label: 'Label',
    hint: 'L’engagement du producteur et ce qui l’appuie.',
  }) satisfies z.ZodType<LabelRecord>;
