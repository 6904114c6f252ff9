import { expect, test } from 'vitest';
import { fieldFault } from './field-fault.ts';

test('a point is on Earth', () => {
  const field = { path: 'position', control: 'position', label: 'Point', isRequired: false } as const;
  expect(fieldFault(field, { latitude: 48.6, longitude: 200 })).toContain('n’existe pas');
  expect(fieldFault(field, { latitude: -91, longitude: 0 })).toContain('n’existe pas');
  expect(fieldFault(field, { latitude: 48.6, longitude: -1.8 })).toBeUndefined();
});

test('what is typed is no commune before it is chosen', () => {
  const field = { path: 'commune', control: 'commune', label: 'Commune', isRequired: true } as const;
  expect(fieldFault(field, undefined)).toBe('Choisissez une commune de la liste.');
});

test('a photo goes on with its description and its author only, alone or among others', () => {
  const field = { path: 'cover', control: 'photo', label: 'Photo', isRequired: false } as const;
  const told = { alt: 'Trois mares', credit: 'La ferme' };
  for (const value of [
    { alt: 'Trois mares' },
    { credit: 'La ferme' },
    [told, { alt: ' ', credit: 'La ferme' }],
  ])
    expect(fieldFault(field, value)).toMatch(/^Dites ce que l’on voit/);
  for (const value of [told, [told, told], [], undefined]) expect(fieldFault(field, value)).toBeUndefined();
});
