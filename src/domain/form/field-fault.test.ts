import { expect, test } from 'vitest';
import { fieldFault } from './field-fault.ts';

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
