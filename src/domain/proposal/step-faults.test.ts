import { describe, expect, test } from 'vitest';
import type { FieldControl, FormField } from '../form/form-field.ts';
import { dayNotice, stepFaults } from './step-faults.ts';

const field = (path: string, control: FieldControl, isRequired = false): FormField => ({
  ...{ path, control, isRequired },
  label: path,
});

const when = {
  id: 'quand',
  question: 'Quand ?',
  fields: [
    field('start', 'date', true),
    field('startTime', 'time'),
    field('endTime', 'time'),
    field('end', 'date'),
  ],
};
const again = { id: 'retour', question: 'Encore ?', fields: [field('recurrence', 'recurrence')] };

const said = (values: Record<string, unknown>) => Object.fromEntries(stepFaults(when, values));

describe('what is wrong with the answers to a question', () => {
  test('is said of each field', () => {
    expect(said({ end: '2026-02-30' })).toEqual({
      start: 'Il faut une réponse ici.',
      end: 'Choisissez un jour qui existe.',
    });
  });

  test('is said as well when two answers contradict each other', () => {
    expect(said({ start: '2026-12-12', end: '2026-12-11' })).toEqual({
      end: 'La fin vient avant le début. Corrigez l’une des deux dates.',
    });
    expect(said({ start: '2026-12-12', endTime: '20:00' })).toEqual({
      endTime: 'Il y a une heure de fin sans heure de début. Ajoutez l’heure de début.',
    });
    expect(said({ start: '2026-12-12', startTime: '20:00', endTime: '01:00' })).toEqual({
      endTime:
        'L’heure de fin vient avant celle de début. Corrigez l’une des deux\u202f; si l’événement passe minuit, son dernier jour est le lendemain.',
    });
  });

  test('is nothing for a night that ends the day after, or for a field left empty', () => {
    const night = { start: '2026-12-12', startTime: '20:00', endTime: '01:00' };
    expect(said({ ...night, end: '2026-12-13' })).toEqual({});
    expect(said({ start: '2026-12-12', startTime: '', endTime: '', end: '' })).toEqual({});
  });

  test('is said of a repetition, its dates counted', () => {
    const values = { start: '2026-12-12', recurrence: { every: 'month' } };
    const until = 'La répétition ne finit jamais. Écrivez le dernier jour possible, par exemple dans un an';
    expect(stepFaults(again, values).get('recurrence')).toContain(until);
    const ended = { start: '2026-12-12', recurrence: { every: 'month', until: '2027-06-30' } };
    expect(stepFaults(again, ended)).toEqual(new Map());
    expect(stepFaults(again, ended, ['la répétition ne donne aucune date.'])).toEqual(
      new Map([
        ['recurrence', 'La répétition ne donne aucune date. Corrigez la répétition ou le premier jour.'],
      ]),
    );
  });

  test('is not said of what another question asks', () => {
    expect(stepFaults(again, { start: '2026-12-12', end: '2026-12-11' })).toEqual(new Map());
  });
});

test('a text with tags is asked again', () => {
  const story = { id: 'recit', question: 'Et ?', fields: [field('body', 'text')] };
  expect(stepFaults(story, { body: 'Un <b>bon</b> pain' }).get('body')).toContain('ne paraîtra pas');
  expect(stepFaults(story, { body: 'Un bon pain' })).toEqual(new Map());
});

describe('a day', () => {
  const notice = (values: Record<string, unknown>) => dayNotice(when, values, '2026-11-23');

  test('that is past is told', () => {
    expect(notice({ start: '2026-11-22' })).toContain('Ce jour est passé');
  });

  test('is not told when it is today, still goes on, or is no day', () => {
    const others = [
      { start: '2026-11-23' },
      { start: '2026-11-20', end: '2026-11-23' },
      { start: 'demain' },
      {},
    ];
    expect(others.map(notice)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('of a publication that is to come is told', () => {
    const seen = { id: 'titre', question: 'Quand ?', fields: [field('published', 'date')] };
    expect(dayNotice(seen, { published: '2027-12-12' }, '2026-11-23')).toContain('pas encore venu');
    expect(dayNotice(seen, { published: '2026-11-23' }, '2026-11-23')).toBeUndefined();
  });
});
