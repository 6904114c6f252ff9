import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { recurrenceFaults } from './recurrence-faults.ts';
import { always, recurrences, rule, saturday, starts } from './recurrence.fixture.ts';
import { WEEKDAY_CODES } from './dates.ts';
import { occurrencesOf } from './recurrence.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a recurrence that contradicts itself', () => {
  test.each([
    [rule({ except: ['2026-12-26'] }), []],
    [
      rule({ except: ['2026-12-25'] }),
      [
        'le vendredi 25 décembre 2026 est excepté alors que rien n’est prévu ce jour-là : la date la plus proche est le samedi 26 décembre 2026.',
      ],
    ],
    [
      rule({ moved: [{ from: '2026-12-25', to: '2026-12-27' }] }),
      [
        'le vendredi 25 décembre 2026 est déplacé alors que rien n’est prévu ce jour-là : la date la plus proche est le samedi 26 décembre 2026.',
      ],
    ],
    [
      rule({ except: ['2026-12-26'], moved: [{ from: '2026-12-26', to: '2026-12-27' }] }),
      ['le samedi 26 décembre 2026 est à la fois excepté et déplacé.'],
    ],
    [
      rule({ moved: [{ from: '2026-12-12', to: '2026-12-19' }] }),
      ['le samedi 12 décembre 2026 est déplacé au samedi 19 décembre 2026, qui est déjà une date.'],
    ],
    [rule({ except: ['2026-12-19'], moved: [{ from: '2026-12-12', to: '2026-12-19' }] }), []],
    [
      rule({ weekdays: ['su'] }),
      [
        'le premier jour, samedi 5 décembre 2026, n’est pas une date de la répétition : la première est le dimanche 6 décembre 2026.',
      ],
    ],
    [rule({ months: [7], until: '2027-06-30' }), ['la répétition ne donne aucune date.']],
    [rule({ until: '2026-12-01' }), ['la répétition ne donne aucune date.']],
    [
      rule({ week: ['first'] }),
      ['la semaine du mois ne va pas avec « chaque semaine » : choisissez « chaque mois ».'],
    ],
    [rule({ until: undefined }), ['la répétition ne finit jamais.']],
    [rule({ every: 'dates', until: undefined, also: [{ date: '2026-12-12' }] }), []],
    [rule({ every: 'dates', until: undefined }), ['il manque les autres dates de la liste.']],
    [
      rule({ every: 'dates', weekdays: ['sa'], also: [{ date: '2026-12-12' }] }),
      ['une liste de dates n’a ni jours, ni semaines, ni mois, ni intervalle : retirez-les.'],
    ],
    [
      rule({ every: 'dates', interval: 2, also: [{ date: '2026-12-12' }] }),
      ['une liste de dates n’a ni jours, ni semaines, ni mois, ni intervalle : retirez-les.'],
    ],
    [
      rule({ every: 'dates', also: [{ date: '2026-12-12' }], except: ['2026-12-12'] }),
      ['une liste de dates n’a pas d’exceptions : retirez la date de la liste.'],
    ],
    [
      rule({ also: [{ date: '2026-12-12' }] }),
      ['le samedi 12 décembre 2026 est ajouté alors que c’est déjà une date.'],
    ],
    [rule({ also: [{ date: '2026-12-24', startTime: '15:00' }] }), []],
    [
      rule({ moved: [{ from: '2026-12-12', to: '2026-12-12' }] }),
      ['le samedi 12 décembre 2026 est déplacé au même jour, sans autre heure.'],
    ],
    [rule({ moved: [{ from: '2026-12-12', to: '2026-12-12', startTime: '15:00' }] }), []],
    [
      rule({ also: [{ date: '2026-12-24', endTime: '15:00' }] }),
      ['le jeudi 24 décembre 2026 a une heure de fin sans heure de début.'],
    ],
  ])('%j', (recurrence, expected) => {
    expect(recurrenceFaults({ start: saturday, startTime: '08:00', recurrence }).map(plain)).toEqual(
      expected,
    );
  });

  it('gives an hour to a date of a whole day', () => {
    const recurrence = rule({ moved: [{ from: '2026-12-12', to: '2026-12-13', startTime: '15:00' }] });
    expect(recurrenceFaults({ start: saturday, recurrence }).map(plain)).toEqual([
      'le dimanche 13 décembre 2026 a une heure, alors que l’événement dure toute la journée : donnez-lui d’abord une heure.',
    ]);
  });

  it('does not concern an event that takes place once', () => {
    expect(recurrenceFaults({ start: saturday })).toEqual([]);
  });

  it('is found whenever the rule gives no date, and never makes the reading fail', () => {
    fc.assert(
      fc.property(recurrences, starts, (recurrence, start) => {
        const faults = recurrenceFaults({ start, recurrence });
        if (occurrencesOf({ start, recurrence }, always).length === 0) expect(faults).not.toEqual([]);
      }),
    );
  });

  it('is read ten years ahead at most, whatever its end', () => {
    const recurrence = rule({ weekdays: [...WEEKDAY_CODES], until: '2199-12-31' });
    expect(recurrenceFaults({ start: saturday, recurrence }).map(plain)).toEqual([
      'la répétition dure plus de 10 ans.',
    ]);
    expect(occurrencesOf({ start: saturday, recurrence }, always).at(-1)?.date).toBe('2036-12-05');
  });
});
