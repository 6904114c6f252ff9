import { expect, it } from 'vitest';
import type { LabelRecord } from '../label.ts';
import { options } from './badge.fixture.ts';
import { badgeEndpoint } from './endpoint.ts';

const territory = { words: options.words, palette: options.palette, year: 2026 };
const pledge: LabelRecord = { pledgedOn: '2026-03-05', evidence: [] };
const withdrawal = { on: '2026-09-01', state: 'suspended', reason: 'En cours d’examen' } as const;

const grey = { color: 'lightgrey', isError: true };
const green = { color: '1f5136', isError: false };

it.each([
  { on: '2026-11-21', record: pledge, told: { message: 'jusqu’au 5\u00a0mars 2027', ...green } },
  { on: '2027-03-05', record: pledge, told: { message: 'jusqu’au 5\u00a0mars 2027', ...green } },
  { on: '2027-03-06', record: pledge, told: { message: 'expiré', ...grey } },
  { on: '2026-03-04', record: pledge, told: { message: 'pas encore tenu', ...grey, isError: false } },
  { on: '2026-11-21', record: { ...pledge, withdrawal }, told: { message: 'suspendu', ...grey } },
  { on: '2026-11-21', record: undefined, told: { message: 'plus tenu', ...grey } },
])('on $on shields.io is told $told.message', ({ on, record, told }) => {
  expect(badgeEndpoint(record, { today: on, validityMonths: 12 }, territory)).toEqual({
    schemaVersion: 1,
    label: '#mip00',
    ...told,
  });
});
