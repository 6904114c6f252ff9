import { describe, expect, test } from 'vitest';
import { valueOf } from '../domain/form/values.ts';
import { PROPOSED, type ProposedCollection } from '../domain/proposal/proposal.ts';
import { BODY } from '../domain/proposal/steps.ts';
import { textContext } from './fields.ts';
import { collections } from './index.ts';
import { proposalSteps } from './proposal-steps.ts';
import { type Schema, fieldsOf, isRequired, metaOf } from './walk.ts';

const choices = [{ value: 'fromages', label: 'Fromages' }];
const stepsOf = (collection: ProposedCollection) => proposalSteps(collection, () => choices);
const fieldsIn = (collection: ProposedCollection) => stepsOf(collection).flatMap(({ fields }) => fields);
const schemaOf = (collection: ProposedCollection): Schema => collections[collection].schema(textContext);

/** Written by those who accept, or by the tools. */
const OURS = new Set(['verified', 'updated', 'published', 'authors', 'approved']);

describe('the questions of the form without account', () => {
  for (const collection of PROPOSED) {
    test(`${collection}: ask for all that the schema requires`, () => {
      const asked = new Set(fieldsIn(collection).map(({ path }) => path.split('.')[0]));
      const required = Object.entries(fieldsOf(schemaOf(collection)) ?? {}).filter(
        ([key, field]) => isRequired(field) && !OURS.has(key),
      );
      for (const [key] of required) expect(asked, key).toContain(key);
    });

    test(`${collection}: use the words of the schema`, () => {
      for (const { path, label } of fieldsIn(collection).filter(({ path }) => path !== BODY)) {
        const field = path
          .split('.')
          .reduce<Schema | undefined>(
            (group, key) => group && (valueOf(fieldsOf(group) ?? {}, key) as Schema | undefined),
            schemaOf(collection),
          );
        expect(field && metaOf(field).label, path).toBe(label.replace(/\u00a0|\u202f/g, ' '));
      }
    });

    test(`${collection}: each has its own address and its own question`, () => {
      const steps = stepsOf(collection);
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      for (const { id, question } of steps) {
        expect(id).toMatch(/^[a-z]+$/);
        expect(question).toMatch(/[?.]$/);
      }
    });
  }

  test('say which answers are needed', () => {
    const needed = (collection: ProposedCollection) =>
      fieldsIn(collection)
        .filter((field) => field.isRequired)
        .map(({ path }) => path);
    expect(needed('producers')).toEqual(['name', 'commune', 'summary', 'categories']);
    expect(needed('markets')).toContain('openingHours');
    expect(needed('events')).toEqual([
      ...['title', 'start', 'commune', 'place.name', 'summary', 'categories', 'price', 'organiser'],
    ]);
  });

  test('offer what the schema allows', () => {
    const [modes] = fieldsIn('producers').filter(({ path }) => path === 'saleModes');
    expect(modes?.choices).toContainEqual({ value: 'farmGate', label: 'à la ferme' });
    const [categories] = fieldsIn('producers').filter(({ path }) => path === 'categories');
    expect(categories).toMatchObject({ control: 'choices', choices, maxItems: 5, isRequired: true });
  });

  test('explain no code nor file', () => {
    for (const collection of PROPOSED)
      for (const { hint } of fieldsIn(collection)) expect(hint ?? '').not.toMatch(/INSEE|\.yaml|Tu-Fr/);
  });
});
