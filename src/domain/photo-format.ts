/** What is enough to recognise a photo, in bytes. */
export const PHOTO_HEAD_BYTES = 16;

export type PhotoFormat = 'jpeg' | 'png' | 'webp';

const starts = (bytes: Uint8Array, text: string, from = 0) =>
  [...text].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));

/** Format of a photo by its first bytes, whatever its name says. */
export function photoFormat(bytes: Uint8Array): PhotoFormat | undefined {
  if (starts(bytes, '\u00ff\u00d8\u00ff')) return 'jpeg';
  if (starts(bytes, '\u0089PNG\r\n\u001a\n')) return 'png';
  return starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8) ? 'webp' : undefined;
}

/** Brands of the files that recent iPhones write. Source: ISO/IEC 23008-12, annex B. */
const HEIF_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

const isHeif = (bytes: Uint8Array): boolean =>
  starts(bytes, 'ftyp', 4) && HEIF_BRANDS.some((brand) => starts(bytes, brand, 8));

const HEIF =
  'Cette photo est au format HEIC des iPhone, que les navigateurs ne lisent pas. Sur l’iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; ou envoyez-vous la photo par courriel en taille « Grande » : elle devient une photo JPEG.';
const OTHER = 'Ce fichier n’est pas une photo JPEG, PNG ou WebP, quel que soit son nom.';
const SVG = 'Les dessins SVG peuvent contenir du code : enregistrez-le en PNG.';
const PDF = 'C’est un document PDF : faites-en une photo ou une capture d’écran.';
const GIF = 'Les images GIF ne sont pas acceptées : enregistrez-la en PNG ou en JPEG.';

/** Why a file cannot be a photo of the site, by its first bytes; undefined when it can. */
export function photoRefusal(bytes: Uint8Array): string | undefined {
  if (photoFormat(bytes)) return undefined;
  if (isHeif(bytes)) return HEIF;
  if (starts(bytes, '%PDF')) return PDF;
  if (starts(bytes, 'GIF8')) return GIF;
  return starts(bytes, '<svg') || starts(bytes, '<?xml') ? SVG : OTHER;
}
