import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { hashtagOf, hashtagsIn, missingHashtags } from './hashtag.ts';

describe('the hashtag of a name', () => {
  test.each([
    ['Saint-Arnoult-en-Yvelines', '#SaintArnoultEnYvelines'],
    ['L’Étang-la-Ville', '#LÉtangLaVille'],
    ["L'Étang-la-Ville", '#LÉtangLaVille'],
    ['œufs', '#Oeufs'],
    ['Cœur de bœuf', '#CoeurDeBoeuf'],
    ['pommes de terre', '#PommesDeTerre'],
    ['AMAP du Lac', '#AMAPDuLac'],
    ['1001 légumes', '#Légumes'],
    ['légumes 1er choix', '#Légumes1erChoix'],
    ['C++ & <b>', '#CB'],
    ['e\u0301te\u0301', '#Été'],
  ])('« %s » is %s', (name, tag) => {
    expect(hashtagOf(name)).toBe(tag);
  });

  test.each(['', '2026', '# !', '🧀', 'a'.repeat(65)])('« %s » has none', (name) => {
    expect(hashtagOf(name)).toBeUndefined();
  });

  it('is read whole by each network, whatever the name', () => {
    const rules = [
      /^#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*$/u, // X: letters, figures and one letter at least
      /^#[\p{L}\p{Nd}_]*[\p{L}_][\p{L}\p{Nd}_]*$/u, // Mastodon, `[[:word:]]` and `[[:alpha:]]`
      /^#\p{L}[\p{L}\d_-]{0,63}$/u, // Bluesky
    ];
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'grapheme' })), (name) => {
        const tag = hashtagOf(name);
        if (tag === undefined) return;
        for (const rule of rules) expect(tag).toMatch(rule);
        expect(hashtagsIn(`Ici ${tag}, là.`)).toEqual([tag]);
        expect(missingHashtags(tag, [tag])).toEqual([]);
      }),
    );
  });
});
