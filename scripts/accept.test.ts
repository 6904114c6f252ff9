import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeProposal } from '../src/domain/proposal/code.ts';
import { proposalMessage } from '../src/domain/proposal/message.ts';
import type { Proposal } from '../src/domain/proposal/proposal.ts';
import { gitIn, startRepository, writeSoundContent } from './content-folder.fixture.ts';

let folder = '';

const git = (...args: string[]) => gitIn(folder, ...args);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accept-'));
  writeSoundContent(join(folder, 'content'));
  startRepository(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the real command in the folder; spaces of French typography become plain ones. */
function run(input: string, ...args: string[]) {
  const script = join(import.meta.dirname, 'accept.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, CONTENT_DIR: '' },
  });
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

const proposal: Proposal = {
  collection: 'producers',
  data: {
    name: 'Ferme des Trois Mares',
    summary: 'Fromages de chèvre, le samedi.',
    categories: ['fromages'],
    commune: '78517',
  },
  tie: 'own',
  note: 'À bientôt',
  on: '2026-11-20',
};
const message = proposalMessage(proposal, []);
const SLUG = 'ferme-des-trois-mares';
const BRANCH = `cms/producers/${SLUG}`;
const ENTRY = `content/producers/${SLUG}.md`;

describe('npm run accept', () => {
  test('makes of a message a draft of the CMS, and tells it', () => {
    const { status, text } = run(`> ${message.replaceAll('\n', '\n> ')}`, '--by', 'la-redaction');
    expect(text).toContain('Nouvelle fiche : Ferme des Trois Mares\nProposé le 20 novembre 2026.');
    expect(text).toContain('Mot pour l’équipe : À bientôt');
    expect(text).toContain(`✔ Brouillon prêt, sur la branche ${BRANCH}.`);
    expect(status).toBe(0);
    expect(git('show', `${BRANCH}:${ENTRY}`)).toContain('name: Ferme des Trois Mares');
    expect(git('log', '-1', '--format=%an : %s', BRANCH)).toBe(
      `Camille : Proposition : producers/${SLUG}.md`,
    );
    expect(git('config', `branch.${BRANCH}.description`)).toBe('decap-cms/pending_review');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('says what the check would say, and still keeps the draft', () => {
    const { status, text } = run(message);
    expect(text).toMatch(/✖ Vérification \(verified\) : ce champ manque/);
    expect(status).toBe(0);
    expect(git('branch', '--list', 'cms/*')).toContain(BRANCH);
  });

  test('does not make the same draft twice', () => {
    run(message);
    const tip = git('rev-parse', BRANCH);
    const { status, text } = run(message);
    expect(text).toContain(`Un brouillon « ${BRANCH} » existe déjà`);
    expect(status).toBe(1);
    expect(git('rev-parse', BRANCH)).toBe(tip);
  });

  test('takes the photos of an archive, drawn again, and nothing that it hides', async () => {
    const photos = [{ src: `../media/${SLUG}-1.jpg`, alt: 'Trois mares', credit: 'Moi' }];
    const code = encodeProposal({ ...proposal, data: { ...proposal.data, photos } });
    const picture = { width: 2400, height: 1200, channels: 3, background: '#c98a3c' } as const;
    const photo = await sharp({ create: picture })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 38/1 0/1' } })
      .jpeg()
      .toBuffer();
    const files = {
      'proposition.txt': strToU8(code),
      [`../../${SLUG}-1.jpg`]: new Uint8Array(photo),
      '../../../evade.jpg': strToU8('x'),
    };
    writeFileSync(join(folder, 'recu.zip'), zipSync(files));
    const { status, text } = run('', 'recu.zip', '--by', 'la-redaction');
    expect(status, text).toBe(0);
    const kept = execFileSync('git', ['show', `${BRANCH}:content/media/producers/${SLUG}-1.jpg`], {
      cwd: folder,
    });
    const { exif, width } = await sharp(kept).metadata();
    expect({ exif, width }).toEqual({ exif: undefined, width: 2000 });
    expect(git('diff', '--name-only', 'main', BRANCH).split('\n')).toEqual([
      `content/media/producers/${SLUG}-1.jpg`,
      ENTRY,
    ]);
    expect(existsSync(join(folder, '..', 'evade.jpg'))).toBe(false);
  });

  test('prepares the entry without a photo that is not there, or is none', () => {
    const photos = [{ src: '../media/absente.jpg', alt: 'Rien', credit: 'Moi' }];
    const code = encodeProposal({ ...proposal, data: { ...proposal.data, photos } });
    expect(run(code).text).toContain('La photo « absente.jpg » n’est pas jointe');
    git('branch', '-D', BRANCH);
    writeFileSync(join(folder, 'absente.jpg'), 'MZ un programme');
    writeFileSync(join(folder, 'message.txt'), code);
    expect(run('', 'message.txt', 'absente.jpg').text).toContain('La photo « absente.jpg » ne s’ouvre pas');
    expect(git('show', `${BRANCH}:${ENTRY}`)).not.toContain('photo');
  });

  test('takes the only photo that was given under another name, and says what is of no use', async () => {
    const photos = [{ src: `../media/${SLUG}-1.jpg`, alt: 'Trois mares', credit: 'Moi' }];
    const code = encodeProposal({ ...proposal, data: { ...proposal.data, photos } });
    const picture = { width: 40, height: 20, channels: 3, background: '#c98a3c' } as const;
    writeFileSync(join(folder, 'IMG_4031.jpg'), await sharp({ create: picture }).jpeg().toBuffer());
    writeFileSync(join(folder, 'message.txt'), code);
    const { text } = run('', 'message.txt', 'IMG_4031.jpg');
    expect(text).toContain(`« IMG_4031.jpg » est prise pour la photo « ${SLUG}-1.jpg ».`);
    expect(git('show', `${BRANCH}:${ENTRY}`)).toContain(`../media/producers/${SLUG}-1.jpg`);
    git('branch', '-D', BRANCH);
    writeFileSync(join(folder, 'message.txt'), message);
    expect(run('', 'message.txt', 'IMG_4031.jpg').text).toContain('« IMG_4031.jpg » n’a pas servi');
  });

  test('writes into a folder for a program that has no draft to make', () => {
    const { status } = run(message, '--into', 'sortie', '--by', 'la-redaction');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'sortie/producers', `${SLUG}.md`), 'utf8')).toContain('Trois Mares');
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  test('writes nothing when one only wants to see', () => {
    expect(run(message, '--dry-run').text).toContain('Rien n’est écrit');
    expect(git('branch', '--list', 'cms/*')).toBe('');
    expect(readdirSync(join(folder, 'content/producers'))).not.toContain(`${SLUG}.md`);
  });

  const unreadable: [string, string, string][] = [
    ['a message without code', 'Bonjour !', 'Il n’y a pas de code dans ce message'],
    ['a code that lost its end', message.slice(0, -30), 'Le code de ce message est abîmé ou incomplet'],
    [
      'a code of another program',
      encodeProposal({ collection: 'territory', data: {}, tie: 'own', on: '2026-11-20' }),
      '« territory » n’est pas une valeur possible',
    ],
    [
      'a way out of the content',
      encodeProposal({ ...proposal, corrects: '../../../etc/passwd' }),
      'ce n’est pas le nom d’une fiche',
    ],
    ['a list', encodeProposal(['x']), 'Ce code n’a pas été fait par le formulaire du site'],
  ];
  for (const [what, text, said] of unreadable)
    test(`refuses ${what} in a French sentence, and writes nothing`, () => {
      const answer = run(text);
      expect(answer.text).toContain(said);
      expect(answer.text).not.toMatch(/Error|undefined|Invalid/);
      expect(answer.status).toBe(1);
      expect(git('branch', '--list', 'cms/*')).toBe('');
      expect(git('status', '--porcelain')).toBe('');
    });

  test('shows no sign of a terminal that a stranger wrote', () => {
    const hostile = { ...proposal, data: { ...proposal.data, name: 'Ferme \u001b[31mrouge' } };
    expect(run(encodeProposal(hostile)).text).not.toContain('\u001b');
  });
});
