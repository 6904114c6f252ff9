import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

// Pages that are not ours: another origin, their own look, a policy as strict as can be.

const STYLE = `body { background: #123; color: rgb(250, 240, 210); font: 21px/1.5 "Town Hall", monospace }
.narrow { width: 300px }`;

interface Answer {
  body: string;
  type?: string;
  policy?: string;
}

const servers: Server[] = [];

export const SCRIPT_TYPE = { type: 'text/javascript' };

/** Serves what a test says on an origin of its own, and notes what is asked. */
export async function serve(answers: Record<string, Answer>): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = answers[url];
    response.statusCode = answer ? 200 : 404;
    response.setHeader('Content-Type', answer?.type ?? 'text/html; charset=utf-8');
    if (answer?.policy) response.setHeader('Content-Security-Policy', answer.policy);
    response.end(answer?.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Address of a town hall’s page with `body`, which lets in what `policy` says and nothing else. */
export async function townHall(body: string, policy: string): Promise<string> {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mairie</title>
<link rel="stylesheet" href="/style.css"></head><body><h1>Mairie</h1>${body}</body></html>`;
  const { origin } = await serve({
    '/': { body: html, policy: `default-src 'none'; style-src 'self'; ${policy}` },
    '/style.css': { body: STYLE, type: 'text/css' },
  });
  return `${origin}/`;
}

/** What the browser complains of, policies included. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** To be called when the tests of a file are done. */
export function closeForeignPages(): void {
  for (const server of servers.splice(0)) server.close();
}
