import { expect, test } from 'vitest';
import { withScheme } from './web-address.ts';

test('an address is completed as people write it, and nothing else is touched', () => {
  expect(withScheme(' ferme.example ')).toBe('https://ferme.example');
  expect(withScheme('www.ferme-du-lac.example/miel?mois=5')).toBe(
    'https://www.ferme-du-lac.example/miel?mois=5',
  );
  const others = [
    'https://ferme.example',
    'http://ferme.example',
    'javascript:alert(1)',
    'lac@ferme.example',
    'notre page',
    '',
  ];
  for (const text of others) expect(withScheme(text)).toBe(text);
});
