import { describe, expect, it } from 'vitest';
import { FeedFault } from '../feed-fault.ts';
import { context } from './import.fixture.ts';
import { readOpenAgenda } from './openagenda-feed.ts';

/** As `GET /v2/agendas/{uid}/events?detailed=1` gives it. */
const veillee = {
  uid: 43692627,
  slug: 'veillee-au-lavoir',
  canonicalUrl: 'https://openagenda.example/vallee/events/veillee-au-lavoir',
  title: { fr: 'Veillée au lavoir', en: 'Evening at the washhouse' },
  description: { fr: 'Contes et soupe autour du feu.' },
  longDescription: { fr: '**Apportez** une lampe.\n\nRenseignements : [le site](https://lavoir.example)' },
  conditions: { fr: 'Entrée libre' },
  state: 2,
  status: 1,
  attendanceMode: 1,
  accessibility: { ii: false, hi: false, vi: false, pi: false, mi: true },
  registration: [
    { type: 'phone', value: '0199001234' },
    { type: 'link', value: 'https://lavoir.example/places' },
  ],
  timings: [{ begin: '2026-12-05T20:00:00+01:00', end: '2026-12-05T22:30:00+01:00' }],
  location: {
    uid: 65949775,
    name: 'Lavoir du bas',
    address: '3 rue du Lavoir, 78125 Gazeran',
    city: 'Gazeran',
    insee: '78269',
    postalCode: '78125',
    latitude: 48.6331,
    longitude: 1.7712,
  },
};

const answer = (...events: object[]) => JSON.stringify({ total: events.length, events });
const read = (change: object) => readOpenAgenda(answer({ ...veillee, ...change }), context);

describe('an event of OpenAgenda', () => {
  it('is read whole', () => {
    expect(readOpenAgenda(answer(veillee), context)).toEqual({
      events: [
        {
          id: '43692627',
          url: 'https://openagenda.example/vallee/events/veillee-au-lavoir',
          title: 'Veillée au lavoir',
          summary: 'Contes et soupe autour du feu.',
          text: 'Apportez une lampe.\n\nRenseignements : le site (<https://lavoir.example>)',
          status: 'scheduled',
          schedule: { start: '2026-12-05', startTime: '20:00', endTime: '22:30' },
          place: {
            name: 'Lavoir du bas',
            address: '3 rue du Lavoir',
            city: 'Gazeran',
            postcode: '78125',
            insee: '78269',
            position: { latitude: 48.6331, longitude: 1.7712 },
          },
          organiser: undefined,
          price: 'Entrée libre',
          isFree: true,
          booking: 'https://lavoir.example/places',
          access: ['wheelchair'],
        },
      ],
      pastCount: 0,
      onlineCount: 0,
      refused: [],
      isPartial: false,
    });
  });

  it.each([
    [2, 'moved'],
    [4, 'postponed'],
    [5, 'full'],
    [6, 'cancelled'],
    [{ id: 6, label: { fr: 'Annulé' } }, 'cancelled'],
    [undefined, 'scheduled'],
  ])('has the state that the code %j names', (status, said) => {
    expect(read({ status }).events[0]?.status).toBe(said);
  });

  it('may have plain texts, as monolingual=fr gives them', () => {
    expect(read({ title: 'Veillée' }).events[0]?.title).toBe('Veillée');
  });

  it.each([
    ['Entrée libre', true],
    ['Gratuit', true],
    ['Gratuit pour les moins de 12 ans', false],
    ['Gratuit, repas 5 €', false],
    ['5 €', false],
    ['0 €', true],
    ['Gratuité sur demande', false],
  ])('costs « %s »: free %s', (conditions, isFree) => {
    expect(read({ conditions }).events[0]).toMatchObject({ price: conditions, isFree });
  });

  it('of every Saturday but one is a rule, not a list', () => {
    const timings = ['2026-12-05', '2026-12-12', '2026-12-19', '2027-01-02', '2027-01-09', '2027-01-16'].map(
      (day) => ({
        begin: `${day}T09:00:00+01:00`,
        end: `${day}T12:00:00+01:00`,
      }),
    );
    expect(read({ timings }).events[0]?.schedule).toMatchObject({
      start: '2026-12-05',
      startTime: '09:00',
      endTime: '12:00',
      recurrence: { every: 'week', weekdays: ['sa'], until: '2027-01-16', except: ['2026-12-26'] },
    });
  });

  it('of a few dates is a list, with what each has of its own', () => {
    const timings = [
      { begin: '2026-12-06T14:00:00+01:00', end: '2026-12-06T17:00:00+01:00' },
      { begin: '2026-12-05T20:00:00+01:00', end: '2026-12-05T22:00:00+01:00' },
    ];
    expect(read({ timings }).events[0]?.schedule).toMatchObject({
      start: '2026-12-05',
      startTime: '20:00',
      endTime: '22:00',
      recurrence: { every: 'dates', also: [{ date: '2026-12-06', startTime: '14:00', endTime: '17:00' }] },
    });
  });

  it('is left aside when it is over, online, or not published', () => {
    const over = { timings: [{ begin: '2026-11-20T20:00:00+01:00', end: '2026-11-20T22:00:00+01:00' }] };
    expect(read(over)).toMatchObject({ events: [], pastCount: 1 });
    expect(read({ attendanceMode: 2 })).toMatchObject({ events: [], onlineCount: 1 });
    expect(read({ attendanceMode: { id: 2, label: {} } })).toMatchObject({ events: [], onlineCount: 1 });
    expect(read({ state: 1 })).toMatchObject({ events: [], pastCount: 0 });
  });

  it.each([
    [{ uid: undefined }, 'il n’a pas d’identifiant (uid).'],
    [{ title: null }, 'il n’a pas de titre.'],
    [{ timings: [] }, 'ses horaires (timings) manquent : ajoutez detailed=1 à l’adresse de la source.'],
    [{ timings: [{ begin: 'demain' }] }, 'sa date n’existe pas.'],
    [{ timings: 'x' }, 'ses horaires (timings) manquent : ajoutez detailed=1 à l’adresse de la source.'],
  ])('with %j is refused alone', (change, why) => {
    const reading = readOpenAgenda(answer({ ...veillee, ...change }, { ...veillee, uid: 2 }), context);
    expect(reading.refused.map((refusal) => refusal.why)).toEqual([why]);
    expect(reading.events).toHaveLength(1);
  });
});

describe('an answer of OpenAgenda', () => {
  it('says that there is more than it gives', () => {
    const reading = readOpenAgenda(JSON.stringify({ total: 812, events: [veillee] }), context);
    expect(reading.isPartial).toBe(true);
  });

  it.each([
    ['{"events": [', /coupé ou mal écrit/],
    ['bonjour', /n’est pas du JSON/],
    ['{"message": "Invalid key"}', /« Invalid key ». Vérifiez la clé/],
    ['[]', /n’a pas de liste « events »/],
    ['null', /n’a pas de liste « events »/],
  ])('such as %s is refused', (raw, message) => {
    expect(() => readOpenAgenda(raw, context)).toThrow(FeedFault);
    expect(() => readOpenAgenda(raw, context)).toThrow(message);
  });
});
