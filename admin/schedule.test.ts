import { describe, expect, test } from 'vitest';
import { describeForm } from './schedule.ts';

const plain = (lines: string[]) => lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '));

/** What Decap gives of a form: nothing chosen is '' or an empty list. */
const form = {
  start: '2026-12-05',
  end: '',
  startTime: '08:00',
  endTime: '13:00',
  recurrence: {
    ...{ every: 'week', interval: '', weekdays: [], week: [], months: [], until: '2027-01-30' },
    ...{ except: ['2026-12-26'], moved: [], also: [] },
  },
};

describe('the preview of when an event takes place', () => {
  test('says the rule as visitors read it, and its first dates', () => {
    const [rule, dates, ...faults] = plain(describeForm(form));
    expect(rule).toBe('Tous les samedis de 8 h à 13 h jusqu’au 30 janvier 2027, sauf le 26 décembre');
    expect(dates).toMatch(/^Les dates : samedi 5 décembre, de 8 h à 13 h ; .* ; et 2 autres\.$/);
    expect(faults).toEqual([]);
  });

  test('says what contradicts itself while it is being written', () => {
    const recurrence = { ...form.recurrence, except: ['2026-12-25'] };
    expect(plain(describeForm({ ...form, recurrence })).at(-1)).toMatch(
      /^Le vendredi 25 décembre 2026 est excepté alors que rien n’est prévu/,
    );
  });

  test('says one date, and nothing as long as there is none', () => {
    expect(plain(describeForm({ ...form, recurrence: {} }))).toEqual(['Samedi 5 décembre, de 8 h à 13 h']);
    expect(describeForm({ start: '' })).toEqual([]);
    expect(describeForm({ title: 'Ferme' })).toEqual([]);
  });
});
