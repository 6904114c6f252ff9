/** Licence Ouverte 2.0. */
export const DATA_LICENCE_URL = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/** Licence of the articles. */
export const ARTICLE_LICENCE = {
  name: 'CC BY-SA 4.0',
  url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
} as const;
