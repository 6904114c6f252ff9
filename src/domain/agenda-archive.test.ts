import { describe, expect, it } from 'vitest';
import { archiveOf, describePast } from './agenda-archive.ts';

const on = (date: string, endDate = date) => ({ date, endDate });

const walk = { event: 'balade', past: ['2025-12-07', '2026-01-04', '2026-02-01'].map((date) => on(date)) };
const fair = { event: 'fête', past: [on('2025-12-31', '2026-01-02')] };
const concert = { event: 'concert', past: [on('2026-02-14')] };
const coming = { event: 'à venir', past: [] };

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the archive', () => {
  const archive = archiveOf([walk, fair, concert, coming]);

  it('has the years and months of what is past, the newest first', () => {
    expect([...archive.keys()]).toEqual(['2026', '2025']);
    const told = [...archive.values()]
      .flat()
      .map(({ month, events }) => [month, ...events.map((e) => e.event)]);
    expect(told).toEqual([
      ['2026-02', 'concert', 'balade'],
      ['2025-12', 'fête', 'balade'],
    ]);
  });

  it('says once a year what came back, with the number of its dates', () => {
    const [, past] = archive.get('2026')?.[0]?.events ?? [];
    expect(past && plain(describePast(past))).toBe('1er février, et 1 autre date');
  });

  it('says the days of what lasted', () => {
    const [past] = archive.get('2025')?.[0]?.events ?? [];
    expect(past && plain(describePast(past))).toBe('du 31 décembre 2025 au 2 janvier 2026');
    const night = { date: '2026-02-14', endDate: '2026-02-15', startTime: '21:00', endTime: '02:00' };
    expect(plain(describePast({ last: night, count: 3 }))).toBe('14 février, et 2 autres dates');
  });

  it('is empty before anything is past', () => expect(archiveOf([coming]).size).toBe(0));
});
