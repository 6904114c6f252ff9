import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vcalendar, vevent } from '../../src/domain/import/import.fixture.ts';
import { checkContent } from '../../src/schema/faults.ts';
import { readContentFiles } from '../content-files.ts';
import { importLines } from '../../src/domain/import/report-words.ts';
import { printed } from '../sources/command.ts';
import { type SourceOptions, SourcesFault } from '../sources/sources.ts';
import { importAgenda } from './import-agenda.ts';
import { writeSoundContent } from '../content-folder.fixture.ts';
import {
  LOCAL_LIMITS,
  type LocalFeeds,
  enormous,
  endless,
  fakeClock,
  hangUp,
  redirect,
  silent,
  startFeeds,
  status,
  text,
} from '../fetch/local-feeds.fixture.ts';

const today = '2026-11-22';

let feeds: LocalFeeds;
let folder = '';

beforeAll(async () => {
  feeds = await startFeeds();
});
afterAll(() => feeds.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  writeSoundContent(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const eventFiles = () => readdirSync(join(folder, 'events')).sort();

/** Every file of the folder with its text. */
const snapshot = () => Object.fromEntries(eventFiles().map((name) => [name, read(`events/${name}`)]));

const edit = (path: string, from: string, to: string) => {
  expect(read(path)).toContain(from);
  write(path, read(path).replace(from, to));
};

interface Source {
  id: string;
  kind?: string;
  path?: string;
  more?: string;
}

const sourcesFile = (...sources: Source[]) =>
  write(
    'sources.yaml',
    `sources:\n${sources
      .map(
        ({ id, kind = 'ical', path = `/${id}`, more = '' }) =>
          `  - { id: ${id}, name: La source ${id}, kind: ${kind}, url: 'https://feeds.example${path}', categories: [fromages], commune: '78517', licence: Licence Ouverte 2.0${more} }`,
      )
      .join('\n')}\nfeeds: []\n`,
  );

/** The real import, with its report; spaces of French typography become plain ones. */
async function run(more: Partial<SourceOptions> = {}) {
  const options = {
    ...{ contentDir: folder, today, limits: LOCAL_LIMITS, clock: fakeClock(), isDryRun: false },
    ...{ locate: feeds.locate, ...more },
  };
  const result = await importAgenda(options);
  const report = printed(importLines(result, { root: 'content', isDryRun: options.isDryRun }));
  return { ...result, report: report.replace(/[\u00a0\u202f]/g, ' ') };
}

const evening = 'DTSTART;TZID=Europe/Paris:20261205T200000';
const bal = (...lines: string[]) =>
  vevent(
    'UID:bal@x',
    'SUMMARY:Bal d’hiver',
    evening,
    'LOCATION:Salle Patenôtre\\, Rambouillet',
    'DESCRIPTION:On danse.',
    ...lines,
  );
const concert = vevent('UID:concert@x', 'SUMMARY:Concert', 'DTSTART;VALUE=DATE:20261212');

describe('an import', () => {
  it('writes an entry to review, which the content check accepts', async () => {
    sourcesFile({ id: 'mairie' });
    feeds.answers['/mairie'] = text(vcalendar(bal('URL:https://mairie.example/bal')));
    const { report, failed } = await run();
    expect(failed).toEqual([]);
    expect(read('events/bal-d-hiver.md')).toBe(`---
title: Bal d’hiver
summary: On danse.
start: 2026-12-05
startTime: "20:00"
commune: "78517"
place:
  name: Salle Patenôtre
organiser: La source mairie
price: À demander à l’organisateur
categories:
  - fromages
updated: 2026-11-22
approved: false
source:
  feed: mairie
  id: bal@x
  url: https://mairie.example/bal
  imported:
${read('events/bal-d-hiver.md').split('imported:\n')[1]?.split('---')[0] ?? ''}---

On danse.
`);
    expect(report).toBe(`La source mairie (mairie)
  + Bal d’hiver, samedi 5 décembre : content/events/bal-d-hiver.md
  Rien d’autre.
✔ 1 source lue : 1 événement nouveau, aucun mis à jour.
  Relisez-les : un événement repris paraît quand « approved » devient true. Pour en refuser un, laissez
  « approved: false » ; un fichier supprimé serait repris à l’import suivant.`);
    const { faults } = checkContent(await readContentFiles(folder), { today });
    expect(faults.filter(({ path }) => path.startsWith('events/bal'))).toEqual([]);
  });

  it('reads every format', async () => {
    const timings = [{ begin: '2026-12-06T20:00:00+01:00', end: '2026-12-06T22:00:00+01:00' }];
    const location = { name: 'Le lavoir', city: 'Rambouillet', insee: '78517' };
    const place = { name: 'Le hangar', address: 'Rambouillet' };
    feeds.answers['/oa'] = text(
      JSON.stringify({ total: 1, events: [{ uid: 1, title: { fr: 'Veillée' }, timings, location }] }),
    );
    feeds.answers['/api/events'] = text(
      JSON.stringify([{ id: 1, title: 'Scène ouverte', start_datetime: 1_796_500_000, place }]),
    );
    feeds.answers['/@amis/feed/ics'] = text(
      vcalendar(vevent('SUMMARY:Goûter', 'ORGANIZER:Les amis', evening)),
    );
    sourcesFile(
      { id: 'oa', kind: 'openagenda' },
      { id: 'gancio', kind: 'gancio', path: '/' },
      { id: 'amis', kind: 'mobilizon', path: '/@amis' },
    );
    await run();
    expect(eventFiles()).toEqual(['fete-du-lac.md', 'gouter.md', 'scene-ouverte.md', 'veillee.md']);
  });

  it('takes once an event that its source gives twice', async () => {
    const timings = [{ begin: '2026-12-06T20:00:00+01:00' }];
    const events = ['Bal', 'Grand bal'].map((title) => ({ uid: 1, title, timings }));
    feeds.answers['/oa'] = text(JSON.stringify({ total: 2, events }));
    sourcesFile({ id: 'oa', kind: 'openagenda' });
    const { report, refused } = await run();
    expect(refused).toEqual([]);
    expect(report).toContain('1 événement nouveau, aucun mis à jour.');
    expect(eventFiles()).toEqual(['fete-du-lac.md', 'grand-bal.md']);
  });

  it('done twice changes nothing the second time', async () => {
    const rule = vevent(
      'UID:r',
      'SUMMARY:Atelier',
      evening,
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Paris:20261226T200000',
    );
    const list = vevent('UID:l', 'SUMMARY:Lune', evening, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1');
    const trap = vevent(
      'UID:t',
      `SUMMARY:${'=cmd() \\n BEGIN:VEVENT '.repeat(15)}`,
      evening,
      'DESCRIPTION:<script>x</script># *a*\\n1. b',
    );
    feeds.answers['/mairie'] = text(vcalendar(bal(), concert, rule, list, trap));
    sourcesFile({ id: 'mairie' });
    expect((await run()).refused).toEqual([]);
    const before = snapshot();
    expect(Object.keys(before)).toHaveLength(6);
    const { report } = await run();
    expect(snapshot()).toEqual(before);
    expect(report).toBe(
      'La source mairie (mairie)\n  5 événements inchangés.\n✔ 1 source lue : aucun événement nouveau, aucun mis à jour.',
    );
  });

  it('shows on trial what would change, and writes nothing', async () => {
    feeds.answers['/mairie'] = text(vcalendar(bal()));
    sourcesFile({ id: 'mairie' });
    const before = snapshot();
    const { report } = await run({ isDryRun: true });
    expect(snapshot()).toEqual(before);
    expect(report).toContain('+ Bal d’hiver, samedi 5 décembre : content/events/bal-d-hiver.md');
    expect(report).toMatch(/Essai : rien n’est écrit\.$/);
  });

  it('says apart what is outside, over, cancelled or known', async () => {
    const paris = vevent('UID:2', 'SUMMARY:Ailleurs', evening, 'LOCATION:1 rue X\\, 75011 Paris');
    const over = vevent('UID:3', 'SUMMARY:Hier', 'DTSTART;VALUE=DATE:20261121');
    const cancelled = vevent('UID:4', 'SUMMARY:ANNULÉ - Loto', evening);
    const fete = vevent('UID:5', 'SUMMARY:FÊTE DU LAC', 'DTSTART;VALUE=DATE:20261205');
    const lost = vevent('UID:6', 'SUMMARY:Sans date');
    feeds.answers['/mairie'] = text(vcalendar(paris, over, cancelled, fete, lost));
    sourcesFile({ id: 'mairie' });
    const { report } = await run();
    expect(report).toBe(`La source mairie (mairie)
  = FÊTE DU LAC : déjà dans l’agenda, content/events/fete-du-lac.md
  ✖ Sans date n’est pas repris : sa date manque ou n’existe pas.
  1 événement hors du territoire, 1 événement passé, 1 événement annulé avant d’être repris.
✔ 1 source lue : aucun événement nouveau, aucun mis à jour.`);
  });
});

describe('an import after another', () => {
  beforeEach(async () => {
    feeds.answers['/mairie'] = text(vcalendar(bal(), concert));
    sourcesFile({ id: 'mairie' });
    await run();
  });
  const path = 'events/bal-d-hiver.md';

  it('takes what the source changes, and nothing else', async () => {
    edit(path, 'title: Bal d’hiver', '# Relu par Aline.\ntitle: Bal d’hiver');
    edit(path, 'approved: false', 'approved: true # vu');
    feeds.answers['/mairie'] = text(vcalendar(bal().replace('20261205T20', '20261206T21'), concert));
    const before = read(path);
    const { report } = await run({ today: '2026-11-23' });
    expect(report).toContain('↻ content/events/bal-d-hiver.md : dates\n  1 événement inchangé.');
    const marks = /dates: \w+/;
    expect(read(path).replace(marks, '')).toBe(
      before
        .replace('start: 2026-12-05', 'start: 2026-12-06')
        .replace('"20:00"', '"21:00"')
        .replace('updated: 2026-11-22', 'updated: 2026-11-23')
        .replace(marks, '')
        .replace('---\n\nOn danse', 'revision: 1\n---\n\nOn danse'),
    );
  });

  it('keeps what a volunteer corrected, fields and text, and says what differs', async () => {
    edit(path, 'startTime: "20:00"', 'startTime: 20:30');
    edit(path, '---\n\nOn danse.', '---\n\nOn danse *jusqu’à minuit*.');
    edit(path, 'place:\n  name: Salle Patenôtre', 'place: { listing: producers/ferme-du-lac }');
    const before = read(path);
    feeds.answers['/mairie'] = text(
      vcalendar(
        bal()
          .replace('20261205T20', '20261205T19')
          .replace('On danse.', 'On chante.')
          .replace('Patenôtre', 'neuve'),
        concert,
      ),
    );
    const { report } = await run();
    expect(report).toContain(
      '! content/events/bal-d-hiver.md, dates : la fiche dit « samedi 5 décembre 2026 à 20 h 30 », corrigé ici et gardé. La source dit maintenant « samedi 5 décembre 2026 à 19 h ».',
    );
    expect(report).toContain('description : la fiche dit « On danse *jusqu’à minuit*. »');
    expect(report).toContain('lieu : la fiche dit « 78517, producers/ferme-du-lac »');
    // What nobody touched follows: the sentence comes from the description.
    const marks = /summary: x[0-9a-f]{8}/;
    expect(read(path).replace(marks, '')).toBe(
      before
        .replace('summary: On danse.', 'summary: On chante.')
        .replace(marks, '')
        .replace('---\n\nOn danse *', 'revision: 1\n---\n\nOn danse *'),
    );
    const after = snapshot();
    await run();
    expect(snapshot()).toEqual(after);
  });

  it('names what is no longer in the source, and cancels what the source cancels', async () => {
    feeds.answers['/mairie'] = text(vcalendar(bal('STATUS:CANCELLED')));
    const { report } = await run();
    expect(report).toContain(
      '? Concert n’est plus dans la source. Est-ce annulé ? Voyez content/events/concert.md, qui n’a pas changé.',
    );
    expect(report).toContain('↻ content/events/bal-d-hiver.md : état');
    expect(read(path)).toContain('status: cancelled\n');
    expect(read(path)).toContain('approved: false\n');
  });

  it('does not write what the content check would refuse, and says why', async () => {
    edit(path, 'place:\n  name: Salle Patenôtre', 'place: {}');
    feeds.answers['/mairie'] = text(vcalendar(bal().replace('20261205T20', '20261205T19'), concert));
    const before = snapshot();
    const { report, refused } = await run();
    expect(refused).toHaveLength(1);
    expect(report).toContain(
      '✖ bal-d-hiver (content/events/bal-d-hiver.md) n’est pas écrit :\n    Lieu (place) : il manque le lieu.',
    );
    expect(snapshot()).toEqual(before);
  });

  it.each([
    ['answers a web page', text('<!doctype html><title>Agenda</title>'), 'c’est une page web, pas un flux.'],
    [
      'answers half a calendar',
      text(vcalendar(bal()).slice(0, 120)),
      'le calendrier est coupé avant sa fin.',
    ],
    ['answers nothing', text(''), 'la réponse est vide.'],
    ['answers something else', text('{"a": 1}'), 'ce n’est pas un calendrier iCalendar.'],
    ['answers without end', endless, 'elle n’a pas répondu en 0,2 s.'],
    ['never answers', silent, 'elle n’a pas répondu en 0,2 s.'],
    ['hangs up', hangUp, 'elle est injoignable (ECONNRESET).'],
    ['sends too much', enormous, 'elle envoie plus de 200 ko.'],
    ['is not there any more', status(404), 'elle répond 404 (page introuvable).'],
    ['is for its members', status(403), 'elle répond 403 (accès refusé).'],
    ['is broken', status(503), 'elle répond 503 (panne du site).'],
    ['sends round in circles', redirect('/mairie'), 'elle renvoie d’adresse en adresse.'],
    [
      'sends to another protocol',
      redirect('ftp://feeds.example/x'),
      'elle renvoie vers ftp://feeds.example/x, qui n’est pas une adresse sûre (https).',
    ],
  ])('keeps everything of a source that %s, says so, and reads the others', async (_, answer, said) => {
    const before = snapshot();
    feeds.answers['/mairie'] = answer;
    feeds.answers['/comite'] = text(vcalendar(vevent('UID:9', 'SUMMARY:Loto', evening)));
    sourcesFile({ id: 'mairie' }, { id: 'comite' });
    const { report, failed } = await run({
      limits: { ...LOCAL_LIMITS, seconds: answer === endless || answer === silent ? 0.2 : 5 },
    });
    expect(failed.map(({ source }) => source.id)).toEqual(['mairie']);
    expect(report).toContain(`✖ La source mairie (mairie) : ${said}`);
    expect(report).toContain('Ce qui en avait été repris reste tel quel.');
    expect(report).toContain('✖ 1 source lue, 1 en échec : 1 événement nouveau');
    expect(snapshot()).toEqual({ ...before, 'loto.md': expect.any(String) });
  });

  it('leaves a site that is tired alone, and the other agendas that it holds', async () => {
    const before = snapshot();
    feeds.answers['/mairie'] = status(429, { 'retry-after': '300' });
    feeds.answers['/comite'] = text(vcalendar());
    sourcesFile({ id: 'mairie' }, { id: 'comite' });
    const { report } = await run();
    expect(report).toContain(
      '✖ La source mairie (mairie) : elle répond 429 (trop de demandes). Attendez 5 minutes.',
    );
    expect(report).toContain('✖ La source comite (comite) : le site a demandé d’attendre');
    expect(snapshot()).toEqual(before);
  });

  it('follows a few redirections, and reads what old programs write', async () => {
    feeds.answers['/mairie'] = redirect('/neuf');
    feeds.answers['/neuf'] = text(Buffer.from(vcalendar(vevent('UID:é', 'SUMMARY:Été', evening)), 'latin1'));
    await run();
    expect(read('events/ete.md')).toContain('title: Été\n');
  });
});

describe('sources', () => {
  it('that are not followed are not read, but on demand', async () => {
    feeds.answers['/mairie'] = text(vcalendar(bal()));
    sourcesFile({ id: 'mairie', more: ', active: false' });
    expect((await run()).report).toBe(
      '✔ aucune source lue, 1 non suivie : aucun événement nouveau, aucun mis à jour.',
    );
    expect((await run({ only: 'mairie' })).report).toContain('1 événement nouveau');
  });

  it('with a fault stop the command before anything is asked', async () => {
    sourcesFile({ id: 'mairie', kind: 'rss' });
    await expect(run()).rejects.toThrow(SourcesFault);
    await expect(run()).rejects.toThrow('sources.yaml a des erreurs : lancez npm run check:content');
    sourcesFile({ id: 'mairie' }, { id: 'mairie', path: '/autre' });
    await expect(run()).rejects.toThrow(SourcesFault);
  });

  it('whose address cannot be read fail alone', async () => {
    feeds.answers['/mairie'] = text(vcalendar(bal()));
    sourcesFile({ id: 'mairie' }, { id: 'port', path: ':99999/a' });
    const { report, failed } = await run();
    expect(failed).toHaveLength(1);
    expect(report).toContain(
      '✖ La source port (port) : son adresse est illisible : corrigez-la dans sources.yaml.',
    );
    expect(report).toContain('1 événement nouveau');
  });

  it('that give only a part of what they have are told, and nothing is said to be gone', async () => {
    const timings = [{ begin: '2026-12-06T20:00:00+01:00' }];
    const answer = (...ids: number[]) =>
      text(JSON.stringify({ total: 3, events: ids.map((uid) => ({ uid, title: `Bal ${uid}`, timings })) }));
    sourcesFile({ id: 'oa', kind: 'openagenda' });
    feeds.answers['/oa'] = answer(1, 2);
    await run();
    feeds.answers['/oa'] = answer(2);
    expect((await run()).report).toContain(
      '1 événement inchangé. La source en a d’autres, qu’elle n’a pas donnés.\n✔',
    );
  });

  it('wait when an event of the agenda cannot be read: it could be imported twice', async () => {
    feeds.answers['/mairie'] = text(vcalendar(bal()));
    sourcesFile({ id: 'mairie' });
    await run();
    write('events/bal-d-hiver.md', 'plus rien');
    await expect(run()).rejects.toThrow(
      'events/bal-d-hiver.md n’est pas lisible : lancez npm run check:content',
    );
    expect(eventFiles()).toEqual(['bal-d-hiver.md', 'fete-du-lac.md']);
  });

  it('may be missing', async () => {
    rmSync(join(folder, 'sources.yaml'));
    expect((await run()).report).toContain('aucune source lue');
  });
});
