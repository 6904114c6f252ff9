import { describe, expect, it } from 'vitest';
import type { FeedEvent, FeedReading, FeedSource } from './feed-event.ts';
import { communes, source, today } from './import.fixture.ts';
import { MAX_EVENTS_PER_SOURCE, type SourceOutcome, planImport } from './plan.ts';
import type { WrittenEntry } from '../written-entry.ts';

const bal: FeedEvent = {
  id: 'bal-1',
  url: 'https://mairie.example/bal',
  title: 'Bal d’hiver',
  text: 'On danse.',
  status: 'scheduled',
  schedule: { start: '2026-12-05', startTime: '20:00' },
  place: { name: 'Salle Patenôtre', city: 'Rambouillet' },
  isFree: true,
  access: [],
};

const reading = (events: FeedEvent[], said: Partial<FeedReading> = {}): FeedReading => ({
  events,
  pastCount: 0,
  onlineCount: 0,
  refused: [],
  isPartial: false,
  ...said,
});

const plan = (
  events: FeedEvent[],
  entries: WrittenEntry[] = [],
  said: Partial<FeedReading> = {},
): SourceOutcome => {
  const [outcome] = planImport([{ source, reading: reading(events, said) }], { entries, communes, today });
  if (!outcome) throw new Error('no outcome');
  return outcome;
};

/** The agenda once what was planned is written. */
function written(outcome: SourceOutcome, entries: WrittenEntry[] = []): WrittenEntry[] {
  const changed = entries.map((entry) => {
    const change = outcome.changed.find(({ slug }) => slug === entry.slug);
    const left = Object.entries(entry.data as object).filter(([key]) => !change?.removed.includes(key));
    return change
      ? { ...entry, data: { ...Object.fromEntries(left), ...change.set }, text: change.text ?? entry.text }
      : entry;
  });
  return [...changed, ...outcome.created];
}

const edit = ([entry]: WrittenEntry[], change: object): WrittenEntry[] =>
  entry ? [{ ...entry, data: { ...(entry.data as object), ...change } }] : [];

describe('a new event', () => {
  it('becomes an entry that is not approved, with what the schema asks for', () => {
    const { slug, data, text } = plan([bal]).created[0] ?? {};
    expect({ slug, text }).toEqual({ slug: 'bal-d-hiver', text: 'On danse.' });
    expect(data).toMatchObject({
      title: 'Bal d’hiver',
      summary: 'Annoncé par La mairie.',
      start: '2026-12-05',
      startTime: '20:00',
      commune: '78517',
      place: { name: 'Salle Patenôtre' },
      organiser: 'La mairie',
      categories: ['fromages'],
      price: 'Gratuit',
      free: true,
      updated: today,
      approved: false,
      source: { feed: 'mairie', id: 'bal-1', url: 'https://mairie.example/bal' },
    });
  });

  it('has a name of file of its own', () => {
    const entries = [{ slug: 'bal-d-hiver', data: {}, text: '' }];
    const twice = plan([bal, { ...bal, id: 'bal-2', place: { name: 'Ailleurs', city: 'Gazeran' } }], entries);
    expect(twice.created.map(({ slug }) => slug)).toEqual([
      'bal-d-hiver-2026-12-05',
      'bal-d-hiver-2026-12-05-2',
    ]);
  });

  it('is left aside outside the territory, or cancelled', () => {
    const outside = { ...bal, id: '2', place: { city: 'Paris' } };
    const cancelled = { ...bal, id: '3', status: 'cancelled' } as const;
    expect(plan([outside, cancelled])).toMatchObject({ created: [], outsideCount: 1, cancelledCount: 1 });
  });

  it('takes the commune of its source when it tells no place', () => {
    const nowhere = { ...bal, place: {} };
    const run = (commune?: string) =>
      planImport([{ source: { ...source, commune }, reading: reading([nowhere]) }], {
        entries: [],
        communes,
        today,
      })[0];
    expect(run()).toMatchObject({ created: [], outsideCount: 1 });
    expect(run('78269')?.created[0]?.data).toMatchObject({
      commune: '78269',
      place: { name: 'Lieu à préciser' },
    });
  });

  it('is taken once when its source gives its identifier twice, as it was given last', () => {
    const outcome = plan([bal, { ...bal, title: 'Grand bal', schedule: { start: '2026-12-12' } }]);
    expect(outcome).toMatchObject({ changed: [], unchangedCount: 0 });
    expect(outcome.created.map(({ slug, data }) => [slug, data.start])).toEqual([
      ['grand-bal', '2026-12-12'],
    ]);
  });

  it('is one among so many, the soonest first', () => {
    const many = Array.from({ length: MAX_EVENTS_PER_SOURCE + 2 }, (_, index) => ({
      ...bal,
      id: `${index}`,
      title: `Bal ${index}`,
      schedule: { start: index === 501 ? '2026-11-30' : '2026-12-05' },
    }));
    const outcome = plan(many);
    expect(outcome.created).toHaveLength(MAX_EVENTS_PER_SOURCE);
    expect(outcome.created[0]?.data.title).toBe('Bal 501');
    expect(outcome.overCount).toBe(2);
  });
});

describe('an event that the agenda has', () => {
  it('is left as it is when a volunteer wrote it', () => {
    const entries = [
      { slug: 'le-bal', data: { title: 'BAL D’HIVER', start: '2026-12-05', commune: '78517' }, text: '' },
    ];
    expect(plan([bal], entries)).toMatchObject({ created: [], changed: [], known: [{ slug: 'le-bal' }] });
  });

  it('is another on another day, in another place, or under another title', () => {
    const data = { title: 'Bal d’hiver', start: '2026-12-05', commune: '78517' };
    for (const change of [{ start: '2026-12-06' }, { commune: '78269' }, { title: 'Bal d’été' }])
      expect(plan([bal], [{ slug: 'x', data: { ...data, ...change }, text: '' }]).created).toHaveLength(1);
  });

  it('is taken once when two sources announce it', () => {
    const other: FeedSource = { ...source, id: 'comite', name: 'Le comité' };
    const read = [
      { source, reading: reading([bal]) },
      { source: other, reading: reading([{ ...bal, id: 'autre' }]) },
    ];
    const outcomes = planImport(read, { entries: [], communes, today });
    expect(outcomes.map(({ created }) => created.length)).toEqual([1, 0]);
    expect(outcomes[1]?.known).toEqual([{ slug: 'bal-d-hiver', title: 'Bal d’hiver' }]);
    const entries = outcomes.flatMap(({ created }) => created);
    const again = planImport(read, { entries, communes, today });
    expect(again.flatMap(({ created, changed }) => [...created, ...changed])).toEqual([]);
  });

  it('is two when its source has two sessions on one day', () => {
    const late = { ...bal, id: 'bal-2', schedule: { start: '2026-12-05', startTime: '22:00' } };
    expect(plan([bal, late]).created).toHaveLength(2);
  });

  it('is found again when its source has given it another identifier', () => {
    const entries = written(plan([bal]));
    const renamed = plan([{ ...bal, id: 'bal-2026' }], entries);
    expect(renamed).toMatchObject({
      created: [],
      gone: [],
      known: [],
      changed: [{ slug: 'bal-d-hiver', parts: [] }],
    });
    const after = written(renamed, entries);
    expect(after[0]?.data).toMatchObject({ source: { id: 'bal-2026' }, updated: today });
    expect(plan([{ ...bal, id: 'bal-2026' }], after)).toMatchObject({ changed: [], unchangedCount: 1 });
  });

  it('is changed once when its source gives it two other identifiers', () => {
    const twice = [
      { ...bal, id: 'bal-2026' },
      { ...bal, id: 'bal-2027' },
    ];
    expect(plan(twice, written(plan([bal])))).toMatchObject({
      created: [],
      changed: [{ slug: 'bal-d-hiver', set: { source: { id: 'bal-2026' } } }],
      known: [{ slug: 'bal-d-hiver' }],
    });
  });
});

describe('an event imported before', () => {
  const before = written(plan([bal]));

  it('changes nothing when its source has not changed', () => {
    expect(plan([bal], before)).toMatchObject({
      created: [],
      changed: [],
      kept: [],
      known: [],
      unchangedCount: 1,
    });
  });

  it('follows its source, with another revision, and is not approved by it', () => {
    const outcome = plan(
      [{ ...bal, schedule: { start: '2026-12-06' }, isFree: false, price: '5 €' }],
      before,
    );
    expect(outcome.changed[0]).toMatchObject({
      parts: ['dates', 'price'],
      set: { start: '2026-12-06', price: '5 €', updated: today, revision: 1 },
      removed: ['end', 'startTime', 'endTime', 'recurrence', 'free'],
    });
    expect(outcome.changed[0]?.set).not.toHaveProperty('approved');
  });

  it('is cancelled when its source cancels it', () => {
    const outcome = plan([{ ...bal, status: 'cancelled' }], before);
    expect(outcome.changed[0]?.set).toMatchObject({ status: 'cancelled' });
  });

  it('keeps what someone corrected, and says what the source says now', () => {
    const entries = edit(before, { price: '3 €', free: false });
    const outcome = plan([{ ...bal, price: '5 €', isFree: false, title: 'Grand bal' }], entries);
    expect(outcome.changed[0]).toMatchObject({ parts: ['title'], set: { title: 'Grand bal' } });
    expect(outcome.changed[0]?.set).not.toHaveProperty('price');
    expect(outcome.kept).toEqual([{ slug: 'bal-d-hiver', part: 'price', here: '3 €', there: '5 €' }]);
  });

  it('says nothing of a correction while the source repeats what it said', () => {
    expect(plan([bal], edit(before, { price: '3 €' }))).toMatchObject({
      changed: [],
      kept: [],
      unchangedCount: 1,
    });
  });

  it('stays refused: what nobody approved is not proposed again', () => {
    expect(plan([bal], edit(before, { title: 'Bal refusé' }))).toMatchObject({ created: [], changed: [] });
  });

  it('is named when its source no longer has it, and stays', () => {
    expect(plan([], before)).toMatchObject({
      changed: [],
      gone: [{ slug: 'bal-d-hiver', title: 'Bal d’hiver' }],
    });
    expect(plan([], before, { isPartial: true }).gone).toEqual([]);
    expect(plan([], edit(before, { start: '2026-11-01' })).gone).toEqual([]);
    expect(plan([], edit(before, { status: 'cancelled' })).gone).toEqual([]);
  });
});
