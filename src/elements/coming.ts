import type { IsoDate } from '../domain/dates.ts';

/** The day of a part of a page with `data-date`. */
export const dateOf = ({ dataset }: HTMLElement): IsoDate => dataset['date'] ?? '';

/** Parts of a page with `data-date`, in order. */
export const datedParts = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-date]'),
];

/** Hides dated parts but for the first `most` that are not past. → how many are not past */
export function showComing(parts: readonly HTMLElement[], today: IsoDate, most = Infinity): number {
  let coming = 0;
  for (const part of parts) {
    const isComing = dateOf(part) >= today;
    coming += Number(isComing);
    part.hidden = !isComing || coming > most;
  }
  return coming;
}
