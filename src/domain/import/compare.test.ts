import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesFor, compare } from './compare.ts';
import { type Fields, type Imported, PARTS, PART_NAMES, marksOf } from './entry-parts.ts';

const words = fc.string({ unit: 'grapheme-ascii', maxLength: 8 });
const imported: fc.Arbitrary<Imported> = fc.record({
  fields: fc.record(
    {
      title: words,
      summary: words,
      start: fc.constantFrom('2026-12-05', '2026-12-06'),
      startTime: fc.constantFrom('08:00', '09:00'),
      place: fc.record({ name: words, address: words }, { requiredKeys: ['name'] }),
      commune: fc.constantFrom('78517', '78269'),
      price: words,
      free: fc.boolean(),
      status: fc.constantFrom('scheduled', 'cancelled'),
    },
    { requiredKeys: ['title', 'start', 'commune'] },
  ) as fc.Arbitrary<Fields>,
  text: words,
});

/** The entry once it has taken what it takes. */
function after(present: Imported, incoming: Imported, marks: Record<string, string>): Imported {
  const { taken } = compare(present, incoming, marks);
  const { set, removed } = changesFor(taken, incoming.fields);
  const left = Object.entries(present.fields).filter(([key]) => !removed.includes(key));
  return {
    fields: { ...Object.fromEntries(left), ...set },
    text: taken.includes('text') ? incoming.text : present.text,
  };
}

describe('an entry and its source', () => {
  it('follow each other as long as nobody edits the entry', () => {
    fc.assert(
      fc.property(imported, imported, (first, second) => {
        expect(marksOf(after(first, second, marksOf(first)))).toEqual(marksOf(second));
      }),
    );
  });

  it('never lose what someone wrote: an edited part stays, whatever the source says', () => {
    fc.assert(
      fc.property(imported, imported, imported, (first, edited, second) => {
        const before = marksOf(first);
        const now = after(edited, second, before);
        for (const part of PART_NAMES) {
          if (marksOf(edited)[part] === before[part]) continue;
          for (const key of PARTS[part]) expect(now.fields[key]).toEqual(edited.fields[key]);
          if (part === 'text') expect(now.text).toBe(edited.text);
        }
      }),
    );
  });

  it('agree after one import: a second one takes nothing and marks nothing', () => {
    fc.assert(
      fc.property(imported, imported, imported, (first, edited, second) => {
        const { marks } = compare(edited, second, marksOf(first));
        const again = compare(after(edited, second, marksOf(first)), second, marks);
        expect(again.taken).toEqual([]);
        expect(again.marks).toEqual(marks);
      }),
    );
  });

  it('say the same thing however it is written: defaults, order of keys, spaces at the ends', () => {
    const short = {
      fields: { title: 'Bal', recurrence: { every: 'week', until: '2027-01-01' } },
      text: 'Un bal.',
    };
    const long = {
      fields: {
        recurrence: { until: '2027-01-01', moved: [], interval: 1, every: 'week', except: [] },
        title: 'Bal ',
        status: 'scheduled',
        free: false,
        access: [],
        booking: '',
      },
      text: '\nUn bal.\n',
    };
    expect(marksOf(long)).toEqual(marksOf(short));
  });

  it('disagree on dates as a whole: an hour corrected here keeps the day too', () => {
    const first = { fields: { start: '2026-12-05', startTime: '20:00' }, text: '' };
    const edited = { fields: { start: '2026-12-05', startTime: '20:30' }, text: '' };
    const second = { fields: { start: '2026-12-06', startTime: '20:00' }, text: '' };
    expect(compare(edited, second, marksOf(first))).toMatchObject({ taken: [], kept: ['dates'] });
  });
});
