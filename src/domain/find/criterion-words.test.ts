import { describe, expect, it, test } from 'vitest';
import { type Criterion, FACETS } from './criteria.ts';
import { describeCriterion } from './criterion-words.ts';
import { seaside } from './sentence.fixture.ts';

const rows: [Criterion['facet'], string, string][] = [
  ['text', 'ancre', '«\u202fancre\u202f»'],
  ['kind', 'producteurs', 'producteurs'],
  ['kind', 'pirates', 'pirates'],
  ['category', 'peche', 'Pêche'],
  ['product', 'huitres', 'huîtres'],
  ['product', 'perles', 'perles'],
  ['season', '1', 'de saison'],
  ['certification', 'msc', 'Pêche durable'],
  ['label', '1', 'label #lamer'],
  ['saleMode', 'a-la-ferme', 'à la ferme'],
  ['payment', 'carte-bancaire', 'carte bancaire'],
  ['when', 'maintenant', 'ouvert maintenant'],
  ['when', 'samedi-matin', 'ouvert samedi matin'],
  ['when', 'aujourdhui-apres-midi', 'ouvert cet après-midi'],
  ['when', 'week-end-matin', 'ouvert ce week-end, le matin'],
  ['when', '2026-12-05', 'ouvert le samedi 5\u00a0décembre'],
  ['when', 'jamais', 'jamais'],
  ['place', 'moi', 'autour de moi'],
  ['place', 'port-l-ancre', 'à Port-l’Ancre'],
  ['place', 'le-guern-sur-mer', 'au Guern-sur-Mer'],
  ['place', 'paris', 'paris'],
  ['radius', '12', 'à moins de 12\u00a0km'],
  ['verified', '1', 'vérifiée cette année'],
  ['sort', 'distance', 'par distance'],
];

describe('a criterion in words', () => {
  test.each(rows)('%s=%s is « %s »', (facet, value, expected) => {
    expect(describeCriterion({ facet, value }, { vocabulary: seaside, today: '2026-11-24' })).toBe(expected);
  });

  it('is around a place when a distance is asked with it', () => {
    const saying = { vocabulary: seaside, criteria: { radius: ['12'] } };
    expect(describeCriterion({ facet: 'place', value: 'port-l-ancre' }, saying)).toBe(
      'autour de Port-l’Ancre',
    );
  });

  it('is said for each facet', () => {
    expect(new Set(rows.map(([facet]) => facet))).toEqual(new Set(FACETS));
  });

  it('says the label without name where the territory gives none', () => {
    const { label, ...others } = seaside;
    expect(label).toBeDefined();
    expect(describeCriterion({ facet: 'label', value: '1' }, { vocabulary: others })).toBe('label');
  });
});
