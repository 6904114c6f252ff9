import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf, timeOf } from '../dates.ts';
import { UTC, localMoment, toLocal, zoneNamed } from './zones.ts';

/** `AAAA-MM-JJ HH:MM` of a zone, by the clocks here. */
function here(text: string, tzid: string): string {
  const [date = '', time = ''] = text.split(' ');
  const local = toLocal({ date, minutes: minutesOf(time) }, tzid === 'Z' ? UTC : zoneNamed(tzid));
  return `${local.date} ${timeOf(local.minutes)}`;
}

describe('a moment of another zone by the clocks here', () => {
  it.each([
    ['2026-12-05 20:00', 'Europe/Paris', '2026-12-05 20:00'],
    ['2026-12-05 19:00', 'Z', '2026-12-05 20:00'],
    ['2026-07-05 18:00', 'Z', '2026-07-05 20:00'],
    ['2026-12-05 23:30', 'Z', '2026-12-06 00:30'],
    ['2026-12-05 19:00', 'Europe/London', '2026-12-05 20:00'],
    ['2026-12-05 14:00', 'America/New_York', '2026-12-05 20:00'],
    // Two weeks of March in which New York has changed its clocks and Paris has not.
    ['2026-03-15 14:00', 'America/New_York', '2026-03-15 19:00'],
    // Around the changes of Paris.
    ['2026-03-29 00:59', 'Z', '2026-03-29 01:59'],
    ['2026-03-29 01:00', 'Z', '2026-03-29 03:00'],
    ['2026-10-25 00:59', 'Z', '2026-10-25 02:59'],
    ['2026-10-25 01:00', 'Z', '2026-10-25 02:00'],
  ])('%s (%s) is %s', (text, tzid, local) => {
    expect(here(text, tzid)).toBe(local);
  });

  it.each(['Romance Standard Time', '/citadel.org/20210210_1/Europe/Paris', 'europe/paris'])(
    'knows the zone « %s »',
    (tzid) => expect(here('2026-07-05 20:00', tzid)).toBe('2026-07-05 20:00'),
  );

  it('stays as it is without a zone, or in one of an unknown name', () => {
    expect(zoneNamed('Ailleurs')).toBeUndefined();
    expect(zoneNamed('')).toBeUndefined();
    expect(here('2026-07-05 20:00', 'Ailleurs')).toBe('2026-07-05 20:00');
  });
});

describe('the local moment of an instant', () => {
  it('is that of the same instant told in UTC, whatever the day of our age', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-02'), max: new Date('2149-12-30'), noInvalidDate: true }),
        (instant) => {
          const utc = instant.toISOString();
          const moment = { date: utc.slice(0, 10), minutes: minutesOf(utc.slice(11, 16)) };
          expect(localMoment(instant)).toEqual(toLocal(moment, UTC));
        },
      ),
    );
  });

  it('is none for what is no instant, or of another age', () => {
    for (const text of ['', 'hier', '1949-12-31', '2150-01-02'])
      expect(localMoment(new Date(text))).toBeUndefined();
  });
});
