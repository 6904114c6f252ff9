import { describe, expect, it } from 'vitest';
import { type EventFacts, eventAppointment } from './event-calendar.ts';

const context = {
  absolute: (path: string) => `https://made-in-ici.example${path}`,
  host: 'made-in-ici.example',
};

const event: EventFacts = {
  id: 'balade',
  path: '/agenda/balade/',
  data: {
    title: 'Balade',
    summary: 'Dix kilomètres !',
    status: 'scheduled',
    start: '2026-12-06',
    startTime: '09:30',
    price: 'Gratuit',
    organiser: 'Pas à pas',
    revision: 1,
    updated: '2026-11-08',
    demo: false,
    place: { address: 'Route des Étangs' },
  },
  commune: { name: 'Les Bréviaires' },
  categories: [{ name: 'Balade' }],
  place: { name: 'Parking de la digue' },
};

const withData = (data: Partial<EventFacts['data']>) =>
  eventAppointment({ ...event, data: { ...event.data, ...data } }, context);

describe('eventAppointment', () => {
  it('says what, where and by whom', () => {
    expect(eventAppointment(event, context)).toMatchObject({
      uid: 'balade@made-in-ici.example',
      title: 'Balade',
      description:
        'Dix kilomètres\u202f!\nPrix\u00a0: Gratuit\nOrganisé par\u00a0: Pas à pas\nhttps://made-in-ici.example/agenda/balade/',
      place: 'Parking de la digue, Route des Étangs, Les Bréviaires',
      position: undefined,
      categories: ['Balade'],
      status: 'confirmed',
      revision: 1,
    });
  });

  it.each([
    ['cancelled', 'cancelled', 'Annulé\u00a0: Balade'],
    ['postponed', 'tentative', 'Reporté\u00a0: Balade'],
    ['full', 'confirmed', 'Complet\u00a0: Balade'],
    ['moved', 'confirmed', 'Balade'],
  ] as const)('keeps an event that is %s and says so', (status, expected, title) => {
    expect(withData({ status })).toMatchObject({ status: expected, title });
  });

  it('is dated by its last change, else by the build', () => {
    expect(withData({}).updated).toBe('2026-11-08');
  });

  it('takes the street and the position of the listing where it takes place', () => {
    const position = { latitude: 48.7, longitude: 1.8 };
    const place = { name: 'La halle', listing: { data: { address: { street: 'Place haute' }, position } } };
    const appointment = eventAppointment({ ...event, place, data: { ...event.data, place: {} } }, context);
    expect(appointment).toMatchObject({ place: 'La halle, Place haute, Les Bréviaires', position });
  });

  it('tells the hours of each day of an event of several days', () => {
    const { description } = withData({ end: '2026-12-08', startTime: '10:00', endTime: '18:00' });
    expect(description).toContain('\nDe 10\u00a0h à 18\u00a0h\n');
  });

  it('says of an invented event that it is an example', () => {
    expect(withData({ demo: true }).title).toBe('Balade (exemple)');
  });
});
