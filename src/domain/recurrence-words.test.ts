import { describe, expect, test } from 'vitest';
import { describeRecurrence } from './recurrence-words.ts';
import { rule, saturday } from './recurrence.fixture.ts';
import { WEEKDAY_CODES } from './dates.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const market = { start: saturday, startTime: '08:00', endTime: '13:00' };

const [tuesday, christmas] = ['2026-12-01', '2026-12-26'] as const;

describe('a recurrence in words', () => {
  test.each([
    [
      { ...market, recurrence: rule({ except: [christmas] }) },
      'tous les samedis de 8 h à 13 h, sauf le 26 décembre',
    ],
    [{ start: saturday, recurrence: rule({}) }, 'tous les samedis'],
    [{ start: tuesday, startTime: '20:00', recurrence: rule({}) }, 'tous les mardis à 20 h'],
    [{ start: tuesday, recurrence: rule({ weekdays: ['th', 'tu'] }) }, 'tous les mardis et jeudis'],
    [
      { start: tuesday, recurrence: rule({ weekdays: ['mo', 'tu', 'we', 'th', 'fr'] }) },
      'du lundi au vendredi',
    ],
    [{ start: tuesday, recurrence: rule({ weekdays: [...WEEKDAY_CODES] }) }, 'tous les jours'],
    [{ start: saturday, recurrence: rule({ interval: 2 }) }, 'un samedi sur deux'],
    [
      { start: tuesday, startTime: '09:30', recurrence: rule({ interval: 2, weekdays: ['tu', 'th'] }) },
      'une semaine sur deux, le mardi et le jeudi, à 9 h 30',
    ],
    [{ start: saturday, recurrence: rule({ months: [4, 5, 6] }) }, 'tous les samedis, d’avril à juin'],
    [
      { start: '2026-12-06', recurrence: rule({ every: 'month', week: ['first'] }) },
      'le premier dimanche du mois',
    ],
    [
      { ...market, recurrence: rule({ every: 'month', weekdays: ['sa'], week: ['first', 'third'] }) },
      'les premier et troisième samedis du mois de 8 h à 13 h',
    ],
    [
      { start: saturday, recurrence: rule({ every: 'month', weekdays: ['sa', 'su'], week: ['last'] }) },
      'le dernier samedi et le dernier dimanche du mois',
    ],
    [
      { ...market, recurrence: rule({ every: 'month', week: ['third'], months: [3, 4, 5, 6] }) },
      'le troisième samedi du mois, de mars à juin, de 8 h à 13 h',
    ],
    [{ start: '2026-12-15', recurrence: rule({ every: 'month' }) }, 'le 15 de chaque mois'],
    [{ start: '2026-12-01', recurrence: rule({ every: 'month' }) }, 'le 1er de chaque mois'],
    [{ start: '2026-12-15', recurrence: rule({ every: 'month', interval: 2 }) }, 'tous les deux mois, le 15'],
    [{ start: saturday, recurrence: rule({ every: 'month', weekdays: ['sa'] }) }, 'tous les samedis'],
    [
      { start: '2027-07-14', recurrence: rule({ every: 'year', until: '2030-12-31' }) },
      'chaque année, le 14 juillet',
    ],
    [
      {
        start: '2027-10-10',
        recurrence: rule({
          every: 'year',
          weekdays: ['su'],
          week: ['second'],
          months: [10],
          until: '2029-12-31',
        }),
      },
      'chaque année, le deuxième dimanche d’octobre',
    ],
    [
      {
        start: '2026-12-06',
        recurrence: rule({ every: 'year', interval: 2, week: ['first'], until: '2030-12-31' }),
      },
      'tous les deux ans, le premier dimanche de décembre',
    ],
    [
      { start: saturday, recurrence: rule({ except: ['2027-01-02', christmas] }) },
      'tous les samedis, sauf le 26 décembre et le 2 janvier',
    ],
    [
      { start: saturday, recurrence: rule({ except: ['2027-01-30', '2027-01-02', '2027-01-16'] }) },
      'tous les samedis, sauf les 2, 16 et 30 janvier',
    ],
    [
      { start: saturday, recurrence: rule({ except: [christmas], until: '2028-12-31' }) },
      'tous les samedis, sauf le 26 décembre 2026',
    ],
    [
      {
        start: saturday,
        recurrence: rule({ except: ['1', '2', '3', '4', '5'].map((day) => `2027-01-0${day}`) }),
      },
      'tous les samedis, sauf 5 dates',
    ],
    [
      { start: saturday, recurrence: rule({ moved: [{ from: '2027-01-02', to: '2027-01-09' }] }) },
      'tous les samedis ; le 9 janvier au lieu du 2',
    ],
    [
      {
        ...market,
        recurrence: rule({ moved: [{ from: '2027-01-02', to: '2027-01-02', startTime: '10:00' }] }),
      },
      'tous les samedis de 8 h à 13 h ; le 2 janvier à 10 h',
    ],
    [
      {
        ...market,
        recurrence: rule({ moved: [{ from: '2027-01-02', to: '2027-01-09', startTime: '10:00' }] }),
      },
      'tous les samedis de 8 h à 13 h ; le 9 janvier à 10 h au lieu du 2',
    ],
    [
      {
        start: saturday,
        recurrence: rule({ moved: [{ from: '2026-12-26', to: '2027-01-01' }], until: '2028-12-31' }),
      },
      'tous les samedis ; le 1er janvier 2027 au lieu du 26 décembre 2026',
    ],
    [
      { ...market, recurrence: rule({ also: [{ date: '2026-12-24', startTime: '15:00' }] }) },
      'tous les samedis de 8 h à 13 h, et aussi le 24 décembre à 15 h',
    ],
    [
      {
        ...market,
        recurrence: rule({ every: 'dates', also: [{ date: '2026-12-12' }, { date: '2026-12-06' }] }),
      },
      'les 5, 6 et 12 décembre, de 8 h à 13 h',
    ],
    [
      {
        start: saturday,
        startTime: '20:30',
        recurrence: rule({ every: 'dates', also: [{ date: '2026-12-06', startTime: '15:00' }] }),
      },
      'le 5 décembre à 20 h 30, le 6 décembre à 15 h',
    ],
    [
      {
        start: saturday,
        recurrence: rule({
          every: 'dates',
          also: [1, 2, 3, 4, 5, 6].map((day) => ({ date: `2027-01-0${day}` })),
        }),
      },
      '7 dates, du 5 décembre 2026 au 6 janvier 2027',
    ],
    [
      {
        ...market,
        recurrence: rule({
          also: ['2026-12-06', '2026-12-13'].map((date) => ({ date, startTime: '14:00', endTime: '18:00' })),
        }),
      },
      'tous les samedis de 8 h à 13 h, et aussi les 6 et 13 décembre, de 14 h à 18 h',
    ],
    [
      { start: saturday, startTime: '20:00', endTime: '00:00', recurrence: rule({}) },
      'tous les samedis de 20 h à minuit',
    ],
    [
      { start: saturday, recurrence: rule({ every: 'dates', also: [{ date: '2027-01-09' }] }) },
      'le 5 décembre 2026 et le 9 janvier 2027',
    ],
    [{ start: saturday }, ''],
  ])('%j', (event, expected) => {
    expect(plain(describeRecurrence(event, { isEndChosen: false }))).toBe(expected);
  });
});

test.each([
  [
    market,
    rule({ except: [christmas] }),
    'tous les samedis de 8 h à 13 h jusqu’au 30 juin 2027, sauf le 26 décembre',
  ],
  [{ start: saturday }, rule({ months: [4, 5] }), 'tous les samedis, d’avril à mai, jusqu’au 30 juin 2027'],
  [{ start: saturday }, rule({ until: '2027-05-01' }), 'tous les samedis jusqu’au 1er mai 2027'],
  [{ start: saturday }, rule({ until: '2027-12-05' }), 'tous les samedis'],
  [
    { start: saturday },
    rule({ every: 'dates', until: '2027-01-01', also: [{ date: '2027-05-08' }] }),
    'le 5 décembre 2026 et le 8 mai 2027',
  ],
  [
    market,
    rule({
      until: '2026-12-31',
      also: [{ date: '2027-02-06' }],
      moved: [{ from: christmas, to: '2027-01-09' }],
    }),
    'tous les samedis de 8 h à 13 h jusqu’au 31 décembre 2026, et aussi le 6 février ; le 9 janvier au lieu du 26 décembre',
  ],
])('the end of %j, repeated as %j, is told when somebody chose it', (schedule, recurrence, expected) => {
  expect(plain(describeRecurrence({ ...schedule, recurrence }))).toBe(expected);
});

test.each([
  [
    rule({ except: [christmas], moved: [{ from: '2027-01-02', to: '2027-01-09' }] }),
    'tous les samedis, sauf le 26 décembre ; le 9 janvier au lieu du 2',
  ],
  [
    rule({ except: ['2027-01-02'], moved: [{ from: christmas, to: '2027-01-02' }] }),
    'tous les samedis ; le 2 janvier au lieu du 26 décembre',
  ],
  [
    rule({
      also: [{ date: '2026-12-24' }],
      moved: [{ from: '2026-12-12', to: '2026-12-12', startTime: '18:00' }],
    }),
    'tous les samedis, et aussi le 24 décembre ; le 12 décembre à 18 h',
  ],
  [
    rule({
      every: 'dates',
      also: [{ date: '2028-01-08' }],
      moved: [{ from: '2028-01-08', to: '2028-02-12' }],
    }),
    'le 5 décembre 2026 et le 8 janvier 2028 ; le 12 février 2028 au lieu du 8 janvier 2028',
  ],
])('the changes of %j are told apart', (recurrence, expected) => {
  expect(plain(describeRecurrence({ start: saturday, recurrence }, { isEndChosen: false }))).toBe(expected);
});

test.each([
  ['2027-01-31', rule({ every: 'month' }), 'le 31 des mois qui en ont un'],
  ['2027-01-30', rule({ every: 'month', interval: 2 }), 'tous les deux mois, le 30 s’il existe'],
  ['2027-01-28', rule({ every: 'month' }), 'le 28 de chaque mois'],
  ['2028-02-29', rule({ every: 'year' }), 'chaque année, le 29 février s’il existe'],
  ['2027-03-31', rule({ every: 'year', months: [3, 4, 5] }), 'chaque année, le 31 mars et le 31 mai'],
  ['2027-03-15', rule({ every: 'year', months: [3, 10] }), 'chaque année, le 15 mars et le 15 octobre'],
])('a day that some months have not, from %s as %j, is said « %s »', (start, recurrence, expected) => {
  expect(plain(describeRecurrence({ start, recurrence }, { isEndChosen: false }))).toBe(expected);
});
