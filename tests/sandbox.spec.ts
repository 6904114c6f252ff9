import { expect, test } from '@playwright/test';

test('the practice CMS opens on copies, takes a draft through its states, asks nothing of anyone and keeps nothing', async ({
  page,
}) => {
  page.on('dialog', (dialog) => void dialog.accept());
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:GET|HEAD)$/.test(request.method())) asked.push(request.url());
  });
  await page.goto('/admin/bac-a-sable/#/collections/guides');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('link', { name: /Le guide gourmand/ }).click();
  const name = page.getByLabel('Titre', { exact: true });
  await expect(name).toHaveValue('Le guide gourmand');
  await name.fill('Le guide très gourmand');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
  await page.getByRole('button', { name: /^État/ }).click();
  await page.getByRole('menuitem', { name: 'Prêt' }).click();
  await expect(page.getByText('État mis à jour')).toBeVisible();
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
  await expect(page.getByText('Publié : le site se met à jour')).toBeVisible();
  expect(asked).toEqual([]);
  await page.reload();
  await expect(name).toHaveValue('Le guide gourmand');
});

test('the preview shows a page with its badge, as it is written', async ({ page }) => {
  await page.goto('/admin/bac-a-sable/#/collections/producers/entries/atelier-de-la-navette');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: 'Atelier de la Navette' })).toBeVisible();
  await expect(preview.getByRole('img', { name: /Atelier de la Navette/ })).toBeVisible();
  await page.getByLabel('En une phrase', { exact: true }).fill('Des fromages, et rien d’autre.');
  await expect(preview.getByText('Des fromages, et rien d’autre.')).toBeVisible();

  await page.goto('about:blank');
  await page.goto('/admin/bac-a-sable/#/collections/articles/entries/bonnelles-rochefort-a-velo');
  await expect(preview.getByRole('definition').filter({ hasText: 'à vélo' })).toBeVisible();
  await expect(preview.getByRole('definition').filter({ hasText: /^\d+\sh/ })).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('lang', 'fr');
});

test('by night the CMS keeps the face that Decap has, dates and buttons of the browser included', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/admin/bac-a-sable/#/collections/articles/entries/bonnelles-rochefort-a-velo');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  const date = page.locator('input[type="datetime-local"], input[type="date"]').first();
  await expect(date).toBeVisible();
  expect(await date.evaluate((input) => getComputedStyle(input).colorScheme)).toBe('light');
  const preview = page.frameLocator('iframe').locator('html');
  expect(await preview.evaluate((html) => getComputedStyle(html).colorScheme)).toBe('light');
});
