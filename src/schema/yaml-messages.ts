import type { ErrorCode } from 'yaml';

/** What is wrong in a text, where (line from 1) and how to repair it, in French. */
export interface TextFault {
  line?: number;
  what: string;
  repair: string;
}

const QUOTES = 'Mettez toute la valeur entre guillemets, par exemple name: "Ferme : le lac".';

const messages: Partial<Record<ErrorCode, TextFault>> = {
  BAD_DQ_ESCAPE: {
    what: 'une barre oblique inversée ne convient pas ici.',
    repair: 'Remplacez les guillemets doubles par des simples, ou doublez la barre.',
  },
  BAD_INDENT: {
    what: 'le décalage de cette ligne ne va pas, ou un crochet ou une accolade n’est pas fermé.',
    repair: 'Alignez les champs d’un même groupe avec des espaces ; fermez chaque [ par ] et chaque { par }.',
  },
  BAD_PROP_ORDER: { what: 'cette ligne n’est pas du YAML.', repair: QUOTES },
  BAD_SCALAR_START: { what: 'la valeur commence par un signe réservé (@, ` ou %).', repair: QUOTES },
  BLOCK_AS_IMPLICIT_KEY: { what: 'il y a deux fois « : » sur la même ligne.', repair: QUOTES },
  MISSING_CHAR: {
    what: 'il manque un signe : deux points après un nom de champ, ou un guillemet, crochet ou accolade fermant.',
    repair: 'Écrivez nom-du-champ, deux points, une espace, puis la valeur ; fermez ce qui est ouvert.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'cette ligne n’est pas à sa place.',
    repair: 'Vérifiez les deux points et le décalage de cette ligne et de celle d’avant.',
  },
  RESOURCE_EXHAUSTION: {
    what: 'les champs sont imbriqués trop profondément.',
    repair: 'Suivez l’exemple d’une fiche existante.',
  },
  TAB_AS_INDENT: {
    what: 'la ligne est décalée par une tabulation.',
    repair: 'Remplacez la tabulation par deux espaces.',
  },
  UNEXPECTED_TOKEN: {
    what: 'un signe ne va pas ici (apostrophe, tiret, crochet ou accolade).',
    repair:
      'Mettez toute la valeur entre guillemets doubles : "l’été à la ferme" ; et voyez s’il manque une ligne juste au-dessus.',
  },
};

/** What an error of the YAML reader means for a contributor. */
export const describeYamlError = (code: ErrorCode): TextFault =>
  messages[code] ?? { what: 'cette ligne n’est pas du YAML.', repair: QUOTES };
