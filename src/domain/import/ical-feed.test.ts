import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { addDays } from '../dates.ts';
import { occurrencesOf } from '../recurrence.ts';
import { FeedFault } from '../feed-fault.ts';
import { readIcal } from './ical-feed.ts';
import { context, vcalendar, vevent } from './import.fixture.ts';

const read = (...blocks: string[]) => readIcal(vcalendar(...blocks), context);

const schedule = (...lines: string[]) => read(vevent(...lines)).events[0]?.schedule;

/** Without what is by default. */
const plain = (...lines: string[]) =>
  JSON.parse(JSON.stringify(schedule(...lines) ?? null), (key, value: unknown) =>
    (Array.isArray(value) && value.length === 0) || (key === 'interval' && value === 1) ? undefined : value,
  ) as unknown;

const PARIS = ';TZID=Europe/Paris:';

/** A zone that only the file knows: Paris under another name. */
const OWN_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Ici',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

describe.each([
  ['UTC', 0],
  ['Europe/Paris', -60],
  ['America/New_York', 300],
])('on a machine set to %s', (zone, behindUtc) => {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
    expect(new Date(2026, 11, 5).getTimezoneOffset()).toBe(behindUtc);
  });
  afterEach(() => {
    process.env.TZ = before;
  });

  test.each([
    ['in winter', 'DTSTART:20261205T190000Z', { start: '2026-12-05', startTime: '20:00' }],
    ['in summer', 'DTSTART:20270605T180000Z', { start: '2027-06-05', startTime: '20:00' }],
    [
      'of New York',
      'DTSTART;TZID=America/New_York:20261205T190000',
      { start: '2026-12-06', startTime: '01:00' },
    ],
    [
      'of Windows',
      'DTSTART;TZID=Romance Standard Time:20261205T190000',
      { start: '2026-12-05', startTime: '19:00' },
    ],
    [
      'under a prefix',
      'DTSTART;TZID=/x.example/2026/Europe/London:20261205T190000',
      { start: '2026-12-05', startTime: '20:00' },
    ],
    ['without a zone', 'DTSTART:20261205T190000', { start: '2026-12-05', startTime: '19:00' }],
    ['of an unknown zone', 'DTSTART;TZID=Lune:20261205T190000', { start: '2026-12-05', startTime: '19:00' }],
    ['across the change of clocks', 'DTSTART:20270328T003000Z', { start: '2027-03-28', startTime: '01:30' }],
    ['after the change of clocks', 'DTSTART:20270328T013000Z', { start: '2027-03-28', startTime: '03:30' }],
  ])('reads a time %s', (_, line, said) => {
    expect(plain(line)).toEqual(said);
  });

  it('follows the zone that the file describes when the world does not know it', () => {
    const { events } = read(OWN_ZONE, vevent('DTSTART;TZID=Ici:20270605T200000'));
    expect(events[0]?.schedule).toEqual({ start: '2027-06-05', startTime: '20:00' });
  });

  it('keeps the hour of a weekly event through both changes of clocks', () => {
    const weekly = schedule(
      `DTSTART${PARIS}20261205T080000`,
      'RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20271218T070000Z',
    );
    expect(weekly?.recurrence).toMatchObject({ every: 'week', weekdays: ['sa'], until: '2027-11-27' });
    expect(weekly?.startTime).toBe('08:00');
  });

  it('gives their own hours to the dates that an hour of UTC moves', () => {
    const list = schedule('DTSTART:20270313T180000Z', 'DTEND:20270313T200000Z', 'RRULE:FREQ=WEEKLY;COUNT=4');
    expect(list).toMatchObject({ start: '2027-03-13', startTime: '19:00', endTime: '21:00' });
    expect(list?.recurrence?.also).toEqual([
      { date: '2027-03-20' },
      { date: '2027-03-27' },
      { date: '2027-04-03', startTime: '20:00', endTime: '22:00' },
    ]);
  });
});

describe('days', () => {
  test.each([
    ['one whole day', ['DTSTART;VALUE=DATE:20261205'], { start: '2026-12-05' }],
    [
      'an end that is excluded',
      ['DTSTART;VALUE=DATE:20261205', 'DTEND;VALUE=DATE:20261206'],
      { start: '2026-12-05' },
    ],
    [
      'several',
      ['DTSTART;VALUE=DATE:20261205', 'DTEND;VALUE=DATE:20261208'],
      { start: '2026-12-05', end: '2026-12-07' },
    ],
    [
      'a duration',
      ['DTSTART;VALUE=DATE:20261205', 'DURATION:P2D'],
      { start: '2026-12-05', end: '2026-12-06' },
    ],
    [
      'from midnight to midnight',
      [`DTSTART${PARIS}20261205T000000`, `DTEND${PARIS}20261207T000000`],
      { start: '2026-12-05', end: '2026-12-06' },
    ],
    [
      'an evening',
      [`DTSTART${PARIS}20261205T200000`, `DTEND${PARIS}20261205T233000`],
      { start: '2026-12-05', startTime: '20:00', endTime: '23:30' },
    ],
    [
      'a night',
      [`DTSTART${PARIS}20261205T200000`, 'DURATION:PT6H'],
      { start: '2026-12-05', end: '2026-12-06', startTime: '20:00', endTime: '02:00' },
    ],
    [
      'what goes on for days and nights',
      [`DTSTART${PARIS}20261211T180000`, `DTEND${PARIS}20261213T160000`],
      { start: '2026-12-11', end: '2026-12-13' },
    ],
    [
      'an end before the start',
      [`DTSTART${PARIS}20261205T200000`, `DTEND${PARIS}20261205T190000`],
      { start: '2026-12-05', startTime: '20:00' },
    ],
  ])('reads %s', (_, lines, said) => {
    expect(plain(...lines)).toEqual(said);
  });

  it('leaves aside what is over, and keeps what lasts', () => {
    const reading = read(
      vevent('UID:1', 'DTSTART;VALUE=DATE:20261121'),
      vevent('UID:2', 'DTSTART;VALUE=DATE:20261101', 'DTEND;VALUE=DATE:20261123'),
      vevent('UID:3', 'DTSTART;VALUE=DATE:20201101', 'RRULE:FREQ=WEEKLY;UNTIL=20201201'),
    );
    expect(reading.events.map(({ id }) => id)).toEqual(['2']);
    expect(reading.pastCount).toBe(2);
  });
});

describe('repetitions in plain choices', () => {
  const night = [`DTSTART${PARIS}20261205T200000`, `DTEND${PARIS}20261205T220000`];
  test.each([
    ['FREQ=WEEKLY', { every: 'week', until: '2027-11-30' }],
    [
      'FREQ=WEEKLY;BYDAY=SA,SU;INTERVAL=2;COUNT=4',
      { every: 'week', weekdays: ['sa', 'su'], interval: 2, until: '2026-12-20' },
    ],
    [
      'FREQ=DAILY;COUNT=3',
      { every: 'week', weekdays: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], until: '2026-12-07' },
    ],
    [
      'FREQ=MONTHLY;BYDAY=1SA;COUNT=3',
      { every: 'month', weekdays: ['sa'], week: ['first'], until: '2027-02-06' },
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1;COUNT=3',
      { every: 'month', weekdays: ['sa'], week: ['first'], until: '2027-02-06' },
    ],
    ['FREQ=MONTHLY;COUNT=3', { every: 'month', until: '2027-02-05' }],
    [
      'FREQ=MONTHLY;BYDAY=1SA;BYMONTH=12,5;COUNT=2',
      { every: 'month', weekdays: ['sa'], week: ['first'], months: [12, 5], until: '2027-05-01' },
    ],
    ['FREQ=WEEKLY;UNTIL=20261219', { every: 'week', until: '2026-12-19' }],
    ['FREQ=WEEKLY;UNTIL=20261219T190000Z', { every: 'week', until: '2026-12-19' }],
    ['FREQ=WEEKLY;UNTIL=20261219T185959Z', { every: 'week', until: '2026-12-12' }],
  ])('says %s', (rule, recurrence) => {
    const said = plain(...night, `RRULE:${rule}`) as { recurrence: unknown };
    expect(said).toMatchObject({ start: '2026-12-05', startTime: '20:00', endTime: '22:00' });
    expect(said.recurrence).toEqual(recurrence);
  });

  it('says a yearly feast that falls twice before the end of next year', () => {
    const said = plain('DTSTART;VALUE=DATE:20251123', 'RRULE:FREQ=YEARLY');
    expect(said).toEqual({ start: '2025-11-23', recurrence: { every: 'year', until: '2027-11-30' } });
  });

  it('starts an old rule on a day of its own of last year, in step with it', () => {
    const said = schedule(`DTSTART${PARIS}20200104T080000`, 'RRULE:FREQ=WEEKLY;INTERVAL=2');
    expect(said?.start).toBe('2025-01-11');
  });

  it('excepts dates, cancelled ones too', () => {
    const reading = read(
      vevent(...night, 'RRULE:FREQ=WEEKLY;COUNT=5', `EXDATE${PARIS}20261212T200000,20261226T200000`),
      vevent(`RECURRENCE-ID${PARIS}20261219T200000`, `DTSTART${PARIS}20261219T200000`, 'STATUS:CANCELLED'),
    );
    expect(reading.events).toHaveLength(1);
    expect(reading.events[0]?.schedule.recurrence?.except).toEqual([
      '2026-12-12',
      '2026-12-19',
      '2026-12-26',
    ]);
  });

  it('excepts a date that UTC or a whole day names', () => {
    const said = schedule(
      ...night,
      'RRULE:FREQ=WEEKLY;COUNT=5',
      'EXDATE:20261212T190000Z',
      'EXDATE;VALUE=DATE:20261219',
    );
    expect(said?.recurrence?.except).toEqual(['2026-12-12', '2026-12-19']);
  });

  it('excepts a whole day that is written from midnight to midnight', () => {
    const said = schedule(
      `DTSTART${PARIS}20261205T000000`,
      `DTEND${PARIS}20261206T000000`,
      'RRULE:FREQ=WEEKLY;COUNT=3',
      `EXDATE${PARIS}20261212T000000`,
    );
    expect(said?.recurrence?.except).toEqual(['2026-12-12']);
  });

  it('refuses dates that change all together from a day on', () => {
    const reading = read(
      vevent(...night, 'RRULE:FREQ=WEEKLY;COUNT=5'),
      vevent(`RECURRENCE-ID;RANGE=THISANDFUTURE${PARIS}20261212T200000`, `DTSTART${PARIS}20261213T200000`),
    );
    expect(reading.refused[0]?.why).toMatch(/^ses dates ont changé toutes ensemble/);
  });

  it('moves a date to another day, or another hour', () => {
    const { events } = read(
      vevent(...night, 'RRULE:FREQ=WEEKLY;COUNT=5'),
      vevent(
        `RECURRENCE-ID${PARIS}20261212T200000`,
        `DTSTART${PARIS}20261213T200000`,
        `DTEND${PARIS}20261213T220000`,
      ),
      vevent(
        'RECURRENCE-ID:20261219T190000Z',
        `DTSTART${PARIS}20261219T180000`,
        `DTEND${PARIS}20261219T220000`,
      ),
    );
    expect(events[0]?.schedule.recurrence?.moved).toEqual([
      { from: '2026-12-12', to: '2026-12-13' },
      { from: '2026-12-19', to: '2026-12-19', startTime: '18:00', endTime: '22:00' },
    ]);
  });
});

describe('repetitions that plain choices cannot say', () => {
  it('becomes a list of the dates to come', () => {
    const said = schedule(`DTSTART${PARIS}20261031T220000`, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1');
    expect(said).toMatchObject({ start: '2026-11-30', startTime: '22:00', recurrence: { every: 'dates' } });
    expect(said?.recurrence?.also.at(-1)).toEqual({ date: '2027-11-30' });
  });

  it('stays the same all month long, so that an import each day writes nothing', () => {
    const list = vcalendar(vevent(`DTSTART${PARIS}20260131T220000`, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'));
    const rule = vcalendar(vevent(`DTSTART${PARIS}20260103T220000`, 'RRULE:FREQ=WEEKLY'));
    for (const calendar of [list, rule]) {
      const [first, last] = ['2026-11-01', '2026-11-30'].map((today) =>
        readIcal(calendar, { ...context, today }),
      );
      expect(last).toEqual(first);
    }
  });

  it('adds the dates that the calendar adds', () => {
    const said = schedule(`DTSTART${PARIS}20261205T200000`, `RDATE${PARIS}20261209T180000,20261224T200000`);
    expect(said?.recurrence?.also).toEqual([
      { date: '2026-12-09', startTime: '18:00' },
      { date: '2026-12-24' },
    ]);
  });

  it('names in the text the other sessions of a day', () => {
    const { events } = read(vevent(`DTSTART${PARIS}20261205T140000`, `RDATE${PARIS}20261205T170000`));
    expect(events[0]?.schedule).toEqual({ start: '2026-12-05', startTime: '14:00' });
    expect(events[0]?.text.replace(/\s/g, ' ')).toBe('Autres horaires : samedi 5 décembre à 17 h.');
  });

  it.each([
    ['FREQ=HOURLY', 'il revient plusieurs fois par jour'],
    ['FREQ=SECONDLY', 'il revient plusieurs fois par jour'],
    ['FREQ=WEEKLY;BYDAY=XX', 'il est mal écrit'],
    ['FREQ=WEEKLY;UNTIL=20270231', 'la fin de sa répétition n’existe pas'],
  ])('refuses %s in French', (rule, why) => {
    const reading = read(
      vevent('DTSTART;VALUE=DATE:20261205', `RRULE:${rule}`),
      vevent('UID:2', 'DTSTART;VALUE=DATE:20261205'),
    );
    expect(reading.refused.map((refusal) => refusal.why.slice(0, why.length))).toEqual([why]);
    expect(reading.events).toHaveLength(1);
  });

  it.each(['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;INTERVAL=100000000', 'FREQ=MONTHLY;BYDAY=9MO'])(
    'takes the first date alone of %s, which never comes back',
    (rule) => {
      const said = schedule('DTSTART;VALUE=DATE:20261205', `RRULE:${rule}`);
      expect(
        said === undefined || occurrencesOf(said, { from: '2026-01-01', to: '2029-01-01' }).length === 1,
      ).toBe(true);
    },
  );
});

describe('the dates of generated rules', () => {
  const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
    minLength: 1,
    maxLength: 3,
  });
  const part = (name: string, value: fc.Arbitrary<unknown>) => value.map((one) => `;${name}=${String(one)}`);
  const rules = fc.oneof(
    fc
      .tuple(part('BYDAY', days), part('INTERVAL', fc.integer({ min: 1, max: 4 })))
      .map((parts) => `FREQ=WEEKLY${parts.join('')}`),
    fc
      .tuple(
        part('BYDAY', fc.constantFrom('1SU', '-1FR', '2TU', '1SA,3SA', '5MO')),
        part('INTERVAL', fc.integer({ min: 1, max: 3 })),
      )
      .map((parts) => `FREQ=MONTHLY${parts.join('')}`),
    part('BYMONTHDAY', fc.integer({ min: 1, max: 28 })).map((one) => `FREQ=MONTHLY${one}`),
    part('INTERVAL', fc.integer({ min: 1, max: 5 })).map((one) => `FREQ=DAILY${one}`),
  );
  const ends = fc.oneof(
    fc.constant(''),
    part('COUNT', fc.integer({ min: 1, max: 40 })),
    fc.constant(';UNTIL=20270601T215959Z'),
  );
  const starts = fc.integer({ min: 0, max: 40 }).map((more) => addDays('2026-11-25', more));

  const eveningOf = (day: string) => ICAL.Time.fromString(`${day}T20:00:00`, undefined);

  it('are those that ical.js gives', () => {
    fc.assert(
      fc.property(rules, ends, starts, (rule, end, start) => {
        const first = ICAL.Recur.fromString(rule).iterator(eveningOf(start)).next();
        const day = String(first).slice(0, 10);
        const said = schedule(`DTSTART${PARIS}${day.replaceAll('-', '')}T200000`, `RRULE:${rule}${end}`);
        const to = '2027-11-30';
        const ours =
          said && occurrencesOf(said, { from: day, to }).map(({ date, startTime }) => `${date} ${startTime}`);
        const theirs: string[] = [];
        const iterator = ICAL.Recur.fromString(rule + end.replace('215959Z', '235959')).iterator(
          eveningOf(day),
        );
        for (let next = iterator.next(); next && String(next) < '2027-12'; next = iterator.next())
          theirs.push(String(next).slice(0, 16).replace('T', ' '));
        // A list has 201 dates at most.
        expect(ours ?? []).toEqual(theirs.slice(0, ours?.length === 201 ? 201 : undefined));
      }),
    );
  });
});

describe('what a calendar says besides', () => {
  const day = 'DTSTART;VALUE=DATE:20261205';
  const event = (...lines: string[]) => read(vevent(day, ...lines)).events[0];

  it('reads the place, the organiser and the page', () => {
    expect(
      event(
        'LOCATION:Salle Patenôtre\\, 64 rue Gambetta\\, 78120 Rambouillet\\, France',
        'GEO:48.6441;1.8292',
        'ORGANIZER;CN="Comité des fêtes":mailto:nous@comite.example',
        'URL:http://mairie.example/bal',
        'DESCRIPTION:<p>Un bal.</p>\\nVenez&nbsp;!',
      ),
    ).toMatchObject({
      place: {
        name: 'Salle Patenôtre',
        address: '64 rue Gambetta',
        postcode: '78120',
        city: 'Rambouillet',
        position: { latitude: 48.6441, longitude: 1.8292 },
      },
      organiser: 'Comité des fêtes',
      url: 'https://mairie.example/bal',
      summary: 'Un bal.',
      text: 'Un bal.\n\nVenez \\!'.replace('\\!', '!'),
    });
  });

  it('reads the organiser of Mobilizon, a name, and never an address', () => {
    expect(event('ORGANIZER:Les amis du lac')?.organiser).toBe('Les amis du lac');
    expect(event('ORGANIZER:mailto:nous@comite.example')?.organiser).toBeUndefined();
    expect(event('ORGANIZER;CN=nous@comite.example:mailto:nous@comite.example')?.organiser).toBeUndefined();
  });

  it.each([
    ['STATUS:CANCELLED', 'Bal', 'cancelled'],
    ['SUMMARY:[ANNULÉ] Bal', 'Bal', 'cancelled'],
    ['SUMMARY:Reporté : Bal', 'Bal', 'postponed'],
    ['SUMMARY:Complet - Bal', 'Bal', 'full'],
    ['SUMMARY:Complet', 'Complet', 'scheduled'],
    ['STATUS:CONFIRMED', 'Bal', 'scheduled'],
  ])('understands %s', (line, title, status) => {
    expect(event(line)).toMatchObject({ title, status });
  });

  it('leaves private events alone', () => {
    expect(read(vevent(day, 'CLASS:PRIVATE')).events).toEqual([]);
  });

  it('takes the last revision of an event written twice', () => {
    const { events } = read(
      vevent(day, 'SEQUENCE:2', 'SUMMARY:Nouveau'),
      vevent(day, 'SEQUENCE:1', 'SUMMARY:Ancien'),
    );
    expect(events.map(({ title }) => title)).toEqual(['Nouveau']);
  });

  it('tells apart events without identifier', () => {
    const both = read(
      ['BEGIN:VEVENT', 'SUMMARY:Bal', day, 'END:VEVENT'].join('\r\n'),
      ['BEGIN:VEVENT', 'SUMMARY:Bal', 'DTSTART;VALUE=DATE:20261212', 'END:VEVENT'].join('\r\n'),
    );
    expect(both.events.map(({ id }) => id)).toEqual(['Bal 2026-12-05', 'Bal 2026-12-12']);
  });

  it('reads lines that are folded', () => {
    expect(event('DESCRIPTION:Un b\r\n al au bord du la\r\n\tc')?.text).toBe('Un bal au bord du lac');
  });

  it('puts aside one event that is badly written, and reads the others', () => {
    const reading = read(vevent('SUMMARY:Perdu', 'ceci n’est pas une ligne', day), vevent('UID:2', day));
    expect(reading.events).toHaveLength(1);
    expect(reading.refused).toEqual([{ title: 'Perdu', why: 'il est mal écrit.' }]);
  });

  it.each([['DTSTART;VALUE=DATE:20260231'], ['DTSTART:20261205T250000'], ['LOCATION:Ici']])(
    'refuses %s: no such day',
    (line) => {
      expect(read(vevent(line)).refused[0]?.why).toBe('sa date manque ou n’existe pas.');
    },
  );
});

it('stops at what no village could hold, and says so', () => {
  const day = 'DTSTART;VALUE=DATE:20261205';
  const many = Array.from({ length: 501 }, (_, index) => vevent(`UID:${index}`, day, 'RRULE:FREQ=YEARLY'));
  const reading = read(...many, vevent('UID:once', day));
  expect(reading.events).toHaveLength(501);
  expect(reading.isPartial).toBe(true);
  expect(reading.refused[0]?.title).toBe('Le reste du calendrier');
});

describe('what is no calendar', () => {
  it.each([
    ['', /n’est pas un calendrier/],
    ['bonjour', /n’est pas un calendrier/],
    [vcalendar(vevent('DTSTART:20261205T190000')).slice(0, -30), /coupé avant sa fin/],
  ])('refuses %j', (text, message) => {
    expect(() => readIcal(text, context)).toThrow(FeedFault);
    expect(() => readIcal(text, context)).toThrow(message);
  });
});
