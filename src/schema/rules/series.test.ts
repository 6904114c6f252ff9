import { describe, expect, it } from 'vitest';
import { checkContent } from '../faults.ts';
import { article, soundContent } from '../sound-content.fixture.ts';

const today = '2026-11-22';

/** The sound content with one article for each series named. */
function warned(...series: string[]): string[] {
  const files = [
    ...soundContent,
    ...series.map(
      (name, index) =>
        [`articles/partie-${index}.md`, article.replace('---\n', `---\nseries: "${name}"\n`)] as const,
    ),
  ].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { warnings } = checkContent(files, { today });
  return warnings
    .filter(({ field }) => field === 'Série (series)')
    .map(({ path, what }) => `${path} ${what}`);
}

describe('the name of a series', () => {
  it('is told when one article parts from the others by a letter', () => {
    expect(warned('Au fil des saisons', 'Au fil des saisons', 'Au fil des saison')).toEqual([
      'articles/partie-2.md « Au fil des saison » ressemble à « Au fil des saisons », que d’autres articles portent : ce seraient deux séries.',
    ]);
    expect(warned('Au fil des saisons', 'au fil des Saisons')).toHaveLength(1);
  });

  it('says nothing of names that differ, or of one series alone', () => {
    expect(warned('Les arbres d’ici', 'Au fil des saisons')).toEqual([]);
    expect(warned('Les arbres d’ici')).toEqual([]);
  });
});
