import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSoundContent } from './content-folder.fixture.ts';
import { farm } from '../src/schema/sound-content.fixture.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  writeSoundContent(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Answers the real command by a pipe; spaces of French typography become plain ones. */
function answer(...lines: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'new-entry.ts')],
    {
      encoding: 'utf8',
      input: lines.map((line) => `${line}\n`).join(''),
      env: { ...process.env, CONTENT_DIR: folder },
    },
  );
  return { status, text: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' ') };
}

describe('npm run new', () => {
  it('explains itself without asking', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'new-entry.ts'), '--help'],
      { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('pose des questions en français');
    expect(stdout).not.toContain('Que voulez-vous ajouter');
  });

  it('asks in French, with hints and choices, and writes a producer that the check accepts', () => {
    const { status, text } = answer(
      'producteur',
      'Chèvrerie d’Été',
      'Du fromage.',
      'chèvre',
      '78120',
      '12/03/2026',
      'La rédaction',
    );
    expect(text).toContain('En une phrase — Ce qui est fait ou vendu, et ce qui est particulier.\n> ');
    expect(text).toContain(`✔ ${folder}/producers/chevrerie-d-ete.md est écrit et vérifié.`);
    expect(status).toBe(0);
    expect(read('producers/chevrerie-d-ete.md')).toBe(`---
name: Chèvrerie d’Été
summary: Du fromage.
categories:
  - chevre
commune: "78517"
verified:
  on: 2026-03-12
  by: la-redaction
---
`);
  });

  it('writes an article with its text and its author', () => {
    const { status } = answer(
      '7',
      'Au lac',
      'Une visite.',
      'Saveurs',
      'la-redaction',
      '2026-11-01',
      'On y va à pied.',
    );
    expect(status).toBe(0);
    expect(read('articles/au-lac.md')).toBe(`---
title: Au lac
summary: Une visite.
magazine: saveurs
authors:
  - author: la-redaction
published: 2026-11-01
---

On y va à pied.
`);
  });

  it('writes a title that looks like a date so that the check accepts it', () => {
    const fields = ['2026-12-05', 'Une visite.', 'Saveurs', 'la-redaction', '2026-11-21', 'On y va.'];
    expect(answer('7', ...fields, 'le-cinq').status).toBe(0);
    expect(read('articles/le-cinq.md')).toContain('title: "2026-12-05"\n');
    expect(read('articles/le-cinq.md')).toContain('published: 2026-11-21\n');
  });

  it('never overwrites: a name that is taken ends with a sentence', () => {
    const { status, text } = answer(
      '1',
      'Ferme du lac',
      'Autre.',
      'fromages',
      'Rambouillet',
      '',
      'la-redaction',
    );
    expect(text).toContain('producers/ferme-du-lac.md existe déjà.\nNom du fichier, sans .md');
    expect(text).toContain('✖ Réponses interrompues : rien n’est écrit.');
    expect(status).toBe(1);
    expect(read('producers/ferme-du-lac.md')).toBe(farm);
  });

  it('takes another file name when the first is taken', () => {
    const { status } = answer(
      '1',
      'Ferme du lac',
      'Autre.',
      'fromages',
      'Rambouillet',
      '',
      'la-redaction',
      'ferme-du-lac-bleu',
    );
    expect(status).toBe(0);
    expect(read('producers/ferme-du-lac-bleu.md')).toContain('name: Ferme du lac\n');
  });

  it('does not take a file name that leads elsewhere', () => {
    const { status, text } = answer(
      '1',
      'Ferme du lac',
      'Autre.',
      'fromages',
      'Rambouillet',
      '',
      'la-redaction',
      '../territory',
    );
    expect(text).toContain('✖ Nom du fichier : Écrivez des minuscules sans accent et des traits d’union,');
    expect(status).toBe(1);
  });

  it('asks for a file name, with an example, when the name gives none', () => {
    const fields = ['1', '!!!', 'Autre.', 'fromages', 'Rambouillet', '', 'la-redaction'];
    const { status, text } = answer(...fields, 'ferme-du-sommet');
    expect(text).toContain(
      'Ce nom ne donne pas de nom de fichier.\nNom du fichier, sans .md — Par exemple ferme-du-lac.\n> ',
    );
    expect(status).toBe(0);
    expect(read('producers/ferme-du-sommet.md')).toContain('name: "!!!"\n');
    expect(answer(...fields, '')).toMatchObject({ status: 1 });
    expect(answer(...fields).text).toContain('✖ Réponses interrompues : rien n’est écrit.');
  });

  it('refuses an empty text at its question when the page needs one', () => {
    const fields = ['7', 'Au lac', 'Une visite.', 'Saveurs', 'la-redaction', '2026-11-01'];
    const { status, text } = answer(...fields, ' ', 'On y va.');
    expect(text).toContain('✖ Texte : Il faut un texte, même court');
    expect(status).toBe(1);
  });

  it('answers a wrong number of the first list in one sentence', () => {
    const { status, text } = answer('99');
    expect(text).toContain('✖ Que voulez-vous ajouter ? Écrivez un nom ou un numéro de la liste, de 1 à 13.');
    expect(text.match(/1\. producteur/g)).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('stops at a piped answer that does not do, and writes nothing', () => {
    const { status, text } = answer('1', 'Ferme', 'Du fromage.', 'fromages', 'Atlantide');
    expect(text).toContain(
      '✖ Commune : « Atlantide » n’existe pas parmi les communes. Choisissez : 78517 (Rambouillet).',
    );
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'producers/ferme.md'))).toBe(false);
  });

  it('insists on the place when neither its name nor its listing is said, and asks one of them only', () => {
    const start = ['événement', 'Fête', 'Au lac.', '2026-12-05', '', '', '', 'Rambouillet'];
    expect(answer(...start, '', '').text).toContain('✖ Fiche du lieu : Il faut une réponse.');
    const { text } = answer(...start, 'La digue', '', 'Nous', 'fromages', 'gratuit');
    expect(text).not.toContain('Fiche du lieu');
    expect(text).toContain('events/fete.md est écrit et vérifié');
  });

  it('announces a ball that ends after midnight, for it asks the last day', () => {
    const when = ['05/12/2026', '06/12/2026', '21:00', '01:00'];
    const { status, text } = answer(
      ...['événement', 'Bal', 'À la salle.', ...when, 'Rambouillet'],
      ...['La salle', '', 'Nous', 'fromages', 'gratuit'],
    );
    expect(text).toContain(
      'Dernier jour — Vide : le même jour. Un bal qui finit après minuit finit le lendemain.',
    );
    expect(status).toBe(0);
    expect(read('events/bal.md')).toContain(
      'start: 2026-12-05\nend: 2026-12-06\nstartTime: "21:00"\nendTime: "01:00"\n',
    );
  });

  it('shows the faults that only the whole entry has, and writes nothing', () => {
    const { status, text } = answer(
      'événement',
      'Fête',
      'Au lac.',
      '2026-12-05',
      '',
      '20:00',
      '02:00',
      'Rambouillet',
      'La digue',
      '',
      'Nous',
      'fromages',
      'gratuit',
    );
    expect(text).toContain(
      `${folder}/events/fete.md\n  ✖ Fin (endTime) : l’heure de fin vient avant celle de début.`,
    );
    expect(text).toContain(
      'Pour ne pas perdre vos réponses, voici le texte de la fiche :\n\n---\ntitle: Fête\n',
    );
    expect(text).toContain('✖ Rien n’est écrit.');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'events/fete.md'))).toBe(false);
  });
});
