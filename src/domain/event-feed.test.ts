import { describe, expect, it } from 'vitest';
import { type ToldEvent, eventFeedSummary, eventFeedTitle } from './event-feed.ts';

const TODAY = '2026-11-21';

const fair: ToldEvent = {
  data: {
    title: 'Marché de Noël',
    summary: 'quarante stands !',
    status: 'scheduled',
    price: 'gratuit',
    start: '2026-12-05',
    demo: false,
  },
  commune: { name: 'Houdan' },
  place: { name: 'La Grange' },
  upcoming: [{ date: '2026-12-05', endDate: '2026-12-05', startTime: '10:00', endTime: '18:00' }],
};
const withData = (data: Partial<ToldEvent['data']>): ToldEvent => ({
  ...fair,
  data: { ...fair.data, ...data },
});

describe('an event in a feed', () => {
  it('is called by its day, its title and its commune', () => {
    expect(eventFeedTitle(fair, TODAY)).toBe('Samedi 5\u00a0décembre, Marché de Noël, Houdan');
  });

  it('says first that it does not take place, and that it is an example', () => {
    expect(eventFeedTitle(withData({ status: 'cancelled', demo: true }), TODAY)).toBe(
      'Annulé\u00a0: samedi 5\u00a0décembre, Marché de Noël (exemple), Houdan',
    );
  });

  it('does not take the day of a postponed event for the new one', () => {
    expect(eventFeedTitle(withData({ status: 'postponed' }), TODAY)).toBe(
      'Reporté\u00a0: d’abord prévu samedi 5\u00a0décembre, Marché de Noël, Houdan',
    );
  });

  it('does not give the day of a postponed event as the new one in what it tells', () => {
    expect(eventFeedSummary(withData({ status: 'postponed' }), TODAY)).toMatch(
      /^D’abord prévu samedi 5\u00a0décembre, de 10\u00a0h à 18\u00a0h\. /,
    );
  });

  it('has the day on which it began when none is left', () => {
    expect(eventFeedTitle({ ...withData({ start: '2027-01-02' }), upcoming: [] }, TODAY)).toMatch(
      /^Samedi 2\u00a0janvier 2027, /,
    );
  });

  it('is told in sentences that all end, once', () => {
    const told = eventFeedSummary(withData({ statusNote: 'changé de salle.' }), TODAY);
    expect(told).toBe(
      'Changé de salle. Samedi 5\u00a0décembre, de 10\u00a0h à 18\u00a0h. Quarante stands ! La Grange, Houdan. Gratuit.',
    );
  });

  it('says the commune alone when the place has no name', () => {
    expect(eventFeedSummary({ ...fair, place: { name: '' } }, TODAY)).toContain(' Houdan. Gratuit.');
  });
});
