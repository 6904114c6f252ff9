import { formatDate } from '../../src/domain/dates.ts';
import { ARTICLE_LICENCE, DATA_LICENCE } from '../../src/domain/licence.ts';
import { typeset } from '../../src/domain/typography.ts';
import { printable } from '../../src/schema/report.ts';
import { describeSetAside } from '../../src/schema/set-aside.ts';
import { MANIFEST } from './parcel.ts';

export const READING_PAGE = 'lire.html';
export const CONTENT_FOLDER = 'content/';
export const OPEN_DATA_FOLDER = 'donnees-ouvertes/';

/** French lines for a terminal; some hold names that strangers chose. */
export const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => printable(typeset(line)))
    .join('\n');

interface Told {
  /** Of the territory. */
  name: string;
  date: string;
  hasOpenData: boolean;
  /** Files with faults. */
  faulty: number;
}

/** What someone reads who opens the archive in ten years. */
export const readMe = ({ name, date, hasOpenData, faulty }: Told): string => `${name}
Archive du ${formatDate(date)}

Tout ce qui a été publié ou préparé est ici, lisible sans nous, sans compte et sans logiciel particulier.

${READING_PAGE}
  Ouvrez-le dans un navigateur : chaque fiche, chaque date, chaque texte, dans une seule page.

${CONTENT_FOLDER}
  Les textes en Markdown, les listes en YAML et les photos, octet pour octet. N’importe quel éditeur de texte les ouvre.
${
  hasOpenData
    ? `
${OPEN_DATA_FOLDER}
  Les mêmes fiches et le même agenda pour les tableurs, les cartes et les calendriers (CSV, JSON, GeoJSON, iCalendar).${faulty > 0 ? `\n  ${describeSetAside(faulty)}` : ''}
`
    : ''
}
${MANIFEST}
  De quoi vérifier que rien n’a bougé : « sha256sum -c ${MANIFEST} ».

Pour refaire le site : prenez son programme, puis
  npm ci
  npm run restore -- cette-archive.zip mon-dossier
  CONTENT_DIR=mon-dossier/content npm start

Licences : données sous ${DATA_LICENCE.name}, articles sous ${ARTICLE_LICENCE.name}, sauf ce qui porte un autre crédit.
`;
