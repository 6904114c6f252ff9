import { describe, expect, it, test } from 'vitest';
import { describeDay, describeWeek } from './hours-words.ts';
import { plain, resolved, shop } from './hours.fixture.ts';
import { parseDay } from './hours.ts';

describe('the table of a week', () => {
  const week = (value: string, monday: string) =>
    describeWeek(resolved(value), monday).map(({ day, text }) => `${day} ${plain(text)}`);

  it('says each day as it is that week', () => {
    expect(week(shop, '2026-12-21')).toEqual([
      'lundi fermé',
      'mardi 9 h – 12 h 30, 14 h – 19 h',
      'mercredi 9 h – 12 h 30, 14 h – 19 h',
      'jeudi 9 h – 12 h 30, 14 h – 19 h',
      'vendredi fermé',
      'samedi 8 h – 18 h 30',
      'dimanche fermé',
    ]);
  });

  it('says that it does not know past the horizon', () => {
    expect(week(shop, '2027-11-22')).toEqual(
      ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].map(
        (day) => `${day} inconnu`,
      ),
    );
  });

  test.each([
    ['', 'fermé'],
    ['00:00-24:00', 'jour et nuit'],
    ['18:00-26:00', '18 h – 2 h'],
    ['17:00-24:00', '17 h – minuit'],
    ['00:00-02:30,20:00-24:00', '0 h – 2 h 30, 20 h – minuit'],
    ['00:00-24:00?1', 'sur rendez-vous'],
    ['00:00-24:00?', 'horaires inconnus'],
    ['00:00-08:00?1,08:00-12:00,12:00-24:00?1', '8 h – 12 h, sinon sur rendez-vous'],
    ['08:00-12:00,14:00-18:00?1', '8 h – 12 h, 14 h – 18 h (sur rendez-vous)'],
    ['08:00-12:00,14:00-18:00?', '8 h – 12 h, 14 h – 18 h (à confirmer)'],
    ['10:00-12:00#2,14:00-18:00#2', '10 h – 12 h, 14 h – 18 h (cueillette)'],
    ['10:00-12:00#2,14:00-18:00', '10 h – 12 h (cueillette), 14 h – 18 h'],
  ])('reads %j as %s', (text, expected) => {
    expect(plain(describeDay(parseDay(text, ['sur rendez-vous', 'cueillette'])))).toBe(expected);
  });
});
