/** Shades of the map, from none (0) to the darkest. */
export const SHADES = 4;

/** Lowest count of each shade from 1, ascending: even on a scale where ten times as many is one step from two times. */
export function shadeSteps(counts: readonly number[]): number[] {
  const most = Math.max(1, ...counts);
  const steps = Array.from({ length: SHADES }, (_, index) => Math.ceil(most ** (index / SHADES)));
  const distinct = steps.map((step, index) => Math.max(step, index + 1));
  return distinct.filter((step) => step <= most);
}

/** Shade of a count: 0 for none, else the rank of the last step that it reaches. */
export const shadeOf = (count: number, steps: readonly number[]): number =>
  steps.filter((step) => count >= step).length;

/** What each shade from 1 means: « 1 », « 2 ou 3 », « 4 à 7 », « 8 et plus ». */
export const describeShades = (steps: readonly number[]): string[] =>
  steps.map((step, index) => {
    const next = steps[index + 1];
    if (next === undefined) return `${step} et plus`;
    if (next - 1 === step) return String(step);
    return next - 2 === step ? `${step} ou ${step + 1}` : `${step} à ${next - 1}`;
  });
