import { closestSlugs } from '../../domain/closest.ts';
import { slugify } from '../../domain/slug.ts';
import { ownValue } from '../walk.ts';
import type { Content, Fault } from './content.ts';

interface Part {
  path: string;
  magazine: string;
  series: string;
}

const textOf = (data: unknown, key: string) => {
  const value = ownValue(data, key);
  return typeof value === 'string' ? value.trim() : '';
};

/** A series that only one article names, and that is nearly called like another of its webmagazine: one letter parts them. */
export function nearSeries({ entries }: Content): Fault[] {
  const parts = entries
    .filter(({ collection }) => collection === 'articles')
    .map(({ path, data }): Part => ({
      path,
      magazine: textOf(data, 'magazine'),
      series: textOf(data, 'series'),
    }))
    .filter(({ series }) => series);
  return [...Map.groupBy(parts, ({ magazine }) => magazine).values()].flatMap(nearIn);
}

/** Among the articles of one webmagazine. */
function nearIn(parts: readonly Part[]): Fault[] {
  const names = Map.groupBy(parts, ({ series }) => series);
  return [...names].flatMap(([name, [alone, ...others]]) => {
    const twin = others.length === 0 ? likeOf(name, names) : undefined;
    return alone && twin
      ? [
          {
            path: alone.path,
            field: 'Série (series)',
            what: `« ${name} » ressemble à « ${twin} », que d’autres articles portent : ce seraient deux séries.`,
            repair: `Si c’est la même, écrivez « ${twin} », lettre pour lettre.`,
          },
        ]
      : [];
  });
}

/** The name most like another one, that more articles bear or that comes first. */
function likeOf(name: string, names: ReadonlyMap<string, readonly Part[]>): string | undefined {
  const others = [...names].filter(
    ([other, { length }]) => other !== name && (length > 1 || other.localeCompare(name, 'fr') < 0),
  );
  const bySlug = new Map(others.map(([other]) => [slugify(other), other]));
  const [closest] = closestSlugs(slugify(name), bySlug.keys(), 1);
  return closest === undefined ? undefined : bySlug.get(closest);
}
