/** File of the data of the list, beside that of the script. */
export const LIST_FILE = 'annuaire-donnees.js';

/** File of the data of a listing, `segment/slug`, beside that of the script. */
export const cardFile = (id: string): string => `fiche/${id}.js`;

/** The event in which a file says its data to the elements: nothing is left in the host’s page. */
export const sayingOf = (file: string): string => `annuaire-local/${file}`;
