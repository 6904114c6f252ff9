import { occurrenceDays } from '../domain/agenda.ts';
import { addDays, daysBetween } from '../domain/dates.ts';
import { stateWord, takesPlace } from '../domain/event-status.ts';
import type { OtherPage } from '../domain/find/other-pages.ts';
import { type PackedPages, packPages } from '../domain/find/packed-pages.ts';
import { typeset } from '../domain/typography.ts';
import { otherPagePath } from '../paths.ts';
import { type Happening, loadUpcoming } from './events.ts';
import { type Guide, loadGuides } from './guides.ts';
import { type Article, loadArticles } from './articles.ts';
import { once } from './once.ts';
import { loadCommunes } from './taxonomy.ts';
import { today } from './today.ts';

/** What a sentence can ask for: « dans trois semaines » is far enough, the agenda has the rest. */
const DAYS_AHEAD = 90;

const daysOf = ({ upcoming }: Happening): number[] =>
  occurrenceDays(upcoming, { from: today, to: addDays(today, DAYS_AHEAD) }).map((date) =>
    daysBetween(today, date),
  );

/** Whether it takes place matters more than whether it is an example. */
function tagged({ status, demo }: Happening['data']): Pick<OtherPage, 'tag'> {
  if (!takesPlace(status)) return { tag: stateWord(status) };
  return demo ? { tag: 'exemple' } : {};
}

const eventPage = (event: Happening): OtherPage => ({
  type: 'events',
  title: typeset(event.data.title),
  path: event.path,
  place: event.commune.name,
  communes: [event.commune.slug],
  categories: event.data.categories,
  days: daysOf(event),
  ...tagged(event.data),
});

const articlePage = ({ data, path, magazine, communes }: Article): OtherPage => ({
  type: 'articles',
  title: typeset(data.title),
  path,
  place: magazine.data.name,
  communes: communes.map(({ slug }) => slug),
  categories: data.categories,
});

const guidePage = ({ data, path }: Guide): OtherPage => ({
  type: 'pages',
  title: typeset(data.title),
  path,
  categories: [...new Set(data.sections.flatMap(({ categories }) => categories))],
});

/** What a sentence finds beside listings: events to come, articles and guides. */
export const loadOtherPages = once(async (): Promise<PackedPages> => {
  const communes = new Map((await loadCommunes()).map(({ slug, name }) => [slug, name]));
  const pages = [
    ...(await loadUpcoming()).map(eventPage),
    ...(await loadArticles()).map(articlePage),
    ...(await loadGuides()).map(guidePage),
  ];
  return packPages(
    { day: today, pages },
    { pathOf: otherPagePath, communeName: (slug) => communes.get(slug) },
  );
});
