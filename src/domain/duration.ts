import { MINUTES_PER_DAY, formatMinutes } from './dates.ts';

const MINUTES_PER_HOUR = 60;

/** « 45 min », « 2 h », « 1 h 30 » within a day; empty for none. */
const clockTime = (minutes: number): string =>
  minutes < MINUTES_PER_HOUR ? (minutes > 0 ? `${minutes}\u00a0min` : '') : formatMinutes(minutes);

/** « 45 min », « 1 h 30 », « 1 jour », « 2 jours et 6 h », from whole minutes, at least 1. */
export function describeDuration(minutes: number): string {
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const whole = days > 0 ? `${days}\u00a0${days > 1 ? 'jours' : 'jour'}` : '';
  return [whole, clockTime(minutes % MINUTES_PER_DAY)].filter(Boolean).join(' et ');
}

/** `PT1H30M`, from whole minutes, at least 1. Source: ISO 8601, as schema.org writes durations. */
export function isoDuration(minutes: number): string {
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const hours = Math.floor((minutes % MINUTES_PER_DAY) / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  const time = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
  return `P${days > 0 ? `${days}D` : ''}${time && `T${time}`}`;
}
