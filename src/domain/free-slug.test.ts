import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { freeSlug } from './free-slug.ts';

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const named = { day: '2026-12-05', kind: 'evenement' };
const slug = (title: string, ...taken: string[]) => freeSlug({ title, ...named }, new Set(taken));

describe('the name of the file of a new entry', () => {
  it.each([
    ['Bal d’hiver', 'bal-d-hiver'],
    ['!!!', 'evenement'],
    ['2026', 'evenement-2026'],
    ['a'.repeat(120), 'a'.repeat(60)],
    [`${'a'.repeat(59)} bal`, 'a'.repeat(59)],
  ])('comes of its title « %s »', (title, name) => {
    expect(slug(title)).toBe(name);
  });

  it('takes its day, then a number, when others bear it', () => {
    expect(slug('Bal', 'bal')).toBe('bal-2026-12-05');
    expect(slug('Bal', 'bal', 'bal-2026-12-05')).toBe('bal-2026-12-05-2');
    expect(slug('Bal', 'bal', 'bal-2026-12-05', 'bal-2026-12-05-2')).toBe('bal-2026-12-05-3');
  });

  it('is one that the site accepts and that no other bears, whatever the titles', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { maxLength: 2 }), (titles) => {
        const taken = new Set<string>();
        for (const title of [...titles, ...titles]) taken.add(freeSlug({ title, ...named }, taken));
        expect(taken.size).toBe(titles.length * 2);
        expect([...taken].filter((name) => !slugPattern.test(name))).toEqual([]);
      }),
    );
  });
});
