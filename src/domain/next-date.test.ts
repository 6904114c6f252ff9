import { describe, expect, it } from 'vitest';
import { describeNone, nextDate, writeDates } from './next-date.ts';

const dates = [
  { from: '2026-11-21', until: '2026-11-21', text: 'samedi 21 novembre, à 20 h' },
  { from: '2026-12-05', until: '2026-12-06', text: 'du 5 au 6 décembre' },
];

describe('the next date of an event, on the day one reads', () => {
  const text = writeDates(dates, { hasMore: false });

  it('is the first that is not over', () => {
    expect(nextDate(text, '2026-11-01')).toEqual(dates[0]);
    expect(nextDate(text, '2026-11-21')).toEqual(dates[0]);
    expect(nextDate(text, '2026-11-22')).toEqual(dates[1]);
    expect(nextDate(text, '2026-12-06')).toEqual(dates[1]);
  });

  it('is over at its last minute when that is known, the next morning for a night', () => {
    const told = [
      { from: '2026-12-04', until: '2026-12-05T01:00', text: 'vendredi soir' },
      { from: '2026-12-06', until: '2026-12-06T12:30', text: 'dimanche matin' },
      { from: '2026-12-08', until: '2026-12-08', text: 'mardi' },
    ];
    const nextAt = (moment: string) => nextDate(writeDates(told, { hasMore: false }), moment);
    expect(nextAt('2026-12-05T00:30')).toEqual(told[0]);
    expect(nextAt('2026-12-05T01:01')).toEqual(told[1]);
    expect(nextAt('2026-12-06T12:30')).toEqual(told[1]);
    expect(nextAt('2026-12-06T12:31')).toEqual(told[2]);
    expect(nextAt('2026-12-08T23:59')).toEqual(told[2]);
    expect(nextAt('2026-12-09T00:00').from).toBe('');
  });

  it('is known from its first day, so that what runs already comes before what begins', () => {
    const exhibition = {
      from: '2026-11-01',
      until: '2027-01-31',
      text: 'du 1er novembre au 31 janvier 2027',
    };
    const running = nextDate(writeDates([exhibition], { hasMore: false }), '2026-11-25');
    expect(running).toEqual(exhibition);
    expect(running.from < nextDate(text, '2026-11-25').from).toBe(true);
  });

  it('is none once all are past', () => {
    const past = { from: '', until: '', text: 'Événement passé' };
    expect(nextDate(text, '2026-12-07')).toEqual(past);
    expect(nextDate(writeDates([], { hasMore: false }), '2026-12-07')).toEqual(past);
    expect(nextDate('', '2026-12-07').until).toBe('');
  });

  it('is not known when there are more than were told, and comes after the others', () => {
    const more = writeDates(dates, { hasMore: true });
    expect(nextDate(more, '2026-12-06')).toEqual(dates[1]);
    expect(nextDate(more, '2026-12-07').text).toBe('D’autres dates suivent');
    expect(nextDate(more, '2026-12-07').from > '2199-12-31').toBe(true);
  });
});

describe('a list that has nothing left', () => {
  it('says so, and when the page was written if that was long ago', () => {
    expect(describeNone('2026-11-21', '2026-12-01')).toBe('Rien d’annoncé ici pour le moment.');
    expect(describeNone('2026-11-21', '2027-01-25')).toBe(
      'Cette page date du 21\u00a0novembre 2026\u00a0: il peut manquer des rendez-vous.',
    );
  });
});
