import { describe, expect, it } from 'vitest';
import { describeAbridged } from './abridged.ts';
import { options, outliner } from './badge.fixture.ts';
import { BADGE_FAMILIES, type BadgeFamily, type BadgeOptions } from './badge-options.ts';
import { drawBadge } from './badge.ts';

const abridged = (family: BadgeFamily, more: Partial<BadgeOptions>) =>
  drawBadge({ ...options, family, year: 2026, ...more }, outliner).abridged;

const LONG = 'La Fromagerie des Vallées et des Étangs de Hollande réunis en société coopérative agricole';

describe.each(BADGE_FAMILIES)('a badge of the family %s', (family) => {
  it('says a name and a commune whole, be it over two lines or with letters that the font lacks', () => {
    expect(abridged(family, { name: 'Ferme du Lac', commune: 'Le Lac' })).toEqual([]);
    expect(abridged(family, { name: 'Œufs 🥚 de Łódź', commune: 'Le Lac' })).toEqual([]);
    expect(abridged(family, {})).toEqual([]);
  });

  it('tells that it cuts a name', () => {
    expect(abridged(family, { name: LONG, commune: 'Le Lac' })).toContain('name');
  });

  it('tells that it cuts a commune', () => {
    expect(abridged(family, { name: 'Ferme', commune: LONG })).toContain('commune');
  });
});

it('a small badge without words cuts none', () => {
  expect(abridged('sign', { name: LONG, height: 32 })).toEqual([]);
  expect(abridged('sign', { name: LONG, height: 32, standing: 'participates' })).toEqual(['name']);
});

it('is said of one part or of both', () => {
  expect(describeAbridged([])).toBe('');
  expect(describeAbridged(['commune'])).toMatch(/^La commune ne tient pas en entier/);
  expect(describeAbridged(['name', 'commune'])).toMatch(/^Le nom et la commune ne tiennent pas en entier/);
});
