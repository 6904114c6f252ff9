import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Told,
  atom,
  bluesky,
  jsonFeed,
  mastodon,
  rdf,
  wordpress,
  youtube,
} from '../../src/domain/collect/feeds.fixture.ts';
import { collectLines } from '../../src/domain/collect/report-words.ts';
import { checkContent } from '../../src/schema/faults.ts';
import { soundContent } from '../../src/schema/sound-content.fixture.ts';
import { readContentFiles } from '../content-files.ts';
import {
  LOCAL_LIMITS,
  type LocalFeeds,
  endless,
  enormous,
  fakeClock,
  hangUp,
  redirect,
  silent,
  startFeeds,
  status,
  text,
  versioned,
} from '../fetch/local-feeds.fixture.ts';
import { FETCH_LIMITS } from '../fetch/send-request.ts';
import { printed } from '../sources/command.ts';
import { SourcesFault } from '../sources/sources.ts';
import { writeSoundContent } from '../content-folder.fixture.ts';
import { type CollectOptions, collect } from './collect.ts';

const today = '2026-11-22';

let feeds: LocalFeeds;
let folder = '';
let statePath = '';

beforeAll(async () => {
  feeds = await startFeeds();
});
afterAll(() => feeds.close());

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'collect-'));
  folder = join(home, 'content');
  statePath = join(home, 'state', 'state.json');
  writeSoundContent(folder);
  hashtag('#mis78');
  for (const path of Object.keys(feeds.answers)) Reflect.deleteProperty(feeds.answers, path);
  feeds.asked.length = 0;
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const hashtag = (tag: string) =>
  write(
    'territory.yaml',
    (soundContent.get('territory.yaml') ?? '').replace(/^hashtag: .*$/m, `hashtag: '${tag}'`),
  );

const read = (slug: string) => readFileSync(join(folder, `mentions/${slug}.md`), 'utf8');

/** Every mention with its text, by slug. */
function snapshot(): Record<string, string> {
  mkdirSync(join(folder, 'mentions'), { recursive: true });
  const names = readdirSync(join(folder, 'mentions')).sort();
  return Object.fromEntries(names.map((name) => [name.replace('.md', ''), read(name.replace('.md', ''))]));
}

const slugs = () => Object.keys(snapshot());

function edit(slug: string, from: string, to: string): void {
  expect(read(slug)).toContain(from);
  write(`mentions/${slug}.md`, read(slug).replace(from, to));
}

/** Follows feeds of the local server, by their identifiers. */
const follow = (...ids: string[]) =>
  write(
    'sources.yaml',
    `sources: []\nfeeds:\n${ids
      .map((id) => `  - { id: ${id}, name: Le ${id}, url: 'https://${id}.example/${id}', magazine: saveurs }`)
      .join('\n')}\n`,
  );

/** The real collect, with its report; spaces of French typography become plain ones. */
async function run(more: Partial<CollectOptions> = {}) {
  const options = {
    ...{ contentDir: folder, today, limits: LOCAL_LIMITS, clock: fakeClock(), isDryRun: false },
    ...{ locate: feeds.locate, statePath, ...more },
  };
  const result = await collect(options);
  const report = printed(collectLines(result, { root: 'content', isDryRun: options.isDryRun }));
  return { ...result, report: report.replace(/[\u00a0\u202f]/g, ' ') };
}

const tomme: Told = {
  id: 'tomme',
  title: 'La tomme est sortie',
  url: 'https://blog.example/tomme',
  html: '<p>Trois mois de cave. #mis78</p>',
  date: '2026-11-20T10:00:00Z',
};
const miel: Told = {
  id: 'miel',
  title: 'Le miel de lande',
  url: 'https://blog.example/miel',
  html: '<p>Peu de pots. #mis78</p>',
  date: '2026-11-18T10:00:00Z',
};
const old: Told = {
  id: 'vieux',
  title: 'Bonjour',
  url: 'https://blog.example/1',
  date: '2026-01-02T10:00:00Z',
};

const serve = (path: string, feed: string) => (feeds.answers[path] = text(feed));

/** As one of another kind would write it. */
const sameDay = { published: '2026-11-20', title: 'La tomme est sortie' };

describe('a collect', () => {
  it('writes a draft to approve, which the content check accepts', async () => {
    follow('blog');
    serve('/blog', wordpress([tomme, old]));
    const { report, failed } = await run();
    expect(failed).toEqual([]);
    expect(read('la-tomme-est-sortie')).toBe(`---
title: La tomme est sortie
url: https://blog.example/tomme
source: Le blog
published: 2026-11-20
excerpt: "Trois mois de cave. #mis78"
magazine: saveurs
approved: false
origin:
  feed: blog
  id: tomme
  mark: ${/mark: (x\w{8})\n/.exec(read('la-tomme-est-sortie'))?.[1]}
---
`);
    expect(report).toBe(`Le blog (blog)
  + La tomme est sortie, vendredi 20 novembre 2026 : content/mentions/la-tomme-est-sortie.md
  1 publication sans le mot-dièse.
✔ 1 source lue : 1 relevé nouveau, aucun mis à jour.
  Relisez-les : un relevé paraît quand « approved » devient true. Pour en refuser un, laissez
  « approved: false » ; un fichier supprimé serait relevé de nouveau.`);
    const { faults } = checkContent(await readContentFiles(folder), { today });
    expect(faults.filter(({ path }) => path.startsWith('mentions'))).toEqual([]);
  });

  it('reads every format', async () => {
    const one = (id: string): Told[] => [
      {
        ...tomme,
        id,
        title: `Titre ${id}`,
        html: `Texte du ${id}, assez long pour une phrase. #mis78`,
        url: `https://${id}.example/1`,
      },
    ];
    const formats = {
      blog: wordpress,
      journal: atom,
      vieux: rdf,
      json: jsonFeed,
      chaine: youtube,
      tag: mastodon,
      bleu: bluesky,
    };
    follow(...Object.keys(formats));
    for (const [id, format] of Object.entries(formats)) serve(`/${id}`, format(one(id)));
    const { failed, refused } = await run();
    expect([failed, refused]).toEqual([[], []]);
    expect(slugs()).toEqual([
      'texte-du-bleu-assez-long-pour-une-phrase',
      'texte-du-tag-assez-long-pour-une-phrase',
      ...['blog', 'chaine', 'journal', 'json', 'vieux'].map((id) => `titre-${id}`),
    ]);
  });

  it('done twice changes nothing the second time', async () => {
    follow('blog', 'json');
    const traps = [
      '- [x]: "y" #',
      '=cmd()',
      'yes',
      '2026-01-01',
      '1e5',
      '---\n# x',
      '*gras* <b>x</b> \u202eenvers',
    ];
    const trapped = traps.map((title, index) => ({
      ...{
        id: title,
        title,
        html: `${title} #mis78`,
        date: '2026-11-20',
        url: `https://json.example/${index}`,
      },
    }));
    serve('/blog', wordpress([tomme, miel, old]));
    serve('/json', jsonFeed([...trapped, { ...tomme, id: '=', date: 'hier', title: 'Sans date' }]));
    const first = await run();
    expect([first.failed, first.refused]).toEqual([[], []]);
    const before = snapshot();
    expect(Object.keys(before)).toHaveLength(2 + traps.length);
    rmSync(statePath);
    const { report } = await run({ today: '2026-11-23' });
    expect(snapshot()).toEqual(before);
    expect(report).toContain('aucun relevé nouveau, aucun mis à jour.');
  });

  it('shows on trial what would change, and writes nothing', async () => {
    follow('blog');
    feeds.answers['/blog'] = versioned('"1"', wordpress([tomme]));
    expect((await run({ isDryRun: true })).report).toMatch(/\+ La tomme[^]*Essai : rien n’est écrit\.$/);
    expect(slugs()).toEqual([]);
    expect((await run()).report).toContain('1 relevé nouveau');
  });

  it('takes what has no date, or one that cannot be, as of today', async () => {
    follow('json');
    serve(
      '/json',
      jsonFeed([
        { ...tomme, date: '1970-01-01T00:00:00Z' },
        { ...miel, date: '2099-01-01T00:00:00Z' },
      ]),
    );
    const { report } = await run();
    expect(report).toContain('+ La tomme est sortie, sans date possible, daté d’aujourd’hui :');
    expect(read('la-tomme-est-sortie')).toContain('published: 2026-11-22\n');
    expect(read('le-miel-de-lande')).toContain('published: 2026-11-22\n');
  });

  it('refuses one by one what cannot be taken, and takes the rest', async () => {
    follow('blog');
    serve(
      '/blog',
      wordpress([
        { ...tomme, id: 'js', url: 'javascript:alert(1)', title: 'Piège' },
        { ...tomme, id: 'rien', title: '', html: '', tags: ['mis78'] },
        miel,
      ]),
    );
    const { report } = await run();
    expect(report).toContain('✖ Piège n’est pas relevé : il n’a pas d’adresse sûre (https).');
    expect(report).toContain('✖ https://blog.example/tomme n’est pas relevé : il n’a ni titre ni texte.');
    expect(slugs()).toEqual(['le-miel-de-lande']);
  });

  it('keeps the rest of a feed that holds an enormous text', async () => {
    follow('blog');
    serve('/blog', jsonFeed([{ ...tomme, title: 'Énorme '.repeat(700_000) }, miel]));
    await run({ limits: { ...LOCAL_LIMITS, maxBytes: FETCH_LIMITS.maxBytes } });
    expect(slugs()).toEqual([expect.stringMatching(/^enorme-enorme/), 'le-miel-de-lande']);
  });

  const declared = (encoding: string) => wordpress([{ ...tomme, title: 'L’été' }]).replace('UTF-8', encoding);
  it.each([
    ['declared by its text', Buffer.from(declared('ISO-8859-1').replaceAll('’', "'"), 'latin1'), {}],
    [
      'declared by its server',
      Buffer.from(declared('UTF-8').replaceAll('’', "'"), 'latin1'),
      { 'content-type': 'text/xml; charset=ISO-8859-1' },
    ],
    ['not declared', Buffer.from(declared('UTF-8').replaceAll('’', "'"), 'latin1'), {}],
    ['UTF-16', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le'), {}],
  ])('reads letters in an encoding that is %s', async (_, bytes, headers) => {
    follow('blog');
    feeds.answers['/blog'] = text(bytes, headers);
    await run();
    expect(read('l-ete')).toMatch(/^title: L['’]été$/m);
  });

  it('takes fifty at a time, the latest first', async () => {
    follow('json');
    const posts = Array.from({ length: 60 }, (_, index) => ({
      ...{
        id: `p${index}`,
        title: `Nouvelle ${index}`,
        url: `https://json.example/${index}`,
        html: '#mis78',
      },
      date: new Date(Date.UTC(2026, 8, index + 1, 12)).toISOString(),
    }));
    feeds.answers['/json'] = versioned('"1"', jsonFeed(posts));
    const { report } = await run();
    expect(report).toContain('10 au-delà des 50 premiers, pour la prochaine fois.');
    expect(slugs()).toContain('nouvelle-59');
    expect(slugs()).not.toContain('nouvelle-9');
    expect((await run()).report).toContain('10 relevés nouveaux');
    expect(slugs()).toHaveLength(60);
  });

  it('does not write what the content check would refuse, and says why', async () => {
    write(
      'sources.yaml',
      "sources: []\nfeeds:\n  - { id: blog, name: B, url: 'https://blog.example/blog', magazine: autre }\n",
    );
    serve('/blog', wordpress([tomme]));
    const { report } = await run();
    expect(report).toContain(
      '✖ La tomme est sortie (content/mentions/la-tomme-est-sortie.md) n’est pas écrit :\n    Webmagazine (magazine) : « autre » n’existe pas',
    );
    expect(report).toContain('aucun relevé nouveau');
    expect(slugs()).toEqual([]);
  });

  it('asks again, of the feeds, only for that of which something could not be written', async () => {
    write(
      'sources.yaml',
      `sources: []\nfeeds:\n${['autre', 'saveurs']
        .map((name) => `  - { id: ${name}, name: B, url: 'https://b.example/${name}', magazine: ${name} }\n`)
        .join('')}`,
    );
    feeds.answers['/autre'] = versioned('"1"', wordpress([tomme]));
    feeds.answers['/saveurs'] = versioned('"1"', wordpress([miel]));
    await run();
    expect((await run()).report).toMatch(
      /^B \(autre\)\n {2}Rien d’autre\.\nB \(saveurs\)\n {2}Rien de nouveau/,
    );
  });
});

describe('a collect after another', () => {
  const slug = 'la-tomme-est-sortie';

  beforeEach(async () => {
    follow('blog');
    serve('/blog', wordpress([tomme, miel, old]));
    await run();
  });

  const changed = { ...tomme, title: 'La tomme est enfin sortie' };

  it('follows the source in a draft that nobody touched', async () => {
    edit(slug, 'magazine: saveurs', 'magazine: saveurs # à relire');
    serve(
      '/blog',
      wordpress([{ ...changed, html: '' }, miel, old].map((one) => ({ ...one, tags: ['mis78'] }))),
    );
    const { report } = await run();
    expect(report).toContain(
      `↻ content/mentions/${slug}.md : la publication a changé, le brouillon la suit.`,
    );
    expect(read(slug)).toContain('title: La tomme est enfin sortie\n');
    expect(read(slug)).toContain('magazine: saveurs # à relire\n');
    const before = snapshot();
    expect((await run()).report).toContain('aucun mis à jour');
    expect(snapshot()).toEqual(before);
  });

  it.each([
    ['approved', 'approved: false', 'approved: true'],
    ['corrected', 'Trois mois', 'Quatre mois'],
  ])('never rewrites a mention that was %s, and says that the source has changed', async (_, from, to) => {
    edit(slug, from, to);
    const before = snapshot();
    serve('/blog', wordpress([changed, miel, old]));
    const { report } = await run();
    expect(report).toContain(`! content/mentions/${slug}.md : la publication a changé depuis.`);
    expect(snapshot()).toEqual(before);
  });

  it('knows a correction that the source has made too', async () => {
    edit(slug, 'title: La tomme est sortie', `title: ${changed.title}`);
    serve('/blog', wordpress([changed, miel, old]));
    expect((await run()).report).toContain('2 relevés inchangés');
    serve('/blog', wordpress([tomme, miel, old]));
    expect((await run()).report).toContain('↻');
  });

  it('takes again a file that someone has deleted, even when the feed is the same', async () => {
    feeds.answers['/blog'] = versioned('"1"', wordpress([tomme, miel, old]));
    await run();
    expect((await run()).report).toContain('Rien de nouveau depuis la dernière fois.');
    rmSync(join(folder, `mentions/${slug}.md`));
    expect((await run()).report).toContain('1 relevé nouveau');
  });

  it('recognises a post whose identifier has changed', async () => {
    serve('/blog', wordpress([{ ...tomme, id: 'autre' }, miel, old]));
    await run();
    expect(slugs()).toHaveLength(2);
    expect(read(slug)).toContain('id: autre\n');
  });

  it('asks only for what is new', async () => {
    feeds.answers['/blog'] = versioned('"1"', wordpress([tomme, miel, old]));
    await run();
    const before = snapshot();
    feeds.asked.length = 0;
    const { report } = await run();
    expect(report).toBe(
      'Le blog (blog)\n  Rien de nouveau depuis la dernière fois.\n✔ 1 source lue : aucun relevé nouveau, aucun mis à jour.',
    );
    expect(feeds.asked).toEqual(['/robots.txt', '/blog']);
    expect(snapshot()).toEqual(before);
    // Another hashtag is looked for in the whole feed.
    hashtag('#autre');
    expect((await run()).report).toContain('publications sans le mot-dièse');
  });

  it.each(['', '{', '{"about": 1}', '[]', 'null', '{"about":"x","feeds":{},"holds":{},"more":1}'])(
    'reads feeds whole when what it remembers is damaged: %s',
    async (damaged) => {
      writeFileSync(statePath, damaged);
      expect((await run()).report).toContain('2 relevés inchangés');
      expect(JSON.parse(readFileSync(statePath, 'utf8'))).toMatchObject({ holds: {} });
    },
  );

  it.each([
    ['answers a web page', text('<!doctype html><title>Blog</title>'), 'c’est une page web, pas un flux.'],
    ['answers half a feed', text(wordpress([tomme]).slice(0, 500)), 'le flux est coupé ou mal écrit.'],
    ['answers nothing', text(''), 'la réponse est vide.'],
    ['answers without end', endless, 'elle n’a pas répondu en 0,2 s.'],
    ['never answers', silent, 'elle n’a pas répondu en 0,2 s.'],
    ['hangs up', hangUp, 'elle est injoignable (ECONNRESET).'],
    ['sends too much', enormous, 'elle envoie plus de 200 ko.'],
    ['is not there any more', status(404), 'elle répond 404 (page introuvable).'],
    ['is broken', status(500), 'elle répond 500 (panne du site).'],
    ['leads into a house', redirect('http://10.0.0.1/'), 'elle mène à une machine d’un réseau privé'],
    ['leads to the cloud', redirect('http://169.254.169.254/'), 'elle mène à une machine d’un réseau privé'],
    ['leads back here', redirect('http://[::ffff:127.0.0.1]/'), 'elle mène à une machine d’un réseau privé'],
  ])('keeps everything of a source that %s, says so, and reads the others', async (_, answer, said) => {
    const before = snapshot();
    follow('blog', 'json');
    feeds.answers['/blog'] = answer;
    serve('/json', jsonFeed([{ ...tomme, id: '1', title: 'Autre', url: 'https://json.example/1' }]));
    const seconds = answer === endless || answer === silent ? 0.2 : 5;
    const { report, failed } = await run({ limits: { ...LOCAL_LIMITS, seconds } });
    expect(failed.map(({ source }) => source.id)).toEqual(['blog']);
    expect(report).toContain(`✖ Le blog (blog) : ${said}`);
    expect(report).toContain('Ce qui en avait été repris reste tel quel.');
    expect(report).toContain('✖ 1 source lue, 1 en échec : 1 relevé nouveau');
    expect(snapshot()).toEqual({ ...before, autre: expect.any(String) });
  });

  it('reads nothing that robots.txt refuses', async () => {
    const before = snapshot();
    feeds.answers['/robots.txt'] = text('User-agent: *\nDisallow: /blog');
    feeds.asked.length = 0;
    expect((await run()).report).toContain('demande aux programmes de ne pas lire cette adresse.');
    expect(feeds.asked).toEqual(['/robots.txt']);
    expect(snapshot()).toEqual(before);
  });

  it('leaves a tired site alone, this time and the next', async () => {
    follow('blog', 'json');
    feeds.answers['/blog'] = status(429, { 'retry-after': '600' });
    serve('/json', jsonFeed([miel]));
    expect((await run()).report).toContain('Attendez 10 minutes.');
    feeds.asked.length = 0;
    expect((await run()).report).toContain(
      'le site a demandé d’attendre : il n’est pas interrogé avant 11 minutes.',
    );
    expect(feeds.asked).toEqual([]);
    serve('/blog', wordpress([tomme, miel, old]));
    expect((await run({ clock: fakeClock(601_000) })).report).toContain('2 relevés inchangés');
  });
});

describe('the same publication', () => {
  it('found by two feeds is one mention, which names both addresses', async () => {
    follow('blog', 'tag');
    serve('/blog', wordpress([tomme]));
    serve(
      '/tag',
      jsonFeed([
        { ...tomme, id: 'm1', url: 'http://www.blog.example/tomme/?utm_source=rss#haut' },
        { ...tomme, id: 'm2', title: 'LA TOMME EST SORTIE', url: 'https://instance.example/@ferme/2' },
      ]),
    );
    const { report } = await run();
    expect(slugs()).toEqual(['la-tomme-est-sortie']);
    expect(read('la-tomme-est-sortie')).toContain(
      '  also:\n    - name: Le tag\n      url: https://instance.example/@ferme/2\n',
    );
    expect(report).toContain(
      '= La tomme est sortie : déjà relevé, content/mentions/la-tomme-est-sortie.md note',
    );
    expect(report).toContain('1 déjà relevé ailleurs.');
    const before = snapshot();
    rmSync(statePath);
    expect((await run()).report).toContain('2 déjà relevés ailleurs.');
    expect(snapshot()).toEqual(before);
  });

  const byHand = `---
title: ${sameDay.title}
url: https://www.blog.example/tomme/
source: Le blog
published: ${sameDay.published}
magazine: saveurs
approved: true
---
`;

  it('noted by hand is not taken again, nor changed', async () => {
    write('mentions/a-la-main.md', byHand);
    follow('blog');
    serve('/blog', wordpress([tomme]));
    await run();
    expect(snapshot()).toEqual({ 'a-la-main': byHand });
  });

  it('noted by hand at another address gets that address too', async () => {
    write('mentions/a-la-main.md', byHand.replace('www.blog.example/tomme/', 'instance.example/@ferme/2'));
    follow('blog');
    serve('/blog', wordpress([tomme]));
    await run();
    expect(read('a-la-main')).toContain(
      'origin:\n  also:\n    - name: Le blog\n      url: https://blog.example/tomme\n',
    );
    const { faults } = checkContent(await readContentFiles(folder), { today });
    expect(faults.filter(({ path }) => path.startsWith('mentions'))).toEqual([]);
    const before = snapshot();
    rmSync(statePath);
    await run();
    expect(snapshot()).toEqual(before);
  });
});

describe('a publication that is removed', () => {
  const slug = 'la-tomme-est-sortie';

  beforeEach(async () => {
    follow('blog');
    serve('/blog', wordpress([tomme, miel, old]));
    await run();
    edit(slug, 'approved: false', 'approved: true');
    serve('/blog', wordpress([miel, old]));
    feeds.asked.length = 0;
  });

  it.each([404, 410])('is marked when its page answers %i', async (code) => {
    feeds.answers['/tomme'] = status(code);
    const { report } = await run();
    expect(feeds.asked).toEqual(['/robots.txt', '/blog', '/tomme']);
    expect(read(slug)).toMatch(/ {2}mark: x\w{8}\n {2}gone: 2026-11-22\n---\n$/);
    expect(report).toContain(`− La tomme est sortie : la page d’origine n’existe plus`);
    expect(report).toContain('aucun mis à jour, 1 retiré.');
    // It is not asked for again, and comes back with its feed.
    feeds.asked.length = 0;
    const gone = snapshot();
    await run({ today: '2026-11-23' });
    expect(snapshot()).toEqual(gone);
    expect(feeds.asked).not.toContain('/tomme');
    serve('/blog', wordpress([tomme, miel, old]));
    expect((await run()).report).toContain(`↩ content/mentions/${slug}.md`);
    expect(read(slug)).not.toContain('gone');
    expect(read(slug)).toContain('approved: true');
  });

  it.each([
    ['answers', text('<p>toujours là</p>')],
    ['is broken', status(500)],
    ['is closed', status(403)],
    ['hangs up', hangUp],
    ['never answers', silent],
    ['is endless', endless],
  ])('stays when its page %s', async (_, answer) => {
    feeds.answers['/tomme'] = answer;
    const before = snapshot();
    await run({ limits: { ...LOCAL_LIMITS, seconds: answer === silent ? 0.2 : 5 } });
    expect(feeds.asked).toContain('/tomme');
    expect(snapshot()).toEqual(before);
  });

  it.each([
    ['its feed shows nothing as old', wordpress([{ ...miel, date: '2026-11-21T10:00:00Z' }])],
    ['its feed is empty', wordpress([])],
    ['its feed shows it without its hashtag', wordpress([{ ...tomme, html: 'Rien' }, old])],
  ])('is not looked for when %s', async (_, feed) => {
    serve('/blog', feed);
    const before = snapshot()[slug];
    await run();
    expect(feeds.asked).not.toContain('/tomme');
    expect(snapshot()[slug]).toBe(before);
  });

  it.each([
    ['its address', tomme],
    ['its title on the same day', { ...tomme, id: 'm9', url: 'https://instance.example/@autre/9' }],
  ])('is gone although somebody else repeats %s', async (_, repeated) => {
    follow('blog', 'json');
    serve('/json', jsonFeed([repeated]));
    feeds.answers['/tomme'] = status(404);
    await run();
    const gone = snapshot();
    expect(gone[slug]).toContain('gone: 2026-11-22');
    expect((await run({ today: '2026-11-23' })).report).not.toContain('↩');
    expect(snapshot()).toEqual(gone);
  });
});

describe('the followed publications', () => {
  it('are asked for once a second at most when one site holds several', async () => {
    write(
      'sources.yaml',
      `sources: []\nfeeds:\n${['a', 'b', 'c'].map((id) => `  - { id: ${id}, name: ${id}, url: 'https://blog.example/${id}', magazine: saveurs }`).join('\n')}\n`,
    );
    for (const id of ['a', 'b', 'c']) serve(`/${id}`, wordpress([]));
    const clock = fakeClock();
    await run({ clock });
    expect(feeds.asked).toEqual(['/robots.txt', '/a', '/b', '/c']);
    expect(clock.waits).toEqual([1000, 1000, 1000]);
  });

  it('are those that are active, or the one that is asked for', async () => {
    write(
      'sources.yaml',
      "sources: []\nfeeds:\n  - { id: blog, name: B, url: 'https://blog.example/blog', magazine: saveurs, active: false }\n",
    );
    serve('/blog', wordpress([tomme]));
    expect((await run()).report).toBe(
      '✔ aucune source lue, 1 non suivie : aucun relevé nouveau, aucun mis à jour.',
    );
    expect((await run({ only: 'blog' })).report).toContain('1 relevé nouveau');
    await expect(run({ only: 'autre' })).rejects.toThrow('« autre » n’est pas une source de sources.yaml.');
  });

  it('with a fault, or mentions that cannot be read, stop the command before anything is asked', async () => {
    write('sources.yaml', 'sources: []\n');
    await expect(run()).rejects.toThrow(SourcesFault);
    follow('blog', 'blog');
    await expect(run()).rejects.toThrow('sources.yaml a des erreurs');
    follow('blog');
    write('mentions/x.md', 'rien');
    await expect(run()).rejects.toThrow('mentions/x.md n’est pas lisible');
    expect(feeds.asked).toEqual([]);
  });
});
