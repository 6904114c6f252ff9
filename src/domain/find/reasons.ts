import { addDays, formatRange, monthOf } from '../dates.ts';
import { describeSeasonEnd, isAllYear } from '../seasons.ts';
import { capitalize } from '../capitalize.ts';
import { onlyValue } from './criteria.ts';
import type { Directory, Question } from './directory.ts';
import type { Found } from './find.ts';
import { seasonOf, seasonalOffers } from './masks.ts';
import { openingWithin } from './openings.ts';
import { TODAY } from '../near-days.ts';
import { NOW, type When, describeWhen, readWhen, windowsOf } from './when.ts';

/** The products asked for that it sells, with their season when that was asked. */
function productReasons(directory: Directory, { entry }: Found, question: Question): string[] {
  const { product, season } = question.criteria;
  const nameOf = (id: string) => directory.products.get(id)?.name ?? id;
  const seasonal = seasonalOffers(directory, entry, question);
  const shown = product
    ? entry.offers.filter((offer) => product.includes(offer.product))
    : season
      ? seasonal.slice(0, 3)
      : [];
  const month = monthOf(question.now.date);
  return shown.map((offer) => {
    const soldFor = seasonOf(directory, offer);
    const when = isAllYear(soldFor) ? '' : describeSeasonEnd(soldFor, month);
    return when ? `${nameOf(offer.product)} ${when}` : nameOf(offer.product);
  });
}

/** « samedi 9 h – 12 h 30 ». */
function momentReason(
  directory: Directory,
  { line }: Found,
  { when, question }: { when: When; question: Question },
) {
  const hours = directory.practices[line]?.hours;
  const opening = hours && openingWithin(hours, windowsOf(when, question.now));
  if (!opening) return undefined;
  const { date } = question.now;
  const day = opening.date === date ? TODAY : opening.date === addDays(date, 1) ? 'demain' : opening.date;
  return `${describeWhen({ day }, date)} ${formatRange(opening.start, opening.end)}`;
}

/** Why a listing answers: what it sells in its season, when it is open, which certification; to be read with dots. */
export function reasonsFor(directory: Directory, found: Found, question: Question): string[] {
  const { criteria } = question;
  const when = readWhen(onlyValue(criteria, 'when') ?? '');
  const isPlain = when?.day === NOW || (when?.day === TODAY && !when.part && when.at === undefined);
  const certifications = directory.vocabulary.certifications.filter(
    ({ id }) => criteria.certification?.includes(id) && found.entry.certifications.includes(id),
  );
  return [
    ...productReasons(directory, found, question),
    when && !isPlain ? momentReason(directory, found, { when, question }) : undefined,
    ...certifications.map(({ name }) => name),
  ].flatMap((reason) => (reason ? [capitalize(reason)] : []));
}
