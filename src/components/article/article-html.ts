import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Article } from '../../data/articles.ts';
import ArticleText from './ArticleText.astro';

let container: Promise<AstroContainer> | undefined;

/** The whole text of an article as its page shows it, for those who read it elsewhere: its recipe or its questions too. */
export async function articleHtml(article: Article): Promise<string> {
  container ??= AstroContainer.create();
  return (await container).renderToString(ArticleText, { props: { article, isFeed: true } });
}
