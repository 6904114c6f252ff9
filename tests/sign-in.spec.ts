import { createHash } from 'node:crypto';
import { type Page, expect, test } from '@playwright/test';

// No forge runs here: its answers are written by hand, from the API that Forgejo documents.
const HOST = 'https://gitlab.com'; // the one that the policy of the page lets through
const REPOSITORY = 'made-in-sud-78/site';

/** What the page was told of the forge, replaced. */
async function tellOf(page: Page, forge: Record<string, unknown>): Promise<void> {
  await page.route('**/admin/site.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), forge } });
  });
}

const FORGE = { host: HOST, repository: REPOSITORY, branch: 'main', appId: 'une-application' };

/** Sends the person back as a forge does. → what it was asked. */
async function answerSignIn(page: Page, authorize: string): Promise<URLSearchParams[]> {
  const asked: URLSearchParams[] = [];
  await page.route(`${HOST}/${authorize}?*`, async (route) => {
    const { searchParams } = new URL(route.request().url());
    asked.push(searchParams);
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    back.search = String(new URLSearchParams({ code: 'un-code', state: searchParams.get('state') ?? '' }));
    await route.fulfill({ status: 302, headers: { location: back.href } });
  });
  return asked;
}

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

/** Anyone may read an answer of the forge from any site, as with theirs. */
const json = (body: unknown, status = 200) => ({
  status,
  headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
  contentType: 'application/json',
  body: JSON.stringify(body),
});

for (const { kind, authorize, token, scope } of [
  { kind: 'gitlab', authorize: 'oauth/authorize', token: 'oauth/token', scope: 'api' },
  ...[
    {
      kind: 'forgejo',
      authorize: 'login/oauth/authorize',
      token: 'login/oauth/access_token',
      scope: 'repository',
    },
  ],
])
  test(`signing in to ${kind} needs no server and no secret: the proof made on the device is the one that was promised`, async ({
    page,
  }) => {
    await tellOf(page, { ...FORGE, kind });
    const asked = await answerSignIn(page, authorize);
    const proofs: Record<string, string>[] = [];
    await page.route(`${HOST}/${token}`, async (route) => {
      const sent = route.request().postData() ?? '';
      proofs.push(sent.startsWith('{') ? JSON.parse(sent) : Object.fromEntries(new URLSearchParams(sent)));
      await route.fulfill(json({ error_description: 'Le code a expiré.' }, 400));
    });
    await page.goto('/admin/');
    await page.getByRole('button').click();
    await expect(page.getByText('Le code a expiré.')).toBeVisible();
    expect(asked[0]?.get('scope')).toBe(scope);
    expect(asked[0]?.get('client_id')).toBe('une-application');
    expect(asked[0]?.get('code_challenge_method')).toBe('S256');
    expect(asked[0]?.get('code_challenge')).toBe(challengeOf(proofs[0]?.['code_verifier'] ?? ''));
    expect(proofs[0]).not.toHaveProperty('client_secret');
  });

test('who may not write is asked in French whether to work in a copy of their own', async ({ page }) => {
  await tellOf(page, { ...FORGE, kind: 'forgejo', openAuthoring: true });
  await answerSignIn(page, 'login/oauth/authorize');
  await page.route(`${HOST}/login/oauth/access_token`, (route) =>
    route.fulfill(json({ access_token: 'un-jeton', token_type: 'bearer' })),
  );
  const copies: string[] = [];
  await page.route(`${HOST}/api/v1/**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace('/api/v1', '');
    if (path.endsWith('/forks')) copies.push(path);
    if (path === '/user') return route.fulfill(json({ id: 1, login: 'lectrice', full_name: '' }));
    if (path.endsWith('/permission')) return route.fulfill(json({ permission: 'read' }));
    return route.fulfill(json({ message: 'rien' }, 404));
  });
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('/admin/');
  await page.getByRole('button').click();
  await expect(page.getByText('Sans copie à vous, rien ne peut être enregistré')).toBeVisible();
  expect(questions).toEqual([expect.stringContaining('Faire une copie à vous')]);
  expect(copies).toEqual([]);
});
