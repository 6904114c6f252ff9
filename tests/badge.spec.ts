import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Download, type Page, expect, test } from '@playwright/test';
import sharp, { type Region } from 'sharp';
import { serveFolder } from '../scripts/browser/serve-folder.ts';
import { tabTo } from './support/visit.ts';

const GENERATOR = '/label/generateur/';
const HOLDER = 'producteurs/chevrerie-des-bruyeres';
const PROOF = `/label/${HOLDER}/`;
const DEPARTED = 'producteurs/ferme-des-sept-noyers';

const result = (page: Page) => page.getByRole('region', { name: 'Votre badge' });
const preview = (page: Page) => result(page).getByRole('img');
const code = (page: Page, title: string) => page.getByRole('textbox', { name: title });
const htmlCode = (page: Page) => code(page, 'HTML, pour un site');
const choice = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const nameField = (page: Page) => page.getByRole('combobox', { name: 'Votre nom' });
const copyHtml = (page: Page) => page.getByRole('button', { name: 'Copier HTML' });
const copied = (page: Page) => page.locator('.badge-copy', { has: htmlCode(page) }).getByRole('status');

const sourceOf = async (page: Page) => (await preview(page).getAttribute('src')) ?? '';
const drawingIn = (address: string) => decodeURIComponent(address.replace(/^data:image\/svg\+xml,/, ''));

async function openGenerator(page: Page, query = ''): Promise<void> {
  await page.goto(GENERATOR + query);
  await expect(preview(page)).toBeVisible();
}

/** What the picture that the site serves is called: true whatever becomes of the label. */
const LIVE_NAME = '#mis78\u00a0: Chèvrerie des Bruyères, voir la preuve';
/** What a drawing that never changes says. */
const DRAWN_NAME = /^Made in .+\s: Chèvrerie des Bruyères, Poigny-la-Forêt, 2026$/;

/** The browser is led to the site under test when it asks for the address that the site will have once published. */
async function publish(page: Page): Promise<void> {
  const address = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  await page.context().route(`${new URL(address).origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await page.request.get(pathname) });
  });
}

/** Serves from another origin a page that holds `html`, and that runs no program, while `look` looks at it. */
async function onForeignPage(html: string, look: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-page-'));
  try {
    const policy = `default-src 'none'; img-src https: data:`;
    const head = `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">`;
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="fr">${head}<title>Ma ferme</title>${html}`,
    );
    const server = await serveFolder(folder);
    await look(server.origin).finally(() => server.close());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The badge of a foreign page is drawn, is said, and leads to the proof of the label. */
async function expectProof(page: Page, address: string, name: string | RegExp): Promise<void> {
  await page.goto(address);
  const picture = page.getByRole('img', { name });
  await expect(picture).toBeVisible();
  const drawn = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  });
  expect(drawn.width).toBeGreaterThan(0);
  expect(await picture.getAttribute('width')).toBe(String(drawn.width));
  expect(await picture.getAttribute('height')).toBe(String(drawn.height));
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === PROOF);
  await page.getByRole('link').click();
  expect((await answer).status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1, name: 'Chèvrerie des Bruyères' })).toBeVisible();
  await expect(page.getByText('Engagement signé', { exact: true })).toBeVisible();
}

test.afterEach(({ context }) => context.unrouteAll({ behavior: 'ignoreErrors' }));

test.describe('a producer makes a badge', () => {
  test('by keyboard, and a foreign page shows it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openGenerator(page);
    await publish(page);
    const anonymous = await sourceOf(page);
    await tabTo(page, 'input[list]');
    // What the browser writes when a suggestion is taken.
    await page.keyboard.type('Chèvrerie des Bruyères (Poigny-la-Forêt)');
    await expect(page.getByRole('group', { name: 'Pour qui' })).toContainText(
      'Chèvrerie des Bruyères, Poigny-la-Forêt',
    );
    await expect(page.getByText('Cette fiche porte le label')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Prendre un autre nom' })).toBeFocused();

    const sign = await sourceOf(page);
    await tabTo(page, 'input[type="radio"]');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Panneau/);
    await page.keyboard.press('ArrowDown');
    await expect(choice(page, /^Tampon/)).toBeChecked();
    const stamp = await sourceOf(page);
    await tabTo(page, 'input[type="radio"]');
    await expect(page.locator(':focus')).toHaveAccessibleName('Forêt');
    await page.keyboard.press('ArrowDown');
    await expect(choice(page, 'Bruyère')).toBeChecked();
    const heather = await sourceOf(page);
    expect(new Set([anonymous, sign, stamp, heather]).size).toBe(4);
    for (const drawing of [sign, stamp, heather])
      expect(drawingIn(drawing)).toContain('Chèvrerie des Bruyères');

    await tabTo(page, 'button:has(.sr-only)');
    await expect(page.locator(':focus')).toHaveAccessibleName('Copier HTML, pour un site');
    await page.keyboard.press('Enter');
    await expect(copied(page)).toHaveText('Copié');
    const html = await page.evaluate(() => navigator.clipboard.readText());
    expect(html).toBe(await htmlCode(page).inputValue());
    expect(html).not.toContain('<script');
    await onForeignPage(html, (address) => expectProof(page, address, DRAWN_NAME));
  });

  test('is asked whether a listing of the same name is theirs', async ({ page }) => {
    await openGenerator(page);
    await nameField(page).fill('chevrerie des bruyeres');
    await expect(page.getByText('Est-ce votre fiche')).toBeVisible();
    await page.getByRole('button', { name: 'Choisir Chèvrerie des Bruyères (Poigny-la-Forêt)' }).click();
    await expect(page.getByText('Cette fiche porte le label')).toBeVisible();
  });

  test('that stays up to date on a foreign page: the picture is then the one that the site serves', async ({
    page,
  }) => {
    await openGenerator(page, `?fiche=${HOLDER}&famille=pastille`);
    await publish(page);
    await expect(page.getByText('elle deviendra grise toute seule').first()).toBeVisible();
    const html = await htmlCode(page).inputValue();
    expect(html).toMatch(/src="https:[^"]+\/badges\/producteurs\/chevrerie-des-bruyeres\.svg"/);
    await onForeignPage(html, (address) => expectProof(page, address, LIVE_NAME));
  });

  test('and nothing of it leaves the browser', async ({ page, baseURL }) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await openGenerator(page);
    await nameField(page).fill('Ferme Introuvable');
    await expect(page).toHaveURL(/nom=Ferme\+Introuvable$/);
    const outside = sent.filter(
      (address) => !address.startsWith(String(baseURL)) && !/^(?:data|blob):/.test(address),
    );
    expect(outside).toEqual([]);
    expect(sent.filter((address) => /introuvable/i.test(address) && !address.startsWith('data:'))).toEqual(
      [],
    );
  });
});

test.describe('the code of a badge', () => {
  for (const [family, path] of [
    ['panneau', `${HOLDER}/panneau.svg`],
    ['tampon', `${HOLDER}/tampon.svg`],
    ['etiquette', `${HOLDER}/etiquette.svg`],
    ['pastille', `${HOLDER}.svg`],
  ])
    test(`shows a ${family} that follows the label`, async ({ page }) => {
      await openGenerator(page, `?fiche=${HOLDER}&famille=${family}`);
      await expect(htmlCode(page)).toHaveValue(new RegExp(`src="https:[^"]+/badges/${path}"`));
      const shown = drawingIn(await sourceOf(page));
      const served = await (await page.request.get(`/badges/${path}`)).text();
      expect(served).toBe(shown);
    });

  test('that the site does not serve says that it will not change, and the one that does is a click away', async ({
    page,
  }) => {
    await openGenerator(page, `?fiche=${HOLDER}&famille=tampon&couleur=bruyere&sans=annee&taille=petit`);
    await expect(htmlCode(page)).toHaveValue(/src="data:image\/svg\+xml,/);
    await expect(page.getByText('un dessin qui ne changera plus')).toBeVisible();
    await page.getByRole('button', { name: 'Prendre celui qui se met à jour' }).click();
    await expect(htmlCode(page)).toHaveValue(/chevrerie-des-bruyeres\/tampon\.svg"/);
    await expect(choice(page, 'Forêt')).toBeChecked();
    await expect(choice(page, /^Tampon/)).toBeChecked();
    await expect(page.getByText('un dessin qui ne changera plus')).toBeHidden();
  });

  test('for a forum is a picture that the site serves, and words without the label', async ({ page }) => {
    await openGenerator(page, `?fiche=${HOLDER}`);
    const bbcode = code(page, 'BBCode, pour un forum');
    await expect(bbcode).toHaveValue(
      /^\[url=https:\S+\/label\/producteurs\/chevrerie-des-bruyeres\/\]\[img\]https:\S+\/badges\/producteurs\/chevrerie-des-bruyeres\.png\[\/img\]\[\/url\]$/,
    );
    await page.goto(`${GENERATOR}?nom=Chez+Noé`);
    await expect(bbcode).toHaveValue(
      /^\[url=https:\S+\/label\/\]Made in .+: je participe, Chez Noé, 2026\[\/url\]$/,
    );
  });

  test('for a mail signature is pasted as it looks, and leads to the proof', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openGenerator(page, `?fiche=${HOLDER}`);
    await publish(page);
    const field = page.locator('.badge-copy', { has: code(page, 'Signature de courriel') });
    await expect(field.getByRole('img')).toBeVisible();
    await field.getByRole('button', { name: 'Copier telle qu’elle se voit' }).click();
    await expect(field.getByRole('status')).toHaveText('Copié');
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    expect(pasted.text).toMatch(
      /^Made in .+\s: la preuve\nhttps:\S+\/label\/producteurs\/chevrerie-des-bruyeres\/$/,
    );
    await onForeignPage(pasted.html ?? '', async (address) => {
      await page.goto(address);
      const picture = page.getByRole('img', { name: LIVE_NAME });
      const size = await picture.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return { drawn: image.naturalWidth, shown: image.width };
      });
      expect(Math.abs(size.drawn - 2 * size.shown)).toBeLessThanOrEqual(2);
      await page.getByRole('link', { name: /: la preuve$/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Chèvrerie des Bruyères' })).toBeVisible();
    });
  });
});

test.describe('a clipboard that the browser refuses', () => {
  test('leaves the code selected for another way of copying it', async ({ page }) => {
    await page.route(`**${GENERATOR}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'permissions-policy': 'clipboard-write=()' },
      });
    });
    await openGenerator(page);
    await copyHtml(page).click();
    await expect(copied(page)).toHaveText(/^Le navigateur refuse la copie/);
    const selected = await htmlCode(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe(await htmlCode(page).inputValue());
    expect(selected).toContain('<img ');

    await page.keyboard.press('Control+C');
    const name = nameField(page);
    await name.focus();
    await page.keyboard.press('Control+V');
    await expect(name).toHaveValue(/^<a href=/);
    await expect(copied(page)).toBeEmpty();
  });
});

const fileOf = async (download: Download) => readFileSync(await download.path());

async function downloaded(page: Page, button: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
}

const PNG_SIGNATURE = '89504e470d0a1a0a';

test.describe('the files of a badge', () => {
  test('are the drawing that is shown, in SVG', async ({ page }) => {
    await openGenerator(page, `?fiche=${HOLDER}&famille=tampon&couleur=bruyere`);
    const download = await downloaded(page, 'Télécharger en SVG');
    expect(download.suggestedFilename()).toBe('tampon-chevrerie-des-bruyeres.svg');
    expect((await fileOf(download)).toString('utf8')).toBe(drawingIn(await sourceOf(page)));
  });

  test('have the size that their button says, in PNG', async ({ page }) => {
    await openGenerator(page, `?fiche=${HOLDER}`);
    const buttons = page.getByRole('button', { name: /^PNG (?:pour les réseaux, )?\d/ });
    await expect(buttons).toHaveCount(4);
    const names: string[] = [];
    for (const label of await buttons.allTextContents()) {
      const [, width, height] = /^PNG (?:pour les réseaux, )?(\d+)\s×\s(\d+)$/.exec(label) ?? [];
      const download = await downloaded(page, label);
      const file = await fileOf(download);
      expect(file.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([Number(width), Number(height)]);
      names.push(download.suggestedFilename());
    }
    expect(names).toEqual([
      'panneau-chevrerie-des-bruyeres.png',
      'panneau-chevrerie-des-bruyeres-2x.png',
      'panneau-chevrerie-des-bruyeres-4x.png',
      'panneau-chevrerie-des-bruyeres-carre.png',
    ]);
  });

  test('have a ground for networks, that no part of the badge leaves', async ({ page }) => {
    await openGenerator(page, `?fiche=${HOLDER}&famille=tampon`);
    const file = await fileOf(await downloaded(page, /^PNG pour les réseaux/));
    expect((await sharp(file).stats()).isOpaque).toBe(true);
    /** How much each colour changes in a part of the picture. */
    const changesIn = async (part: Region) => {
      const cut = await sharp(file).removeAlpha().extract(part).toBuffer();
      return (await sharp(cut).stats()).channels.map(({ min, max }) => max - min);
    };
    for (const top of [0, 980])
      expect(await changesIn({ left: 0, top, width: 1080, height: 100 })).toEqual([0, 0, 0]);
    const middle = await changesIn({ left: 490, top: 490, width: 100, height: 100 });
    expect(Math.min(...middle)).toBeGreaterThan(0);
  });
});

test('a picture for paper is as long as its button says, at 300 dots per inch, and leaves nothing out', async ({
  page,
}) => {
  await openGenerator(page, `?fiche=${HOLDER}&taille=petit`);
  const download = await downloaded(page, /^PNG pour imprimer, 18\scm$/);
  expect(download.suggestedFilename()).toBe('panneau-chevrerie-des-bruyeres-impression.png');
  const { width = 0, height = 0, density } = await sharp(await fileOf(download)).metadata();
  expect(density).toBe(300);
  expect(Math.max(width, height)).toBe(Math.round((18 / 2.54) * 300));
  // The small sign is a mere plate; the whole one has its posts and its panel.
  const { width: small = 0, height: smallHeight = 1 } = await sharp(
    Buffer.from(drawingIn(await sourceOf(page))),
  ).metadata();
  expect(width / height).not.toBeCloseTo(small / smallHeight, 1);
});

test('a name that does not fit is said to be cut, and read aloud whole', async ({ page }) => {
  const name = 'La Fromagerie des Vallées et des Étangs réunis en société coopérative agricole';
  await openGenerator(page, `?nom=${encodeURIComponent(name)}&famille=tampon`);
  await expect(page.getByText('Le nom ne tient pas en entier sur ce badge')).toBeVisible();
  await expect(page.getByRole('img', { name })).toBeVisible();
  await openGenerator(page, '?nom=Ferme+du+Lac');
  await expect(page.getByText('ne tient pas en entier')).toHaveCount(0);
});

for (const [id, kind] of [
  ['producteurs/les-poules-de-la-hetraie', 'expired'],
  ['commerces/boucherie-du-carrefour', 'given up'],
])
  test(`a label that is ${kind} gives nothing to download, and says where to read why`, async ({ page }) => {
    await openGenerator(page, `?fiche=${id}`);
    await expect(page.getByText('Cette fiche ne porte plus le label')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Rien à télécharger' })).toBeVisible();
    await expect(page.getByRole('button', { name: /SVG|PNG|Copier/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Sa page de label' })).toHaveAttribute(
      'href',
      `/label/${id}/`,
    );
  });

test('the address keeps the set-up, after a reload and for whoever receives it', async ({
  page,
  context,
}) => {
  await openGenerator(page, `?fiche=${HOLDER}`);
  await choice(page, /^Étiquette/).check();
  await choice(page, 'Grès').check();
  await choice(page, /^Grand/).check();
  await page.getByRole('checkbox', { name: 'L’année' }).uncheck();
  await expect(page).toHaveURL(/famille=etiquette&couleur=gres&taille=grand&sans=annee$/);
  const source = await sourceOf(page);
  await page.reload();
  await expect(preview(page)).toHaveAttribute('src', source);
  for (const name of [/^Étiquette/, 'Grès', /^Grand/]) await expect(choice(page, name)).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'L’année' })).not.toBeChecked();

  const other = await context.newPage();
  await other.goto(await code(page, 'Adresse de ce réglage').inputValue());
  await expect(preview(other)).toHaveAttribute('src', source);
});

test('the badge of a listing waits for its list, and is never that of someone without a name', async ({
  page,
}) => {
  const list = `**${GENERATOR}fiches.json`;
  await page.route(list, (route) => route.abort());
  await page.goto(`${GENERATOR}?fiche=${HOLDER}`);
  await expect(page.getByRole('alert')).toHaveText(/Impossible de charger la liste des fiches/);
  await expect(result(page)).toContainText('quand la liste des fiches sera chargée');
  await expect(htmlCode(page)).toHaveCount(0);
  await page.unroute(list);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(preview(page)).toHaveAccessibleName(/Chèvrerie des Bruyères/);
});

test('a signature that the browser cannot copy as it looks is selected as it looks', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  await openGenerator(page, `?fiche=${HOLDER}`);
  const field = page.locator('.badge-copy', { has: code(page, 'Signature de courriel') });
  await field.getByRole('button', { name: 'Copier telle qu’elle se voit' }).click();
  await expect(field.getByRole('status')).toHaveText(/ce qui se voit est sélectionné/);
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/: la preuve\s*$/);
});

test.describe('a badge without the label', () => {
  test('says « je participe » for a name that is typed, and leads to the label', async ({ page }) => {
    await openGenerator(page);
    await nameField(page).fill('Les Amis du <Ru> & Cie');
    await page.getByRole('textbox', { name: 'Commune' }).fill('Clairefontaine');
    await expect(preview(page)).toHaveAccessibleName(
      /^Made in .+\s: je participe, Les Amis du <Ru> & Cie, Clairefontaine, 2026$/,
    );
    expect(drawingIn(await sourceOf(page))).toContain('Badge de participation, sans le label');
    await expect(htmlCode(page)).toHaveValue(
      /^<a href="https:[^"]+\/label\/"><img src="data:image\/svg\+xml,/,
    );
    const isDrawn = await preview(page).evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth > 0;
    });
    expect(isDrawn).toBe(true);
  });

  test('is grey and says « plus valable » for a listing that no longer holds it', async ({ page }) => {
    await openGenerator(page, '?fiche=producteurs/cidrerie-du-pressoir-bleu&couleur=bruyere');
    await expect(page.getByText('Cette fiche ne porte plus le label')).toBeVisible();
    await expect(preview(page)).toHaveAccessibleName(/plus valable, Cidrerie du Pressoir Bleu/);
    expect(await vividness(page, await sourceOf(page))).toBeLessThan(GREY);
  });

  test('is offered again when the address names a listing that is gone', async ({ page }) => {
    await openGenerator(page, '?fiche=producteurs/nulle-part');
    await expect(page.getByRole('alert')).toHaveText(/Cette fiche n’est plus dans l’annuaire/);
    await expect(preview(page)).toHaveAccessibleName(/je participe/);
  });
});

/** Difference of the channels, of 255, under which a colour looks grey. */
const GREY = 40;

/** How far from grey the most vivid opaque point of a picture is, of 255. */
const vividness = (page: Page, address: string) =>
  page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const brush = canvas.getContext('2d');
    if (!brush) throw new Error('This browser does not draw.');
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
    let most = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = data.subarray(at, at + 4);
      if (opacity > 250) most = Math.max(most, Math.max(red, green, blue) - Math.min(red, green, blue));
    }
    return most;
  }, address);

/** What is wrong with the XML, the role and the title of a badge that the site serves. */
async function readBadge(page: Page, path: string) {
  const response = await page.request.get(path);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('image/svg+xml');
  expect(response.headers()['access-control-allow-origin']).toBe('*');
  return page.evaluate(
    (text) => {
      const dom = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        fault: dom.querySelector('parsererror')?.textContent,
        role: dom.documentElement.getAttribute('role'),
        title: dom.querySelector('title')?.textContent ?? '',
        programs: dom.querySelectorAll('script, foreignObject, a').length,
      };
    },
    await response.text(),
  );
}

test.describe('the badge that the site serves', () => {
  const sound = { fault: undefined, role: 'img', programs: 0 };

  test('is a drawing in colour for a holder', async ({ page }) => {
    await page.goto('/');
    const badge = await readBadge(page, `/badges/${HOLDER}.svg`);
    expect(badge).toMatchObject(sound);
    expect(badge.title).toMatch(/\s: Chèvrerie des Bruyères, Poigny-la-Forêt, 2026$/);
    expect(await vividness(page, `/badges/${HOLDER}.svg`)).toBeGreaterThan(GREY);
  });

  const former = [
    { why: 'suspended', id: 'producteurs/cidrerie-du-pressoir-bleu', name: 'Cidrerie du Pressoir Bleu' },
    { why: 'expired', id: 'producteurs/les-poules-de-la-hetraie', name: 'Les Poules de la Hêtraie' },
  ];
  for (const { why, id, name } of former)
    test(`is grey and says so once the label is ${why}`, async ({ page }) => {
      await page.goto('/');
      const badge = await readBadge(page, `/badges/${id}.svg`);
      expect(badge).toMatchObject(sound);
      expect(badge.title).toContain(`plus valable, ${name}`);
      expect(badge.title).not.toContain('2026');
      expect(await vividness(page, `/badges/${id}.svg`)).toBeLessThan(GREY);
    });

  test('is told to shields.io: in colour, or grey whatever whoever shows it asks for', async ({
    request,
  }) => {
    const told = async (id: string) => (await request.get(`/badges/${id}.json`)).json();
    expect(await told(HOLDER)).toEqual({
      schemaVersion: 1,
      label: '#mis78',
      message: 'jusqu’au 14\u00a0mars 2027',
      color: '1f5136',
      isError: false,
    });
    expect(await told('producteurs/cidrerie-du-pressoir-bleu')).toMatchObject({
      message: 'suspendu',
      color: 'lightgrey',
      isError: true,
    });
    expect(await told(DEPARTED)).toMatchObject({ message: 'plus tenu', color: 'lightgrey', isError: true });
  });

  test('stays, grey and without a name, for a listing that has left', async ({ page }) => {
    await page.goto('/');
    for (const file of ['.svg', '/panneau.svg', '/tampon.svg', '/etiquette.svg']) {
      const path = `/badges/${DEPARTED}${file}`;
      const badge = await readBadge(page, path);
      expect(badge).toMatchObject(sound);
      expect(badge.title).toMatch(/^Made in .+\s: plus valable$/);
      expect(await vividness(page, path)).toBeLessThan(GREY);
    }
    expect(await vividness(page, `/badges/${DEPARTED}.png`)).toBeLessThan(GREY);
  });

  test('does not exist for a listing without label', async ({ page }) => {
    await openGenerator(page);
    const listings = (await (await page.request.get(`${GENERATOR}fiches.json`)).json()) as {
      id: string;
      standing: string;
      page: string;
    }[];
    const without = listings.find(({ id, page: proof }) => proof === `/${id}/`);
    expect(without?.standing).toBe('participates');
    expect((await page.request.get(`/badges/${without?.id}.svg`)).status()).toBe(404);
  });
});

test('the foot of the page waits below the window while the generator starts', async ({ page }) => {
  const start = Promise.withResolvers<undefined>();
  await page.route('**/*.{js,woff}', (route) => start.promise.then(() => route.continue()));
  const foot = page.getByRole('contentinfo');
  await page.goto(GENERATOR, { waitUntil: 'commit' });
  await expect(page.getByText('un instant pour s’ouvrir')).toBeVisible();
  await expect(foot).not.toBeInViewport();
  start.resolve(undefined);
  await expect(preview(page)).toBeVisible();
  await expect(foot).not.toBeInViewport();
});

test('letters that do not load are said, and loaded again on demand', async ({ page }) => {
  await page.route('**/*.woff', (route) => route.abort());
  await page.goto(GENERATOR);
  await expect(page.getByRole('alert')).toHaveText(/Impossible de charger les lettres du badge/);
  await page.unroute('**/*.woff');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(preview(page)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do, and shows badges that can be kept', async ({ page }) => {
    await page.goto(GENERATOR);
    await expect(page.getByText('demande JavaScript')).toBeVisible();
    const pictures = page.getByRole('main').getByRole('img');
    await expect(pictures).toHaveCount(4);
    for (const picture of await pictures.all()) {
      await expect(picture).toHaveAccessibleName(/je participe/);
      expect((await picture.boundingBox())?.width).toBeGreaterThan(20);
    }
    await page.getByRole('link', { name: 'la page d’intégration' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Intégrer à votre site' })).toBeVisible();
  });
});
