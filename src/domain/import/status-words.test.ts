import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statusInTitle } from './status-words.ts';

it.each([
  ['[ANNULÉ] Concert', 'cancelled'],
  ['(Annulée) Concert', 'cancelled'],
  ['ANNULATION : Concert', 'cancelled'],
  ['Annule - Concert', 'cancelled'],
  ['Reporté – Concert', 'postponed'],
  ['[Reportées] Concert', 'postponed'],
  ['COMPLET ! Concert', 'full'],
  ['Complète : Concert', 'full'],
])('« %s » is Concert, %s', (title, status) => {
  expect(statusInTitle(title, 'scheduled')).toEqual({ title: 'Concert', status });
});

it.each([
  'Complet',
  '[ANNULÉ]',
  'Complet veston : défilé',
  'Report du vote',
  'Annulé hier - Concert',
  'Concert annulé',
])('« %s » stays whole: nothing is surely said, or nothing would be left', (title) =>
  expect(statusInTitle(title, 'scheduled')).toEqual({ title, status: 'scheduled' }),
);

it('says over the status of the feed what organisers wrote, and no title is ever lost', () => {
  expect(statusInTitle('[Annulé] Bal', 'postponed').status).toBe('cancelled');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const said = statusInTitle(title, 'moved');
      expect(said.title).not.toBe('');
      expect(title.endsWith(said.title)).toBe(true);
    }),
  );
});
