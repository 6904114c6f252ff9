import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSoundContent } from './content-folder.fixture.ts';
import { farm } from '../src/schema/sound-content.fixture.ts';

let folder = '';
const at = (path: string) => join(folder, 'content', path);

function write(path: string, text: string | Uint8Array) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  writeSoundContent(join(folder, 'content'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real command in the folder; spaces of French typography become plain ones. */
function run(environment: Record<string, string> = {}, ...args: string[]) {
  const script = join(import.meta.dirname, 'check-content.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '', ...environment },
  });
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

describe('npm run check:content', () => {
  it('says in one line that all is right, and succeeds', () => {
    const { status, text } = run();
    expect(text).toMatch(/^✔ Contenu : 5 fiches et 6 données de référence vérifiées en \d+,\d s\.\n$/);
    expect(status).toBe(0);
  });

  it('reports every wrong file in one run, writes no colour into a pipe, and fails', async () => {
    write(
      'producers/un.md',
      farm.replace(/Fromages de chèvre.*/, '').replace('Ferme du Lac', 'Ferme des Mares'),
    );
    write('producers/deux.md', '---js\nprocess.exit(0)\n---\n');
    write('producers/trois.mdx', '# <Alerte />');
    write('media/faux.jpg', '<svg onload="alert(1)"/>');
    write(
      'media/grande.png',
      await sharp({ create: { width: 8000, height: 5001, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    );
    write('media/lourde.jpg', Buffer.alloc(20_000_000, Uint8Array.from([0xff, 0xd8, 0xff])));
    symlinkSync('/etc/hostname', at('producers/lien.md'));
    symlinkSync('/etc', at('producers/dossier'));
    const { status, text } = run();
    expect(text).toBe(`content/media/faux.jpg
  ✖ Ce n’est pas une photo, malgré son nom.
    → Enregistrez l’image en JPEG, PNG ou WebP.
content/media/grande.png
  ✖ Cette photo compte 41 millions de pixels, plus de 40.
    → Réduisez-la à 2000 pixels de large.
content/media/lourde.jpg
  ✖ Cette photo est abîmée : elle ne s’ouvre pas.
    → Enregistrez-la de nouveau.
  ✖ Cette photo pèse 19,1 Mo, plus de 8 Mo.
    → Réduisez-la à 2000 pixels de large et enregistrez-la en JPEG.
content/producers/deux.md
  ✖ Ligne 1 : l’en-tête « ---js » n’est pas accepté.
    → Écrivez les champs en YAML entre deux lignes qui ne contiennent que ---.
content/producers/dossier
  ✖ C’est un lien vers un autre fichier.
    → Copiez le fichier lui-même à cette place.
content/producers/lien.md
  ✖ C’est un lien vers un autre fichier.
    → Copiez le fichier lui-même à cette place.
content/producers/trois.mdx
  ✖ Les fichiers .mdx exécutent du code : ils sont refusés.
    → Écrivez le texte en Markdown, dans un fichier .md.
content/producers/un.md
  ✖ En une phrase (summary) : ce champ est vide.
    → Écrivez une valeur après « summary: ». Ce qui est fait ou vendu, et ce qui est particulier.
content/media/grande.png
  ! Aucune fiche ne montre cette photo.
    → Montrez-la dans une fiche, ou supprimez le fichier.
content/media/lourde.jpg
  ! Aucune fiche ne montre cette photo.
    → Montrez-la dans une fiche, ou supprimez le fichier.
9 problèmes dans 3 fiches sur 8 et 5 autres fichiers. Aide : CONTRIBUTING.md
`);
    expect(status).toBe(1);
  });

  it('reads the folder that CONTENT_DIR names', () => {
    write('producers/un.md', 'rien');
    const { status, text } = run({ CONTENT_DIR: join(folder, 'content/producers') });
    expect(text).toContain('ferme-du-lac.md\n  ✖ Ce fichier n’est pas attendu ici.');
    expect(status).toBe(1);
  });

  it('says what to do when there is no content', () => {
    const { status, text } = run({ CONTENT_DIR: 'ailleurs' });
    expect(text).toMatch(
      /^✖ Le dossier .*ailleurs n’existe pas\.\n {2}→ Lancez la commande à la racine du projet\.\n$/,
    );
    expect(status).toBe(1);
  });

  describe('compared with a revision', () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    const farmAt = (phone: string) => farm.replace('verified:', `contact: { phone: "${phone}" }\nverified:`);

    beforeEach(() => {
      write('producers/ferme-du-lac.md', farmAt('01 30 41 00 10'));
      git('init', '-q', '-b', 'main');
      git('-c', 'user.name=Camille', '-c', 'user.email=c@exemple.example', 'add', '-A');
      git('-c', 'user.name=Camille', '-c', 'user.email=c@exemple.example', 'commit', '-q', '-m', 'Départ');
    });

    it('asks for a second reader where people would be led elsewhere', () => {
      write('producers/ferme-du-lac.md', farmAt('01 30 41 00 99'));
      const { status, text } = run({}, '--since', 'main');
      expect(text).toContain(
        'Téléphone (contact.phone) : c’était « 01 30 41 00 10 », c’est « 01 30 41 00 99 ».',
      );
      expect(text).toContain('Qu’une deuxième personne le confirme');
      expect(status).toBe(0);
      expect(run({}).text).not.toContain('c’était');
    });

    it('writes the same for the pages of a forge', () => {
      write('producers/ferme-du-lac.md', farmAt('01 30 41 00 99').replace('[fromages]', '[absente]'));
      const { text } = run({}, '--since', 'main', '--annotations', 'github');
      expect(text).toMatch(/^::error file=content\/producers\/ferme-du-lac\.md,line=4::Catégorie/m);
      expect(text).toMatch(/^::warning file=content\/producers\/ferme-du-lac\.md,line=6::Téléphone/m);
      run({}, '--annotations', 'rapport.json');
      const issues = JSON.parse(readFileSync(join(folder, 'rapport.json'), 'utf8')) as unknown[];
      expect(issues).toEqual([expect.objectContaining({ severity: 'major' })]);
    });

    it('says what it does not understand', () => {
      expect(run({}, '--since', 'jamais').text).toContain('Git ne connaît pas « jamais ».');
      expect(run({}, '--depuis', 'main').text).toContain('Ces options ne sont pas comprises');
    });
  });
});
