import { z } from 'zod';
import { ADVICE } from './advice.ts';
import { choice, isoDate, line, says } from './fields.ts';

/** A remark of the check that people have read, and that does not hold here. */
export const exceptionSchema = () =>
  z.strictObject({
    entry: z
      .string()
      .max(120)
      .regex(
        /^[a-z]+\/[a-zA-Z0-9._-]+$/,
        says('ce n’est pas une fiche.', 'Écrivez son dossier et son nom : producers/ferme-du-lac.'),
      )
      .meta({ label: 'Fiche', hint: 'Dossier et nom, comme producers/ferme-du-lac.' }),
    rule: choice(ADVICE, { label: 'Remarque', hint: 'Celle qui ne s’applique pas ici.' }),
    reason: line(200, { label: 'Raison', hint: 'Pour qui relira : pourquoi elle ne s’applique pas.' }),
    until: isoDate({ label: 'Jusqu’au', hint: 'Ce jour passé, la remarque revient : un an au plus.' }),
  });
