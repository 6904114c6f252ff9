import fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { hoursFaults } from './hours-syntax.ts';

describe('sound hours', () => {
  test.each([
    'Tu-Fr 09:00-12:30,14:00-19:00; Sa 09:00-18:00; PH off',
    'Mo-Fr 9:00-12:00',
    '24/7',
    'open; PH off',
    'open',
    'off',
    'closed "fermé pour travaux"',
    '"sur rendez-vous"',
    'Mo-Fr 09:00-12:00 "sur rendez-vous"',
    'Mo-Fr 08:00-12:00 || "sur rendez-vous"',
    'Mo-Su 10:00-19:00 open "cueillette : 09:00+ et au sunset"',
    'Apr-Oct: Sa 09:00-12:00',
    'Apr 01-Oct 31: Sa 09:00-12:00; Dec 24-Jan 02 off',
    'Mo-Fr 09:00-12:00, We 14:00-18:00',
    'Sa[1,3] 08:00-12:30',
    'week 01-53/2 Mo 09:00-12:00',
    'Mo-Fr 09:00-18:00; PH,SH off',
    'SH Mo-Fr 10:00-12:00',
    'Fr-Sa 18:00-02:00; PH 18:00-02:00 off',
    'Fr 22:00-04:00, Sa 10:00-12:00',
    'Mo-Fr 10:00-16:00; We 12:00-18:00',
    '2024 Dec 24 off; Mo-Fr 09:00-10:00',
  ])('has nothing against %s', (value) => {
    expect(hoursFaults(value)).toEqual([]);
  });
});

describe('hours written otherwise are corrected', () => {
  test.each([
    ['lundi-vendredi 9h-12h', 'Mo-Fr 09:00-12:00'],
    ['du lundi au vendredi de 9h à 12h', 'Mo-Fr 09:00-12:00'],
    ['lundi au vendredi 9h à 12h et 14h à 18h30', 'Mo-Fr 09:00-12:00,14:00-18:30'],
    ['Ma-Sa 9h-19h', 'Tu-Sa 09:00-19:00'],
    ['Di 9h30-12h', 'Su 09:30-12:00'],
    ['Mo-Fr 09h00-12h00', 'Mo-Fr 09:00-12:00'],
    ['Mo-Fr 9-12', 'Mo-Fr 09:00-12:00'],
    ['Mo-Fr 09.00-12.00', 'Mo-Fr 09:00-12:00'],
    ['Mo–Fr 09:00–12:00', 'Mo-Fr 09:00-12:00'],
    ['Mo-Fr 1030-1200', 'Mo-Fr 10:30-12:00'],
    ['Mo-Fr 09:00-12:00;', 'Mo-Fr 09:00-12:00'],
    ['Lu-Ve 09:00-12:00; jours fériés fermé', 'Mo-Fr 09:00-12:00; PH off'],
  ])('%s → %s', (value, better) => {
    expect(hoursFaults(value)).toEqual([`«\u202f${value}\u202f» s’écrit ainsi\u202f: ${better}.`]);
    expect(hoursFaults(better)).toEqual([]);
  });
});

describe('hours that say nothing, or something else than meant, are refused', () => {
  test.each([
    ['', 'l’horaire est vide.'],
    ['   ', 'l’horaire est vide.'],
    [
      'Mo-Fr',
      '« Mo-Fr » n’a pas d’heures : ajoutez-les, par exemple Mo-Fr 09:00-18:00, ou « off » si c’est fermé.',
    ],
    [
      'Mo 10:00-12:00; PH',
      '« PH » n’a pas d’heures : ajoutez-les, par exemple PH 09:00-18:00, ou « off » si c’est fermé.',
    ],
    ['sunrise-18:00', '« sunrise » change chaque jour : écrivez des heures, par exemple 09:00-18:00.'],
    ['Fr 19:00+', '« 19:00+ » n’a pas d’heure de fin : écrivez-la, par exemple 19:00-23:00.'],
    ['09:00', '« 09:00 » n’a pas d’heure de fin : écrivez le début et la fin, par exemple 09:00-12:00.'],
    ['Mo-Fr 12:00-10:00', '« 12:00-10:00 » finit avant de commencer : inversez ou corrigez les deux heures.'],
    [
      'Mo-Fr 09:00-12:00; Mo-Fr 14:00-18:00',
      '« Mo-Fr » est écrit deux fois et la seconde règle efface la première : réunissez les heures par une virgule, Mo-Fr 09:00-12:00,14:00-18:00.',
    ],
    [
      '09:00-12:00; 14:00-18:00',
      '« 14:00-18:00 » remplace la règle d’avant : réunissez les heures par une virgule, 09:00-12:00,14:00-18:00.',
    ],
    [
      'Fr-Sa 18:00-02:00; PH off',
      '« PH off » coupe la nuit d’avant et pas la suivante : écrivez PH 18:00-02:00 off.',
    ],
    [
      'Fr 22:00-04:00; Sa 10:00-12:00',
      '« Sa 10:00-12:00 » efface la fin de nuit de la règle d’avant : mettez une virgule à la place du point-virgule.',
    ],
    ['Feb 30 off', '« Feb 30 off » : ce jour n’existe pas dans ce mois.'],
    ['week 60 Mo 10:00-12:00', '« week 60 Mo 10:00-12:00 » : les semaines vont de 01 à 53.'],
    [
      'Oct 20-10 10:00-12:00',
      '« Oct 20-10 10:00-12:00 » finit avant de commencer : inversez les deux bornes.',
    ],
    ['Mo-Fr 25:00-26:00', '« Mo-Fr 25:00-26:00 » : une journée commence entre 00:00 et 23:59.'],
    ['Mo-Fr 09:00-12:00 ""', 'les guillemets "" sont vides : écrivez une précision, ou retirez-les.'],
    [
      'Mo-Fr 24/7',
      '« Mo-Fr 24/7 » : 24/7 s’écrit seul ; avec d’autres règles ou des jours, écrivez open, ou Mo-Fr 00:00-24:00.',
    ],
    ['été 10:00-12:00', 'l’écriture n’est pas comprise à cet endroit : « été ».'],
    ['Mo-Fr 10:00-12:00; bonjour', 'l’écriture n’est pas comprise à cet endroit : « bonjour ».'],
  ])('%j', (value, fault) => {
    expect(hoursFaults(value)).toEqual([fault.replaceAll(/(?<=«) | (?=[»:;])/g, '\u202f')]);
  });

  it('names every rule at fault', () => {
    expect(hoursFaults('Mo; Tu 10:00-12:00; We')).toHaveLength(2);
  });

  it('refuses a text that is too long before reading it', () => {
    expect(hoursFaults('Mo 10:00-12:00; '.repeat(1000))).toEqual(['l’horaire dépasse 500 caractères.']);
  });
});

describe('whatever the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.stringMatching(/^[MoTuWeFrSaPHhàé0-9:;,+"[\]/ -]{0,40}$/),
    fc
      .array(
        fc.constantFrom(
          'Mo',
          '-',
          'Fr',
          ' ',
          '09:00',
          '12:00',
          ';',
          ',',
          'PH',
          'off',
          '"',
          '[1]',
          'Jan',
          '24/7',
          '+',
          'week',
          '(',
        ),
        {
          maxLength: 15,
        },
      )
      .map((parts) => parts.join('')),
  );

  it('never throws, and answers in French sentences of a reasonable length', () => {
    fc.assert(
      fc.property(anything, (value) => {
        for (const fault of hoursFaults(value)) {
          expect(fault).toMatch(/\.$/);
          expect(fault).not.toMatch(/<---|Please|token|undefined|opening_hours/i);
          expect(fault.length).toBeLessThan(700);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('prints nothing', () => {
    const print = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
    fc.assert(
      fc.property(anything, (value) => {
        hoursFaults(value);
      }),
    );
    for (const spy of print) expect(spy).not.toHaveBeenCalled();
  });
});

describe('hours of one family, which differ by their times alone', () => {
  const quarter = fc.integer({ min: 0, max: 104 }).map((quarters) => quarters * 15);
  const time = quarter.map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  );
  const span = fc.tuple(time, time).map(([from, to]) => `${from}-${to}`);
  const days = fc.constantFrom('Mo-Fr', 'Sa', 'Sa,Su', 'PH', 'Jul-Aug Mo', 'Dec 24', 'Fr[1]', 'SH Mo-We');
  const rule = fc
    .tuple(days, fc.array(span, { maxLength: 2 }))
    .map(([on, spans]) => `${on} ${spans.join() || 'off'}`);
  const hours = fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules) => rules.join('; '));

  it('are judged as if each were the first', async () => {
    await fc.assert(
      fc.asyncProperty(hours, async (value) => {
        const after = hoursFaults(value);
        vi.resetModules();
        const { hoursFaults: first } = await import('./hours-syntax.ts');
        expect(after).toEqual(first(value));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('with time', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has nothing against sound hours when their dates are past or their school holidays not published', () => {
    vi.useFakeTimers({ now: new Date('2035-08-10T10:00:00Z') });
    expect(hoursFaults('2026 Dec 24 off; Mo-Fr 09:00-11:00')).toEqual([]);
    expect(hoursFaults('Mo-Fr 09:00-11:00; PH,SH off')).toEqual([]);
    expect(hoursFaults('SH Mo-Fr 09:00-11:00')).toEqual([]);
  });

  it('answers the same text again without work', () => {
    expect(hoursFaults('Mo-Fr')).toBe(hoursFaults('Mo-Fr'));
  });
});
