import { isRealDate } from '../dates.ts';
import type { Position } from '../distance.ts';
import { isFrenchPhone } from '../phone.ts';
import { typeset } from '../typography.ts';
import type { FormField } from './form-field.ts';
import { isUnanswered } from './values.ts';

const PHONE = 'Écrivez dix chiffres, par exemple 01 99 00 12 34.';
const DATE = 'Choisissez un jour qui existe.';
const FORM = 'Ce texte n’a pas la forme attendue.';

const SILENT_PHOTO = 'Dites ce que l’on voit sur la photo, et qui l’a prise : elle ne paraît pas sans cela.';

const tooMany = (most: number) => `Gardez-en ${most} au plus.`;

/** What is wrong with a text, or nothing. */
function textFault(field: FormField, text: string): string {
  const { control, pattern, repair, minLength = 0, maxLength = Infinity } = field;
  const count = [...text].length;
  if (count < minLength) return `Écrivez au moins ${minLength} signes.`;
  if (count > maxLength) return `${count} caractères : raccourcissez à ${maxLength}.`;
  if (control === 'phone') return isFrenchPhone(text) ? '' : PHONE;
  if (control === 'date') return isRealDate(text) ? '' : DATE;
  return pattern === undefined || new RegExp(pattern, 'iu').test(text) ? '' : (repair ?? FORM);
}

function numberFault({ minimum = -Infinity, maximum = Infinity }: FormField, value: number): string {
  if (!Number.isFinite(value)) return 'Écrivez un nombre.';
  if (value < minimum) return `Écrivez ${minimum} au moins.`;
  return value > maximum ? `Écrivez ${maximum} au plus.` : '';
}

function listFault(field: FormField, list: readonly unknown[]): string {
  const { maxItems = Infinity } = field;
  if (list.length > maxItems) return tooMany(maxItems);
  return list.map((item) => (typeof item === 'string' ? textFault(field, item) : '')).find(Boolean) ?? '';
}

/** A photo is shown with its description and its author only. */
function photoFault(photos: readonly unknown[]): string {
  const isSilent = (photo: unknown) => {
    const { alt = '', credit = '' } = photo as { alt?: string; credit?: string };
    return alt.trim() === '' || credit.trim() === '';
  };
  return photos.some(isSilent) ? SILENT_PHOTO : '';
}

/** What is typed is no answer as long as it is no commune. */
const missing = ({ control }: FormField): string =>
  control === 'commune' ? 'Choisissez une commune de la liste.' : 'Il faut une réponse ici.';

/** What is wrong with an answer as the form has it, one French sentence; undefined when nothing is. */
export function fieldFault(field: FormField, value: unknown): string | undefined {
  if (isUnanswered(value)) return field.isRequired ? missing(field) : undefined;
  const fault = answerFault(field, value);
  return fault ? typeset(fault) : undefined;
}

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

const positionFault = ({ latitude, longitude }: Position): string =>
  Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE
    ? ''
    : 'Ce point n’existe pas : la latitude va de -90 à 90, la longitude de -180 à 180.';

function answerFault(field: FormField, value: unknown): string {
  if (field.control === 'position') return positionFault(value as Position);
  if (field.control === 'photo') return photoFault(Array.isArray(value) ? value : [value]);
  if (typeof value === 'string') return textFault(field, value.trim());
  if (typeof value === 'number') return numberFault(field, value);
  return Array.isArray(value) ? listFault(field, value) : '';
}
