import { fieldName, shown } from '../messages.ts';
import { metaOf, valuesAt } from '../walk.ts';
import { type Content, type Fault, fieldFinder, inItem, schemaOf } from './content.ts';

/** Fields of several lines, where Markdown is expected to work. */
const textsOf = fieldFinder((field) => metaOf(field).widget === 'text');

/** A link, bold letters or a tag: signs of the Markdown and of the HTML of a text. */
const MARKUP = /\[[^\]\n]{1,200}\]\([^()\s]{1,300}\)|\*\*[^*\n]{1,200}\*\*|<\/?[a-z][^<>\n]{0,200}>/i;

/** Markdown where it is not read: visitors would see its signs. */
export const markupInFields = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) =>
    textsOf(entry.collection).flatMap(({ way }) =>
      valuesAt(entry.data, way).flatMap(({ path, value }) => {
        const [found] = (typeof value === 'string' && MARKUP.exec(value)) || [];
        if (found === undefined) return [];
        return [
          {
            path: entry.path,
            field: inItem(entry, fieldName(schemaOf(entry.collection), path)),
            what: `${shown(found)} paraîtra tel quel : ce champ est du texte simple.`,
            repair: 'Enlevez ces signes ; un lien va dans le texte, sous les champs.',
          },
        ];
      }),
    ),
  );
