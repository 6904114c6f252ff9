import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { type LabelRecord, isHeld, labelState } from './label.ts';
import { PRINT_REFUSALS, mayBePrinted, refusedStates } from './label-print.ts';

const label: LabelRecord = { pledgedOn: '2026-03-14', validUntil: '2027-03-14', evidence: [] };
const withdrawal = { on: '2026-12-01', state: 'suspended', reason: 'Le téléphone ne répond plus.' } as const;

it.each([
  { state: 'upcoming', title: 'pour le moment', advice: 'le jour où le label commence' },
  { state: 'expired', title: 'expiré', advice: 'Retirez ou recouvrez' },
  { state: 'suspended', title: 'suspendu', advice: 'La page de preuve dit pourquoi' },
  { state: 'withdrawn', title: 'retiré', advice: 'comment contester' },
] as const)('a label that is $state is not printed: why, and what to do', ({ state, title, advice }) => {
  expect(PRINT_REFUSALS[state].title).toContain(title);
  expect(PRINT_REFUSALS[state].advice).toContain(advice);
});

const DAY = '2026-06-15';
const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(DAY, days));
const records = fc.record({
  pledgedOn: day,
  validUntil: day,
  evidence: fc.constant<LabelRecord['evidence']>([]),
  withdrawal: fc.option(
    fc.record({
      on: day,
      state: fc.constantFrom('suspended' as const, 'withdrawn' as const),
      reason: fc.constant(''),
    }),
    { nil: undefined },
  ),
});

describe('a page', () => {
  it('shows its sheets or one refusal, on every day on which it may be read', () => {
    const later = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(records, day, later, (record, made, days) => {
        const known = labelState(record, made, 12);
        const state = labelState(record, addDays(made, days), 12);
        const sheets = mayBePrinted(known) && isHeld(state) ? 1 : 0;
        const refusals = refusedStates(known, record).filter((refused) => refused === state);
        expect(sheets + refusals.length).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('made after the end knows of a withdrawal to come', () => {
    const late = { ...label, withdrawal: { ...withdrawal, on: '2027-06-01' } };
    expect(refusedStates(labelState(late, '2027-04-01', 12), late)).toEqual(['expired', 'suspended']);
  });

  it('made before the label begins has its sheets for that day', () => {
    expect(labelState(label, '2026-03-13', 12)).toBe('upcoming');
    expect(mayBePrinted('upcoming')).toBe(true);
    expect(refusedStates('upcoming', label)).toEqual(['upcoming', 'expired']);
  });

  it('has no words for what can no longer be, and no sheets for what is over', () => {
    expect(refusedStates('held', label)).toEqual(['expired']);
    expect(refusedStates('withdrawn', { ...label, withdrawal })).toEqual(['withdrawn']);
    expect((['expired', 'suspended', 'withdrawn'] as const).filter(mayBePrinted)).toEqual([]);
  });
});
