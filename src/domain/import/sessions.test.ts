import { expect, it } from 'vitest';
import { sessionsText } from './sessions.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const slot = (date: string, startTime?: string, endTime?: string) => ({
  date,
  endDate: date,
  startTime,
  endTime,
});

it('names the other hours of a day, each after its day', () => {
  const sessions = [slot('2026-12-05', '17:00'), slot('2026-12-06', '14:00', '15:30'), slot('2026-12-07')];
  expect(plain(sessionsText(sessions))).toBe(
    '\n\nAutres horaires : samedi 5 décembre à 17 h ; dimanche 6 décembre de 14 h à 15 h 30 ; lundi 7 décembre.',
  );
});

it('tells from when to when what goes on for more than a day', () => {
  const continuous = { startTime: '18:00', endTime: '16:00' };
  expect(plain(sessionsText([{ date: '2026-12-11', endDate: '2026-12-13', continuous }]))).toBe(
    '\n\nHoraires : du vendredi 11 décembre à 18 h au dimanche 13 décembre à 16 h.',
  );
});

it('says nothing when there are none', () => {
  expect(sessionsText([])).toBe('');
});

it('names twenty at most', () => {
  const many = Array.from({ length: 30 }, () => slot('2026-12-05', '17:00'));
  expect(sessionsText(many).split('; ')).toHaveLength(20);
});
