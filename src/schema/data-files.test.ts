import { describe, expect, it } from 'vitest';
import { dataFileSchema, dataFiles } from './data-files.ts';
import { checkContent } from './faults.ts';
import { contentWith } from './sound-content.fixture.ts';

const today = '2026-11-16';
const faultsOf = (yaml: string) =>
  checkContent(contentWith({ 'sources.yaml': yaml }), { today }).faults.map(({ field, what }) =>
    field ? `${field} : ${what}` : what,
  );

const feed = "{ id: blog, name: Le blog, url: 'https://blog.example/feed', magazine: saveurs }";
const agenda =
  "{ id: mairie, name: La mairie, kind: ical, url: 'https://mairie.example/a.ics', categories: [fromages], licence: Accord }";

describe('a file of two lists', () => {
  it('is known by both, in their order', () => {
    expect(dataFiles.get('sources.yaml')).toEqual(['sources', 'feeds']);
    expect(dataFiles.get('territory.yaml')).toEqual(['territory']);
    expect(dataFiles.get('nothing.yaml')).toBeUndefined();
  });

  it('holds both lists, and no other', () => {
    const schema = dataFileSchema('sources.yaml');
    expect(schema?.safeParse({ sources: [], feeds: [] }).success).toBe(true);
    expect(schema?.safeParse({ sources: [] }).success).toBe(false);
    expect(schema?.safeParse({ sources: [], feeds: [], others: [] }).success).toBe(false);
    expect(dataFileSchema('nothing.yaml')).toBeUndefined();
  });

  it('is checked item by item, each list by its own rules', () => {
    expect(faultsOf(`sources: [${agenda}]\nfeeds: [${feed}]\n`)).toEqual([]);
    expect(faultsOf(`sources: []\nfeeds:\n  - ${feed.replace('saveurs', 'saveur')}\n`)).toEqual([
      'blog › Webmagazine (magazine) : « saveur » n’existe pas parmi les webmagazines.',
    ]);
    expect(faultsOf(`sources: [${agenda}]\nfeeds:\n  - ${feed.replace('url:', 'adresse:')}\n`)).toEqual([
      'blog › Adresse du flux (url) : ce champ manque.',
      'blog › adresse : le champ « adresse » n’existe pas.',
    ]);
    expect(faultsOf(`sources: []\nfeeds:\n  - ${feed}\n  - ${feed}\n`)).toEqual([
      '« blog » (id) est écrit deux fois dans les publications suivies.',
    ]);
    expect(faultsOf(`sources: []\nfeeds:\n  - ${feed.replace('id: blog', 'id: 12')}\n`)).toEqual([
      expect.stringContaining('12 › Identifiant (id)'),
    ]);
  });

  it('says which list it lacks', () => {
    expect(faultsOf('sources: []\n')).toEqual(['il manque la liste « feeds ».']);
    expect(faultsOf('feeds: []\n')).toEqual(['il manque la liste « sources ».']);
  });
});
