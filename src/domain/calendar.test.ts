import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type Appointment, writeCalendar } from './calendar.ts';
import { addDays } from './dates.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { type Occurrence, type Recurrence, type Schedule, occurrencesOf } from './recurrence.ts';

const weekly: Recurrence = {
  every: 'week',
  interval: 1,
  weekdays: [],
  week: [],
  months: [],
  until: '2027-03-27',
  except: [],
  moved: [],
  also: [],
};

/** A Saturday. */
const walk: Appointment = {
  uid: 'balade@made-in-ici.example',
  title: 'Balade',
  description: 'Dix kilomètres.\nGratuit.',
  url: 'https://made-in-ici.example/agenda/balade/',
  place: 'Parking de la digue, Les Bréviaires',
  position: { latitude: 48.7079, longitude: 1.8141 },
  categories: ['Balade'],
  schedule: { start: '2026-12-05', startTime: '09:30', endTime: '12:30' },
  status: 'confirmed',
  revision: 3,
  updated: '2026-11-08',
};

const write = (appointments: Appointment[], name = 'Agenda') =>
  writeCalendar({ name, description: name, url: 'https://made-in-ici.example/agenda/', appointments });

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const entriesOf = (text: string) => read(text).getAllSubcomponents('vevent');
const valueOf = (entry: ICAL.Component | undefined, name: string) => entry?.getFirstPropertyValue(name);

/** Every date of a file as a calendar application shows it: `2026-12-05T09:30/2026-12-05T12:30`. */
function shown(text: string): string[] {
  const [master, ...replaced] = entriesOf(text);
  if (!master) return [];
  const event = new ICAL.Event(master, { exceptions: replaced });
  if (!event.isRecurring()) return [spanOf(event.startDate, event.endDate)];
  const dates: string[] = [];
  const iterator = event.iterator();
  for (let time = iterator.next(); time; time = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(time);
    dates.push(spanOf(startDate, endDate));
  }
  return dates.sort();
}

const minute = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toString().slice(0, 16));
const spanOf = (start: ICAL.Time, end: ICAL.Time) => `${minute(start)}/${minute(end)}`;

/** The same from the domain's own dates. */
const expected = ({ date, endDate, startTime, endTime }: Occurrence) =>
  startTime && date === endDate
    ? `${date}T${startTime}/${date}T${endTime ?? startTime}`
    : `${date}/${addDays(endDate, 1)}`;

const always = { from: '2000-01-01', to: '2199-12-31' };

describe('writeCalendar', () => {
  it('writes an event as RFC 5545 asks', () => {
    const file = unfolded(write([walk]));
    expect(file.slice(0, 12)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//made-in//agenda//FR',
      'NAME;VALUE=TEXT:Agenda',
      'X-WR-CALNAME;VALUE=TEXT:Agenda',
      'DESCRIPTION:Agenda',
      'X-WR-CALDESC;VALUE=TEXT:Agenda',
      'X-WR-TIMEZONE;VALUE=TEXT:Europe/Paris',
      'URL:https://made-in-ici.example/agenda/',
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL;VALUE=DURATION:PT12H',
      'BEGIN:VTIMEZONE',
    ]);
    expect(file.slice(file.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:balade@made-in-ici.example',
      'DTSTAMP:20261108T000000Z',
      'LAST-MODIFIED:20261108T000000Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Paris:20261205T093000',
      'DTEND;TZID=Europe/Paris:20261205T123000',
      'SUMMARY:Balade',
      'LOCATION:Parking de la digue\\, Les Bréviaires',
      'GEO:48.7079;1.8141',
      'DESCRIPTION:Dix kilomètres.\\nGratuit.',
      'CATEGORIES:Balade',
      'URL:https://made-in-ici.example/agenda/balade/',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives the rules of the clock of Paris before the entries', () => {
    const file = read(write([walk]));
    expect(file.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone', 'vevent']);
  });

  it('is a calendar even without entries', () => {
    expect(read(write([])).getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('keeps a cancelled event, so that calendars show it as such', () => {
    const [entry] = entriesOf(write([{ ...walk, status: 'cancelled' }]));
    expect(valueOf(entry, 'status')).toBe('CANCELLED');
    expect(valueOf(entry, 'transp')).toBe('TRANSPARENT');
  });

  it.each([
    [
      'an evening that passes midnight',
      { start: '2026-12-31', end: '2027-01-01', startTime: '21:00', endTime: '02:00' },
      '2026-12-31T21:00/2027-01-01T02:00',
    ],
    ['a whole day', { start: '2026-12-05' }, '2026-12-05/2026-12-06'],
    [
      'three days with hours, as a band',
      { start: '2026-12-04', end: '2026-12-06', startTime: '10:00', endTime: '18:00' },
      '2026-12-04/2026-12-07',
    ],
    [
      'two days with hours, as a band',
      { start: '2026-12-05', end: '2026-12-06', startTime: '10:00', endTime: '18:00' },
      '2026-12-05/2026-12-07',
    ],
    ['a start without end', { start: '2026-12-05', startTime: '20:00' }, '2026-12-05T20:00/2026-12-05T20:00'],
  ] as const)('shows %s', (_, schedule, span) => {
    expect(shown(write([{ ...walk, schedule }]))).toEqual([span]);
  });

  it('replaces a moved date by its own entry and leaves the excepted ones out', () => {
    const recurrence = {
      ...weekly,
      except: ['2026-12-26'],
      moved: [{ from: '2027-01-02', to: '2027-01-03' }],
    };
    const text = write([{ ...walk, schedule: { ...walk.schedule, recurrence } }]);
    const [, replaced] = entriesOf(text);
    expect(valueOf(replaced, 'uid')).toBe(walk.uid);
    expect(String(valueOf(replaced, 'recurrence-id'))).toBe('2027-01-02T09:30:00');
    expect(shown(text)).toContain('2027-01-03T09:30/2027-01-03T12:30');
    expect(shown(text).join()).not.toMatch(/2026-12-26|2027-01-02/);
  });

  it('ends a rule with a date for whole days and an instant for hours, as the start is', () => {
    const band = { start: '2026-12-05', end: '2026-12-06', startTime: '10:00', endTime: '18:00' };
    const rules = [walk.schedule, band].map((schedule) =>
      unfolded(write([{ ...walk, schedule: { ...schedule, recurrence: weekly } }])).find((line) =>
        line.startsWith('RRULE:FREQ=WEEKLY'),
      ),
    );
    expect(rules).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270327T225959Z',
      'RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20270327',
    ]);
  });

  it('keeps the hour on the wall through the changes of clocks', () => {
    const recurrence = { ...weekly, until: '2027-11-06' };
    const text = write([{ ...walk, schedule: { ...walk.schedule, recurrence } }]);
    const hours = new Set(shown(text).map((span) => span.slice(11, 16)));
    expect(hours).toEqual(new Set(['09:30']));
    expect(shown(text)).toHaveLength(49);
  });

  it('shows in a calendar exactly the dates of the site', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days));
    const times = fc.constantFrom({}, { startTime: '09:30' }, { startTime: '09:30', endTime: '12:30' });
    const rule = fc.record({
      every: fc.constantFrom('week' as const, 'month' as const, 'year' as const),
      interval: fc.integer({ min: 1, max: 3 }),
      week: fc.subarray(['first', 'third', 'last'] as const),
      length: fc.integer({ min: 10, max: 700 }),
      lasts: fc.integer({ min: 0, max: 2 }),
      excepted: fc.array(fc.nat(20), { maxLength: 3 }),
      moved: fc.option(fc.nat(20), { nil: undefined }),
    });
    fc.assert(
      fc.property(day, times, rule, (start, hours, { length, lasts, excepted, moved, ...choices }) => {
        const plain: Recurrence = {
          ...weekly,
          ...choices,
          week: choices.every === 'week' ? [] : [...choices.week],
          until: addDays(start, length),
        };
        const [first, ...days] = occurrencesOf({ start, recurrence: plain }, always).map(({ date }) => date);
        fc.pre(first !== undefined);
        const from = moved === undefined ? undefined : days[moved];
        const except = [...new Set(excepted.flatMap((index) => days[index] ?? []))].filter(
          (date) => date !== from,
        );
        // Moved by a day, to none of the other dates.
        const moves = from && !days.includes(addDays(from, 1)) ? [{ from, to: addDays(from, 1) }] : [];
        const schedule: Schedule = {
          start: first,
          end: addDays(first, lasts),
          ...hours,
          recurrence: { ...plain, except, moved: moves },
        };
        fc.pre(occurrencesOf(schedule, always)[0]?.date === first);
        expect(shown(write([{ ...walk, schedule }]))).toEqual(
          occurrencesOf(schedule, always).map(expected).sort(),
        );
      }),
    );
  });
});

describe('what people write, in a calendar', () => {
  const folded = (text: string) => text.slice(0, -2).split('\r\n');

  it('stays in its property, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (title, description, name) => {
        const text = write([{ ...walk, title, description, place: title, categories: [name, title] }], name);
        expect(
          read(text)
            .getAllSubcomponents()
            .map((part) => part.name),
        ).toEqual(['vtimezone', 'vevent']);
        const names =
          entriesOf(text)[0]
            ?.getAllProperties()
            .map((property) => property.name) ?? [];
        expect(
          names.filter((property) => !['location', 'categories', 'description'].includes(property)).sort(),
        ).toEqual([
          ...['dtend', 'dtstamp', 'dtstart', 'geo', 'last-modified'],
          ...['sequence', 'status', 'summary', 'transp', 'uid', 'url'],
        ]);
      }),
    );
  });

  it('is written in lines of at most 75 octets, each a whole UTF-8 text', () => {
    fc.assert(
      fc.property(hostileText(), (title) => {
        const text = write([{ ...walk, title, description: title }], title);
        const utf8 = new TextEncoder().encode(text);
        expect(new TextDecoder().decode(utf8)).toBe(text);
        for (const line of folded(text)) {
          expect(line).not.toMatch(/[\r\n\0]/);
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
      }),
    );
  });

  it('is read back as it was, commas and semicolons included', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;:\\«»’"()!?=+\n-]+$/u), (text) => {
        const [entry] = entriesOf(
          write([{ ...walk, title: text, description: text, categories: [text, 'x'] }]),
        );
        expect(valueOf(entry, 'description')).toBe(text);
        expect(valueOf(entry, 'summary')).toBe(text.replaceAll(/\n+/g, ' '));
        const category = text.replaceAll(/\n+/g, ' ').replaceAll('\\', '/');
        expect(entry?.getFirstProperty('categories')?.getValues()).toEqual([category, 'x']);
      }),
    );
  });
});
