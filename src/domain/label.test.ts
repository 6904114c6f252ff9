import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  EXPIRING_DAYS,
  type LabelRecord,
  type LabelState,
  describeLabel,
  holdsOn,
  isHeld,
  labelEnd,
  labelState,
} from './label.ts';

const VALIDITY = 12;
const pledge: LabelRecord = { pledgedOn: '2026-03-05', evidence: [] };
const suspension = { on: '2026-09-01', state: 'suspended', reason: 'plainte en cours d’examen.' } as const;

it('a label told by its last day is held to that day, and never without one', () => {
  expect(holdsOn('2026-11-21', '2026-11-21')).toBe(true);
  expect(holdsOn('2026-11-21', '2026-11-22')).toBe(false);
  expect(holdsOn('', '2026-11-21')).toBe(false);
});

describe('the label of a holder who signed on 5 March 2026', () => {
  it.each<{ today: string; state: LabelState; label?: LabelRecord }>([
    { today: '2026-03-04', state: 'upcoming' },
    { today: '2026-03-05', state: 'held' },
    { today: '2027-02-03', state: 'held' },
    { today: '2027-02-04', state: 'expiring' },
    { today: '2027-03-05', state: 'expiring' },
    { today: '2027-03-06', state: 'expired' },
    { today: '2026-08-31', state: 'held', label: { ...pledge, withdrawal: suspension } },
    { today: '2026-09-01', state: 'suspended', label: { ...pledge, withdrawal: suspension } },
    {
      today: '2030-01-01',
      state: 'withdrawn',
      label: { ...pledge, withdrawal: { ...suspension, state: 'withdrawn' } },
    },
    { today: '2026-06-01', state: 'expired', label: { ...pledge, validUntil: '2026-05-31' } },
  ])('is $state on $today', ({ today, state, label = pledge }) => {
    expect(labelState(label, today, VALIDITY)).toBe(state);
  });

  it.each([
    { today: '2026-03-01', says: 'Le label sera tenu à partir du 5 mars 2026.' },
    { today: '2026-11-21', says: 'Label tenu depuis le 5 mars 2026, valable jusqu’au 5 mars 2027 inclus.' },
    {
      today: '2027-02-20',
      says: 'Label tenu, valable jusqu’au 5 mars 2027 inclus : l’engagement est à renouveler avant cette date.',
    },
    {
      today: '2027-04-01',
      says: 'Label expiré : il n’est plus valable depuis le 6 mars 2027. L’engagement peut être renouvelé.',
    },
  ])('reads « $says » on $today', ({ today, says }) => {
    expect(describeLabel(pledge, { today, validityMonths: VALIDITY }).replace(/\u00a0/g, ' ')).toBe(says);
  });

  it('says since when it was suspended or withdrawn', () => {
    const say = (state: 'suspended' | 'withdrawn') =>
      describeLabel(
        { ...pledge, withdrawal: { ...suspension, state } },
        { today: '2026-10-01', validityMonths: VALIDITY },
      );
    expect(say('suspended')).toBe('Label suspendu depuis le 1er\u00a0septembre 2026.');
    expect(say('withdrawn')).toBe('Label retiré depuis le 1er\u00a0septembre 2026.');
  });
});

it('is held from the pledge to the last day, both included, and at no other time', () => {
  const days = fc.integer({ min: -800, max: 800 });
  fc.assert(
    fc.property(days, (shift) => {
      const today = addDays(pledge.pledgedOn, shift);
      const isWithin = today >= pledge.pledgedOn && today <= labelEnd(pledge, VALIDITY);
      expect(isHeld(labelState(pledge, today, VALIDITY))).toBe(isWithin);
    }),
  );
});

it(`warns during the last ${EXPIRING_DAYS} days and not before`, () => {
  const end = labelEnd(pledge, VALIDITY);
  expect(labelState(pledge, addDays(end, -EXPIRING_DAYS), VALIDITY)).toBe('held');
  expect(labelState(pledge, addDays(end, 1 - EXPIRING_DAYS), VALIDITY)).toBe('expiring');
});
