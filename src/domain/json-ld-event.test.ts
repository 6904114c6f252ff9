import { describe, expect, it } from 'vitest';
import { type DescribedEvent, type EventContext, eventNode } from './json-ld-event.ts';
import type { Occurrence, Recurrence } from './recurrence.ts';

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
    access: [],
    place: { address: 'Route des Étangs', position: { latitude: 48.7, longitude: 1.8 } },
  },
  commune: { name: 'Les Bréviaires', postcodes: ['78610'] },
  categories: [{ name: 'Balade' }],
  place: { name: 'Parking de la digue' },
  upcoming: [{ date: '2026-12-06', endDate: '2026-12-06', startTime: '09:30', endTime: '12:30' }],
};

const accessName = (kind: string) => `accès ${kind}`;

const nodeOf = (
  data: Partial<DescribedEvent['data']> = {},
  upcoming = event.upcoming,
  context: Partial<EventContext> = {},
) =>
  JSON.parse(
    JSON.stringify(
      eventNode(
        { ...event, upcoming, data: { ...event.data, ...data } },
        { absolute, accessName, ...context },
      ),
    ),
  );

const recurrenceWith = (change: Partial<Recurrence>) =>
  event.data.recurrence && { ...event.data.recurrence, ...change };
const on = (date: string, facts: Partial<Occurrence> = {}): Occurrence => ({
  date,
  endDate: date,
  startTime: '09:30',
  endTime: '12:30',
  ...facts,
});

describe('eventNode', () => {
  it('says what, where, by whom, and the next date', () => {
    expect(nodeOf()).toEqual({
      '@type': 'Event',
      name: 'Balade',
      description: 'Dix kilomètres.',
      url: 'https://made-in-ici.example/agenda/balade/',
      keywords: ['Balade'],
      inLanguage: 'fr',
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
        '@id': 'https://made-in-ici.example/agenda/balade/#lieu',
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
    expect(nodeOf({}, [on('2027-06-06')]).startDate).toBe('2027-06-06T09:30:00+02:00');
    expect(nodeOf({}, [on('2026-12-06', { startTime: undefined, endTime: undefined })])).toMatchObject({
      startDate: '2026-12-06',
      endDate: '2026-12-06',
    });
    expect(nodeOf({}, [on('2026-12-06', { endTime: undefined })]).endDate).toBeUndefined();
  });

  it('gives the hours of the date itself', () => {
    expect(nodeOf({}, [on('2026-12-06', { startTime: '14:00', endTime: '16:00' })])).toMatchObject({
      startDate: '2026-12-06T14:00:00+01:00',
      endDate: '2026-12-06T16:00:00+01:00',
    });
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

  it('says of a date that was moved from when, beside the rule', () => {
    const recurrence = recurrenceWith({ moved: [{ from: '2027-01-03', to: '2027-01-10' }] });
    const moved = on('2027-01-10', { movedFrom: '2027-01-03' });
    const node = nodeOf({ recurrence }, [on('2026-12-06'), moved]);
    expect(node).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      eventSchedule: { exceptDate: ['2027-01-03', '2027-05-02'] },
      subEvent: [
        {
          '@type': 'Event',
          name: 'Balade',
          startDate: '2027-01-10T09:30:00+01:00',
          endDate: '2027-01-10T12:30:00+01:00',
          eventStatus: 'https://schema.org/EventRescheduled',
          previousStartDate: '2027-01-03T09:30:00+01:00',
          location: { '@id': node.location['@id'] },
        },
      ],
    });
    expect(nodeOf({ recurrence }, [moved])).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2027-01-03T09:30:00+01:00',
    });
  });

  it('says that a moved date of a cancelled event is cancelled', () => {
    const recurrence = recurrenceWith({ moved: [{ from: '2027-01-03', to: '2027-01-10' }] });
    const node = nodeOf({ recurrence, status: 'cancelled' }, [on('2027-01-10', { movedFrom: '2027-01-03' })]);
    expect(node.eventStatus).toBe('https://schema.org/EventCancelled');
    expect(node.previousStartDate).toBeUndefined();
    expect(node.offers.availability).toBeUndefined();
  });

  it('gives the dates added to the rule, and takes those with their own hours out of it', () => {
    const also = [{ date: '2026-12-20' }, { date: '2027-01-03', startTime: '14:00' }];
    const upcoming = [
      on('2026-12-06'),
      on('2026-12-20'),
      on('2027-01-03', { startTime: '14:00', endTime: undefined }),
    ];
    const { eventSchedule, subEvent } = nodeOf({ recurrence: recurrenceWith({ also }) }, upcoming);
    expect(eventSchedule.exceptDate).toEqual(['2027-01-03', '2027-05-02']);
    expect(subEvent.map(({ startDate }: { startDate: string }) => startDate)).toEqual([
      '2026-12-20T09:30:00+01:00',
      '2027-01-03T14:00:00+01:00',
    ]);
  });

  it('gives each date of a plain list, without a rule, and no more than search engines show', () => {
    const recurrence = recurrenceWith({ every: 'dates', also: [{ date: '2027-01-16' }], except: [] });
    const node = nodeOf({ recurrence }, [on('2026-12-06'), on('2027-01-16')]);
    expect(node.eventSchedule).toBeUndefined();
    expect(node.subEvent).toHaveLength(2);
    const many = Array.from({ length: 28 }, (_, day) => on(`2027-02-${String(day + 1).padStart(2, '0')}`));
    expect(nodeOf({ recurrence }, many).subEvent).toHaveLength(12);
  });

  it('says for whom it is, and what the place has for those who ask', () => {
    const node = nodeOf({ access: ['calm', 'signLanguage', 'wheelchair'] }, undefined, {
      audience: 'familles',
    });
    expect(node.audience).toEqual({ '@type': 'Audience', audienceType: 'familles' });
    expect(node.inLanguage).toEqual(['fr', 'fsl']);
    expect(node.location.amenityFeature).toEqual([
      { '@type': 'LocationFeatureSpecification', name: 'accès wheelchair', value: true },
    ]);
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
