import { phoneDoubt } from '../../domain/phone.ts';
import { fieldName } from '../messages.ts';
import { metaOf, ownValue, valuesAt } from '../walk.ts';
import { type Content, type Fault, fieldFinder, inItem, schemaOf } from './content.ts';

const phoneFields = fieldFinder((field) => metaOf(field).widget === 'phone');

const DOUBTS = {
  fiction: 'est un numéro réservé à la fiction : il ne sonnera nulle part.',
  example: 'ressemble à un numéro d’exemple.',
  unassigned: 'n’est attribué à personne en France.',
} as const;

/** Numbers that have the right form and that nobody can have; invented entries have those of fiction. */
export const impossiblePhones = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) =>
    phoneFields(entry.collection).flatMap(({ way }) =>
      valuesAt(entry.data, way).flatMap(({ path, value }) => {
        const doubt = typeof value === 'string' ? phoneDoubt(value) : undefined;
        if (!doubt || (doubt === 'fiction' && ownValue(entry.data, 'demo') === true)) return [];
        return [
          {
            path: entry.path,
            field: inItem(entry, fieldName(schemaOf(entry.collection), path)),
            what: `« ${String(value)} » ${DOUBTS[doubt]}`,
            repair: 'Appelez-le, puis corrigez-le.',
          },
        ];
      }),
    ),
  );
