import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { afterEach, describe, expect, it } from 'vitest';
import { type Appointment, hasHours, writeCalendar } from './calendar.ts';
import { type IsoDate, TIME_ZONE, addDays, localTime, timeOf } from './dates.ts';
import { always, recurrences, starts } from './recurrence.fixture.ts';
import {
  type Hours,
  type Occurrence,
  type Recurrence,
  type Schedule,
  lastDay,
  occurrencesOf,
} from './recurrence.ts';

/** What a calendar application shows of one date: `2026-12-05T09:30/2026-12-05T12:30`, or days for whole days. */
type Span = string;

/** The same from the domain’s own dates. */
function spanOf(schedule: Schedule, occurrence: Occurrence): Span {
  const { date, endDate, startTime, endTime, movedFrom } = occurrence;
  const one: Schedule = { start: date, end: endDate, startTime, endTime };
  const isOfSeries =
    movedFrom !== undefined && !schedule.recurrence?.also.some((extra) => extra.date === movedFrom);
  if (!hasHours(isOfSeries ? schedule : one)) return `${date}/${addDays(lastDay(occurrence), 1)}`;
  const start = `${date}T${startTime}`;
  const end = `${endDate}T${endTime ?? ''}`;
  return `${start}/${endTime && end > start ? end : start}`;
}

const expectedSpans = ({ schedule }: Appointment): Span[] =>
  occurrencesOf(schedule, always)
    .map((one) => spanOf(schedule, one))
    .sort();

const write = (appointment: Appointment): string =>
  writeCalendar({
    name: 'Agenda',
    description: 'Agenda',
    url: 'https://made-in-ici.example/agenda/',
    appointments: [appointment],
  });

const icalSpan = (start: ICAL.Time, end: ICAL.Time): Span =>
  [start, end].map((time) => time.toString().slice(0, time.isDate ? 10 : 16)).join('/');

/** Events of a file by their identifier, each with those that replace one of its dates. */
function icalEvents(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const all = calendar.getAllSubcomponents('vevent');
  const isMaster = (entry: ICAL.Component) => !entry.getFirstProperty('recurrence-id');
  const uid = (entry: ICAL.Component) => String(entry.getFirstPropertyValue('uid'));
  return all.filter(isMaster).map((master) => {
    const exceptions = all.filter((entry) => !isMaster(entry) && uid(entry) === uid(master));
    return new ICAL.Event(master, { exceptions });
  });
}

function icalSpansOf(event: ICAL.Event): Span[] {
  if (!event.isRecurring()) return [icalSpan(event.startDate, event.endDate)];
  const spans: Span[] = [];
  const iterator = event.iterator();
  for (let time = iterator.next(); time; time = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(time);
    spans.push(icalSpan(startDate, endDate));
  }
  return spans;
}

const readByIcal = (text: string): Span[] => icalEvents(text).flatMap(icalSpansOf).sort();

function minuteOf(instant: Date): string {
  const { date, minutes } = localTime(instant, TIME_ZONE);
  return `${date}T${timeOf(minutes)}`;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** node-ical gives a whole day as midnight of the machine. */
const dayOf = (date: Date): IsoDate =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

const nodeEvents = (text: string): VEvent[] =>
  Object.values(nodeIcal.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');

/** The days that the rules may reach. */
const AROUND = { from: new Date('2025-12-01T00:00:00Z'), to: new Date('2033-01-31T00:00:00Z') };

const readByNode = (text: string): Span[] =>
  nodeEvents(text)
    .flatMap((event) =>
      nodeIcal
        .expandRecurringEvent(event, AROUND)
        .map(({ start, end, isFullDay }) =>
          isFullDay ? `${dayOf(start)}/${dayOf(end)}` : `${minuteOf(start)}/${minuteOf(end)}`,
        ),
    )
    .sort();

const hours = fc.constantFrom(
  {},
  { startTime: '00:15' },
  { startTime: '09:30', endTime: '12:30' },
  { startTime: '20:00', endTime: '23:45' },
  { startTime: '22:00', endTime: '01:30' },
);
const ownHours = fc.constantFrom(
  {},
  { startTime: '15:00', endTime: '17:00' },
  { startTime: '21:00', endTime: '01:30' },
  { startTime: '07:45' },
);

interface Changes {
  excepted: number[];
  moved: { index: number; by: number; hours: object }[];
  added: { after: number; hours: object }[];
}

const changes: fc.Arbitrary<Changes> = fc.record({
  excepted: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
  moved: fc.uniqueArray(
    fc.record({
      index: fc.integer({ min: 1, max: 20 }),
      by: fc.integer({ min: 0, max: 3 }),
      hours: ownHours,
    }),
    { maxLength: 2, selector: ({ index }) => index },
  ),
  added: fc.uniqueArray(fc.record({ after: fc.integer({ min: 1, max: 400 }), hours: ownHours }), {
    maxLength: 3,
    selector: ({ after }) => after,
  }),
});

/** The rule with exceptions, moves and other dates that do not meet each other. */
function changed(rule: Recurrence, start: IsoDate, { excepted, moved, added }: Changes): Recurrence {
  const days = occurrencesOf({ start, recurrence: rule }, always).map(({ date }) => date);
  const taken = new Set(days);
  const free = (date: IsoDate) => !taken.has(date) && Boolean(taken.add(date));
  const except = excepted.flatMap((index) => days[index] ?? []);
  const moves = moved.flatMap(({ index, by, hours: own }) => {
    const from = days[index];
    if (from === undefined || except.includes(from)) return [];
    const to = addDays(from, by);
    return (by === 0 ? 'startTime' in own : free(to)) ? [{ from, to, ...own }] : [];
  });
  const also = added
    .map(({ after, hours: own }) => ({ date: addDays(start, after), ...own }))
    .filter(({ date }) => free(date));
  return { ...rule, except, moved: moves, also };
}

/** ical.js repeats dates of a rule with a list of months and forgets its interval. */
const isReadByIcal = ({ months }: Recurrence) => months.length === 0;

const listOfDates = fc.tuple(starts, changes).map(([start, { added }]): Schedule => {
  const none: Recurrence = {
    every: 'dates',
    interval: 1,
    weekdays: [],
    week: [],
    months: [],
    except: [],
    moved: [],
    also: [],
  };
  return { start, recurrence: changed(none, start, { excepted: [], moved: [], added }) };
});

const repeated = fc
  .tuple(starts, recurrences, changes, fc.integer({ min: 60, max: 1500 }))
  .map(([day, rule, some, length]): Schedule => {
    const recurrence = { ...rule, until: addDays(day, length) };
    const start = occurrencesOf({ start: day, recurrence }, always)[0]?.date ?? day;
    return { start, recurrence: changed(recurrence, start, some) };
  })
  .filter((schedule) => occurrencesOf(schedule, always)[0]?.date !== undefined);

const once = starts.map((start): Schedule => ({ start }));

const isOvernight = ({ startTime = '', endTime }: Hours) => endTime !== undefined && endTime < startTime;

/** A series of whole days has no date at an hour. */
const withoutHours = ({ recurrence, ...schedule }: Schedule): Schedule =>
  recurrence
    ? {
        ...schedule,
        recurrence: {
          ...recurrence,
          moved: recurrence.moved.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ from, to })),
        },
      }
    : schedule;

const schedules = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: repeated }, listOfDates, once), hours, fc.nat({ max: 2 }))
  .map(([schedule, own, lasts]): Schedule => ({
    ...('startTime' in own ? schedule : withoutHours(schedule)),
    ...own,
    ...(lasts > 0 || isOvernight(own) ? { end: addDays(schedule.start, Math.max(lasts, 1)) } : {}),
  }));

const plainText = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,;:«»’"()!?=+-]*$/u);

const appointments: fc.Arbitrary<Appointment> = fc.record({
  uid: fc.constantFrom('balade@made-in-ici.example', 'bal@made-in-ici.example'),
  title: plainText,
  description: plainText.map((text) => `${text}\nDeuxième ligne`),
  url: fc.constantFrom('https://made-in-ici.example/agenda/balade/', 'https://x.example/a,b;c?d=1'),
  place: plainText,
  position: fc.record({ latitude: fc.constantFrom(48.7079, -1.5), longitude: fc.constantFrom(1.8141, 0.25) }),
  categories: fc.array(fc.stringMatching(/^[\p{L}][\p{L} ,;]{0,20}[\p{L}]$/u), {
    minLength: 1,
    maxLength: 3,
  }),
  schedule: schedules,
  status: fc.constantFrom('confirmed' as const, 'tentative' as const, 'cancelled' as const),
  revision: fc.nat({ max: 40 }),
  updated: starts,
});

const geo = ({ position }: Appointment) => [position?.latitude, position?.longitude];

/** What each entry of an appointment must say, whichever date it is about. */
const valuesOf = (appointment: Appointment) => ({
  title: appointment.title.trim(),
  description: appointment.description,
  url: appointment.url,
  place: appointment.place.trim(),
  geo: geo(appointment),
  categories: [...appointment.categories],
  status: appointment.status.toUpperCase(),
  revision: appointment.revision,
  stamp: `${appointment.updated}T00:00:00Z`,
  modified: `${appointment.updated}T00:00:00Z`,
});

const icalValues = (entry: ICAL.Component) => {
  const value = (name: string) => entry.getFirstPropertyValue(name);
  return {
    title: String(value('summary')).trim(),
    description: value('description'),
    url: value('url'),
    place: String(value('location')).trim(),
    geo: value('geo'),
    categories: entry.getFirstProperty('categories')?.getValues(),
    status: value('status'),
    revision: value('sequence'),
    stamp: String(value('dtstamp')),
    modified: String(value('last-modified')),
  };
};

const second = (date: Date | undefined) => date?.toISOString().replace('.000Z', 'Z');

const nodeValues = (event: VEvent) => ({
  title: String(event.summary).trim(),
  description: event.description,
  url: event.url,
  place: String(event.location).trim(),
  geo: [event.geo?.lat, event.geo?.lon],
  categories: event.categories,
  status: event.status,
  revision: event.sequence,
  stamp: second(event.dtstamp),
  modified: second(event.lastmodified),
});

const zone = process.env['TZ'];

afterEach(() => {
  process.env['TZ'] = zone;
});

/** Minutes that each machine’s clocks are behind universal time in January. */
const OFFSETS: Record<string, number> = { UTC: 0, [TIME_ZONE]: -60, 'America/New_York': 300 };

/** Makes this machine one of that zone. */
function moveTo(name: string): void {
  process.env['TZ'] = name;
  expect(new Date('2027-01-15T12:00:00Z').getTimezoneOffset()).toBe(OFFSETS[name]);
}

describe.each(['UTC', TIME_ZONE, 'America/New_York'])(
  'a calendar written and read by machines in %s',
  (name) => {
    it('shows in ical.js exactly the dates of the site', () => {
      moveTo(name);
      fc.assert(
        fc.property(appointments, (appointment) => {
          const { recurrence } = appointment.schedule;
          fc.pre(!recurrence || isReadByIcal(recurrence));
          expect(readByIcal(write(appointment))).toEqual(expectedSpans(appointment));
        }),
      );
    });

    it('shows in node-ical exactly the dates of the site', () => {
      moveTo(name);
      fc.assert(
        fc.property(appointments, (appointment) => {
          expect(readByNode(write(appointment))).toEqual(expectedSpans(appointment));
        }),
      );
    });

    it('says the same words, places, addresses, states and revisions to both', () => {
      moveTo(name);
      fc.assert(
        fc.property(appointments, (appointment) => {
          const text = write(appointment);
          const values = valuesOf(appointment);
          const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
          for (const entry of entries) expect(icalValues(entry)).toEqual(values);
          for (const event of nodeEvents(text)) {
            expect(nodeValues(event)).toEqual(values);
            for (const one of Object.values(event.recurrences ?? {}))
              expect(nodeValues(one as VEvent)).toEqual(values);
          }
        }),
      );
    });
  },
);
