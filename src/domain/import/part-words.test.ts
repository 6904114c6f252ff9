import { describe, expect, it } from 'vitest';
import { PART_NAMES, type Part } from './entry-parts.ts';
import { partsInWords, sayPart } from './part-words.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const say = (part: Part, fields: unknown, text = '') => plain(sayPart(part, { fields, text }));

describe('what a part of an entry says', () => {
  it.each<[Part, unknown, string]>([
    ['title', { title: 'Bal d’hiver', price: '3 €' }, 'Bal d’hiver'],
    [
      'place',
      { commune: '78517', place: { name: 'Le pré', address: '3 rue du Puits' } },
      '78517, Le pré, 3 rue du Puits',
    ],
    ['price', { price: 'Gratuit', free: true }, 'Gratuit'],
    ['access', { access: ['wheelchair', 'hearing'] }, 'wheelchair, hearing'],
    ['dates', { start: '2026-12-05' }, 'samedi 5 décembre 2026'],
    ['dates', { start: '2026-12-05', startTime: '20:00' }, 'samedi 5 décembre 2026 à 20 h'],
    [
      'dates',
      { start: '2026-12-05', startTime: '20:00', endTime: '22:30', recurrence: { every: 'week' } },
      'samedi 5 décembre 2026 de 20 h à 22 h 30 avec répétition',
    ],
  ])('is, for its %s, in a few words', (part, fields, words) => {
    expect(say(part, fields)).toBe(words);
  });

  it('is the text on one line, and short', () => {
    expect(say('text', {}, ' On danse.\n\n- Entrée libre\n')).toBe('On danse. - Entrée libre');
    expect(say('text', {}, 'On danse. '.repeat(40)).length).toBeLessThanOrEqual(80);
  });

  it('is « rien » when it says nothing, whatever the shape of the entry', () => {
    for (const part of PART_NAMES.filter((name) => name !== 'dates')) {
      expect(say(part, {})).toBe('rien');
      expect(say(part, undefined)).toBe('rien');
    }
    expect(say('dates', undefined)).toBe('rien');
  });
});

it('parts have each their own name in French', () => {
  expect(partsInWords(['title', 'dates'])).toBe('titre, dates');
  expect(new Set(PART_NAMES.map((part) => partsInWords([part]))).size).toBe(PART_NAMES.length);
});
