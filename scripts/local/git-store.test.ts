import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Drafts, versionOf } from './content-store.ts';
import { gitStore } from './git-store.ts';
import { type Repository, openRepository } from './repository.ts';

const KEY = { collection: 'articles', slug: 'balade' };
const PATH = 'articles/balade.md';

let folder: string;
let published: string[];

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const write = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const onDisk = (path: string) => readFileSync(join(folder, path), 'utf8');
const commitAll = (message: string) => {
  git('add', '-A');
  git('commit', '-q', '-m', message);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-store-'));
  published = [];
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Camille');
  git('config', 'user.email', 'camille@exemple.example');
  write('content/articles/ancien.md', 'ligne 1\nligne 2\nligne 3\nligne 4\nligne 5\n');
  write('content/media/a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0, 1]));
  write('README.md', 'lisez-moi\n');
  commitAll('Départ');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function repository(contentDir = 'content'): Promise<Repository> {
  const opened = await openRepository(join(folder, contentDir));
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

async function open(contentDir?: string) {
  const store = gitStore(await repository(contentDir), {
    onPublished: (what, branch) => published.push(`${what} → ${branch}`),
    verify: () => Promise.resolve(),
  });
  return { store, drafts: store.drafts as Drafts };
}

const text = (value: string) => Buffer.from(value);
const save = (drafts: Drafts, content: string, path = PATH) =>
  drafts.save(KEY, {
    changes: [{ path, data: text(content) }],
    message: 'Créer « balade »',
    status: 'draft',
  });
const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepté',
    (error: Error) => error.message.replace(/[\u00a0\u202f]/g, ' '),
  );

describe('reading', () => {
  test('gives the files of the last commit, not what is being typed', async () => {
    const { store } = await open();
    write('content/articles/ancien.md', 'en cours');
    write('content/articles/autre.md', 'pas encore dans Git');
    expect(await store.list('articles')).toEqual(['articles/ancien.md']);
    const [file, none] = await store.read(['articles/ancien.md', 'articles/autre.md']);
    expect(file?.toString()).toContain('ligne 3');
    expect(none).toBeUndefined();
  });

  test('keeps the bytes of pictures and the accents of names', async () => {
    write('content/media/été à la ferme.jpg', Buffer.from([0xff, 0xd8, 10, 0, 10]));
    commitAll('Photo');
    const { store } = await open();
    expect(await store.list('media')).toEqual(['media/a.jpg', 'media/été à la ferme.jpg']);
    const files = await store.read(['media/été à la ferme.jpg', 'media/absent.jpg', 'media/a.jpg']);
    expect(files.map((file) => file && [...file])).toEqual([
      [0xff, 0xd8, 10, 0, 10],
      undefined,
      [0xff, 0xd8, 0xff, 0, 1],
    ]);
  });

  test('sees new commits of the user at the next request', async () => {
    const { store } = await open();
    write('content/articles/neuf.md', 'neuf');
    commitAll('Neuf');
    expect(await store.list('articles')).toContain('articles/neuf.md');
  });
});

describe('a draft', () => {
  test('is a branch that leaves the working copy, the index and the branch alone', async () => {
    const { drafts } = await open();
    write('README.md', 'en cours\n');
    write('content/articles/prepare.md', 'préparé');
    git('add', 'content/articles/prepare.md');
    const before = [git('status', '--porcelain'), git('rev-parse', 'main')];
    await save(drafts, 'brouillon');
    expect([git('status', '--porcelain'), git('rev-parse', 'main')]).toEqual(before);
    expect(git('show', `cms/articles/balade:content/${PATH}`)).toBe('brouillon');
    expect(git('diff', '--name-only', 'main', 'cms/articles/balade')).toBe(`content/${PATH}`);
    expect(await drafts.keys()).toEqual([KEY]);
  });

  test('keeps its status and says which files are new', async () => {
    const { drafts } = await open();
    await save(drafts, 'un');
    await drafts.setStatus(KEY, 'pending_publish');
    await save(drafts, 'deux');
    expect(await drafts.find(KEY)).toMatchObject({
      status: 'pending_publish',
      files: [{ path: PATH, isNew: true }],
    });
    expect((await drafts.read(KEY, PATH))?.toString()).toBe('deux');
  });

  test('that Git refuses leaves no trace, and only one that exists has a status', async () => {
    const { drafts } = await open();
    git('branch', 'cms'); // stands where the folder of the drafts would be
    expect(await messageOf(save(drafts, 'un'))).toContain('refs/heads/cms');
    expect(await messageOf(drafts.setStatus(KEY, 'pending_review'))).toContain('n’existe plus');
    expect(() => git('config', '--get-regexp', '^branch')).toThrow();
  });

  test('forgets the picture that a later save no longer has, and keeps the published ones', async () => {
    const { drafts } = await open();
    const entry = { path: PATH, data: text('un') };
    const picture = { path: 'media/b.jpg', data: Buffer.from([0xff, 0xd8]) };
    await drafts.save(KEY, { changes: [entry, picture], message: 'a', status: 'draft' });
    expect((await drafts.find(KEY))?.files.map(({ path }) => path)).toEqual([PATH, 'media/b.jpg']);
    await drafts.save(KEY, { changes: [entry], message: 'b', status: 'draft' });
    expect((await drafts.find(KEY))?.files.map(({ path }) => path)).toEqual([PATH]);
    expect(git('ls-tree', '--name-only', 'cms/articles/balade', 'content/media/')).toBe(
      'content/media/a.jpg',
    );
  });

  test('stays in the repository after it is removed', async () => {
    const { drafts } = await open();
    await save(drafts, 'précieux');
    await drafts.remove(KEY);
    expect(await drafts.keys()).toEqual([]);
    const kept = git('for-each-ref', '--format=%(refname)', 'refs/cms-supprimes');
    expect(git('show', `${kept}:content/${PATH}`)).toBe('précieux');
  });

  test('is not moved under a folder where its branch is open', async () => {
    const { drafts } = await open();
    await save(drafts, 'un');
    git(
      'worktree',
      'add',
      '-q',
      join(folder, '..', `${folder.split('/').pop()}-autre`),
      'cms/articles/balade',
    );
    expect(await messageOf(save(drafts, 'deux'))).toContain('est ouverte dans un dossier de travail');
    git('worktree', 'remove', '--force', join(folder, '..', `${folder.split('/').pop()}-autre`));
    expect(await messageOf(save(drafts, 'deux'))).toBe('accepté');
  });
});

describe('a form that was opened before others wrote', () => {
  const FILE = 'articles/ancien.md';
  const BEFORE = 'ligne 1\nligne 2\nligne 3\nligne 4\nligne 5\n';
  const REFUSED = 'Cette fiche a changé depuis que vous l’avez ouverte';

  const saveFrom = (drafts: Drafts, before: string | undefined, after: string) =>
    drafts.save(KEY, {
      changes: [{ path: FILE, data: text(after) }],
      message: 'Modifier',
      status: 'draft',
      opened: { path: FILE, version: versionOf(before === undefined ? undefined : text(before)) },
    });

  test('adds its lines to theirs, however many commits there were', async () => {
    const { drafts } = await open();
    for (const end of ['LIGNE 5', 'Ligne cinq']) {
      write(`content/${FILE}`, BEFORE.replace('ligne 5', end));
      commitAll(end);
      write('content/articles/autre.md', end);
      commitAll('Autre');
    }
    await saveFrom(drafts, BEFORE, BEFORE.replace('ligne 1', 'LIGNE 1'));
    await drafts.publish(KEY);
    expect(onDisk(`content/${FILE}`)).toBe('LIGNE 1\nligne 2\nligne 3\nligne 4\nLigne cinq\n');
  });

  test('finds what it showed on a branch that was merged since', async () => {
    const { drafts } = await open();
    git('switch', '-q', '-c', 'collegue');
    write(`content/${FILE}`, BEFORE.replace('ligne 5', 'LIGNE 5'));
    commitAll('Fin');
    git('switch', '-q', 'main');
    write('README.md', 'autre\n');
    commitAll('Autre');
    git('merge', '-q', '--no-edit', 'collegue');
    await saveFrom(drafts, BEFORE, BEFORE.replace('ligne 1', 'LIGNE 1'));
    await drafts.publish(KEY);
    expect(onDisk(`content/${FILE}`)).toBe('LIGNE 1\nligne 2\nligne 3\nligne 4\nLIGNE 5\n');
  });

  test('is refused when the same lines changed, at publication, and both texts stay', async () => {
    const { drafts } = await open();
    write(`content/${FILE}`, BEFORE.replace('ligne 1', 'la leur'));
    commitAll('La leur');
    await saveFrom(drafts, BEFORE, BEFORE.replace('ligne 1', 'la mienne'));
    expect(await messageOf(drafts.publish(KEY))).toContain(`« ${FILE} » a changé sur le site`);
    expect(onDisk(`content/${FILE}`)).toContain('la leur');
    expect((await drafts.read(KEY, FILE))?.toString()).toContain('la mienne');
  });

  test('is refused when the branch never had what it showed, or no longer has the file', async () => {
    const { drafts } = await open();
    expect(await messageOf(saveFrom(drafts, 'jamais vu', 'x'))).toContain(REFUSED);
    expect(await messageOf(saveFrom(drafts, undefined, 'x'))).toContain(REFUSED);
    rmSync(join(folder, 'content', FILE));
    commitAll('Retirer');
    expect(await messageOf(saveFrom(drafts, BEFORE, 'x'))).toContain(REFUSED);
    expect(await drafts.keys()).toEqual([]);
    expect(await messageOf(saveFrom(drafts, undefined, 'x'))).toBe('accepté');
  });

  test('does not replace the draft that another page saved', async () => {
    const { drafts } = await open();
    await saveFrom(drafts, BEFORE, 'un');
    await saveFrom(drafts, 'un', 'deux');
    expect(await messageOf(saveFrom(drafts, 'un', 'trois'))).toContain(REFUSED);
    expect(await messageOf(saveFrom(drafts, BEFORE, 'trois'))).toContain(REFUSED);
    expect((await drafts.read(KEY, FILE))?.toString()).toBe('deux');
  });

  test('continues a draft that changes nothing, from what is published now', async () => {
    const { drafts } = await open();
    await saveFrom(drafts, BEFORE, BEFORE);
    const now = BEFORE.replace('ligne 1', 'la leur');
    write(`content/${FILE}`, now);
    commitAll('La leur');
    await saveFrom(drafts, now, now.replace('la leur', 'la nôtre'));
    await drafts.publish(KEY);
    expect(onDisk(`content/${FILE}`)).toBe(BEFORE.replace('ligne 1', 'la nôtre'));
  });
});

describe('publishing', () => {
  test('puts one commit on the branch of the user and the file in the folder', async () => {
    const { drafts } = await open();
    await save(drafts, 'un');
    await save(drafts, 'deux');
    await drafts.publish(KEY);
    expect(onDisk(`content/${PATH}`)).toBe('deux');
    expect(git('log', '--format=%s %an', 'main')).toBe('Créer « balade » Camille\nDépart Camille');
    expect(git('status', '--porcelain')).toBe('');
    expect(await drafts.keys()).toEqual([]);
    expect(() => git('config', '--get-regexp', '^branch')).toThrow();
    expect(published).toEqual(['articles/balade → main']);
  });

  test('brings the draft onto commits made meanwhile', async () => {
    const { drafts } = await open();
    await save(drafts, 'brouillon');
    write('content/articles/autre.md', 'entre-temps');
    commitAll('Entre-temps');
    await drafts.publish(KEY);
    expect(git('log', '--format=%s')).toBe('Créer « balade »\nEntre-temps\nDépart');
    expect(onDisk('content/articles/autre.md')).toBe('entre-temps');
  });

  test('joins changes to different lines of one file', async () => {
    const { drafts } = await open();
    const changed = 'LIGNE 1\nligne 2\nligne 3\nligne 4\nligne 5\n';
    await save(drafts, changed, 'articles/ancien.md');
    write('content/articles/ancien.md', 'ligne 1\nligne 2\nligne 3\nligne 4\nLIGNE 5\n');
    commitAll('Fin');
    await drafts.publish(KEY);
    expect(onDisk('content/articles/ancien.md')).toBe('LIGNE 1\nligne 2\nligne 3\nligne 4\nLIGNE 5\n');
  });

  test('refuses changes to the same lines, says so, and keeps the draft', async () => {
    const { drafts } = await open();
    await save(drafts, 'A\n', 'articles/ancien.md');
    write('content/articles/ancien.md', 'B\n');
    commitAll('B');
    expect(await messageOf(drafts.publish(KEY))).toContain('« articles/ancien.md » a changé sur le site');
    expect(onDisk('content/articles/ancien.md')).toBe('B\n');
    expect(await drafts.keys()).toEqual([KEY]);
  });

  test('leaves unrelated uncommitted and staged work as it is', async () => {
    const { drafts } = await open();
    await save(drafts, 'publié');
    write('README.md', 'en cours\n');
    write('content/articles/prepare.md', 'préparé');
    git('add', 'content/articles/prepare.md');
    write('content/articles/sans-suivi.md', 'sans suivi');
    const before = git('status', '--porcelain');
    await drafts.publish(KEY);
    expect(git('status', '--porcelain')).toBe(before);
    expect(git('show', '--stat', '--format=', 'HEAD')).toMatch(/^content\/articles\/balade\.md/);
    expect(git('show', '--name-only', '--format=', 'HEAD')).toBe(`content/${PATH}`);
    expect(onDisk('content/articles/prepare.md')).toBe('préparé');
  });

  for (const [state, stage] of [
    ['modified', false],
    ['staged', true],
  ] as const) {
    test(`refuses to touch the same file when it is ${state}, and accepts once it is committed`, async () => {
      const { drafts } = await open();
      await save(drafts, 'LIGNE 1\nligne 2\nligne 3\nligne 4\nligne 5\n', 'articles/ancien.md');
      const mine = 'ligne 1\nligne 2\nligne 3\nligne 4\nmon travail\n';
      write('content/articles/ancien.md', mine);
      if (stage) git('add', '-A');
      const tip = git('rev-parse', 'HEAD');
      const message = await messageOf(drafts.publish(KEY));
      expect(message).toContain(
        'content/articles/ancien.md (modifié dans votre dossier, pas enregistré dans Git)',
      );
      expect(message).toContain('git commit');
      expect([onDisk('content/articles/ancien.md'), git('rev-parse', 'HEAD')]).toEqual([mine, tip]);
      expect(await drafts.keys()).toEqual([KEY]);
      commitAll('Mon travail');
      await drafts.publish(KEY);
      expect(onDisk('content/articles/ancien.md')).toBe('LIGNE 1\nligne 2\nligne 3\nligne 4\nmon travail\n');
    });
  }

  for (const ignored of [false, true]) {
    test(`refuses to overwrite ${ignored ? 'an ignored' : 'an untracked'} file in the way`, async () => {
      const { drafts } = await open();
      if (ignored) write('.git/info/exclude', `content/${PATH}\n`);
      await save(drafts, 'du CMS');
      write(`content/${PATH}`, 'le mien');
      expect(await messageOf(drafts.publish(KEY))).toContain(
        `content/${PATH} (présent dans votre dossier, inconnu de Git)`,
      );
      expect(onDisk(`content/${PATH}`)).toBe('le mien');
      rmSync(join(folder, 'content', PATH));
      await drafts.publish(KEY);
      expect(onDisk(`content/${PATH}`)).toBe('du CMS');
    });
  }

  test('waits for the end of a rebase', async () => {
    const { drafts } = await open();
    await save(drafts, 'publié');
    write('content/articles/ancien.md', 'A\n');
    commitAll('A');
    git('switch', '-q', '-c', 'autre', 'HEAD~1');
    write('content/articles/ancien.md', 'B\n');
    commitAll('B');
    expect(() => git('rebase', 'main')).toThrow();
    const before = git('status', '--porcelain');
    expect(await messageOf(drafts.publish(KEY))).toContain('un « git rebase » est en cours');
    await save(drafts, 'encore');
    expect(git('status', '--porcelain')).toBe(before);
    git('rebase', '--abort');
    git('switch', '-q', 'main');
    await drafts.publish(KEY);
    expect(onDisk(`content/${PATH}`)).toBe('encore');
  });

  test('refuses on a detached HEAD and goes to whatever branch is checked out', async () => {
    const { drafts } = await open();
    await save(drafts, 'publié');
    git('switch', '-q', '--detach');
    expect(await messageOf(drafts.publish(KEY))).toContain('n’est sur aucune branche');
    git('switch', '-q', '-c', 'essai');
    await drafts.publish(KEY);
    expect(published).toEqual(['articles/balade → essai']);
    expect(git('rev-parse', 'main')).toBe(git('rev-parse', 'essai~1'));
  });

  test('refuses to carry to one branch the code of another', async () => {
    git('switch', '-q', '-c', 'essai');
    write('src/code.ts', 'code');
    commitAll('Code');
    const { drafts } = await open();
    await save(drafts, 'brouillon');
    git('switch', '-q', 'main');
    expect(await messageOf(drafts.publish(KEY))).toContain('autre chose que du contenu : src/code.ts');
    expect(git('log', '--format=%s', 'main')).toBe('Départ');
  });

  test('removes files', async () => {
    const { store } = await open();
    await store.publish([{ path: 'articles/ancien.md', data: undefined }], 'Retirer');
    expect(existsSync(join(folder, 'content/articles/ancien.md'))).toBe(false);
    expect(git('log', '-1', '--format=%s')).toBe('Retirer');
  });

  test('runs no hook and asks for no signature', async () => {
    const { drafts } = await open();
    write('.git/hooks/post-merge', '#!/bin/sh\ntouch hook-a-tourne\n');
    execFileSync('chmod', ['+x', join(folder, '.git/hooks/post-merge')]);
    git('config', 'commit.gpgsign', 'true');
    git('config', 'gpg.program', '/bin/false');
    await save(drafts, 'publié');
    await drafts.publish(KEY);
    expect(existsSync(join(folder, 'hook-a-tourne'))).toBe(false);
  });
});

describe('the repository', () => {
  test('gets a neutral author when Git knows none, for these commits only', async () => {
    git('config', '--unset', 'user.name');
    git('config', '--unset', 'user.email');
    const empty = join(folder, 'rien');
    const before = { global: process.env.GIT_CONFIG_GLOBAL, system: process.env.GIT_CONFIG_SYSTEM };
    Object.assign(process.env, { GIT_CONFIG_GLOBAL: empty, GIT_CONFIG_SYSTEM: empty });
    try {
      const { drafts } = await open();
      await save(drafts, 'publié');
      await drafts.publish(KEY);
      expect(git('log', '-1', '--format=%an <%ae> %cn')).toBe('CMS local <cms@localhost> CMS local');
      expect(() => git('config', 'user.name')).toThrow();
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) Reflect.deleteProperty(process.env, `GIT_CONFIG_${name.toUpperCase()}`);
        else process.env[`GIT_CONFIG_${name.toUpperCase()}`] = value;
      }
    }
  });

  test('may hold the content deep inside, under any name', async () => {
    write('sites/sud/contenu/articles/x.md', 'x');
    commitAll('Plus grand dépôt');
    const { store, drafts } = await open('sites/sud/contenu');
    expect(await store.list('articles')).toEqual(['articles/x.md']);
    await save(drafts, 'profond');
    await drafts.publish(KEY);
    expect(onDisk(`sites/sud/contenu/${PATH}`)).toBe('profond');
  });

  test('may have the long identifiers of SHA-256', async () => {
    git('init', '-q', '-b', 'main', '--object-format=sha256', 'long');
    folder = join(folder, 'long');
    git('config', 'user.name', 'Camille');
    git('config', 'user.email', 'camille@exemple.example');
    write('content/articles/ancien.md', 'ancien');
    commitAll('Long');
    const { store, drafts } = await open();
    await save(drafts, 'neuf');
    await drafts.publish(KEY);
    await store.publish([{ path: 'articles/ancien.md', data: undefined }], 'Retirer');
    expect(git('ls-tree', '-r', '--name-only', 'HEAD')).toBe(`content/${PATH}`);
    folder = dirname(folder);
  });

  test('may be the content folder itself', async () => {
    git('init', '-q', '-b', 'main', 'seul');
    folder = join(folder, 'seul');
    git('config', 'user.name', 'Camille');
    git('config', 'user.email', 'camille@exemple.example');
    write('articles/x.md', 'x');
    commitAll('Seul');
    const { store, drafts } = await open('.');
    expect(await store.list('articles')).toEqual(['articles/x.md']);
    await save(drafts, 'racine');
    await drafts.publish(KEY);
    expect(onDisk(PATH)).toBe('racine');
    folder = dirname(folder);
  });

  test('is not used when it has no commit, does not follow the content, or does not exist', async () => {
    const reason = async (path: string) => openRepository(join(folder, path));
    write('.gitignore', 'prive/\n');
    write('prive/content/a.md', 'a');
    expect(await reason('prive/content')).toBe('le contenu n’est pas suivi par Git dans ce dépôt');
    git('init', '-q', 'vide');
    mkdirSync(join(folder, 'vide/content'));
    expect(await reason('vide/content')).toBe('ce dépôt Git n’a encore aucun commit');
    const outside = mkdtempSync(join(tmpdir(), 'hors-git-'));
    expect(await openRepository(outside)).toBe('ce dossier n’est pas dans un dépôt Git utilisable');
    rmSync(outside, { recursive: true });
  });
});
