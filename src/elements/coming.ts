import { type IsoDate, isOver } from '../domain/dates.ts';

/** The day of a part of a page with `data-date`, or the moment at which it is over. */
export const dateOf = ({ dataset }: HTMLElement): IsoDate => dataset['date'] ?? '';

/** Parts of a page with `data-date`, in order. */
export const datedParts = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-date]'),
];

/** Hides dated parts but for the first `most` that are not over at a moment, or on a day. → how many are not */
export function showComing(parts: readonly HTMLElement[], moment: string, most = Infinity): number {
  let coming = 0;
  for (const part of parts) {
    const isComing = !isOver(dateOf(part), moment);
    coming += Number(isComing);
    part.hidden = !isComing || coming > most;
  }
  return coming;
}
