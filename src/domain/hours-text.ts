import { addDays } from './dates.ts';
import type { ResolvedHours } from './hours.ts';

/** Hours that `formatHours` wrote; throws on a date that is none. */
export function parseHours(line: string): ResolvedHours {
  const [head = '', ...parts] = line.split('|');
  const [from = '', last] = head.split('+');
  const dateOf = (number: string) => addDays(from, Number(number));
  const hours: Required<ResolvedHours> = {
    from,
    until: dateOf(last ?? ''),
    weeks: [],
    except: {},
    notes: [],
  };
  for (const part of parts) {
    const [numbers = '', text = ''] = part.slice(1).split(' ', 2);
    if (part.startsWith('w')) hours.weeks.push({ from: dateOf(numbers), days: text.split(';') });
    else if (part.startsWith('x'))
      for (const number of numbers.split(',')) hours.except[dateOf(number)] = text;
    else hours.notes.push(decodeURIComponent(part.slice(1)));
  }
  return hours;
}
