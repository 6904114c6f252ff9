import { type Page, expect, test } from '@playwright/test';
import { barriers } from './support/barriers.ts';
import { halves, pathOf } from './support/page-types.ts';
import { visit } from './support/visit.ts';

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 740 };
const SIZES = [DESK, PHONE];
/** What the colours of the night can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** What is left of a desk's window when a page is enlarged four times (WCAG 2.2, 1.4.10). */
const ENLARGED = { width: 320, height: 256 };

async function barriersIn(page: Page, colorScheme: 'light' | 'dark', size: typeof DESK): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  const found = await barriers(page, { only: colorScheme === 'light' ? ALL_RULES : COLOUR_RULES });
  return found.map((barrier) => `${colorScheme} ${size.width}: ${barrier}`);
}

/** Elements that stick out of the window, those that scroll by themselves left aside. */
const sticksOut = () => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element: Element) => element.closest('.prose table, pre, [tabindex="0"]') !== null;
  const isSeen = (element: Element) => element.checkVisibility() && !element.closest('.sr-only, svg');
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isSeen(element) && !scrolls(element))
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`,
    );
};

for (const { half, types } of halves)
  test(`nobody meets a barrier: light or dark, on a phone or on a desk, enlarged four times (${half})`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    for (const { type, path } of types) {
      await page.setViewportSize(DESK);
      await visit(page, path);
      const found: string[] = [];
      for (const size of SIZES)
        for (const colours of ['light', 'dark'] as const)
          found.push(...(await barriersIn(page, colours, size)));
      expect.soft(found, type).toEqual([]);
      await page.setViewportSize(ENLARGED);
      expect.soft(await page.evaluate(sticksOut), type).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `${type}: nothing to scroll sideways`).toBeLessThanOrEqual(ENLARGED.width);
    }
  });

interface Focus {
  name: string;
  /** Pixels. */
  outline: number;
  isInView: boolean;
  isInMain: boolean;
}

const focus = (): Focus => {
  const element = document.activeElement ?? document.body;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) ?? ''}`,
    outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    isInView:
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isInMain: element.closest('main') !== null,
  };
};

const STOPS = 40;

async function walkByTab(page: Page): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(focus));
  }
  return stops;
}

test.describe('at the keyboard', () => {
  for (const type of ['home', 'typical listing', 'article', 'agenda', 'search', 'badge generator']) {
    test(`${type} shows where one is, in the order of reading`, async ({ page }) => {
      await visit(page, pathOf(type));
      const stops = (await walkByTab(page)).filter(({ name }) => !name.startsWith('body'));
      expect(stops[0]?.name).toBe('a Aller au contenu');
      expect(stops.filter(({ outline }) => outline < 2).map(({ name }) => name)).toEqual([]);
      expect(stops.filter(({ isInView }) => !isInView).map(({ name }) => name)).toEqual([]);
      const jumps = await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count();
      expect(jumps).toBe(0);
    });
  }

  test('« Aller au contenu » goes past the navigation', async ({ page }) => {
    await visit(page, pathOf('typical listing'));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await page.evaluate(focus)).isInMain).toBe(true);
  });
});

test.describe('under the thumb', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  const MIN_BUTTON = 40;
  for (const type of ['home', 'typical listing', 'directory', 'search', 'badge generator']) {
    test(`the buttons and fields of ${type} are large enough`, async ({ page }) => {
      await visit(page, pathOf(type));
      const heights = await page
        .locator('.button, button, input:not([type="radio"], [type="checkbox"], [type="color"]), select')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility())
            .map(
              (element) =>
                [element.textContent?.trim() ?? '', element.getBoundingClientRect().height] as const,
            ),
        );
      expect(heights.length).toBeGreaterThan(0);
      expect(heights.filter(([, height]) => height < MIN_BUTTON)).toEqual([]);
    });
  }
});

test.describe('when motion is reduced', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  const moving = () =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        const isChanging =
          animationName !== 'none' ||
          transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0);
        return isChanging && element.checkVisibility();
      })
      .map((element) => element.tagName);

  for (const type of ['home', 'typical listing', 'article', 'badge generator', 'results of a search']) {
    test(`nothing moves on ${type}`, async ({ page }) => {
      await visit(page, pathOf(type));
      expect(await page.evaluate(moving)).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });
  }
});
