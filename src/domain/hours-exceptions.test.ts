import { describe, expect, it } from 'vitest';
import { exceptionsAhead } from './hours-exceptions.ts';
import { plain, resolved, shop } from './hours.fixture.ts';

describe('exceptional days ahead', () => {
  const ahead = (value: string, first: string, days: number) =>
    exceptionsAhead(resolved(value), { from: first, days }).map(({ when, text }) =>
      plain(`${when} : ${text}`),
    );

  it('lists public holidays, with the year when it changes', () => {
    expect(ahead(shop, '2026-12-01', 40)).toEqual([
      'vendredi 25 décembre : fermé',
      'vendredi 1er janvier 2027 : fermé',
    ]);
  });

  it('joins the days of a holiday over Sundays', () => {
    expect(ahead(`${shop}; Dec 24-Jan 06 off`, '2026-12-01', 60)).toEqual([
      'du 24 décembre 2026 au 6 janvier 2027 : fermé',
    ]);
    expect(ahead(`${shop}; Aug 03-21 off`, '2027-07-20', 60)).toEqual(['du 3 au 21 août : fermé']);
  });

  it('takes a month of closure as an exception and half a year as a season', () => {
    expect(ahead('Tu-Sa 09:00-12:00; Aug off', '2027-07-20', 60)).toEqual(['du 3 au 31 août : fermé']);
    expect(ahead('Apr-Sep: Sa 09:00-12:00', '2026-11-21', 360)).toEqual([]);
  });

  it('lists the open days of hours without a usual week', () => {
    expect(ahead('Sa[1,3] 08:00-12:00', '2026-12-01', 31)).toEqual([
      'samedi 5 décembre : 8 h – 12 h',
      'samedi 19 décembre : 8 h – 12 h',
    ]);
  });

  it('does not join a weekly market’s holidays over a week', () => {
    expect(ahead('Sa 09:00-12:00; PH off', '2027-04-20', 30)).toEqual([
      'samedi 1er mai : fermé',
      'samedi 8 mai : fermé',
    ]);
  });

  it('stops at what is known', () => {
    expect(ahead(shop, '2027-11-18', 400)).toEqual([]);
  });
});
