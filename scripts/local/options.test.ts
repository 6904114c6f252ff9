import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { basePath } from './base-path.ts';
import { readPort } from './options.ts';

test('the port is 4321 unless another is asked for', () => {
  expect(readPort([])).toBe(4321);
  expect(readPort(['--port', '8080'])).toBe(8080);
});

for (const args of [
  ['--port', '0'],
  ['--port', '70000'],
  ['--port', 'abc'],
  ['--port', '80.5'],
])
  test(`${args.join(' ')} is refused with an example`, () => {
    expect(() => readPort(args)).toThrow('Écrivez un port entre 1 et 65535');
  });

for (const args of [['--prot', '80'], ['80'], ['--port']])
  test(`${args.join(' ')} is refused, with what can be asked for`, () => {
    expect(() => readPort(args)).toThrow('La seule option est le port');
  });

test('the site is served in the folder it is published under', () => {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const publish = (url: string) => writeFileSync(join(folder, 'territory.yaml'), `url: ${url}\n`);
  publish('https://exemple.example');
  expect(basePath(folder)).toBe('/');
  publish('https://exemple.example/sud');
  expect(basePath(folder)).toBe('/sud/');
  publish('pas une adresse');
  expect(basePath(folder)).toBe('/');
  expect(basePath(join(folder, 'absent'))).toBe('/');
});
