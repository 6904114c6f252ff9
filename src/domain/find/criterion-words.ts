import { type Criterion, type Facet, HERE } from './criteria.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { KIND_WORDS, LISTING_KINDS } from '../kinds.ts';
import type { IsoDate } from '../dates.ts';
import { describeWhen, readWhen } from './when.ts';

/** A criterion in French words, for its chip. */
export function describeCriterion(
  { facet, value }: Criterion,
  vocabulary: Vocabulary,
  today?: IsoDate,
): string {
  const nameIn = (terms: readonly Term[]) => terms.find(({ id }) => id === value)?.name ?? value;
  const when = readWhen(value);
  const words: Partial<Record<Facet, () => string>> = {
    text: () => `«\u202f${value}\u202f»`,
    kind: () =>
      LISTING_KINDS.map((kind) => KIND_WORDS[kind]).find(({ segment }) => segment === value)?.plural ?? value,
    category: () => nameIn(vocabulary.categories),
    product: () => nameIn(vocabulary.products),
    certification: () => nameIn(vocabulary.certifications),
    saleMode: () => nameIn(vocabulary.saleModes),
    payment: () => nameIn(vocabulary.payment),
    season: () => 'de saison',
    label: () => 'label',
    verified: () => 'vérifiée cette année',
    when: () => (when ? `ouvert ${describeWhen(when, today)}` : value),
    place: () => (value === HERE ? 'autour de moi' : nameIn(vocabulary.communes)),
    radius: () => `à moins de ${value}\u00a0km`,
    sort: () => 'par distance',
  };
  return words[facet]?.() ?? value;
}
