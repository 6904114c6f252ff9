import { resolveHours } from './hours-resolve.ts';
import type { Moment } from './hours-state.ts';

const region = 'Île-de-France';
export const from = '2026-11-21';
export const shop = 'Tu-Fr 09:00-12:30,14:00-19:00; Sa 08:00-18:30; PH off';
export const bar = 'Mo-Th 17:00-24:00; Fr-Su 18:00-02:00; PH 18:00-02:00 off';

export const resolved = (value: string) => resolveHours(value, { from, region });

export const at = (text: string): Moment => {
  const [date = '', hours = 0, minutes = 0] = text.split(/[ :]/);
  return { date: String(date), minutes: Number(hours) * 60 + Number(minutes) };
};

/** Plain spaces, so that the tables read as they are seen. */
export const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u2060', '');
