/** Licence Ouverte 2.0. */
export const DATA_LICENCE_URL = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
