import { type Page, expect, test } from '@playwright/test';
import { barriers } from './support/barriers.ts';
import { tabTo } from './support/visit.ts';

const TILES = 'https://data.geopf.fr/**';
const CHUNK = '**/_astro/interactive-map*.js';

const openButton = (page: Page) => page.getByRole('button', { name: 'Ouvrir la carte interactive' });
const canvas = (page: Page) => page.getByRole('region', { name: 'Carte interactive' });
const marks = (page: Page) => page.locator('.map-mark');
const status = (page: Page) => page.locator('territory-map > [role=status]');
const isInMap = (page: Page) => page.evaluate(() => document.activeElement?.matches('.map-mark') ?? false);

async function openMap(page: Page): Promise<void> {
  await page.goto('/carte/');
  await openButton(page).click();
  await expect(canvas(page)).toBeFocused();
}

/** Counts on the marks: each listing is in one of them. */
const countsOnMap = (page: Page): Promise<number[]> =>
  marks(page).evaluateAll((buttons) => buttons.map((button) => Number(button.textContent || 1)));

/** How far the first mark stands from the middle of the map, in pixels. */
async function distanceToMiddle(page: Page): Promise<number> {
  const [mark, map] = await Promise.all([marks(page).first().boundingBox(), canvas(page).boundingBox()]);
  if (!mark || !map) return Infinity;
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  return Math.hypot(x - map.x - map.width / 2, y - map.y - map.height / 2);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Listings that the page itself counts, commune by commune. */
async function listed(page: Page): Promise<number> {
  const texts = await page.locator('.map-list .small').allTextContents();
  return sum(texts.map((text) => Number.parseInt(text, 10)));
}

/** Complaints of the browser, among which what the policy of the page refuses. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list comes first, the drawn map leads to the same communes, and no button promises more', async ({
    page,
  }) => {
    await page.goto('/carte/');
    const links = page.locator('.map-list a');
    const cells = page.locator('.map-drawing a');
    const addresses = (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).sort();
    expect((await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('href')))).sort()).toEqual(
      addresses,
    );
    await expect(cells.first().locator('title')).toHaveText(/^.+\s: \d+\sfiches?$/);
    await expect(openButton(page)).toBeHidden();
    await expect(page.locator('figcaption')).toContainText('ce ne sont pas ses limites');
    const inOrder = await page.evaluate(() => {
      const [list, map] = ['.map-list', '.map-drawing'].map(
        (part) => document.querySelector(part) as Element,
      );
      return list && map ? list.compareDocumentPosition(map) === Node.DOCUMENT_POSITION_FOLLOWING : false;
    });
    expect(inOrder).toBe(true);
    const cell = cells.filter({ has: page.locator('title', { hasText: /^Rambouillet/ }) });
    await cell.focus();
    await expect(cell.locator('path')).toHaveCSS('stroke-width', '7px');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/communes\/rambouillet\/$/);
  });
});

test('the interactive map comes on a click, shows what the page lists and no more, and asks nobody else', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const complaints = complaintsOf(page);
  await page.goto('/carte/');
  await expect(openButton(page)).toBeVisible();
  expect(asked.filter((url) => /interactive-map|lieux\.json|contours\.json/.test(url))).toEqual([]);
  await openButton(page).click();
  await expect(canvas(page)).toBeFocused();
  const count = await listed(page);
  expect(count).toBeGreaterThan(0);
  expect(sum(await countsOnMap(page))).toBe(count);
  await expect(page.locator('.map-room [role=status]').first()).toHaveText(
    `${count}\u00a0fiches sur la carte.`,
  );
  const origin = new URL(page.url()).origin;
  expect(asked.filter((url) => !/^(?:data|blob):/.test(url) && !url.startsWith(origin))).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page, { within: 'territory-map' })).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.getByRole('button', { name: 'Revenir à la carte simple' }).click();
  await expect(page.locator('.map-drawing')).toBeVisible();
  await expect(canvas(page)).toHaveCount(0);
});

test('the keyboard is enough: from the button into a group, to a listing, back, and to its page', async ({
  page,
}) => {
  await page.goto('/carte/');
  const jump = page.getByRole('link', { name: 'Aller à la carte' });
  await expect(jump).toHaveCSS('clip-path', 'inset(50%)');
  await jump.focus();
  await expect(jump).toHaveCSS('clip-path', 'none');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(openButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused();
  await tabTo(page, '.map-mark[data-kind=group]');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^\d+\sfiches autour d.+, agrandir$/);
  while ((await page.locator(':focus').getAttribute('data-kind')) === 'group') {
    await page.keyboard.press('Enter');
    // The focus goes to the northernmost part of what was one group.
    await page.waitForFunction(() => !document.querySelector('.leaflet-zoom-anim'));
    await expect.poll(() => isInMap(page)).toBe(true);
  }
  const mark = page.locator(':focus');
  const name = (await mark.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  const link = page.locator('.leaflet-popup-content a').first();
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', name);
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
  );
  expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
  const href = (await link.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('arrows, plus, minus and Home move the map, from a mark too', async ({ page }) => {
  await openMap(page);
  const pane = page.locator('.leaflet-map-pane');
  const offset = () => pane.evaluate((element) => element.style.transform);
  const start = await offset();
  await page.keyboard.press('ArrowDown');
  await expect.poll(offset).not.toBe(start);
  const before = await marks(page).count();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => marks(page).count()).not.toBe(before);
  await tabTo(page, '.map-mark');
  await page.keyboard.press('Home');
  const count = await listed(page);
  await expect.poll(async () => sum(await countsOnMap(page))).toBe(count);
  await expect(page.getByRole('button', { name: 'Agrandir', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Réduire', exact: true })).toBeVisible();
});

test('tiles of the IGN are asked for after a click that says what it discloses, and not remembered', async ({
  page,
}) => {
  const asked: URL[] = [];
  const complaints = complaintsOf(page);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.route(TILES, (route) => {
    asked.push(new URL(route.request().url()));
    return route.fulfill({ contentType: 'image/png', body: png });
  });
  await openMap(page);
  const ground = page.getByRole('button', { name: 'Afficher le fond de carte de l’IGN' });
  await expect(ground).toHaveAccessibleDescription(
    'Votre adresse IP et la zone regardée seront transmises à data.geopf.fr.',
  );
  expect(asked).toEqual([]);
  await ground.click();
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible();
  expect(asked[0]?.searchParams.get('LAYER')).toBe('GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2');
  expect(asked[0]?.searchParams.get('TILEMATRIX')).toMatch(/^\d+$/);
  await expect(page.locator('.leaflet-control-attribution')).toHaveText('©\u00a0IGN');
  await page.getByRole('button', { name: 'Masquer le fond de carte' }).click();
  await expect(page.locator('.leaflet-tile')).toHaveCount(0);
  expect(complaints).toEqual([]);

  await page.unroute(TILES);
  await page.route(TILES, (route) => route.abort());
  await ground.click();
  await expect(page.getByText('Le fond de carte de l’IGN ne répond pas')).toBeVisible();
  await expect(marks(page).first()).toBeVisible();

  asked.length = 0;
  await openMap(page);
  await expect(marks(page).first()).toBeVisible();
  await expect(ground).toBeVisible();
  expect(asked).toEqual([]);
});

test('a map that cannot load says so, offline too, keeps the drawing, and a second try opens it', async ({
  page,
  context,
}) => {
  await page.goto('/carte/');
  await page.route('**/carte/contours.json', (route) => route.fulfill({ status: 503 }));
  await openButton(page).click();
  await expect(status(page)).toHaveText(/^Impossible de charger la carte interactive/);
  await expect(page.locator('.map-drawing')).toBeVisible();
  const retry = page.getByRole('button', { name: 'Réessayer' });
  await expect(retry).toBeFocused();
  await context.setOffline(true);
  await retry.click();
  await expect(status(page)).toHaveText(/^Votre appareil n’est pas connecté/);
  await context.setOffline(false);
  await page.unroute('**/carte/contours.json');
  await retry.click();
  await expect(canvas(page)).toBeFocused();
  await expect(status(page)).toHaveText('');

  // Outlines that are no geometry break the map itself.
  await page.goto('/carte/');
  await page.route('**/carte/contours.json', (route) => route.fulfill({ json: { type: 'Nothing' } }));
  await openButton(page).click();
  await expect(status(page)).toHaveText(/^Impossible de charger la carte interactive/);
  await expect(page.locator('.map-drawing')).toBeVisible();
  await expect(canvas(page)).toHaveCount(0);
  await page.unroute('**/carte/contours.json');

  await page.route(CHUNK, (route) => route.abort());
  await page.goto('/carte/');
  await openButton(page).click();
  await expect(status(page)).toHaveText(/^Impossible de charger la carte interactive/);
  await page.unroute(CHUNK);
  await retry.click();
  await expect(canvas(page)).toBeFocused();
});

test('an approximate place and several at one address say so, and nothing stays that filters leave out', async ({
  page,
}) => {
  const at = [4860000, 180000];
  await page.route('**/carte/lieux.json', (route) =>
    route.fulfill({
      json: {
        communes: [['Ablis', 4852000, 183000]],
        places: [
          ['shops/a', '<img src=x onerror=alert(1)>', 0],
          ['shops/b', 'La Ferme', 0, ...at],
          ['shops/c', 'Le Fournil', 0, ...at],
          ['shops/d', 'Le Verger', 0, ...at],
        ],
      },
    }),
  );
  await openMap(page);
  const keep = (...names: string[]) =>
    page.evaluate(
      (ids) => document.dispatchEvent(new CustomEvent('listings-found', { detail: { ids } })),
      names.map((name) => `shops/${name}`),
    );

  await keep('a');
  await expect(marks(page)).toHaveCount(1);
  await expect.poll(() => distanceToMiddle(page)).toBeLessThan(3);
  await expect(marks(page)).toHaveAccessibleName('<img src=x onerror=alert(1)>, Ablis');
  await marks(page).click();
  const popup = page.locator('.leaflet-popup-content');
  await expect(popup).toContainText('<img src=x onerror=alert(1)>');
  await expect(popup).toContainText('Ablis · position approximative');
  await expect(popup.locator('img')).toHaveCount(0);

  await keep('b', 'c');
  await expect(popup).toHaveCount(0);
  await expect(marks(page)).toHaveAccessibleName('2\u00a0fiches à la même adresse, à Ablis');
  // Filters that change faster than the map moves: it follows the last ones.
  await keep('a', 'b');
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  await keep('b', 'd');
  await expect.poll(() => distanceToMiddle(page)).toBeLessThan(3);
  await marks(page).click();
  await expect(popup.getByRole('link')).toHaveText(['La Ferme', 'Le Verger']);
  await popup.getByRole('button', { name: 'Fermer' }).click();
  await expect(marks(page)).toBeFocused();

  await keep();
  await expect(marks(page)).toHaveCount(0);
  await expect(page.locator('.map-room')).toContainText('Aucune fiche à montrer sur la carte.');
});

test('the filters hold for the map, and a mark points at its row in the list', async ({ page }) => {
  await page.goto('/carte/?q=chevrerie+des+bruyeres');
  const row = page.locator('.rows > li', { hasText: 'Chèvrerie des Bruyères' });
  await expect(row).toBeVisible();
  const partial = page.getByText('la carte interactive montre celles de la liste');
  await expect(partial).toBeVisible();
  await openButton(page).click();
  await expect(canvas(page)).toBeFocused();
  expect(sum(await countsOnMap(page))).toBe(await page.locator('.rows > li').count());
  await expect(row).not.toHaveAttribute('data-chosen');
  await page.getByRole('button', { name: /^Chèvrerie des Bruyères/ }).click();
  await expect(page.locator('[data-chosen]')).toHaveCount(1);
  await expect(row).toHaveAttribute('data-chosen', '');
  await expect(row).toBeInViewport();
  await page.getByRole('button', { name: 'Revenir à la carte simple' }).click();
  await page.locator('listing-finder input').first().fill('');
  await expect(partial).toHaveCount(0);
});
