import type { BadgeColour, BadgeFamily, BadgeSize, BadgeStanding } from './badge-options.ts';

interface Choice {
  /** In addresses and file names. */
  slug: string;
  /** On screen. */
  label: string;
  hint?: string;
}

export const FAMILY_CHOICES: Readonly<Record<BadgeFamily, Choice>> = {
  sign: { slug: 'panneau', label: 'Panneau', hint: 'Le panneau d’entrée de village' },
  stamp: { slug: 'tampon', label: 'Tampon', hint: 'Le cachet de la poste' },
  tag: { slug: 'etiquette', label: 'Étiquette', hint: 'L’étiquette de produit en kraft' },
  pill: { slug: 'pastille', label: 'Pastille', hint: 'Sur une ligne, pour une signature' },
};

export const COLOUR_CHOICES: Readonly<Record<BadgeColour, Choice>> = {
  forest: { slug: 'foret', label: 'Forêt' },
  heather: { slug: 'bruyere', label: 'Bruyère' },
  sandstone: { slug: 'gres', label: 'Grès' },
  ink: { slug: 'encre', label: 'Encre' },
  reversed: { slug: 'inverse', label: 'Inversé', hint: 'Clair sur sombre' },
};

export const SIZE_CHOICES: Readonly<Record<BadgeSize, Choice>> = {
  small: { slug: 'petit', label: 'Petit' },
  medium: { slug: 'moyen', label: 'Moyen' },
  large: { slug: 'grand', label: 'Grand' },
};

/** What the standing of a listing means for its badge. */
export const STANDING_NOTES: Readonly<Record<BadgeStanding, string>> = {
  held: 'Cette fiche porte le label\u00a0: le badge est en couleur et mène à sa page de preuve.',
  former:
    'Cette fiche ne porte plus le label\u00a0: le badge est gris. Sa page de label dit pourquoi, et que faire.',
  participates:
    'Cette fiche ne porte pas encore le label\u00a0: le badge dit «\u202fje participe\u202f» et mène à la fiche.',
};
