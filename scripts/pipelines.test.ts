import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  steps?: Step[];
  permissions?: Record<string, string>;
  container?: { image: string };
}
interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const read = (path: string) => parse(readFileSync(path, 'utf8')) as Workflow;
const workflows = ['.github/workflows', '.forgejo/workflows'].flatMap((folder) =>
  readdirSync(folder).map((file) => [`${folder}/${file}`, read(join(folder, file))] as const),
);

const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps);

describe('a pipeline', () => {
  for (const [name, workflow] of workflows) {
    test(`${name} names its actions by a commit, and its image by a version`, () => {
      for (const { uses } of stepsOf(workflow))
        if (uses && !uses.startsWith('./')) expect(uses).toMatch(/@[0-9a-f]{40}$/);
      for (const { container } of Object.values(workflow.jobs))
        if (container) expect(container.image).toMatch(/:\d+\.\d+\.\d+/);
    });

    test(`${name} never writes what others wrote into a command`, () => {
      for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{');
    });

    test(`${name} gives no right to a task that reads what others wrote`, () => {
      const readers = Object.values(workflow.jobs).filter(({ steps = [] }) =>
        steps.some(({ run = '' }) => /check:content|accept|\.ci\/run/.test(run)),
      );
      for (const { permissions, steps = [] } of readers) {
        const rights = { ...workflow.permissions, ...permissions };
        if (name.startsWith('.github')) expect(Object.values(rights)).not.toContain('write');
        const checkouts = steps.filter(({ uses = '' }) => uses.includes('/checkout@'));
        for (const { with: options } of checkouts)
          expect(options).toMatchObject({ 'persist-credentials': false });
      }
    });
  }
});

describe('.ci/draft', () => {
  /** A clone with its remote, and prepared files. */
  function repository(files: Record<string, string>) {
    const root = mkdtempSync(join(tmpdir(), 'draft-'));
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
    const [remote, clone, received] = ['remote.git', 'clone', 'received'].map((name) => join(root, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(remote);
    git(remote, 'init', '-q', '--bare', '-b', 'main');
    git(root, 'clone', '-q', remote, 'clone');
    cpSync('.ci', join(clone, '.ci'), { recursive: true });
    git(clone, 'add', '-A');
    git(clone, '-c', 'user.name=C', '-c', 'user.email=c@exemple.example', 'commit', '-q', '-m', 'Départ');
    git(clone, 'push', '-q', 'origin', 'HEAD:main');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(received, 'prepared', path, '..'), { recursive: true });
      writeFileSync(join(received, 'prepared', path), text);
    }
    const run = (extra: Record<string, string> = {}) => {
      const env = { ...process.env, GITLAB_CI: '', GH_TOKEN: '', ...extra };
      const { status, stdout, stderr } = spawnSync('bash', [join(clone, '.ci/draft'), received], {
        encoding: 'utf8',
        env,
      });
      return { status, text: stdout + stderr };
    };
    return {
      received,
      run,
      remote: (...args: string[]) => git(remote, ...args),
      end: () => rmSync(root, { recursive: true }),
    };
  }

  test('puts an entry and its photos on a draft branch of the CMS', () => {
    const { run, remote, end } = repository({
      'producers/ferme.md': '---\nname: F\n---\n',
      'media/producers/ferme-1.jpg': 'x',
    });
    const { status, text } = run();
    expect(status, text).toBe(0);
    expect(remote('diff', '--name-only', 'main', 'cms/producers/ferme').split('\n')).toEqual([
      'content/media/producers/ferme-1.jpg',
      'content/producers/ferme.md',
    ]);
    end();
  });

  test('gives the report to the page of the request as a text that names nobody and closes nothing', () => {
    const { received, run, end } = repository({ 'producers/ferme.md': 'x' });
    const report = 'Fixes #1 @org/team\n```\n![x](https://pirate.example/x.png)\n`````\nfin';
    writeFileSync(join(received, 'report.txt'), report);
    // Stands for the program of GitHub, and keeps what it would have published.
    const programs = join(received, 'programs');
    mkdirSync(programs);
    writeFileSync(
      join(programs, 'gh'),
      `#!/bin/sh\n[ "$1" = pr ] && cp "$\{10}" "${received}/published.md"\ntrue\n`,
      {
        mode: 0o755,
      },
    );
    const { status, text } = run({ GH_TOKEN: 'x', PATH: `${programs}:${process.env.PATH}` });
    expect(status, text).toBe(0);
    const published = markdownToMdast(readFileSync(join(received, 'published.md'), 'utf8'));
    expect((published as { children: object[] }).children).toMatchObject([{ type: 'code', value: report }]);
    end();
  });

  const refused: [string, string][] = [
    ['a program', 'producers/ferme.sh'],
    ['a file in a folder of its own', 'producers/autre/ferme.md'],
    ['a hidden file', '.github/workflows/x.md'],
    ['a drawing', 'media/producers/ferme.svg'],
    ['a photo deeper than its folder', 'media/producers/a/ferme.jpg'],
  ];
  for (const [what, path] of refused)
    test(`refuses ${what}, and pushes nothing`, () => {
      const { run, remote, end } = repository({ 'producers/ferme.md': 'x', [path]: 'x' });
      expect(run().status).not.toBe(0);
      expect(remote('branch', '--list', 'cms/*')).toBe('');
      end();
    });

  test('refuses a link', () => {
    const { received, run, remote, end } = repository({ 'producers/ferme.md': 'x' });
    symlinkSync('/etc/passwd', join(received, 'prepared/producers/autre.md'));
    expect(run().status).not.toBe(0);
    expect(remote('branch', '--list', 'cms/*')).toBe('');
    end();
  });
});
