import type { APIRoute, GetStaticPaths } from 'astro';
import { type Article, loadArticles } from '../../data/articles.ts';
import { ARTICLE_LICENCE } from '../../domain/licence.ts';
import { absolute } from '../../data/site.ts';
import { writeGpx } from '../../domain/gpx.ts';
import { typeset } from '../../domain/typography.ts';
import { MIN_POINTS, walkPoints, walkWay } from '../../domain/walk-points.ts';

const pointsOf = ({ data }: Article) => walkPoints(data.walk?.steps ?? []);

export const getStaticPaths = (async () =>
  (await loadArticles())
    .filter((article) => pointsOf(article).length >= MIN_POINTS)
    .map((article) => ({ params: { slug: article.id }, props: { article } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = ({ props: { article } }) =>
  new Response(
    writeGpx({
      name: typeset(article.data.title),
      url: absolute(article.path),
      author: article.authors.map(({ author }) => author.data.name).join(', '),
      licence: ARTICLE_LICENCE.url,
      points: pointsOf(article),
      way: walkWay(pointsOf(article), article.data.walk?.loop ?? false),
    }),
    { headers: { 'Content-Type': 'application/gpx+xml' } },
  );
