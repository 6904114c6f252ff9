import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { FARM, body, today } from '../mistakes.fixture.ts';
import { contentWith } from '../sound-content.fixture.ts';
import { ENTRY_SEGMENTS, OTHER_SEGMENTS } from './site-links.ts';

describe('links to pages of the site', () => {
  const warned = (link: string) =>
    checkContent(contentWith({ [FARM]: body(`[x](${link})`) }), { today }).warnings.map(
      ({ line, what, repair }) => `l. ${line} : ${what} → ${repair}`,
    );

  for (const link of [
    '/',
    '/annuaire/',
    '/producteurs/ferme-du-lac/',
    '/communes/rambouillet/#marches',
    '/agenda/2026-12/',
    '/rss.xml',
    '#plus-bas',
    '/producteurs/2/',
  ])
    it(`says nothing of ${link}`, () => expect(warned(link)).toEqual([]));

  it('warns of an unknown first segment, with the nearest', () => {
    expect(warned('/producteur/')).toEqual([
      'l. 10 : la page « /producteur/ » n’existe pas. → Voulez-vous dire /producteurs/ ?',
    ]);
  });

  it('warns of an entry that does not exist, with the nearest', () => {
    expect(warned('/producteurs/ferme-du-lak/')).toEqual([
      'l. 10 : la page « /producteurs/ferme-du-lak/ » n’existe pas. → Voulez-vous dire /producteurs/ferme-du-lac/ ?',
    ]);
  });

  it('knows every folder of pages', () => {
    const folders = readdirSync('src/pages', { withFileTypes: true })
      .filter((one) => one.isDirectory() && /^[a-z]/.test(one.name))
      .map(({ name }) => name);
    expect([...OTHER_SEGMENTS].sort()).toEqual(folders.filter((name) => !ENTRY_SEGMENTS.has(name)).sort());
  });
});
