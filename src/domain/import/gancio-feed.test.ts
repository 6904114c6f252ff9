import { describe, expect, it } from 'vitest';
import { FeedFault } from '../feed-fault.ts';
import { readGancio } from './gancio-feed.ts';
import { context, source } from './import.fixture.ts';

const gancio = { ...source, kind: 'gancio', url: 'https://gancio.example/api/events' } as const;
const seconds = (text: string) => Date.parse(text) / 1000;

/** As `GET /api/events` gives it. */
const concert = {
  id: 12,
  title: 'Concert au hangar',
  slug: 'concert-au-hangar',
  start_datetime: seconds('2026-12-05T20:00:00+01:00'),
  end_datetime: seconds('2026-12-06T01:00:00+01:00'),
  media: [{ url: 'x.jpg' }],
  online_locations: [],
  parentId: null,
  tags: ['rock'],
  place: {
    id: 3,
    name: 'Le hangar',
    address: '2 rue du Puits, Gazeran',
    latitude: '48.633',
    longitude: '1.771',
  },
};

const read = (...events: object[]) => readGancio(JSON.stringify(events), gancio, context);

describe('events of Gancio', () => {
  it('are read with their place and page', () => {
    expect(read(concert).events).toEqual([
      {
        id: '12',
        url: 'https://gancio.example/event/concert-au-hangar',
        title: 'Concert au hangar',
        summary: undefined,
        text: '',
        status: 'scheduled',
        schedule: { start: '2026-12-05', end: '2026-12-06', startTime: '20:00', endTime: '01:00' },
        place: {
          name: 'Le hangar',
          address: '2 rue du Puits',
          city: 'Gazeran',
          postcode: undefined,
          position: { latitude: 48.633, longitude: 1.771 },
        },
        isFree: false,
        booking: undefined,
        access: [],
      },
    ]);
  });

  it('of one repetition are one event with its dates', () => {
    const week = (more: number) => ({
      ...concert,
      id: 20 + more,
      parentId: 19,
      start_datetime: concert.start_datetime + more * 604_800,
      end_datetime: null,
    });
    const { events } = read(week(0), week(1), week(2));
    expect(events.map(({ id }) => id)).toEqual(['parent-19']);
    expect(events[0]?.schedule.recurrence?.also).toEqual([{ date: '2026-12-12' }, { date: '2026-12-19' }]);
  });

  it('of several days last several days', () => {
    const { events } = read({
      ...concert,
      multidate: true,
      end_datetime: seconds('2026-12-08T18:00:00+01:00'),
    });
    expect(events[0]?.schedule).toEqual({ start: '2026-12-05', end: '2026-12-08' });
    expect(events[0]?.text).toMatch(
      /Horaires\s: du samedi 5\sdécembre à 20\sh au mardi 8\sdécembre à 18\sh\.$/,
    );
  });

  it('that are over or online are left aside', () => {
    const over = { ...concert, id: 1, start_datetime: seconds('2026-11-20T20:00:00Z'), end_datetime: null };
    const online = { ...concert, id: 2, place: { name: 'online', address: '' } };
    expect(read(over, online)).toMatchObject({ events: [], pastCount: 1, onlineCount: 1 });
  });

  it.each([
    [{ start_datetime: 'demain' }, 'sa date n’existe pas.'],
    [{ start_datetime: 1e15 }, 'sa date n’existe pas.'],
    [{ title: '' }, 'il n’a pas de titre.'],
    [{ id: null }, 'il n’a pas d’identifiant (id).'],
  ])('with %j are refused alone', (change, why) => {
    const reading = read({ ...concert, ...change }, { ...concert, id: 99 });
    expect(reading.refused.map((refusal) => refusal.why)).toEqual([why]);
    expect(reading.events).toHaveLength(1);
  });

  it.each(['{}', '"x"', 'null', '[{'])('are not in %s', (raw) => {
    expect(() => readGancio(raw, gancio, context)).toThrow(FeedFault);
  });

  it('of strange shapes are refused, never a crash', () => {
    expect(readGancio('[null, 3, "x", [], {"place": 4}]', gancio, context).events).toEqual([]);
  });
});
