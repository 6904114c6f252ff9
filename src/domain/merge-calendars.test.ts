import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { writeCalendar } from './calendar.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { resolveHours } from './hours-resolve.ts';
import { type MarketFacts, marketAppointments } from './market-calendar.ts';
import { mergeCalendars } from './merge-calendars.ts';

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
    const merged = mergeCalendars([halle, gare, longName], 'Mes marchés');
    expect(read(merged).zones).toBe(1);
    expect(summaries(merged)).toEqual([halle, gare, longName].flatMap(summaries));
  });

  it('keep rules, exceptions and hours as they were', () => {
    const [event] = read(mergeCalendars([gare, halle], 'Mes marchés')).events.filter(({ uid }) =>
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
        const uids = [...mergeCalendars(texts, 'Mes marchés').matchAll(/^UID:.*$/gm)].map(([line]) => line);
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
    expect(mergeCalendars(texts, 'Mes marchés')).toBe('');
  });

  it('can be read whatever comes beside them, and whatever their name', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (other, name) => {
        expect(summaries(mergeCalendars([other, halle], name))).toEqual(summaries(halle));
      }),
    );
  });

  it('have lines that end as the standard says', () => {
    const merged = mergeCalendars([halle.replaceAll('\r\n', '\n'), gare], 'Mes marchés');
    expect(merged.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(merged.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
