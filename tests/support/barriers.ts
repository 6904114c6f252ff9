import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

/** Twice as short as what the package gives by `axe.source`, and sent once for each page. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Search {
  /** Selector of the part to examine; the whole page without it. */
  within?: string;
  /** Rules or tags; every rule that axe has by default without it. */
  only?: Axe.RunOptions['runOnly'];
}

/** Frames too: axe in a page asks axe in its frames. */
async function bringAxe(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
}

const examine = async ({ within, only }: Search): Promise<Pick<Axe.AxeResults, 'violations' | 'passes'>> => {
  const { axe } = window as unknown as { axe: typeof Axe };
  const { violations, passes } = await axe.run(within ?? document, {
    // Of the rules that pass, the first element is enough to know that something was examined.
    resultTypes: ['violations'],
    ...(only && { runOnly: only }),
  });
  return { violations, passes };
};

/** What axe finds wrong in a page as it is shown: rule, element and what to do. */
export async function barriers(page: Page, search: Search = {}): Promise<string[]> {
  await bringAxe(page);
  const { violations, passes } = await page.evaluate(examine, search);
  if (passes.length === 0) throw new Error('Nothing was examined.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
