import { genitive, locative } from '../commune-name.ts';
import { type IsoDate, isRealDate } from '../dates.ts';
import { describeRadius } from '../distance.ts';
import { KIND_WORDS, LISTING_KINDS } from '../kinds.ts';
import { type Criteria, type Criterion, type Facet, HERE } from './criteria.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { describeWhen, readWhen } from './when.ts';

function describeMoment(value: string, today: IsoDate | undefined): string {
  const when = readWhen(value);
  if (!when) return value;
  return `ouvert ${isRealDate(when.day) ? 'le ' : ''}${describeWhen(when, today)}`;
}

/** What a criterion is said with. */
export interface Saying {
  vocabulary: Vocabulary;
  today?: IsoDate;
  /** All that is asked: with a distance one is around a place, not in it. */
  criteria?: Criteria;
}

function describePlace(value: string, { vocabulary, criteria }: Saying): string {
  if (value === HERE) return 'autour de moi';
  const commune = vocabulary.communes.find(({ id }) => id === value);
  if (!commune) return value;
  return criteria?.radius ? `autour ${genitive(commune.name)}` : locative(commune.name);
}

/** A criterion in French words, for its chip; an identifier that the vocabulary does not have is shown as it is. */
export function describeCriterion({ facet, value }: Criterion, saying: Saying): string {
  const { vocabulary, today } = saying;
  const nameIn = (terms: readonly Term[]) => terms.find(({ id }) => id === value)?.name ?? value;
  const { categories, products, certifications, saleModes, payment, label } = vocabulary;
  const words: Record<Facet, () => string> = {
    text: () => `«\u202f${value}\u202f»`,
    kind: () =>
      LISTING_KINDS.map((kind) => KIND_WORDS[kind]).find(({ segment }) => segment === value)?.plural ?? value,
    category: () => nameIn(categories),
    product: () => nameIn(products),
    certification: () => nameIn(certifications),
    saleMode: () => nameIn(saleModes),
    payment: () => nameIn(payment),
    season: () => 'de saison',
    label: () => (label ? `label ${label.name}` : 'label'),
    verified: () => 'vérifiée cette année',
    when: () => describeMoment(value, today),
    place: () => describePlace(value, saying),
    radius: () => describeRadius(value),
    sort: () => 'par distance',
  };
  return words[facet]();
}
