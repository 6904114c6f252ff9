import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { writeCalendar } from './calendar.ts';
import { addDays } from './dates.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { resolveHours } from './hours-resolve.ts';
import { type MarketFacts, marketAppointments } from './market-calendar.ts';
import { mergeCalendars } from './merge-calendars.ts';
import { recurrences, rule, starts } from './recurrence.fixture.ts';
import { type Schedule, occurrencesOf } from './recurrence.ts';

const today = '2026-11-21';
const context = {
  absolute: (path: string) => `https://made-in-ici.example${path}`,
  host: 'made-in-ici.example',
  now: new Date('2026-11-21T10:00:00Z'),
};

const market = (slug: string, hours: string, name = `Marché ${slug}`): string => {
  const facts: MarketFacts = {
    slug,
    path: `/marches/${slug}/`,
    hours: resolveHours(hours, { from: today, region: 'Île-de-France' }),
    data: { name, summary: 'Sur la place.', demo: false },
    commune: { name: 'Ici' },
    categories: [{ name: 'Marchés' }],
  };
  return writeCalendar({
    name,
    description: 'Sur la place.',
    url: context.absolute(facts.path),
    appointments: marketAppointments(facts, today, context),
  });
};

const halle = market('la-halle', 'Sa 08:00-13:00; Dec 26 off');
const gare = market('la-gare', 'We,Su 09:00-12:30');
const longName = market('le-pre', 'Fr 16:00-19:00', `Marché ${'du pré, des bois ; et '.repeat(6)}`);

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { zones: calendar.getAllSubcomponents('vtimezone').length, events };
};

const summaries = (text: string) => read(text).events.map(({ uid, summary }) => `${uid} ${summary}`);

describe('calendars put together', () => {
  it('hold the entries of all, and one zone', () => {
    const merged = mergeCalendars([halle, gare, longName], 'Mes marchés', today);
    expect(read(merged).zones).toBe(1);
    expect(summaries(merged)).toEqual([halle, gare, longName].flatMap(summaries));
  });

  it('keep rules, exceptions and hours as they were', () => {
    const [event] = read(mergeCalendars([gare, halle], 'Mes marchés', today)).events.filter(({ uid }) =>
      uid.startsWith('la-halle'),
    );
    const dates = event?.iterator();
    const starts = Array.from({ length: 6 }, () => dates?.next()?.toString());
    expect(starts).toEqual([
      '2026-11-21T08:00:00',
      '2026-11-28T08:00:00',
      '2026-12-05T08:00:00',
      '2026-12-12T08:00:00',
      '2026-12-19T08:00:00',
      '2027-01-02T08:00:00',
    ]);
  });

  it('never hold an entry twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(halle, gare, longName), { maxLength: 8 }), (texts) => {
        const uids = [...mergeCalendars(texts, 'Mes marchés', today).matchAll(/^UID:.*$/gm)].map(
          ([line]) => line,
        );
        expect(new Set(uids).size).toBe(uids.length);
        expect(uids.length).toBe(new Set([...new Set(texts)].flatMap(summaries)).size);
      }),
    );
  });

  test.each([
    [[]],
    [['']],
    [['<!doctype html><h1>BEGIN:VEVENT</h1>']],
    [['BEGIN:VCALENDAR\r\nEND:VCALENDAR']],
  ])('are nothing when %j holds no entry', (texts: string[]) => {
    expect(mergeCalendars(texts, 'Mes marchés', today)).toBe('');
  });

  it('can be read whatever comes beside them, and whatever their name', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (other, name) => {
        expect(summaries(mergeCalendars([other, halle], name, today))).toEqual(summaries(halle));
      }),
    );
  });

  it('have lines that end as the standard says', () => {
    const merged = mergeCalendars([halle.replaceAll('\r\n', '\n'), gare], 'Mes marchés', today);
    expect(merged.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(merged.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

/** The calendar of one event. */
const event = (schedule: Schedule): string =>
  writeCalendar({
    name: 'Fête',
    description: 'Au lac.',
    url: 'https://made-in-ici.example/agenda/',
    appointments: [
      {
        uid: 'fete@made-in-ici.example',
        title: 'Fête',
        description: 'DTEND:20991231',
        url: 'https://made-in-ici.example/agenda/fete/',
        place: 'Ici',
        categories: [],
        schedule,
        status: 'confirmed',
        revision: 0,
        updated: '2026-09-01',
      },
    ],
  });

const hasAny = (schedule: Schedule): boolean => mergeCalendars([event(schedule)], 'Mon agenda', today) !== '';

describe('a file made on a day', () => {
  it.each<[string, boolean, Schedule]>([
    ['a date of yesterday', false, { start: '2026-11-20' }],
    ['a date of today', true, { start: '2026-11-21' }],
    ['hours of yesterday', false, { start: '2026-11-20', startTime: '09:00', endTime: '13:00' }],
    ['hours of today that are over', true, { start: '2026-11-21', startTime: '00:00', endTime: '01:00' }],
    [
      'a night that ends today',
      true,
      { start: '2026-11-20', end: '2026-11-21', startTime: '21:00', endTime: '01:00' },
    ],
    ['days of which yesterday is the last', false, { start: '2026-11-18', end: '2026-11-20' }],
    ['days of which today is the last', true, { start: '2026-11-18', end: '2026-11-21' }],
    [
      'a rule that ended yesterday',
      false,
      { start: '2026-09-04', recurrence: rule({ until: '2026-11-20' }) },
    ],
    ['a rule that goes on', true, { start: '2026-09-04', recurrence: rule({}) }],
    [
      'a rule that ended, of which a date was put off',
      true,
      {
        start: '2026-09-04',
        recurrence: rule({ until: '2026-11-20', moved: [{ from: '2026-11-20', to: '2026-12-04' }] }),
      },
    ],
  ])('holds %s: %s', (_, isHeld, schedule) => {
    expect(hasAny(schedule)).toBe(isHeld);
  });

  it('keeps whole what comes back and still comes', () => {
    const schedule = {
      start: '2026-09-04',
      recurrence: rule({ moved: [{ from: '2026-09-11', to: '2026-09-12' }] }),
    };
    expect(summaries(mergeCalendars([event(schedule)], 'Mon agenda', today))).toHaveLength(2);
    expect(read(mergeCalendars([event(schedule)], 'Mon agenda', today)).events[0]?.startDate.toString()).toBe(
      '2026-09-04',
    );
  });

  it('leaves out the past dates of a list, and keeps the others', () => {
    const also = [{ date: '2026-10-02' }, { date: '2026-12-11' }];
    const merged = mergeCalendars(
      [event({ start: '2026-09-04', recurrence: rule({ every: 'dates', also }) })],
      'Mon agenda',
      today,
    );
    expect(read(merged).events.map(({ startDate }) => startDate.toString())).toEqual(['2026-12-11']);
  });

  it('never leaves out a date to come, whatever the rule', () => {
    fc.assert(
      fc.property(recurrences, starts, fc.nat(3), (recurrence, start, days) => {
        const schedule = { start, end: addDays(start, days), recurrence };
        const coming = occurrencesOf(schedule, { from: today, to: '2199-12-31' });
        if (coming.length > 0) expect(hasAny(schedule)).toBe(true);
      }),
    );
  });
});
