import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutlineTopology, outlineRegions } from '../src/domain/map/outlines.ts';
import { outlinesSchema } from '../src/schema/outlines.ts';
import { type LocalApi, startApi, status } from './outlines/local-api.fixture.ts';

const COMMUNES = [
  ['78517', 'Rambouillet', 48.644, 1.829],
  ['78269', 'Gazeran', 48.63, 1.77],
  ['91200', 'Dourdan', 48.528, 2.011],
] as const;

const communesYaml = `communes:
${COMMUNES.map(
  ([id, name, latitude, longitude]) =>
    `  - { id: '${id}', name: ${name}, slug: ${name.toLowerCase()}, postcodes: ['78120'], population: 1, epci: '200073344', position: { latitude: ${latitude}, longitude: ${longitude} }, positionSource: centre }`,
).join('\n')}
`;

let folder = '';
let api: LocalApi;
const target = () => join(folder, 'outlines.json');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlines-'));
  mkdirSync(join(folder, 'taxonomy'));
  writeFileSync(join(folder, 'taxonomy/communes.yaml'), communesYaml);
  api = await startApi();
});
afterEach(() => {
  api.close();
  rmSync(folder, { recursive: true });
});

/** Runs the real command; the server must go on answering meanwhile. */
async function run(...args: string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'write-outlines.ts'), ...args], {
    env: { ...process.env, CONTENT_DIR: folder, OUTLINES_SOURCE: api.base },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, text: text.replace(/[\u00a0\u202f]/g, ' ').replaceAll(new URL(api.base).host, 'API') };
}

const read = () => JSON.parse(readFileSync(target(), 'utf8')) as OutlineTopology;

describe('npm run territory:outlines', () => {
  it('writes the outlines, with their source, licence and date', async () => {
    const { code, text } = await run();
    expect(text).toMatch(/^✔ 3 contours dans .*outlines\.json \(\d+ ko\)\.\n$/);
    expect(code).toBe(0);
    expect(outlinesSchema().safeParse(read()).error).toBeUndefined();
    expect(read()).toMatchObject({
      source: expect.stringContaining('contours des communes'),
      licence: 'Licence Ouverte 2.0',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(outlineRegions(read()).features.map(({ id }) => id)).toEqual(COMMUNES.map(([id]) => id));
    expect(readdirSync(folder).sort()).toEqual(['outlines.json', 'taxonomy']);
  });

  it('says what failed, writes nothing and keeps the file that was there', async () => {
    writeFileSync(target(), 'avant');
    api.answers[91] = status(500);
    const { code, text } = await run();
    expect(text).toMatch(
      /^✖ Contours : API a répondu 500 \(service en panne : réessayez plus tard\), à http/,
    );
    expect(text).toContain('→ Rien n’est écrit.');
    expect(code).toBe(1);
    expect(readFileSync(target(), 'utf8')).toBe('avant');
    expect(readdirSync(folder).sort()).toEqual(['outlines.json', 'taxonomy']);
  });

  it('takes the address of the option before that of the environment', async () => {
    const { code, text } = await run('--source', 'http://127.0.0.1:2/', '--timeout', '5');
    expect(text).toContain('✖ Contours : 127.0.0.1:2 est injoignable');
    expect(code).toBe(1);
    expect(api.asked).toEqual([]);
    expect(existsSync(target())).toBe(false);
  });

  it('explains itself in French', async () => {
    const { code, text } = await run('--help');
    for (const word of ['--source', '--timeout', 'Il faut une connexion', 'le fichier précédent est gardé'])
      expect(text).toContain(word);
    expect(code).toBe(0);
  });

  it.each([
    [
      ['--sourc', 'x'],
      '« --sourc x » n’est pas compris. Options : --source https://…, --timeout 30, --help.',
    ],
    [['--source', 'ftp://x'], '« ftp://x » n’est pas une adresse.'],
    [['--timeout', 'vite'], '« vite » n’est pas un nombre de secondes, de 1 à 600.'],
  ])('answers %j in French', async (args, said) => {
    const { code, text } = await run(...args);
    expect(text).toContain(`✖ Contours : ${said}`);
    expect(code).toBe(1);
  });
});
