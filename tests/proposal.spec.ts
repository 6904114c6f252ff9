import { readFileSync } from 'node:fs';
import { type Page, expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { decodeProposal } from '../src/domain/proposal/code.ts';
import { barriers } from './support/barriers.ts';
import { visit } from './support/visit.ts';

const FORM = '/proposer/';
const LISTED = 'producteurs/chevrerie-des-bruyeres';

const question = (page: Page) => page.locator('.screen h2');

/** Goes on, and waits for the next question. */
async function goOn(
  page: Page,
  name: string | RegExp = /^(Continuer|Passer|Préparer l’envoi)$/,
): Promise<void> {
  const before = (await question(page).textContent()) ?? '';
  await page.getByRole('button', { name }).click();
  await expect(question(page)).not.toHaveText(before);
}

const message = (page: Page) => page.getByLabel('Le message').inputValue();

/** From the question on who one is to the message. */
async function finish(page: Page, tie: string | RegExp = /C’est mon activité/): Promise<void> {
  await expect(question(page)).toHaveText(/Qui êtes-vous/);
  await page.getByLabel(tie).check();
  await goOn(page);
  expect(await barriers(page, { within: '.proposal' })).toEqual([]);
  await page.getByLabel(/J’accepte/).check();
  await goOn(page);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 } });

  test('a farm that is not there yet becomes a message, a code and a file', async ({ page }) => {
    await visit(page, FORM);
    await page.getByRole('button', { name: /Une nouvelle fiche/ }).click();
    await page.getByRole('button', { name: /Producteurs/ }).click();
    await page.getByLabel(/^Nom/).fill('Ferme des Trois Mares');
    await goOn(page);
    await page.getByRole('combobox', { name: /Commune/ }).fill('rambou');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: /Commune/ })).toHaveValue('Rambouillet (78120)');
    await goOn(page);

    await test.step('what is missing is said where it is missing', async () => {
      await page.getByRole('button', { name: 'Continuer' }).click();
      await expect(page.getByLabel(/En une phrase/)).toBeFocused();
      await expect(page.getByLabel(/En une phrase/)).toHaveAccessibleDescription(/Il faut une réponse ici/);
    });
    await page.getByLabel(/En une phrase/).fill('Fromages <b>de chèvre</b>, le samedi.');
    await goOn(page);
    await page.getByLabel('Fromages et laitages').check();
    await goOn(page);
    await page.getByLabel(/^Téléphone/).fill('01 99 00 45 67');
    await goOn(page);

    await test.step('hours are a week to fill in', async () => {
      await page.getByRole('button', { name: 'Ouvrir, mardi' }).click();
      await page.getByLabel('mardi, plage 1, de').fill('09:00');
      await page.getByLabel('mardi, plage 1, à').fill('12:30');
      await page.getByRole('button', { name: 'Comme mardi, mercredi' }).click();
      await expect(page.locator('.hours-told')).toContainText('mardi et mercredi');
      await goOn(page);
    });
    await page.getByPlaceholder(/Miel/).fill('fromages de ch');
    await page.getByRole('button', { name: 'Ajouter fromages de chèvre' }).click();
    await goOn(page);
    await goOn(page);

    await test.step('a place is put with the arrows, and nobody is asked for anything', async () => {
      const map = page.getByRole('application');
      await map.focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByLabel('Latitude')).toHaveValue(/^48\./);
      await goOn(page);
    });
    await test.step('a photo of an iPhone is refused with the way out, another is prepared', async () => {
      const input = page.locator('input[type="file"]');
      const heic = Buffer.from('\0\0\0\u0018ftypheic', 'latin1');
      await input.setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: heic });
      await expect(page.getByRole('alert')).toContainText(/Réglages, Appareil photo, Formats/);
      const picture = { width: 2600, height: 1300, channels: 3, background: '#c98a3c' } as const;
      const photo = await sharp({ create: picture })
        .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 38/1 0/1' } })
        .jpeg()
        .toBuffer();
      await input.setInputFiles({ name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: photo });
      await page.getByLabel(/Ce que l’on y voit/).fill('Trois mares au soleil');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await expect(page.getByText(/et qui l’a prise\s: elle ne paraît pas sans cela/)).toBeVisible();
      await page.getByLabel('Qui l’a prise').fill('La rédaction');
      await goOn(page);
    });
    await goOn(page);
    await finish(page);

    await test.step('the message says it to people and to the program', async () => {
      const text = await message(page);
      expect(text).toContain('Ferme des Trois Mares');
      expect(decodeProposal(text)).toMatchObject({
        value: {
          collection: 'producers',
          data: {
            name: 'Ferme des Trois Mares',
            summary: 'Fromages <b>de chèvre</b>, le samedi.',
            commune: '78517',
            openingHours: 'Tu-We 09:00-12:30',
            products: [{ product: 'fromages-de-chevre' }],
            photos: [{ src: '../media/ferme-des-trois-mares-1.jpg', alt: 'Trois mares au soleil' }],
          },
          tie: 'own',
        },
      });
      const href = (await page.getByRole('link', { name: 'Ouvrir mon courriel' }).getAttribute('href')) ?? '';
      expect(href).toMatch(/^mailto:[^?]+\?subject=Nouvelle/);
    });
    await test.step('the file holds the message, and the photo without where it was taken', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
      ]);
      const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
      expect(decodeProposal(strFromU8(files['proposition.txt'] as Uint8Array))).toHaveProperty('value');
      const { exif, width } = await sharp(files['ferme-des-trois-mares-1.jpg']).metadata();
      expect({ exif, width }).toEqual({ exif: undefined, width: 2000 });
    });
  });

  test('a draft stays on the phone until it is sent or erased', async ({ page }) => {
    await visit(page, `${FORM}?quoi=evenement`);
    await expect(question(page)).toHaveText(/Comment s’appelle cet événement/);
    await page.getByLabel(/^Titre/).fill('Bal de la Saint-Martin');
    await goOn(page);
    await page.goBack();
    await expect(page.getByLabel(/^Titre/)).toHaveValue('Bal de la Saint-Martin');
    await page.goto('/');
    await visit(page, FORM);
    await expect(page.getByText('Bal de la Saint-Martin')).toBeVisible();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await expect(question(page)).toHaveText(/Quand a-t-il lieu/);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await expect(page.getByText('Bal de la Saint-Martin')).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: /Un événement/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reprendre' })).toHaveCount(0);
  });

  test('a number that changed is corrected from the page of the listing', async ({ page }) => {
    await page.goto(`/${LISTED}/`);
    await page.getByRole('link', { name: 'ça a changé' }).click();
    await expect(question(page)).toHaveText(/Que faut-il corriger dans «\sChèvrerie des Bruyères\s»/);
    await page.getByRole('checkbox', { name: /Téléphone/ }).check();
    await page.getByLabel(/Autre chose/).fill('Le numéro a changé en octobre.');
    await goOn(page);
    const phone = page.getByLabel(/^Téléphone/);
    await expect(phone).toHaveValue(/^01 99 00/);
    await phone.fill('01 99 00 98 76');
    await page.getByLabel(/^Site web/).fill('');
    await goOn(page);
    await finish(page, /Je connais ce lieu/);
    const text = await message(page);
    expect(text).toMatch(/Téléphone\s: 01\s99\s00\s98\s76 \(avant\s: 01\s99\s00\s10\s01\)/);
    expect(text).toContain('Site web\u00a0: retiré (avant\u00a0: https://chevrerie-des-bruyeres.example)');
    expect(decodeProposal(text)).toMatchObject({
      value: {
        collection: 'producers',
        corrects: 'chevrerie-des-bruyeres',
        data: { contact: { phone: '01 99 00 98 76' } },
        before: { contact: { phone: '01 99 00 10 01' } },
        note: 'Le numéro a changé en octobre.',
        tie: 'known',
      },
    });
  });
});

test('a place that is there already is shown while its name is typed, and can be corrected at once', async ({
  page,
}) => {
  await visit(page, `${FORM}?quoi=fiche`);
  await page.getByRole('button', { name: /Producteurs/ }).click();
  await page.getByLabel(/^Nom/).fill('Chevrerie des bruyeres');
  const known = page.getByRole('status').filter({ hasText: 'Peut-être déjà dans l’annuaire' });
  await expect(known.getByRole('link', { name: 'Chèvrerie des Bruyères' })).toBeVisible();
  await known.getByRole('button', { name: /la corriger/ }).click();
  await expect(question(page)).toHaveText(/Que faut-il corriger dans «\sChèvrerie des Bruyères\s»/);
});

test('dates that contradict each other are said before going on, and a past one is only told', async ({
  page,
}) => {
  await visit(page, `${FORM}?quoi=evenement`);
  await page.getByLabel(/^Titre/).fill('Bal de la digue');
  await goOn(page);
  const past = page.getByText('Ce jour est passé');
  await page.getByLabel('Premier jour').fill('2026-01-10');
  await expect(past).toBeVisible();
  await page.getByLabel('Premier jour').fill('2026-12-12');
  await expect(past).toHaveCount(0);
  await page.getByLabel(/^Début/).fill('20:00');
  await page.getByLabel(/^Fin/).fill('01:00');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByLabel(/^Fin/)).toBeFocused();
  await expect(page.getByLabel(/^Fin/)).toHaveAccessibleDescription(/le lendemain/);
  await page.getByLabel(/^Dernier jour/).fill('2026-12-13');
  await goOn(page);
  await page.getByLabel('Oui, chaque mois ou presque').check();
  await page.getByLabel('Dernier jour possible').fill('2027-06-30');
  await page.getByLabel('premier', { exact: true }).check();
  await page.getByLabel('dimanche').check();
  await expect(page.locator('.told')).toContainText('dimanche');
  await page.getByRole('button', { name: 'Continuer' }).click();
  const group = page.getByRole('group', { name: /^Répétition/ });
  await expect(group).toHaveAccessibleDescription(/n’est pas une date de la répétition/);
  await page.getByLabel('premier', { exact: true }).uncheck();
  await expect(group).toHaveAccessibleDescription('');
  await goOn(page);
});

test('what is typed and left there counts, or is asked again', async ({ page }) => {
  await visit(page, `${FORM}?quoi=fiche`);
  await page.getByRole('button', { name: /Producteurs/ }).click();
  await page.getByLabel(/^Nom/).fill('Jardin des Trois Mares');
  await goOn(page);

  await test.step('a commune, by its name or not', async () => {
    const commune = page.getByRole('combobox', { name: /Commune/ });
    await commune.fill('Paris');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(commune).toHaveAccessibleDescription(/Choisissez une commune de la liste/);
    await commune.fill('gambais');
    await page.keyboard.press('Tab');
    await expect(commune).toHaveValue('Gambais (78950)');
    await goOn(page);
  });
  await page.getByLabel(/En une phrase/).fill('Légumes et petits fruits de saison.');
  await goOn(page);
  await page.getByLabel('Légumes', { exact: true }).check();
  await goOn(page);

  await test.step('an address of the Web is completed', async () => {
    await page.getByLabel(/^Site web/).fill('jardin.example');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(/^Site web/)).toHaveValue('https://jardin.example');
    await goOn(page);
  });

  await test.step('hours that lack their end are not lost in silence', async () => {
    await page.getByRole('button', { name: 'Ouvrir, samedi' }).click();
    await page.getByLabel('samedi, plage 1, de').fill('09:00');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('group', { name: /^Horaires/ })).toHaveAccessibleDescription(
      /n’est pas complète/,
    );
    await page.getByLabel('samedi, plage 1, à').fill('12:30');
    await goOn(page);
  });

  await test.step('Enter adds the product that is found', async () => {
    await page.getByPlaceholder(/Miel/).fill('courge');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Retirer courges/ })).toBeVisible();
    await expect(question(page)).toHaveText(/se vend/);
  });
});

/** A message that names the page of the event. */
const LETTER =
  /^mailto:[^?]+[?].*Adresse%20de%20la%20page%C2%A0%3A%20http[^&]+agenda%2Flanternes-de-saint-nicolas%2F%0D%0A/;

test('a date that is wrong is written about from the page of the event', async ({ page }) => {
  await visit(page, '/agenda/lanternes-de-saint-nicolas/');
  await expect(page.getByRole('link', { name: 'Écrivez-le-nous' })).toHaveAttribute('href', LETTER);
});

test('an event that the agenda announces already is shown, with its next date and a way to correct it', async ({
  page,
}) => {
  await visit(page, `${FORM}?quoi=evenement`);
  await page.getByLabel(/^Titre/).fill('lanternes de la saint nicolas');
  const known = page.getByRole('status').filter({ hasText: 'Peut-être déjà dans l’agenda' });
  await expect(known.getByRole('listitem')).toContainText('dimanche 6\u00a0décembre');
  await expect(known.getByRole('link', { name: 'Lanternes de Saint-Nicolas' })).toHaveAttribute(
    'href',
    '/agenda/lanternes-de-saint-nicolas/',
  );
  await expect(known.getByRole('link', { name: /écrire une correction/ })).toHaveAttribute('href', LETTER);
  await page.getByLabel(/^Titre/).fill('Un bal que personne n’annonce');
  await expect(known).toHaveCount(0);
});

test('an address is looked for only when one asks, and why it fails is said', async ({ page }) => {
  const asked: string[] = [];
  await page.context().route('https://data.geopf.fr/**', (route) => {
    asked.push(route.request().url());
    return asked.length === 1
      ? route.abort()
      : route.fulfill({
          json: {
            features: [
              {
                geometry: { coordinates: [1.83, 48.64] },
                properties: { label: '12 Rue du Lac <img src=x> 78120 Rambouillet' },
              },
            ],
          },
        });
  });
  await visit(page, `${FORM}?quoi=fiche`);
  await page.getByRole('button', { name: /Producteurs/ }).click();
  await page.goto(`${FORM}?quoi=fiche#lieu`);
  await page.getByRole('combobox', { name: /Commune/ }).fill('rambou');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Rue/).fill('12 rue du Lac');
  await page.goto(`${FORM}?quoi=fiche#carte`);
  const search = page.getByRole('button', { name: /Chercher « 12 rue du Lac/ });
  await expect(search).toBeVisible();
  expect(asked).toEqual([]);
  await search.click();
  await expect(page.getByText('Impossible de charger les adresses. Touchez plutôt le plan.')).toBeVisible();
  await search.click();
  await page.getByRole('button', { name: /12 Rue du Lac <img/ }).click();
  await expect(page.getByLabel('Longitude')).toHaveValue('1.83');
  expect(new URL(asked[1] ?? '').searchParams.get('citycode')).toBe('78517');
});

test('without JavaScript a letter is ready to be completed', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(FORM);
  const letter = page.getByRole('link', { name: /Un événement/ });
  const href = (await letter.getAttribute('href')) ?? '';
  expect(new URL(href).searchParams.get('body')).toMatch(/Titre\u00a0: \r\nJour et heures\u00a0: /);
  await context.close();
});
