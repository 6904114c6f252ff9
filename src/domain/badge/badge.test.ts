import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSvg } from '../svg.fixture.ts';
import { cleanText } from '../svg.ts';
import { options, outliner } from './badge.fixture.ts';
import {
  BADGE_COLOURS,
  BADGE_FAMILIES,
  BADGE_HEIGHTS,
  BADGE_SIZES,
  type BadgeOptions,
  type BadgeStanding,
} from './badge-options.ts';
import { MAX_BADGE_BYTES, badgeFault, badgeTitle, drawBadge, renderBadge } from './badge.ts';
import { contrastRatio } from '../contrast.ts';
import { badgeInks } from './inks.ts';

const standings: BadgeStanding[] = ['held', 'former', 'participates'];
const LONGEST_NAME = 'La Fromagerie des Vallées et des Étangs de Hollande réunis en société coopérative';

const hostileName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc.stringMatching(/^[@&W§%ŒÊ ]{1,80}$/),
  fc.constantFrom(
    '</svg><script>alert(1)</script>',
    '"><image href="https://evil.example"/>',
    '\ud800',
    '\u202egnp',
    '…',
  ),
);

const anyBadge: fc.Arbitrary<BadgeOptions> = fc.record({
  words: fc.constant(options.words),
  palette: fc.constant(options.palette),
  family: fc.constantFrom(...BADGE_FAMILIES),
  colour: fc.constantFrom(...BADGE_COLOURS),
  standing: fc.constantFrom(...standings),
  name: hostileName,
  commune: fc.option(hostileName, { nil: undefined }),
  year: fc.option(fc.integer({ min: 2020, max: 2099 }), { nil: undefined }),
  height: fc.integer({ min: 16, max: 2000 }),
});

/** Every absolute point that a path goes through, from its relative commands (curves by their ends). */
function* pointsOf(d: string): Generator<[number, number]> {
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const isRelative = letter === letter.toLowerCase();
    const step = { h: 1, v: 1, q: 4, t: 2, l: 2, m: 2, c: 6, a: 7, z: 1 }[letter.toLowerCase()] ?? 2;
    if (letter.toLowerCase() === 'z') [x, y] = start;
    for (let at = 0; at + step <= numbers.length; at += step) {
      const [dx, dy] = endOf(
        letter.toLowerCase(),
        numbers.slice(at, at + step),
        isRelative ? [0, 0] : [x, y],
      );
      [x, y] = isRelative ? [x + dx, y + dy] : [dx, dy];
      if (letter.toLowerCase() === 'm') start = [x, y];
      yield [x, y];
    }
  }
}

function endOf(letter: string, numbers: number[], still: [number, number]): [number, number] {
  if (letter === 'h') return [numbers[0] ?? 0, still[1]];
  if (letter === 'v') return [still[0], numbers[0] ?? 0];
  return numbers.slice(-2) as [number, number];
}

describe('a badge, whatever the name, family, colour, standing and size', () => {
  it('is well-formed, made of shapes only, of at most 12 KB, and says the whole name in its title', () => {
    fc.assert(
      fc.property(anyBadge, (badge) => {
        const { svg } = drawBadge(badge, outliner);
        const { elements, title } = readSvg(svg);
        const shapes = ['svg', 'title', 'desc', 'path', 'rect', 'circle', 'g'];
        expect([...elements].filter((name) => !shapes.includes(name))).toEqual([]);
        expect(svg.length).toBeLessThanOrEqual(MAX_BADGE_BYTES);
        expect(svg.replace(/<title.*<\/title>/s, '')).not.toMatch(/NaN|undefined|style=|href/);
        expect(title).toContain(cleanText(badge.name ?? '').replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('stays in its box', () => {
    fc.assert(
      fc.property(anyBadge, (badge) => {
        const { paths, size } = readSvg(drawBadge({ ...badge, height: 400 }, outliner).svg);
        const [width, height] = size;
        // Marks are drawn around their own origin.
        const letters = paths.filter((path) => !path.startsWith('M-5'));
        for (const path of letters) {
          for (const [x, y] of pointsOf(path)) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height);
          }
        }
      }),
    );
  });
});

describe.each(BADGE_FAMILIES)('the family %s', (family) => {
  it.each(BADGE_SIZES)('is drawn %s at its height', (size) => {
    const height = BADGE_HEIGHTS[family][size];
    const badge = drawBadge({ ...options, family, height, name: 'Ferme du Lac' }, outliner);
    expect(badge.height).toBe(height);
    expect(badge.svg).toContain(`height="${height}"`);
    expect(badge.width).toBeGreaterThan(height * 0.9);
  });

  it('differs with the name, the commune, the year, the colour and the standing', () => {
    const named = { ...options, family, name: 'Ferme du Lac', height: 360 };
    const variants = [
      named,
      { ...named, name: 'Ferme du Puits' },
      { ...named, commune: 'Rochefort' },
      { ...named, year: 2026 },
      { ...named, colour: 'heather' as const },
      { ...named, standing: 'former' as const },
      { ...named, standing: 'participates' as const },
    ];
    const shapes = variants.map((variant) => renderBadge(variant, outliner).replace(/<title.*<\/desc>/s, ''));
    expect(new Set(shapes).size).toBe(variants.length);
  });

  it('has no colour of the palette left once the label is over', () => {
    for (const colour of BADGE_COLOURS) {
      const svg = renderBadge(
        { ...options, family, colour, standing: 'former', name: 'Ferme du Lac' },
        outliner,
      );
      for (const [hex, red, green, blue] of svg.matchAll(/#(..)(..)(..)"/g)) {
        expect([hex, red === green && green === blue]).toEqual([hex, true]);
      }
    }
  });

  it('draws the longest realistic name without losing its commune', () => {
    const badge = { ...options, family, name: LONGEST_NAME, year: 2026 };
    const { svg } = drawBadge({ ...badge, commune: 'Saint-Martin-de-Bréthencourt' }, outliner);
    expect(svg.length).toBeLessThanOrEqual(MAX_BADGE_BYTES);
    if (family !== 'pill') expect(svg.length).toBeGreaterThan(drawBadge(badge, outliner).svg.length);
  });

  it('is the same twice, and its identifiers follow the suffix', () => {
    const badge = { ...options, family, name: 'Ferme du Lac' };
    expect(renderBadge(badge, outliner)).toBe(renderBadge(badge, outliner));
    expect(renderBadge({ ...badge, idSuffix: '-7' }, outliner)).toContain(
      'aria-labelledby="badge-title-7 badge-desc-7"',
    );
  });

  it('is legible in every colour and standing', () => {
    for (const colour of BADGE_COLOURS) {
      for (const standing of standings) {
        const inks = badgeInks({ ...options, family, colour, standing });
        expect(contrastRatio(inks.text, inks.field)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(inks.bandText, inks.band)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

it.each(BADGE_FAMILIES)('a small %s without the label is never that of a holder', (family) => {
  const small = { ...options, family, height: BADGE_HEIGHTS[family].small, name: 'Ferme du Lac' };
  const drawn = (standing: BadgeStanding) =>
    renderBadge({ ...small, standing }, outliner).replace(/<title.*<\/desc>/s, '');
  const words = (standing: BadgeStanding) => drawn(standing).match(/<path/g)?.length ?? 0;
  expect(new Set(standings.map(drawn)).size).toBe(standings.length);
  if (family !== 'pill') expect(words('participates')).toBeGreaterThan(words('held'));
});

it('says in its title what a screen reader must say', () => {
  const badge = { ...options, name: 'Ferme du Lac', commune: 'Rochefort', year: 2026 };
  expect(badgeTitle(options)).toBe('Made in Pays 00');
  expect(badgeTitle(badge)).toBe('Made in Pays 00\u00a0: Ferme du Lac, Rochefort, 2026');
  expect(badgeTitle({ ...badge, standing: 'former' })).toBe(
    'Made in Pays 00\u00a0: plus valable, Ferme du Lac, Rochefort, 2026',
  );
});

it('is refused, in a French sentence, when its colours cannot be told apart', () => {
  const pale = { ...options, palette: { ...options.palette, ink: '#cccccc' } };
  const sentence =
    'Le badge serait illisible\u00a0: #cccccc sur #ffffff n’a qu’un contraste de 1,6 (il faut au moins 3). ' +
    'Choisissez une autre couleur, ou corrigez les couleurs du territoire.';
  expect(badgeFault(options)).toBeUndefined();
  expect(badgeFault(pale)).toBe(sentence);
  expect(() => renderBadge(pale, outliner)).toThrow(sentence);
});
