import { expect, test } from 'vitest';
import { DATES, describeUnloaded } from './failure-words.ts';

test('what could not be loaded is told with what to do', () => {
  expect(describeUnloaded(DATES, true)).toBe('Impossible de charger les dates. Réessayez dans un moment.');
  expect(describeUnloaded(DATES, false)).toBe(
    'Votre appareil n’est pas connecté\u00a0: impossible de charger les dates. Réessayez dans un moment.',
  );
});
