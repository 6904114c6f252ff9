import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

let folder = '';
const csv = () => join(folder, 'centres.csv');
const target = () => join(folder, 'taxonomy/communes.yaml');

const territory = (codes: string) =>
  `communes: { epci: [{ code: '200073344', name: x }], codes: [${codes}] }\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'communes-'));
  mkdirSync(join(folder, 'taxonomy'));
  writeFileSync(join(folder, 'territory.yaml'), "communes: { epci: [], codes: ['78517', '91200'] }\n");
  writeFileSync(
    csv(),
    'code_insee,latitude,longitude,source\n78517,48.644,1.829,GeoNames\n91200,48.528,2.011,centre\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real command on a folder. */
function run(contentDir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'write-communes.ts'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: contentDir },
    },
  );
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

describe('npm run communes', () => {
  it('writes the communes of the territory, under a header that says where they come from', () => {
    expect(run(folder, '--centres', csv())).toMatchObject({ status: 0 });
    const yaml = readFileSync(target(), 'utf8');
    expect(yaml).toMatch(/^# Fichier écrit par une commande/);
    for (const source of ['npm run communes', 'Licence Ouverte 2.0', 'GeoNames', 'CC BY 4.0'])
      expect(yaml).toContain(source);
    expect(parse(yaml).communes).toEqual([
      {
        id: '78517',
        name: 'Rambouillet',
        slug: 'rambouillet',
        postcodes: ['78120'],
        population: expect.any(Number),
        epci: '200073344',
        position: { latitude: 48.644, longitude: 1.829 },
        positionSource: 'GeoNames',
      },
      expect.objectContaining({ id: '91200', name: 'Dourdan', positionSource: 'centre' }),
    ]);
  });

  it('keeps the centres that it has written, so that the CSV is needed once', () => {
    run(folder, '--centres', csv());
    const before = readFileSync(target(), 'utf8');
    expect(run(folder)).toMatchObject({ status: 0 });
    expect(readFileSync(target(), 'utf8')).toBe(before);
  });

  it('checks without writing', () => {
    run(folder, '--centres', csv());
    expect(run(folder, '--check')).toMatchObject({ status: 0 });
    writeFileSync(target(), readFileSync(target(), 'utf8').replace('Dourdan', 'Dourdent'));
    const { status, text } = run(folder, '--check');
    expect(text).toContain('communes.yaml ne correspond plus à territory.yaml : lancez npm run communes.');
    expect(status).toBe(1);
    expect(readFileSync(target(), 'utf8')).toContain('Dourdent');
  });

  it('names the communes whose centres are missing, says how to give them, and writes nothing', () => {
    writeFileSync(join(folder, 'territory.yaml'), territory("'91200'"));
    const { status, text } = run(folder, '--centres', csv());
    expect(text).toMatch(
      /✖ Communes : il manque le centre de \d+ communes : .+ \(\d{5}\), .+ et \d+ autres\.\n/,
    );
    expect(text).toContain('npm run communes -- --centres centres.csv');
    expect(text).toContain('    code_insee,latitude,longitude,source\n    78517,48.644,1.829,GeoNames\n');
    expect(status).toBe(1);
    expect(existsSync(target())).toBe(false);
  });

  it('takes the example that it gives', () => {
    const [, example = ''] = /\n( {4}code_insee,.+\n.+\n)/.exec(run(folder, '--help').text) ?? [];
    writeFileSync(csv(), `${example.replaceAll('    ', '')}91200,48.528,2.011,centre\n`);
    expect(run(folder, '--centres', csv())).toMatchObject({ status: 0 });
  });

  it('explains itself in French', () => {
    const { status, text } = run(folder, '--help');
    expect(status).toBe(0);
    for (const option of ['--centres centres.csv', '--check', '--help']) expect(text).toContain(option);
    expect(text).toContain('Écrit content/taxonomy/communes.yaml');
  });

  for (const args of [['--centre', 'x.csv'], ['--centres'], ['x.csv']])
    it(`answers « ${args.join(' ')} » in French`, () => {
      const { status, text } = run(folder, ...args);
      expect(text).toBe(
        `✖ Communes : « ${args.join(' ')} » n’est pas compris. Options : --centres centres.csv, --check, --help.\n`,
      );
      expect(status).toBe(1);
    });

  it('says that the file of centres does not exist', () => {
    const { status, text } = run(folder, '--centres', 'absent.csv');
    expect(text).toBe('✖ Communes : le fichier « absent.csv » est introuvable.\n');
    expect(status).toBe(1);
  });

  it('would write again the communes of this repository as they are', () => {
    expect(run('content', '--check')).toMatchObject({ status: 0 });
  });
});
