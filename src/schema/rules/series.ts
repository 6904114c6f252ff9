import { closestSlugs } from '../../domain/closest.ts';
import { frenchOrder } from '../../domain/french-order.ts';
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

interface Series {
  name: string;
  slug: string;
  paths: string[];
}

/** Among the articles of one webmagazine. */
function nearIn(parts: readonly Part[]): Fault[] {
  const known = [...Map.groupBy(parts, ({ series }) => series)]
    .map(([name, list]): Series => ({ name, slug: slugify(name), paths: list.map(({ path }) => path) }))
    .sort((one, other) => frenchOrder.compare(one.name, other.name));
  return known.flatMap(({ name, slug, paths: [path, ...others] }, rank) => {
    if (!path || others.length > 0) return [];
    const borne = known.filter(({ paths }, index) => index < rank || (index > rank && paths.length > 1));
    const [closest] = closestSlugs(
      slug,
      borne.map((one) => one.slug),
      1,
    );
    const twin = borne.find((one) => one.slug === closest)?.name;
    return twin === undefined ? [] : [nearFault(path, name, twin)];
  });
}

const nearFault = (path: string, name: string, twin: string): Fault => ({
  path,
  field: 'Série (series)',
  what: `« ${name} » ressemble à « ${twin} », que d’autres articles portent : ce seraient deux séries.`,
  repair: `Si c’est la même, écrivez « ${twin} », lettre pour lettre.`,
});
