import { type Page, expect } from '@playwright/test';

/** What a page shows until it has fetched what it needs, and an island that has not started. */
const UNSETTLED = ['astro-island[ssr]', 'astro-island:empty']
  .concat(['se dessine…', 's’ouvre…'].map((words) => `[role="status"]:text("${words}")`))
  .join();

/** Opens a page and waits until its scripts, fonts and results have settled. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (path.includes('?q=')) await page.locator('[data-results] a').first().waitFor();
  await expect(page.locator(UNSETTLED)).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Presses Tab until the element in focus satisfies `selector`. → number of presses. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<number> {
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return presses;
  }
  throw new Error(`« ${selector} » is not reached after ${most} presses of Tab.`);
}
