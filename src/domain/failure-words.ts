/** Something that could not be loaded. */
export interface Failure {
  /** « le fichier des fiches ». */
  what: string;
  /** What is left, or what to do: « La liste ci-dessous reste à portée. » */
  left: string;
}

/** Why it could not be, and what is left: « Impossible de charger les dates. Réessayez dans un moment. » */
export const describeUnloaded = ({ what, left }: Failure, isOnline: boolean): string =>
  isOnline
    ? `Impossible de charger ${what}. ${left}`
    : `Votre appareil n’est pas connecté\u00a0: impossible de charger ${what}. ${left}`;

/** The calendars that a file is made of. */
export const DATES: Failure = { what: 'les dates', left: 'Réessayez dans un moment.' };
