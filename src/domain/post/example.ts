import { locative } from '../commune-name.ts';
import { listInWords } from '../seasons.ts';

/** « Samedi matin, rendez-vous à Rambouillet : poireaux et courges. »; without a place or products, less. */
export function examplePost(commune: string | undefined, products: readonly string[]): string {
  const where = commune ? ` ${locative(commune)}` : '';
  const what = products.length > 0 ? `\u00a0: ${listInWords(products)}` : '';
  return `Samedi matin, rendez-vous${where}${what}.`;
}
