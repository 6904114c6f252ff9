import { expect, test } from 'vitest';
import { fieldGuide } from './field-guide.ts';
import { textContext } from './fields.ts';
import { type CollectionName, collections } from './index.ts';

const guideOf = (name: CollectionName) => fieldGuide(collections[name].schema(textContext));

test('every field of every collection has a French label', () => {
  for (const name of Object.keys(collections) as CollectionName[])
    for (const { key, label } of guideOf(name)) expect(label, `${name}.${key}`).not.toBe(key);
});

test('fields of groups and lists are told by their way', () => {
  const fields = new Map(guideOf('producers').map((field) => [field.key, field]));
  expect(fields.get('contact.phone')?.label).toBe('Contact › Téléphone');
  expect(fields.get('products[].price')?.hint).toBe('En euros.');
  expect(fields.get('payment')?.choices).toContain('cheque (chèque)');
});

test('a field that the entry must say is told apart from one it may leave out', () => {
  const required = guideOf('articles').filter(({ isRequired }) => isRequired);
  expect(required.map(({ key }) => key)).toEqual(expect.arrayContaining(['title', 'magazine', 'published']));
  expect(required.map(({ key }) => key)).not.toContain('updated');
});
