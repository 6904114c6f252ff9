import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { markdownOf, oneLine, plainText } from '../domain/clean-text.ts';
import type { FeedEvent, FeedSource } from '../domain/import/feed-event.ts';
import type { WrittenEntry } from '../domain/written-entry.ts';
import { planImport } from '../domain/import/plan.ts';
import { readIcal } from '../domain/import/ical-feed.ts';
import { hostileText } from '../domain/hostile-text.fixture.ts';
import { checkContent } from './faults.ts';
import { readEntry } from './frontmatter.ts';
import { editEntry } from './edit-entry.ts';
import { entryText } from './questions.ts';
import { schemaOf } from './rules/content.ts';
import { contentWith } from './sound-content.fixture.ts';
import { sourceSchema } from './source.ts';

const today = '2026-11-21';
const communes = [
  {
    id: '78517',
    name: 'Rambouillet',
    postcodes: ['78120'],
    position: { latitude: 48.644, longitude: 1.829 },
  },
];
const source: FeedSource = {
  id: 'mairie',
  name: 'La mairie',
  kind: 'ical',
  url: 'https://mairie.example/a.ics',
  categories: ['fromages'],
  commune: '78517',
};

function planFor(events: FeedEvent[], entries: WrittenEntry[] = []) {
  const reading = { events, pastCount: 0, onlineCount: 0, refused: [], isPartial: false };
  return planImport([{ source, reading }], { entries, communes, today })[0];
}

function entryOf([path, text]: [string, string]): WrittenEntry {
  const { data, body } = readEntry(new TextEncoder().encode(text));
  return { slug: path.replace(/^events\/|\.md$/g, ''), data, text: body };
}

/** The files that an import would write for these events. */
function filesFor(events: FeedEvent[]): Record<string, string> {
  return Object.fromEntries(
    (planFor(events)?.created ?? []).map(({ slug, data, text }) => [
      `events/${slug}.md`,
      entryText(schemaOf('events'), data, text),
    ]),
  );
}

const sourcesYaml = `sources:
  - { id: mairie, name: La mairie, kind: ical, url: 'https://mairie.example/a.ics', categories: [fromages], licence: Accord }
`;

const faultsOf = (files: Record<string, string>, sources = sourcesYaml) =>
  checkContent(contentWith({ 'sources.yaml': sources, ...files }), { today }).faults.filter(
    ({ path }) => path in files,
  );

const bal: FeedEvent = {
  id: 'bal',
  title: 'Bal',
  text: 'On danse.',
  status: 'scheduled',
  schedule: { start: '2026-12-05' },
  place: {},
  isFree: false,
  access: [],
};

describe('an imported event', () => {
  it('passes the content check, whatever its source writes', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText(), { minLength: 6, maxLength: 6 }),
        ([title = '', text = '', ...rest]) => {
          const [place = '', organiser = '', price = '', id = ''] = rest.map((one) => oneLine(one, 80));
          const files = filesFor([
            {
              id: id || 'x',
              title: oneLine(title, 120) || 'Bal',
              text: markdownOf(plainText(text)),
              status: 'scheduled',
              schedule: { start: '2026-12-05' },
              place: { name: place || undefined },
              organiser: organiser || undefined,
              price: price || undefined,
              isFree: false,
              access: [],
            },
          ]);
          expect(Object.keys(files)).toHaveLength(1);
          expect(faultsOf(files)).toEqual([]);
        },
      ),
    );
  });

  it.each([
    [
      'removed',
      'sources: []\n',
      'Remettez cet agenda dans content/sources.yaml, avec « active: false » s’il n’est plus suivi : une fiche reprise dit d’où elle vient.',
    ],
    ['renamed', sourcesYaml.replace('id: mairie', 'id: mairies'), 'Voulez-vous dire « mairies » ?'],
  ])('is refused when its source, which must be credited, was %s', (_, sources, repair) => {
    expect(faultsOf(filesFor([bal]), sources)).toEqual([
      {
        path: 'events/bal.md',
        field: 'Identifiant (source.feed)',
        what: '« mairie » n’existe pas parmi les agendas suivis.',
        repair,
      },
    ]);
  });

  it('stays sound when its source is written as calendars write theirs, which is read as the web does', () => {
    const sources = sourcesYaml.replace('https:', 'webcal:');
    expect(faultsOf(filesFor([bal]), sources)).toEqual([]);
    const addressOf = (url: string) => sourceSchema().shape.url.safeParse(url).data;
    expect(addressOf('webcal://mairie.example/a.ics')).toBe('https://mairie.example/a.ics');
    expect(addressOf('ftp://mairie.example/a.ics')).toBeUndefined();
  });

  it('stays sound while its source is named, even if it is no longer followed', () => {
    expect(faultsOf(filesFor([bal]), sourcesYaml.replace(' }', ', active: false }'))).toEqual([]);
  });

  it('passes it too when a whole calendar is made of traps', () => {
    const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/[\r\n]+/g, '\\n');
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, text, place) => {
        const lines = [
          `SUMMARY:Bal ${escaped(title)}`,
          `DESCRIPTION:${escaped(text)}`,
          `LOCATION:${escaped(place)}`,
        ];
        const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20261205', ...lines, 'END:VEVENT'];
        const calendar = ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR'].join('\r\n');
        const { events } = readIcal(calendar, { today, communes });
        const files = filesFor(events);
        expect(faultsOf(files)).toEqual([]);
        // What is read again from the file is what was imported: a second import changes nothing.
        expect(planFor(events, Object.entries(files).map(entryOf))).toMatchObject({
          created: [],
          changed: [],
          kept: [],
        });
      }),
    );
  });

  it('shows the words of its source, and no markup but paragraphs, lists and links', () => {
    const allowed = new Set(['root', 'paragraph', 'text', 'break', 'link', 'list', 'listItem']);
    fc.assert(
      fc.property(fc.oneof(hostileText(), markup), (raw) => {
        const text = plainText(raw);
        const nodes = nodesOf(markdownToMdast(markdownOf(text), { features: { gfm: true } }) as TreeNode);
        expect(nodes.map(({ type }) => type).filter((type) => !allowed.has(type))).toEqual([]);
        const shown = nodes.map(({ value = '' }) => value).join('');
        expect(shown.replace(/\s/g, '')).toBe(text.replace(/^[-•*·] (?=.)/gm, '').replace(/\s/g, ''));
      }),
    );
  });
});

interface TreeNode {
  type: string;
  value?: string;
  children?: TreeNode[];
}

const nodesOf = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/** Lines that Markdown would read as something else than words. */
const markup = fc
  .array(
    fc.constantFrom(
      ...[
        '# titre',
        '1. un',
        '2) deux',
        '- item',
        '* item',
        '+ item',
        '> citation',
        '---',
        '===',
        '    code',
        '~~~',
      ],
      ...[
        '*a* _b_ `c` ~~d~~',
        '[x](y)',
        '![x](y)',
        '[^1]',
        '[^1]: note',
        '| a | b |',
        '|---|---|',
        '&copy; &amp;amp;',
      ],
      ...['a@b.example', '\\', '<b>gras', '$x$', ':::x', '[ ] fait', '« 12 h : fin »', '', '2026', 'x\\'],
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));

const file = `---
# Vu avec la mairie.
title: Bal   # le titre
summary: >-
  Un bal
  au bord du lac.
place:
  name: La salle # du bas
  address: 3 rue du Puits
categories: [fromages,   chevre]
start: 2026-12-05
end: 2026-12-06
updated: 2026-11-01
---

Écrit *à la main*.
`;

describe('an edit of an entry', () => {
  it('touches only its fields: comments, order, layout and text stay', () => {
    const edited = editEntry('events', file, {
      set: { title: 'Grand bal', place: { name: 'Le pré' }, updated: '2026-11-21', price: '5 €' },
      removed: ['end', 'booking'],
    });
    expect(edited).toBe(`---
# Vu avec la mairie.
title: Grand bal   # le titre
summary: >-
  Un bal
  au bord du lac.
place:
  name: Le pré
categories: [fromages,   chevre]
start: 2026-12-05
updated: 2026-11-21
price: 5 €
---

Écrit *à la main*.
`);
  });

  it('replaces the text under the fields, and keeps the lines of Windows', () => {
    const edited = editEntry('events', file.replaceAll('\n', '\r\n'), {
      set: {},
      removed: [],
      text: 'Neuf.',
    });
    expect(edited.endsWith('updated: 2026-11-01\r\n---\r\n\r\nNeuf.\r\n')).toBe(true);
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('puts in quotes what the build would misread', () => {
    expect(editEntry('events', file, { set: { title: '2026-12-05' }, removed: [] })).toContain(
      'title: "2026-12-05"   # le titre',
    );
  });

  it('does as well with fields between braces', () => {
    const edited = editEntry('events', '---\n{ title: Bal, end: 2026-12-06 }\n---\nTexte\n', {
      set: { title: 'Grand bal', price: '5 €' },
      removed: ['end'],
    });
    expect(readEntry(new TextEncoder().encode(edited))).toMatchObject({
      data: { title: 'Grand bal', price: '5 €' },
      body: 'Texte\n',
      faults: [],
    });
  });

  it('is read again as what was set, in whatever order and with whatever values', () => {
    const values = fc.dictionary(
      fc.constantFrom('title', 'price', 'organiser', 'summary', 'booking'),
      hostileText().map((text) => oneLine(text, 80) || 'x'),
    );
    fc.assert(
      fc.property(values, fc.subarray(['end', 'place', 'categories']), (set, removed) => {
        const { data, faults } = readEntry(
          new TextEncoder().encode(editEntry('events', file, { set, removed })),
        );
        expect(faults).toEqual([]);
        expect(data).toMatchObject(set);
        for (const key of removed) expect(data).not.toHaveProperty(key);
        expect(data).toHaveProperty('start', '2026-12-05');
      }),
    );
  });
});
