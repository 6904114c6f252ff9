/** The remarks of the check that may be excepted (content/exceptions.yaml), with their French names. */
export const ADVICE = {
  changedFact: 'coordonnées changées',
  cutText: 'texte coupé par un dièse',
  deadSiteLink: 'lien du site qui ne mène nulle part',
  double: 'fiche en double',
  emptyText: 'texte presque vide',
  forgottenDeparture: 'départ oublié',
  impossiblePhone: 'numéro qui ne peut pas exister',
  lostNote: 'note perdue',
  markupInField: 'Markdown dans un champ',
  nearSeries: 'série au nom voisin',
  promise: 'promesse que le label ne fait pas',
  shouting: 'capitales qui crient',
  spelling: 'orthographe',
  superlative: 'superlatif',
  twinEvent: 'événement en double',
  unusedPhoto: 'photo inutilisée',
} as const;

export type AdviceName = keyof typeof ADVICE;
