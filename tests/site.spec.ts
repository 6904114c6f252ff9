import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { TEST_SITE } from '../scripts/browser/test-site.ts';
import { type BuiltPage, builtPage, builtPages } from './support/built-pages.ts';
import { missingTypes, pageTypes } from './support/page-types.ts';
import { htmlRules } from './support/html-rules.ts';

const baseOf = () => test.info().project.use.baseURL ?? '';

test('the site has a page of every type', () => {
  expect(missingTypes).toEqual([]);
  expect(builtPages.length).toBeGreaterThan(300);
});

test('every link, asset and anchor of the site leads somewhere', async () => {
  test.setTimeout(240_000);
  const base = baseOf();
  const isElsewhere = (link: string) => !link.startsWith(base);
  const { links } = await new LinkChecker().check({
    path: `${base}/`,
    recurse: true,
    concurrency: 40,
    timeout: 30_000,
    checkFragments: true,
    checkCss: true,
    linksToSkip: async (link) => isElsewhere(link) || link.includes('/admin/'),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ url, parent, status }) => `${status} ${url} from ${parent}`)).toEqual([]);
  const visited = new Set(
    links.filter(({ state }) => state === LinkState.OK).map(({ url }) => decodeURI(new URL(url).pathname)),
  );
  const findable = builtPages.filter(({ html }) => !html.includes('content="noindex"'));
  expect(findable.map(({ path }) => path).filter((path) => !visited.has(path))).toEqual([]);
});

/** Astro puts it before the first island, wherever that is. */
const ISLAND_STYLE = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

test.describe('the HTML is that of the standard', () => {
  const validator = new HtmlValidate(htmlRules);
  for (const { type, path } of pageTypes.filter(({ path }) => !path.includes('?'))) {
    test(`on ${type}`, async () => {
      const { results } = await validator.validateString(
        builtPage(path).html.replace(ISLAND_STYLE, ''),
        path,
      );
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      );
      expect([...new Set(faults)]).toEqual([]);
    });
  }
});

test('spaces stand where French typography wants them', () => {
  const stray = /<>\s+[.,)](?=[\s<]).{0,20}/su;
  const breakable = /.{0,20}(?:« | »| [;!?](?=[\s<])|\p{L} :(?=[\s<])).{0,20}/su;
  const found = builtPages.flatMap(({ path, html }) => {
    const text = html.replace(/<(script|style|pre|code)\b.*?<\/\1>/gsu, '').replace(/<[^>]*>/g, '<>');
    return [stray, breakable].flatMap((fault) => fault.exec(text)?.map((words) => `${path}: ${words}`) ?? []);
  });
  expect(found).toEqual([]);
});

interface Facts {
  path: string;
  titles: string[];
  descriptions: string[];
  h1: string[];
  canonical: string[];
  lang: string;
  mains: number;
  robots: string;
  jsonLd: string[];
  pictures: string[];
}

/** What every page says of itself, read by a browser. */
function readFacts(pages: readonly BuiltPage[]): Facts[] {
  const parser = new DOMParser();
  return pages.map(({ path, html }) => {
    const dom = parser.parseFromString(html, 'text/html');
    const texts = (selector: string, attribute?: string) =>
      [...dom.querySelectorAll(selector)].map(
        (element) => (attribute ? element.getAttribute(attribute) : element.textContent)?.trim() ?? '',
      );
    return {
      path,
      titles: texts('head > title'),
      descriptions: texts('meta[name="description"]', 'content'),
      h1: texts('h1'),
      canonical: texts('link[rel="canonical"]', 'href'),
      lang: dom.documentElement.lang,
      mains: dom.querySelectorAll('main').length,
      robots: texts('meta[name="robots"]', 'content').join(),
      jsonLd: texts('script[type="application/ld+json"]'),
      pictures: texts('meta[property="og:image"]', 'content'),
    };
  });
}

test.describe('every page', () => {
  let facts: Facts[] = [];
  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage();
    facts = await page.evaluate(readFacts, builtPages);
    await page.close();
  });

  /** The first pages of which something does not hold. */
  const wrong = (holds: (fact: Facts) => boolean) =>
    facts
      .filter((fact) => !holds(fact))
      .map(({ path }) => path)
      .slice(0, 10);

  test('has one title, one first heading, one description, one main part, in French', () => {
    expect(facts.length).toBeGreaterThan(300);
    expect(wrong(({ titles }) => titles.length === 1 && (titles[0]?.length ?? 0) > 4)).toEqual([]);
    expect(wrong(({ h1 }) => h1.length === 1 && h1[0] !== '')).toEqual([]);
    expect(
      wrong(({ descriptions }) => descriptions.length === 1 && (descriptions[0]?.length ?? 0) > 15),
    ).toEqual([]);
    expect(wrong(({ mains, lang }) => mains === 1 && lang === 'fr')).toEqual([]);
  });

  test('has a title of its own', () => {
    const indexed = facts.filter(({ robots }) => !robots.includes('noindex'));
    const titles = indexed.map(({ titles: [title] }) => title);
    const twins = titles.filter((title, index) => titles.indexOf(title) !== index);
    expect(twins).toEqual([]);
  });

  test('names its own address, and a picture that exists', () => {
    const { origin } = new URL(facts.find(({ path }) => path === '/')?.canonical[0] ?? '');
    const ownAddress = ({ path, robots }: Facts) => (robots.includes('noindex') ? '' : `${origin}${path}`);
    expect(wrong((fact) => fact.canonical.join() === ownAddress(fact))).toEqual([]);
    const hasPicture = ({ pictures }: Facts) =>
      pictures.length === 1 && existsSync(join(TEST_SITE, new URL(pictures[0] ?? '').pathname));
    expect(wrong(hasPicture)).toEqual([]);
  });

  test('speaks to search engines in JSON-LD that can be read', () => {
    const nodes = facts.flatMap(({ path, jsonLd }) =>
      jsonLd.map((text) => ({ path, node: JSON.parse(text) as Record<string, unknown> })),
    );
    expect(nodes.length).toBeGreaterThan(100);
    const faulty = nodes.filter(
      ({ node }) => node['@context'] !== 'https://schema.org' || !(node['@type'] || node['@graph']),
    );
    expect(faulty).toEqual([]);
  });

  test('is in the map of the site when it may be found, and only then', () => {
    const index = readFileSync(join(TEST_SITE, 'sitemap-index.xml'), 'utf8');
    const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
    const listed = maps.flatMap((map) =>
      [...readFileSync(join(TEST_SITE, map), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) =>
        decodeURI(new URL(loc).pathname),
      ),
    );
    const findable = facts.filter(({ robots, path }) => !robots.includes('noindex') && path !== '/404.html');
    expect(listed.toSorted()).toEqual(findable.map(({ path }) => path).toSorted());
  });
});

test('every invented business and event says that it is an example', () => {
  const contentFolders: [folder: string, segment: string][] = [
    ['producers', 'producteurs'],
    ['shops', 'commerces'],
    ['services', 'services'],
    ['stays', 'sejours'],
    ['markets', 'marches'],
    ['events', 'agenda'],
  ];
  const silent = contentFolders.flatMap(([folder, segment]) =>
    builtPages
      .filter(
        ({ path }) =>
          path.startsWith(`/${segment}/`) && existsSync(`content/${folder}/${path.split('/')[2]}.md`),
      )
      .filter(({ path }) =>
        /^demo: true$/m.test(readFileSync(`content/${folder}/${path.split('/')[2]}.md`, 'utf8')),
      )
      .filter(({ html }) => !/<main[\s\S]*?<span class="tag"[^>]*>\s*exemple\s*<\/span>/.test(html))
      .map(({ path }) => path),
  );
  expect(silent).toEqual([]);
});
