/** « Saint-Loup-l’Étang » → `saint-loup-l-etang`: ASCII lower-case letters, digits, single hyphens; may be empty. */
export const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
