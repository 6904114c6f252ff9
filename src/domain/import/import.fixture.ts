import type { FeedSource } from './feed-event.ts';
import type { ReadContext } from './ical-feed.ts';

/** A Sunday. */
export const today = '2026-11-22';

/** Two communes that share a postcode, one that bears a name of elsewhere, one far from them. */
export const communes: ReadContext['communes'] = [
  {
    id: '78517',
    name: 'Rambouillet',
    postcodes: ['78120'],
    position: { latitude: 48.644, longitude: 1.829 },
  },
  { id: '78269', name: 'Gazeran', postcodes: ['78125'], position: { latitude: 48.633, longitude: 1.771 } },
  { id: '78516', name: 'Raizeux', postcodes: ['78125'], position: { latitude: 48.618, longitude: 1.684 } },
  {
    id: '78562',
    name: 'Saint-Léger-en-Yvelines',
    postcodes: ['78610'],
    position: { latitude: 48.721, longitude: 1.766 },
  },
];

export const context: ReadContext = { today, communes };

export const source: FeedSource = {
  id: 'mairie',
  name: 'La mairie',
  kind: 'ical',
  url: 'https://mairie.example/agenda.ics',
  categories: ['fromages'],
};

/** One event of a calendar from its lines; `UID` and `SUMMARY` unless they are given. */
export function vevent(...lines: string[]): string {
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  const usual = [...(has('UID') ? [] : ['UID:1@mairie.example']), ...(has('SUMMARY') ? [] : ['SUMMARY:Bal'])];
  return ['BEGIN:VEVENT', ...usual, ...lines, 'END:VEVENT'].join('\r\n');
}

export const vcalendar = (...blocks: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//essai//FR', ...blocks, 'END:VCALENDAR', ''].join('\r\n');
