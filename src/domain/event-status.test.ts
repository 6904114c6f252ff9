import { describe, expect, it, test } from 'vitest';
import { EVENT_STATUSES, type EventStatus, canBook, stateWord, takesPlace } from './event-status.ts';

const statuses = Object.keys(EVENT_STATUSES) as EventStatus[];

describe('what becomes of an event', () => {
  test.each([
    ['scheduled', ''],
    ['moved', 'déplacé'],
    ['full', 'complet'],
    ['postponed', 'reporté'],
    ['cancelled', 'annulé'],
  ] as const)('%s is said « %s »', (status, word) => {
    expect(stateWord(status)).toBe(word);
  });

  it('keeps people at home when it is cancelled or postponed', () => {
    expect(statuses.filter((status) => !takesPlace(status))).toEqual(['postponed', 'cancelled']);
  });

  it('leaves nothing to book when it is full either', () => {
    expect(statuses.filter((status) => !canBook(status))).toEqual(['postponed', 'full', 'cancelled']);
  });
});
