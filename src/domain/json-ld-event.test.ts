import { describe, expect, it } from 'vitest';
import { type DescribedEvent, eventNode } from './json-ld-event.ts';

const absolute = (path: string) => `https://made-in-ici.example${path}`;

const event: DescribedEvent = {
  id: 'balade',
  path: '/agenda/balade/',
  data: {
    title: 'Balade',
    summary: 'Dix kilomètres.',
    updated: '2026-11-08',
    status: 'scheduled',
    start: '2026-11-01',
    startTime: '09:30',
    endTime: '12:30',
    recurrence: {
      every: 'month',
      interval: 1,
      weekdays: ['su'],
      week: ['first'],
      months: [],
      until: '2027-06-30',
      except: ['2027-05-02'],
      moved: [],
      also: [],
    },
    price: 'Gratuit',
    free: true,
    organiser: 'Pas à pas',
    revision: 0,
    demo: false,
    place: { address: 'Route des Étangs', position: { latitude: 48.7, longitude: 1.8 } },
  },
  commune: { name: 'Les Bréviaires', postcodes: ['78610'] },
  categories: [],
  place: { name: 'Parking de la digue' },
  upcoming: [{ date: '2026-12-06', endDate: '2026-12-06' }],
};

const nodeOf = (data: Partial<DescribedEvent['data']> = {}, upcoming = event.upcoming) =>
  JSON.parse(
    JSON.stringify(eventNode({ ...event, upcoming, data: { ...event.data, ...data } }, { absolute })),
  );

describe('eventNode', () => {
  it('says what, where, by whom, and the next date', () => {
    expect(nodeOf()).toEqual({
      '@type': 'Event',
      name: 'Balade',
      description: 'Dix kilomètres.',
      url: 'https://made-in-ici.example/agenda/balade/',
      startDate: '2026-12-06T09:30:00+01:00',
      endDate: '2026-12-06T12:30:00+01:00',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1M',
        byDay: ['1SU'],
        startDate: '2026-11-01',
        endDate: '2027-06-30',
        startTime: '09:30',
        endTime: '12:30',
        exceptDate: ['2027-05-02'],
        scheduleTimezone: 'Europe/Paris',
      },
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      isAccessibleForFree: true,
      location: {
        '@type': 'Place',
        name: 'Parking de la digue',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Route des Étangs',
          postalCode: '78610',
          addressLocality: 'Les Bréviaires',
          addressCountry: 'FR',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 48.7, longitude: 1.8 },
      },
      organizer: { '@type': 'Organization', name: 'Pas à pas' },
      offers: {
        '@type': 'Offer',
        price: 0,
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
      },
    });
  });

  it('writes summer time, a whole day and a start without end', () => {
    expect(nodeOf({}, [{ date: '2027-06-06', endDate: '2027-06-06' }]).startDate).toBe(
      '2027-06-06T09:30:00+02:00',
    );
    expect(nodeOf({ startTime: undefined, endTime: undefined })).toMatchObject({
      startDate: '2026-12-06',
      endDate: '2026-12-06',
    });
    expect(nodeOf({ endTime: undefined }).endDate).toBeUndefined();
  });

  it('gives the first date of what is past', () => {
    expect(nodeOf({}, []).startDate).toBe('2026-11-01T09:30:00+01:00');
  });

  it.each([
    ['cancelled', 'EventCancelled'],
    ['postponed', 'EventPostponed'],
    ['moved', 'EventScheduled'],
    ['full', 'EventScheduled'],
  ] as const)('says that it is %s', (status, expected) => {
    expect(nodeOf({ status }).eventStatus).toBe(`https://schema.org/${expected}`);
  });

  it('says that nothing is left when it is full', () => {
    expect(nodeOf({ status: 'full' }).offers.availability).toBe('https://schema.org/SoldOut');
  });

  it.each([
    ['5 €', undefined, { price: 5, priceCurrency: 'EUR' }],
    ['12,50 €', undefined, { price: 12.5, priceCurrency: 'EUR' }],
    ['5 €, gratuit pour les moins de 12 ans', 'https://places.example/', { url: 'https://places.example/' }],
  ])('reads the price %s', (price, booking, offer) => {
    const { offers } = nodeOf({ free: false, price, booking });
    expect(offers).toEqual({ '@type': 'Offer', availability: 'https://schema.org/InStock', ...offer });
  });

  it('makes no offer of a price that it cannot read', () => {
    expect(nodeOf({ free: false, price: 'prix libre' }).offers).toBeUndefined();
  });

  it('gives no rule when a date has been moved', () => {
    const recurrence = event.data.recurrence && {
      ...event.data.recurrence,
      moved: [{ from: '2027-01-03', to: '2027-01-10' }],
    };
    expect(nodeOf({ recurrence }).eventSchedule).toBeUndefined();
  });

  it('names the weekday of a weekly rule', () => {
    const recurrence = event.data.recurrence && {
      ...event.data.recurrence,
      every: 'week' as const,
      week: [],
      interval: 2,
    };
    expect(nodeOf({ recurrence }).eventSchedule).toMatchObject({
      repeatFrequency: 'P2W',
      byDay: ['https://schema.org/Sunday'],
    });
  });
});
